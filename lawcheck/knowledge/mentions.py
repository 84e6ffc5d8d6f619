"""Find the names of places in running text, without cutting through words.

Names of places are made of ordinary characters, so that most of what looks like one is none:
滨|海城市|带, 中|南部县|城, 罗|浮山县|镇, 示|范县. What follows must not go on with the last
character (县城, 市场). Before the name a clause must end, or a word that can stand there (在,
对口支援), or a place that holds it. A name of two characters (和县, 成县) must stand free; one of
four (锡林郭勒盟) is no accident; for one of three a body that follows will do (昌黎县政府). Names
that are words as well (新城区) count only behind the place that holds them.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from lawcheck.knowledge import places
from lawcheck.knowledge.place import Place
from lawcheck.knowledge.tables import words

_LAST = re.compile("[省市县区旗盟州]")


class Mention(msgspec.Struct, frozen=True):
    """Where a place is named, and which places of that name can be meant."""

    start: int
    end: int
    places: tuple[Place, ...]


class _Words(msgspec.Struct, frozen=True):
    """What can stand around a name (``rules/place-words.txt``)."""

    before: frozenset[str]
    verbs: tuple[str, ...]
    bodies: tuple[str, ...]
    after: dict[str, frozenset[str]]
    cut: tuple[str, ...]
    ordinary: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = words(places.WORDS)
    return _Words(
        frozenset(table["before"]),
        table["verb"],
        table["body"],
        {key[-1]: frozenset(chars) for key, chars in table.items() if key.startswith("after-")},
        table["cut"],
        frozenset(table["ordinary"]),
    )


def mentions(text: str) -> list[Mention]:
    """The places that ``text`` (folded) names in full, in order.

    Of places with one name those are given that lie in the place named right before (北京市朝阳区).
    """
    found: list[Mention] = []
    after = _words().after
    for last in _LAST.finditer(text):
        end = last.end()
        if text[end : end + 1] in after[last[0]]:
            continue
        start = _start(text, end, found)
        if start is None:
            continue
        holder = found[-1] if found and found[-1].end == start else None
        named = places.named(text[start:end])
        inside = tuple(place for place in named if holder and _inside(place, holder))
        if inside or _stands_free(text, start, end):
            found.append(Mention(start, end, inside or named))
    return found


def _start(text: str, end: int, found: list[Mention]) -> int | None:
    """Where the longest name begins that ends at ``end`` and does not run into the last one."""
    after = found[-1].end if found else 0
    for start in range(max(after, end - places.longest()), end - 1):
        if places.named(text[start:end]):
            return start
    return None


def _inside(place: Place, holder: Mention) -> bool:
    return any(place != one and places.lies_in(place, one) for one in holder.places)


def _stands_free(text: str, start: int, end: int) -> bool:
    name, words_ = text[start:end], _words()
    if name in words_.ordinary:
        return False
    before = text[start - 1] if start else "\n"
    if not "一" <= before <= "鿿" or before in "年月日":
        return True
    if len(name) == 2:
        return False
    if before in words_.before or text.endswith(words_.verbs, 0, start):
        return True
    if len(name) > 3 or name.endswith("省"):
        return True
    return text.startswith(words_.bodies, end) and not name.endswith(words_.cut)
