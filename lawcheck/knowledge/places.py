"""Look up places: by region code, by name, by what a place lies in.

The names are those of the table's day; a county that was renamed or merged before is not in it, so
that a name which is not found says nothing.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from lawcheck.knowledge.place import Place
from lawcheck.knowledge.tables import lines

TABLE = "places.tsv"
#: Which words stand around the names of places.
WORDS = "place-words.txt"


class _Places(msgspec.Struct, frozen=True):
    """Names and codes as they are written; a ``Place`` is made of them when it is asked for."""

    of_code: dict[str, list[str]]
    """Code → the code, the name and, where it is not the name without its end, the short name."""
    of_name: dict[str, list[str]]
    """Name → codes."""
    longest: int


@lru_cache(maxsize=1)
def _table() -> _Places:
    rows = [line.split("\t") for line in lines(TABLE)]
    of_name: dict[str, list[str]] = {}
    for row in rows:
        name = row[1]
        of_name.setdefault(name, []).append(row[0])
        if "自治" in name:
            for variant in _place(row).variants:
                if variant != name:
                    of_name.setdefault(variant, []).append(row[0])
    return _Places({row[0]: row for row in rows}, of_name, max(map(len, of_name)))


@lru_cache(maxsize=1)
def _short() -> dict[str, list[str]]:
    short: dict[str, list[str]] = {}
    for row in _table().of_code.values():
        short.setdefault(row[2] if len(row) > 2 else row[1][:-1], []).append(row[0])
    return short


def _place(row: list[str]) -> Place:
    return Place(row[0], row[1], row[2] if len(row) > 2 else row[1][:-1])


@lru_cache(maxsize=4096)
def of_code(code: str) -> Place | None:
    """The place of a region code: six digits, the empty ones zero."""
    row = _table().of_code.get(code)
    return _place(row) if row else None


def of_credit_code(code: str) -> Place | None:
    """The place that registered a unified social credit code (GB 32100): its digits 3 to 8.

    The county, else the city or the province where the code names an office of theirs.
    """
    region = code[2:8]
    return of_code(region) or of_code(f"{region[:4]}00") or of_code(f"{region[:2]}0000")


def named(name: str, *, short: bool = False) -> tuple[Place, ...]:
    """All places of this name (如皋市, 朝阳区 ×2, 恩施州); with ``short`` also 如皋, 恩施 ×2."""
    found = _table().of_name.get(name) or (_short().get(name) if short else None)
    return tuple(filter(None, map(of_code, found or ())))


def the(name: str, *, near: Place | None = None) -> Place | None:
    """The one place of this name, full or short; None where there is none or several.

    ``near``: of several the one that lies in it, in its city or else in its province, is meant.
    """
    places = named(name, short=True)
    for circle in (near, *above(near)) if near else ():
        inside = [place for place in places if lies_in(place, circle)]
        if len(inside) == 1:
            return inside[0]
        if inside:
            return None
    return places[0] if len(places) == 1 else None


def above(place: Place) -> tuple[Place, ...]:
    """What the place lies in, the nearest first: the city, the province."""
    codes = (f"{place.code[:4]}00", f"{place.code[:2]}0000")
    found = (of_code(code) for code in dict.fromkeys(codes) if code != place.code)
    return tuple(one for one in found if one is not None)


def lies_in(place: Place, other: Place) -> bool:
    """Whether ``place`` is ``other`` or lies in it."""
    return place.code.startswith(other.code[: {"province": 2, "city": 4, "county": 6}[other.level]])


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """The characters with which names of places end, what they are taken off: 如皋, 临淄."""
    return frozenset(short[-1] for short in _short())


def longest() -> int:
    """How many characters the longest name has."""
    return _table().longest


def at_start(text: str) -> tuple[Place, str] | None:
    """The place with which ``text`` begins, read through what it lies in, and what follows.

    山东省淄博市临淄区人民政府 → 临淄区, 人民政府. A province or city may be named short before a
    place that lies in it (江苏如皋市); of places with one name the one in the named city is taken.
    """
    place: Place | None = None
    rest = text
    while step := _step(rest, place):
        place, rest = step
    return (place, rest) if place else None


def _step(text: str, inside: Place | None) -> tuple[Place, str] | None:
    for length in range(min(len(text), _table().longest), 1, -1):
        head, rest = text[:length], text[length:]
        full = [p for p in named(head) if _deeper(p, inside)]
        if len(full) == 1:
            return full[0], rest
        if full:  # 朝阳区 alone: the rest may tell, else nobody can
            return None
        for place in named(head, short=True) if inside is None or length < 5 else ():
            deeper = place.level != "county" and _deeper(place, inside) and _step(rest, place)
            if deeper:
                return deeper
    return None


def _deeper(place: Place, inside: Place | None) -> bool:
    return inside is None or (place != inside and lies_in(place, inside))
