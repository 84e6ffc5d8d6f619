"""What a text cannot know when it was written, and wording that its year has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import groupby

import msgspec

from lawcheck.checks.model import Case, Finding, finding, in_words, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule, Severity
from lawcheck.packs.years import Event, YearFacts
from lawcheck.text.meetings import Meeting, meetings
from lawcheck.text.patterns import compile_patterns, compiled

_DATE = compiled(r"(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
#: Later days than this are aims, not slips.
_SOON = timedelta(days=365)
#: How many characters on either side may say that an event is still to come.
_BESIDE = 8


def check(rule: Rule, wanted: Anachronism, case: Case) -> Iterator[Finding]:
    """Yield one finding for each event too early, and at most one for each old wording."""
    report = case.report
    if report.year is None or report.year_assumed:
        return
    text = report.running.text
    named = list(meetings(text))
    yield from _too_early(rule, wanted, case, named)
    facts = next((facts for facts in case.pack.years if facts.id == str(report.year)), None)
    if facts is not None:
        yield from _not_current(rule, wanted, case, facts, named)
    for old in case.pack.outdated:
        match = compile_patterns((old.pattern,)).search(text)
        if match and report.year >= old.since:
            yield _finding(
                _says(rule, wanted, old=True),
                case,
                *match.span(),
                severity="warning",
                now=old.now,
            )


def _too_early(
    rule: Rule, wanted: Anachronism, case: Case, named: list[Meeting]
) -> Iterator[Finding]:
    report = case.report
    assert report.year is not None
    text = report.running.text
    dated = report.published or report.written
    limit = dated.day if dated else date.fromisoformat(f"{report.year + 1}-{wanted.due}")
    awaiting, upcoming = compile_patterns(wanted.awaiting), compile_patterns(wanted.upcoming)
    early = partial(
        _finding,
        _says(rule, wanted, old=False),
        case,
        severity=None if dated else "warning",
        limit=in_words(limit),
        written="公开（成文）于" if dated else "按规定应当完成于",
    )
    numbered = {(e.congress, e.plenum): e for e in case.pack.events if e.congress is not None}
    places: list[tuple[int, int, Event]] = [
        (m.start, m.end, event)
        for m in named
        if (event := numbered.get((m.congress, m.plenum))) and event.earliest > limit
    ]
    planned = paragraphs(report, (wanted.plans,))
    year_end = date(report.year, 12, 31)
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
        before, behind = text[max(start - _BESIDE, 0) : start], text[end : end + _BESIDE]
        if not events or awaiting.search(before) or upcoming.search(behind):
            continue
        told.update(event.id for event in events)
        ahead = early
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
    coming = compile_patterns(wanted.coming)
    for match in _DATE.finditer(text):
        if (
            (day := _day(match)) is not None
            and limit < day <= limit + _SOON
            and report.running.number(match.start()) not in planned
            and not report.running.in_title(*match.span())
            and not coming.search(text[max(match.start() - _BESIDE, 0) : match.end() + _BESIDE])
        ):
            yield early(*match.span(), severity="warning", event="所写的事", when=in_words(day))


def _not_current(
    rule: Rule, wanted: Anachronism, case: Case, facts: YearFacts, named: list[Meeting]
) -> Iterator[Finding]:
    """The newest meeting that the text names is older than what its year had."""
    if facts.congress is None:
        return
    running = case.report.running
    text = running.text
    passing = compile_patterns(wanted.passing)
    guiding = [
        m
        for m in named
        if not passing.match(text[m.end : m.end + _BESIDE]) and not running.in_title(m.start, m.end)
    ]
    if not guiding:
        return
    newest = max(m.congress for m in guiding)
    last = [m for m in guiding if m.congress == newest]
    severity: Severity | None = None
    if newest < facts.congress:
        severity = "warning"
    elif newest == facts.congress and facts.plenum:
        plenums = [m.plenum for m in last if m.plenum]
        # 党的二十大精神 alone is right; a list of plenums that stops short is not complete.
        if plenums and max(plenums) < facts.plenum and not any(m.plenum is None for m in last):
            severity = "info"
    if severity:
        yield _finding(
            _says(rule, wanted, old=True),
            case,
            last[0].start,
            last[0].end,
            severity=severity,
            now=facts.wording,
        )


def _day(match: re.Match[str]) -> date | None:
    """The day that is written, or the first of the month."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None


def _says(rule: Rule, wanted: Anachronism, *, old: bool) -> Rule:
    """The rule with the message for this case."""
    message, advice = (
        (wanted.old_wording, wanted.old_wording_advice)
        if old
        else (wanted.too_early, wanted.too_early_advice)
    )
    return msgspec.structs.replace(rule, message=message, suggestion=advice)


def _finding(
    rule: Rule,
    case: Case,
    start: int,
    end: int,
    *,
    severity: Severity | None,
    now: str = "",
    event: str = "",
    when: str = "",
    limit: str = "",
    written: str = "",
) -> Finding:
    span = running_span(case, start, end)
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        severity=severity,
        text=case.report.document.slice(span),
        year=case.report.year,
        now=now,
        event=event,
        when=when,
        limit=limit,
        written=written,
    )
