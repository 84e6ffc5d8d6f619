"""Organs: which a text names that are no more, and what they are usually called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from lawcheck.knowledge.days import last_day
from lawcheck.knowledge.set_terms import TERMS
from lawcheck.knowledge.tables import lines
from lawcheck.packs.organs import Abolished
from lawcheck.text.patterns import compile_patterns, compiled

_ORGAN = compiled(r"[一-鿿]{4,}(?:局|委员会|中心|[大支]队|仲裁院)")
_ENDS = ("局", "委员会", "中心", "大队", "支队", "仲裁院")
#: 原县法制办, 原工商局: the writer knows.
_FORMER = compiled(r"(?:原(?:来的?)?|时任|撤销|合并|划转|更名)[^，。；：]{0,6}$")


class Named(msgspec.Struct, frozen=True):
    """Where a text names an organ that is no more."""

    start: int
    end: int
    organ: Abolished
    former: bool
    """The text says itself that it is a former one (原县法制办)."""


def abolished_in(text: str, organs: tuple[Abolished, ...], day: date) -> Iterator[Named]:
    """The organs that ``text`` (folded) names and that on ``day`` were no more, in order."""
    gone = tuple(organ for organ in organs if day > last_day(organ.day))
    for match in _all(gone).finditer(text):
        organ = next(one for one in gone if _one(one).match(text, match.start()))
        former = _FORMER.search(text, max(0, match.start() - 12), match.start()) is not None
        yield Named(match.start(), match.end(), organ, former)


@lru_cache(maxsize=1)
def usual_names() -> dict[str, frozenset[str]]:
    """What organs are usually called, by their characters in order: 农业农村局, 教育体育局."""
    found: dict[str, set[str]] = {}
    for line in lines(TERMS):
        for name in line.split():
            if name.endswith(_ENDS) and _ORGAN.fullmatch(name):
                found.setdefault("".join(sorted(name)), set()).add(name)
    return {characters: frozenset(names) for characters, names in found.items()}


@lru_cache(maxsize=16)
def _all(organs: tuple[Abolished, ...]) -> re.Pattern[str]:
    return compile_patterns([pattern for organ in organs for pattern in organ.patterns])


@lru_cache(maxsize=128)
def _one(organ: Abolished) -> re.Pattern[str]:
    return compile_patterns(organ.patterns)
