"""What a text cannot know when it was written, and wording that its year has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from string import Template

import msgspec

from lawcheck.checks.model import Case, Finding, finding, in_words, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.checks.time.arithmetic import misdated
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule, Severity
from lawcheck.packs.years import Event, YearFacts
from lawcheck.text.around import begin_of
from lawcheck.text.meetings import Meeting, meetings
from lawcheck.text.patterns import compile_patterns, compiled

#: What joins the meetings of one expression.
_JOINS = compiled(r"(?:精神)?[、，]?(?:[和及与]|以及)?(?:党的)?")
_INNER = str.maketrans("“”", "‘’")
_DATE = compiled(r"(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
_YEAR = compiled(r"(20\d\d)年")
#: Later days than this are aims, not slips.
_SOON = timedelta(days=365)
#: How many characters on either side may say that an event is still to come.
_BESIDE = 8


def check(rule: Rule, options: Anachronism, case: Case) -> Iterator[Finding]:
    """Yield one finding for each event too early, and at most one for each old wording."""
    report = case.report
    if report.year is None or report.year_assumed:
        return
    text = report.running.text
    named = list(meetings(text))
    yield from _too_early(rule, options, case, named)
    facts = next((facts for facts in case.pack.years if facts.id == str(report.year)), None)
    if facts is not None:
        yield from _not_current(rule, options, case, facts, named)
    yield from _outdated(rule, options, case, report.year)
    told = 0
    for one in sorted(misdated(case, options), key=lambda one: (one.start, -one.end)):
        # What two relations refute at one place is told by the first.
        if one.start < told:
            continue
        told = one.end
        reason = Template(options.reasons[one.reason]).safe_substitute(
            {**one.values, "year": report.year}
        )
        says = _worded(rule, options.refuted, options.refuted_advice)
        yield _finding(says, case, one.start, one.end, severity="warning", reason=reason)


def _outdated(rule: Rule, options: Anachronism, case: Case, year: int) -> Iterator[Finding]:
    """The first place of each wording of the pack's table that its year has left behind.

    What a sentence tells of an earlier year may have been called so then.
    """
    text = case.report.running.text
    for old in case.pack.outdated:
        match = compile_patterns((old.pattern,)).search(text) if year >= old.since else None
        if match is None:
            continue
        begin = begin_of(text, match.start(), "。\n")
        years = _YEAR.findall(text, begin, match.start())
        if years and int(years[-1]) < old.since:
            continue
        says = _says(rule, options, old=True)
        if old.dated:
            says = _worded(rule, options.dated, options.dated_advice)
        yield _finding(
            says,
            case,
            *match.span(),
            severity="info" if old.dated else "warning",
            now=old.now,
        )


def _too_early(
    rule: Rule, options: Anachronism, case: Case, named: list[Meeting]
) -> Iterator[Finding]:
    report = case.report
    assert report.year is not None
    text = report.running.text
    dated = report.published or report.written
    limit = dated.day if dated else date.fromisoformat(f"{report.year + 1}-{options.due}")
    awaiting, upcoming = compile_patterns(options.awaiting), compile_patterns(options.upcoming)
    early = partial(
        _finding,
        _says(rule, options, old=False),
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
        before, behind = text[max(start - _BESIDE, 0) : start], text[end : end + _BESIDE]
        if not events or awaiting.search(before) or upcoming.search(behind):
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
    coming = compile_patterns(options.coming)
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
    rule: Rule, options: Anachronism, case: Case, facts: YearFacts, named: list[Meeting]
) -> Iterator[Finding]:
    """The newest meeting that the text names is older than what its year had."""
    if facts.congress is None:
        return
    running = case.report.running
    text = running.text
    passing = compile_patterns(options.passing)
    # What is awaited (迎接党的二十一大) guides nothing yet.
    guiding = [
        m
        for m in named
        if m.congress <= facts.congress
        and not passing.match(text[m.end : m.end + _BESIDE])
        and not running.in_title(m.start, m.end)
    ]
    if not guiding:
        return
    yield from _stale_lists(rule, options, case, facts, guiding)
    newest = max(m.congress for m in guiding)
    last = [m for m in guiding if m.congress == newest]
    latest = max(last, key=lambda m: 9 if m.plenum is None else m.plenum)
    start, end = _phrase(text, guiding, _first_of(text, guiding, latest))
    says = _says(rule, options, old=True)
    if newest < facts.congress:
        yield _finding(says, case, start, end, severity="warning", now=facts.wording)
    elif newest == facts.congress and facts.plenum:
        plenums = [m.plenum for m in last if m.plenum]
        # 党的二十大精神 alone is right; a list of plenums that stops short is not complete.
        if not plenums or any(m.plenum is None for m in last) or max(plenums) >= facts.plenum:
            return
        # What was held late in the year need not stand beside a study of the one before.
        listed = any(m.plenum == 0 and start <= m.start < end for m in last)
        if max(plenums) == facts.plenum - 1 and not listed:
            return
        held = _held(case, newest, max(plenums), facts.year)
        if held:
            says = _worded(rule, options.incomplete, options.old_wording_advice)
        yield _finding(says, case, start, end, severity="info", now=facts.wording, held=held)


def _stale_lists(
    rule: Rule, options: Anachronism, case: Case, facts: YearFacts, guiding: list[Meeting]
) -> Iterator[Finding]:
    """The first formula of an earlier year that stands beside the current one.

    A formula names a congress and its plenums, or several plenums, and is followed (贯彻, 坚持以):
    a study of one meeting that is told with its day is none.
    """
    current = max((m.congress, 9 if m.plenum is None else m.plenum) for m in guiding)
    following = compile_patterns(options.following)
    running = case.report.running
    for first in guiding:
        start, end = _phrase(running.text, guiding, first)
        inside = [m for m in guiding if start <= m.start and m.end <= end]
        newest = max((m.congress, 9 if m.plenum is None else m.plenum) for m in inside)
        least = (facts.congress or 0, (facts.plenum or 0) - 1)
        if len(inside) < 2 or newest >= min(current, least) or inside[0] is not first:
            continue
        if following.search(running.text, max(0, start - _BESIDE), start):
            old = newest[0] < (facts.congress or 0)
            says = _says(rule, options, old=True)
            held = "" if old else _held(case, newest[0], newest[1], facts.year)
            if held:
                says = _worded(rule, options.incomplete, options.old_wording_advice)
            yield _finding(
                says,
                case,
                start,
                end,
                severity="warning" if old else "info",
                now=facts.wording,
                held=held,
            )
            return


def _first_of(text: str, named: list[Meeting], one: Meeting) -> Meeting:
    """The meeting with which the expression around ``one`` begins."""
    for meeting in named:
        start, end = _phrase(text, named, meeting)
        if start <= one.start and one.end <= end:
            return meeting
    return one


def _phrase(text: str, named: list[Meeting], first: Meeting) -> tuple[int, int]:
    """The whole expression around a meeting: 党的二十大和二十届二中、三中全会."""
    start, end = first.start, first.end
    for meeting in named:
        if meeting.start >= end and _JOINS.fullmatch(text[end : meeting.start]):
            end = meeting.end
    if text.startswith("党的", max(start - 2, 0)):
        start -= 2
    return start, end


def _held(case: Case, congress: int, plenum: int, year: int) -> str:
    """The plenums that were held after this one and by the end of the year, for certain."""
    return "、".join(
        event.name
        for event in case.pack.events
        if event.congress == congress
        and (event.plenum or 0) > plenum
        and event.day
        and event.certain
        and event.earliest <= date(year, 12, 31)
    )


def _day(match: re.Match[str]) -> date | None:
    """The day that is written, or the first of the month."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None


def _says(rule: Rule, options: Anachronism, *, old: bool) -> Rule:
    """The rule with the message for this case."""
    message, advice = (
        (options.old_wording, options.old_wording_advice)
        if old
        else (options.too_early, options.too_early_advice)
    )
    return _worded(rule, message, advice)


def _worded(rule: Rule, message: str, advice: str) -> Rule:
    return msgspec.structs.replace(rule, message=message, suggestion=advice)


def _finding(
    rule: Rule,
    case: Case,
    start: int,
    end: int,
    *,
    severity: Severity | None,
    now: str = "",
    held: str = "",
    reason: str = "",
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
        # A quotation inside a quotation.
        text=case.report.document.slice(span).translate(_INNER),
        year=case.report.year,
        now=now.translate(_INNER),
        held=held,
        reason=reason,
        event=event,
        when=when,
        limit=limit,
        written=written,
    )
