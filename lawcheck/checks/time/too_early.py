"""Events of the pack's table, and days, that the text cannot know when it was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby

from lawcheck.checks.model import Case, Finding, in_words
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.checks.time.days_ahead import days_ahead
from lawcheck.checks.time.told import said, told_at
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule
from lawcheck.packs.years import Event
from lawcheck.text.meetings import Meeting
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: How many characters on either side may say that an event is still to come.
_BESIDE = 8
#: 迎接2027年召开的党的二十一大: when it is to meet stands between.
_MEETS = compiled(r"(?:20\d\d年(?:\d{1,2}月)?)?(?:将|即将)?召开的(?:党的)?$")
#: 做好党的二十一大前后的排查: where it is planned, the time of it is still to come.
_AROUND = compiled("(?:召开)?(?:前后|期间|前夕|之前)")


def too_early(
    rule: Rule, options: Anachronism, case: Case, named: list[Meeting]
) -> Iterator[Finding]:
    """Yield a finding for each event that had not happened, and each day that had not come."""
    report = case.report
    assert report.year is not None
    text = report.running.text
    dated = report.published or report.written
    limit = dated.day if dated else date.fromisoformat(f"{report.year + 1}-{options.due}")
    awaiting, upcoming = compile_patterns(options.awaiting), compile_patterns(options.upcoming)
    early = partial(
        told_at,
        said(rule, options, old=False),
        case,
        severity=None if dated else "warning",
        limit=in_words(limit),
        written="公开（成文）于" if dated else "按规定应当完成于",
    )
    numbered = {(e.congress, e.plenum): e for e in case.pack.events if e.congress is not None}
    planned = paragraphs(report, (options.plans,))
    year_end = date(report.year, 12, 31)
    places: list[tuple[int, int, Event]] = []
    for m in named:
        event = numbered.get((m.congress, m.plenum))
        if event is None:
            continue
        begun = event.begins and bool(planned) and event.earliest >= year_end
        if event.earliest > limit or (begun and report.running.number(m.start) not in planned):
            places.append((m.start, m.end, event))
    for event in case.pack.events:
        # Plans may name what begins next year; where they are not known, nothing is sure.
        begins = event.begins and bool(planned) and event.earliest >= year_end
        if event.patterns and (event.earliest > limit or begins):
            places += [
                (*match.span(), event)
                for match in compile_patterns(event.patterns).finditer(text)
                if not (begins and report.running.number(match.start()) in planned)
            ]
    told: set[str] = set()
    for (start, end), group in groupby(
        sorted(places, key=lambda place: place[:2]), key=lambda place: place[:2]
    ):
        events = [event for _, _, event in group if event.id not in told]
        meets = _MEETS.search(text, max(start - 2 * _BESIDE, 0), start)
        first = meets.start() if meets else start
        before, behind = text[max(first - _BESIDE, 0) : start], text[end : end + _BESIDE]
        if not events or awaiting.search(before) or upcoming.search(behind):
            continue
        if report.running.number(start) in planned and _AROUND.match(behind):
            continue
        if all(_in_its_year(options, text, start, event, report.year) for event in events):
            continue
        told.update(event.id for event in events)
        ahead = early
        if not all(event.certain for event in events):
            ahead = partial(early, severity="warning")
        if events[-1].begins and events[-1].earliest <= limit:
            ahead = partial(
                early, severity="warning", written="写的工作截至", limit=in_words(year_end)
            )
        yield ahead(
            start,
            end,
            event="、".join(event.name for event in events),
            when=in_words(events[-1].earliest) + ("" if events[-1].day else "以后"),
        )
    for start, end, day in days_ahead(options, case, limit):
        yield early(start, end, severity="warning", event="所写的事", when=in_words(day))


def _in_its_year(options: Anachronism, text: str, start: int, event: Event, year: int) -> bool:
    """2027年是党的二十一大召开之年: said of the year that it is to be in, behind the report's."""
    match = at_end(options.meets_in).search(text, max(start - 2 * _BESIDE, 0), start)
    if match is None:
        return False
    named = next((int(group) for group in match.groups() if group), year + 1)
    return year < named == event.earliest.year
