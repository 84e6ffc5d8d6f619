"""Where a text names something that happened on a known day: meetings, laws, plans.

A law is found by its bare name too, if it is young enough to be news: the revised text only where
the words 新修订 stand in front, since the name alone may mean the older one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from lawcheck.checks.model import Case
from lawcheck.knowledge.instruments import library
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.text.meetings import meetings
from lawcheck.text.patterns import compile_patterns, fold_pattern, kept

#: Laws that were made or changed so many years before the report year are news in it.
_YOUNG = 2


class Milestone(msgspec.Struct, frozen=True):
    """A mention in the running text of what is known to have happened."""

    start: int
    end: int
    """Of the mention, with its 《》."""
    name: str
    held: date
    """When it met, was passed or published."""
    force: date | None = None
    """From when it holds, for a law."""
    enclosed: bool = False
    """Its title stands in 《》."""
    revised: bool = False
    """The text as it was last changed is meant (新修订的)."""
    earlier: tuple[date, ...] = ()
    """When others of the same name were held."""


def milestones(options: Anachronism, case: Case, year: int) -> list[Milestone]:
    """All of them in the order of the text, none inside another."""
    text = case.report.running.text
    found = [*_laws(options, case, text, year), *_events(case, text)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Milestone] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _events(case: Case, text: str) -> Iterator[Milestone]:
    numbered = {(e.congress, e.plenum): e for e in case.pack.events if e.day}
    for meeting in meetings(text):
        if event := numbered.get((meeting.congress, meeting.plenum)):
            day = date.fromisoformat(event.day)
            yield Milestone(meeting.start, meeting.end, event.name, day)
    for event in case.pack.events:
        if event.patterns and event.day:
            day = date.fromisoformat(event.day)
            earlier = tuple(map(date.fromisoformat, event.earlier))
            for match in compile_patterns(event.patterns).finditer(text):
                yield Milestone(*match.span(), event.name, day, earlier=earlier)


def _laws(options: Anachronism, case: Case, text: str, year: int) -> Iterator[Milestone]:
    news = _news(case.pack.documents, year)
    # The longest first: 行政复议法实施条例 before 行政复议法.
    named = sorted((name for name in news if name in text), key=len, reverse=True)
    if not named:
        return
    pattern = (
        rf"(?P<revised>{fold_pattern(options.revised)})?(?P<open>《)?(?:中华人民共和国)?"
        rf"(?P<name>{'|'.join(map(re.escape, named))})"
        rf"(?(open)》|(?!{fold_pattern(options.no_law)}))"
    )
    for match in kept(pattern).finditer(text):
        one = news[match["name"]]
        revised = match["revised"] is not None
        held, force = one.issued, one.in_force
        if one.revised:
            if not revised:
                continue
            held, force = one.revised, one.revised_in_force
        if len(held) == 10:
            yield Milestone(
                *match.span(),
                name=f"{match['revised'] or ''}《{match['name']}》".replace('"', ""),
                held=date.fromisoformat(held),
                force=date.fromisoformat(force) if len(force) == 10 else None,
                enclosed=match["open"] is not None,
                revised=bool(one.revised),
            )


@lru_cache(maxsize=8)
def _news(documents: tuple[Instrument, ...], year: int) -> dict[str, Instrument]:
    """The laws that are news in a year, by their names."""
    return {
        one.title.removeprefix("中华人民共和国"): one
        for one in library(documents).changed_since(f"{year - _YOUNG}-01-01")
        if one.kind in ("law", "regulation")
    }
