"""Meetings by which a text is guided, and which its year has left behind or outnumbered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.time.told import said, told_at, worded
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule
from lawcheck.packs.years import YearFacts
from lawcheck.text.meetings import Meeting
from lawcheck.text.patterns import compile_patterns, compiled

#: What joins the meetings of one expression.
_JOINS = compiled(r"(?:精神)?[、，]?(?:[和及与]|以及)?(?:党的)?")
#: How many characters on either side say what a meeting is named for.
_BESIDE = 8


def not_current(
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
    says = said(rule, options, old=True)
    if newest < facts.congress:
        yield told_at(says, case, start, end, severity="warning", now=facts.wording)
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
            says = worded(rule, options.incomplete, options.old_wording_advice)
        yield told_at(says, case, start, end, severity="info", now=facts.wording, held=held)


def _stale_lists(
    rule: Rule, options: Anachronism, case: Case, facts: YearFacts, guiding: list[Meeting]
) -> Iterator[Finding]:
    """The first formula of an earlier year that stands beside the current one.

    A formula names a congress and its plenums, or several plenums, and is followed (贯彻, 坚持以,
    以……为统揽): a study of one meeting that is told with its day is none.
    """
    current = max((m.congress, 9 if m.plenum is None else m.plenum) for m in guiding)
    following = compile_patterns(options.following)
    behind = compile_patterns(options.following_behind)
    running = case.report.running
    for first in guiding:
        start, end = _phrase(running.text, guiding, first)
        inside = [m for m in guiding if start <= m.start and m.end <= end]
        newest = max((m.congress, 9 if m.plenum is None else m.plenum) for m in inside)
        least = (facts.congress or 0, (facts.plenum or 0) - 1)
        if len(inside) < 2 or newest >= min(current, least) or inside[0] is not first:
            continue
        if following.search(running.text, max(0, start - _BESIDE), start) or (
            behind.match(running.text, end)
        ):
            old = newest[0] < (facts.congress or 0)
            says = said(rule, options, old=True)
            held = "" if old else _held(case, newest[0], newest[1], facts.year)
            if held:
                says = worded(rule, options.incomplete, options.old_wording_advice)
            yield told_at(
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
