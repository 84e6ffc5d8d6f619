"""Narrow a pack to one report: drop what ``when`` excludes, fill in the years."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import msgspec

from lawcheck.packs.model import Audience, Level, Rule, RulePack, Scoring, When
from lawcheck.text import patterns

#: ${name} → the year, counted from the report year.
YEARS = {"last_year": -1, "report_year": 0, "next_year": 1, "year_after_next": 2}
_NAME = re.compile(r"\$\{(" + "|".join(YEARS) + r")\}")
#: What stands for ${name} (with the 年 or 年度 behind it) while the report's year is unknown.
_UNKNOWN = {
    "last_year": "上一年度",
    "report_year": "报告年度",
    "next_year": "下一年度",
    "year_after_next": "再下一年度",
}
_NAME_IN_JSON = re.compile(_NAME.pattern.encode())
_NAME_AND_WORD = re.compile(_NAME.pattern + r"(?:年度?)?")
#: Fields of the pack and of its rules that are not filled in.
_AS_WRITTEN = frozenset({"examples", "base", "sources", "documents"})

_T = TypeVar("_T")


def resolve(pack: RulePack, year: int | None, level: Level, audience: Audience) -> RulePack:
    """``pack`` as it applies to a report of this year, level and audience.

    Rules that are switched off go. Where the year is unknown, what applies from some year on
    stays and what ended goes, as for a report of today.
    """
    holds = partial(applies, year=year, level=level, audience=audience)
    narrowed = msgspec.structs.replace(
        pack,
        parts=tuple(p for p in pack.parts if holds(p.when)),
        duties=tuple(d for d in pack.duties if holds(d.when)),
        topics=tuple(t for t in pack.topics if holds(t.when)),
        rules=tuple(r for r in pack.rules if r.enabled and holds(r.when)),
        scoring=pack.scoring and _rubric(pack.scoring, level, holds),
    )
    return fill(narrowed, year)


def _rubric(scoring: Scoring, level: Level, holds: Callable[[When], bool]) -> Scoring:
    """The rubric of this level."""
    items = tuple(
        msgspec.structs.replace(item, points=item.points_by_level.get(level, item.points))
        for item in scoring.items
        if holds(item.when)
    )
    return msgspec.structs.replace(scoring, items=items)


def applies(when: When, year: int | None, level: Level, audience: Audience) -> bool:
    """Whether the conditions hold."""
    if when.levels and level not in when.levels:
        return False
    if when.audience and audience not in when.audience:
        return False
    if year is None:
        return when.until is None
    return (when.since is None or year >= when.since) and (when.until is None or year <= when.until)


def fill(value: _T, year: int | None) -> _T:
    """``value`` with ${report_year} and the like replaced in every text, however deep.

    A value in which nothing changes is given back as it is.
    """
    return _walk(value, year)  # type: ignore[no-any-return]


def _walk(value: Any, year: int | None) -> Any:
    if isinstance(value, str):
        return _substitute(value, year) if "${" in value else value
    if isinstance(value, tuple):
        # Of the rules always one names a year, often only in its examples.
        if value and not isinstance(value[0], str | Rule) and not _names_a_year(value):
            return value
        items = [_walk(item, year) for item in value]
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else tuple(items)
    if isinstance(value, dict):
        return {key: _walk(item, year) for key, item in value.items()}
    if isinstance(value, msgspec.Struct):
        # A pack names some.
        told = {
            field: getattr(value, field)
            for field in value.__struct_fields__
            if field not in _AS_WRITTEN
        }
        if not isinstance(value, RulePack) and not _names_a_year(told):
            return value
        changed = {}
        for field, old in told.items():
            new = _walk(old, year)
            if new is not old:
                changed[field] = new
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def _names_a_year(value: Any) -> bool:
    """One look at the whole in C, which spares the walk through what names no year."""
    return _NAME_IN_JSON.search(msgspec.json.encode(value)) is not None


def _substitute(text: str, year: int | None) -> str:
    filled = partial(_filled, year=year)
    new = filled(text)
    patterns.follow(text, new, filled, words=year is not None)
    return new


def _filled(text: str, year: int | None) -> str:
    if year is None:
        return _NAME_AND_WORD.sub(lambda m: _UNKNOWN[m[1]], text)
    return _NAME.sub(lambda m: str(year + YEARS[m[1]]), text)
