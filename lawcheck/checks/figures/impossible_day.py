"""Days that no calendar has, wrong weekdays, ends before their beginning, brackets of a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawcheck.checks.figures import ahead_of_time
from lawcheck.checks.figures.carried_out import carried_out
from lawcheck.checks.figures.chronicle import told_backwards
from lawcheck.checks.figures.chronology import chronology
from lawcheck.checks.figures.dated import ANY, LATER_DAY, TO, Dated, dated
from lawcheck.checks.figures.decided_first import decided_first
from lawcheck.checks.figures.each_on_its_day import listed_apart
from lawcheck.checks.figures.listed_days import listed
from lawcheck.checks.figures.meeting_numbers import meetings
from lawcheck.checks.figures.narrated import disordered, joined
from lawcheck.checks.figures.observed import observed
from lawcheck.checks.figures.periods import periods
from lawcheck.checks.figures.procedure import backwards, by_paragraph
from lawcheck.checks.figures.refuted import Refuted, one_a_place
from lawcheck.checks.figures.reported_early import reported_early
from lawcheck.checks.figures.spells import spells
from lawcheck.checks.figures.titled_times import titled_times
from lawcheck.checks.figures.weekdays import weekdays
from lawcheck.checks.model import (
    Case,
    Finding,
    finding,
    in_words,
    matched,
    original_paragraphs,
    running_span,
    surroundings,
)
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule
from lawcheck.text.days import Day
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_RANGE = compiled(rf"(?:起)?{TO}")
_YEARS = compiled(r"(?<!\d)(?P<from>20\d\d)年?(?:—+|-|～|至|到)(?P<to>20\d\d)年")
#: From this month on an end that has no year may lie in the next one, half a year on.
_AUTUMN, _HALF = 9, 4
_SIGNED = compiled(r"20\d\d年\d{1,2}月\d{1,2}号")


def check(rule: Rule, options: DateImpossible, case: Case) -> Iterator[Finding]:
    """Yield a finding for each day and order of days that cannot be."""
    running = case.report.running
    plans = paragraphs(case.report, options.skip)
    known = dated(running, case.report.year, plans)
    found = [
        *_days(options, case, known, plans),
        *_spans(running.text),
        *_brackets(options, running),
        *told_backwards(options, running, paragraphs(case.report, options.faults)),
        *periods(options, case),
        *observed(options, running.text, running.days),
        *listed(running.text, running.days),
        *listed_apart(running),
        *titled_times(running.text),
        *ahead_of_time.relations(running, case.report.year),
        *reported_early(options, running.text, known),
    ]
    # What a nearer reading refutes is told by it.
    nearer = [(one.start, one.end) for one in found if not one.faint]
    found += [
        one
        for one in chronology(options, reading_of(case.pack), running.text, known)
        if not any(s < one.end and one.start < e for s, e in nearer)
    ]
    # What is only a hint says nothing beside a reason.
    certain = [(one.start, one.end) for one in found if not one.faint]
    found = [
        one
        for one in found
        if not one.faint or not any(s < one.end and one.start < e for s, e in certain)
    ]
    for refuted in one_a_place(found, lambda r: (r.start, r.end)):
        span = running_span(case, refuted.start, refuted.end)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity="info" if refuted.faint else None if refuted.sure else "warning",
            told=refuted.told,
        )
    for paragraph in original_paragraphs(case):
        if "号" in paragraph.text and len(paragraph.text) < 30:
            folded = fold(paragraph.text)
            if match := _SIGNED.fullmatch(folded.text):
                told = f"成文日期“{match[0]}”应写“日”"
                span = matched(paragraph, folded, match)
                yield finding(rule, case, span, severity="warning", told=told)


def _days(
    options: DateImpossible, case: Case, known: Sequence[Dated], plans: set[int]
) -> Iterator[Refuted]:
    running = case.report.running
    text = running.text
    for one in known:
        day, year = one.day, one.year
        if not day.possible(year):
            sure = one.own or day.possible(2024) is False
            yield Refuted(
                day.start,
                day.end,
                f"没有{_said(day, year)}这一天" if day.day else f"没有{day.month}月",
                sure,
            )
            continue
        if day.day and (later := LATER_DAY.match(text[day.end : day.end + 8])):
            last = int(later["day"])
            if not Day(0, 0, "", year, day.month, last).possible():
                told = f"{day.month}月没有{last}日"
                yield Refuted(day.start, day.end + later.end(), told, True)
            elif last < day.day:
                told = f"“{text[day.start : day.end + later.end()]}”结束早于开始"
                yield Refuted(day.start, day.end + later.end(), told, True)
    yield from weekdays(text, known, case.report.year)
    yield from _ranges(text, known)
    deeds = list(by_paragraph(text, known))
    yield from backwards(options, text, deeds)
    yield from decided_first(options, text, known)
    yield from carried_out(options, text, known)
    yield from spells(text, known)
    yield from disordered(options, running, known)
    yield from joined(options, running, known)
    yield from meetings(text, known)
    yield from _after_signing(options, case, text, known, plans)


def _said(day: Day, year: int | None) -> str:
    leap = f"{year}年" if day.year is None and year and day.month == 2 and day.day == 29 else ""
    return leap + day.text


def _ranges(text: str, known: Sequence[Dated]) -> Iterator[Refuted]:
    """A beginning and its end: 2023年9月至2023年6月, 9月12日至9月3日."""
    for first, second in pairwise(known):
        one, two, said = first.day, second.day, first.year
        if not _RANGE.fullmatch(text[one.end : two.start]) or (one.day is None) != (
            two.day is None
        ):
            continue
        if one.month > 12 or two.month > 12:
            continue
        year = said or two.year or ANY
        end_year = two.year or year
        both = two.year is not None and one.year is not None
        begins, ends = (year, one.month, one.day or 0), (end_year, two.month, two.day or 0)
        # 12月28日至1月3日 crosses the year, as every reader sees; 2026年5月20日至4月30日 does not.
        winter = one.month >= _AUTUMN and two.month <= one.month - _HALF
        crossing = not both and one.month != two.month and (one.year is None or winter)
        if ends < begins and not crossing:
            told = f"“{text[one.start : two.end]}”结束早于开始"
            yield Refuted(one.start, two.end, told, True)


def _spans(text: str) -> Iterator[Refuted]:
    for match in _YEARS.finditer(text):
        if match["to"] < match["from"]:
            yield Refuted(*match.span(), f"“{match[0]}”结束早于开始", True)


def _after_signing(
    options: DateImpossible,
    case: Case,
    text: str,
    known: Sequence[Dated],
    plans: set[int],
) -> Iterator[Refuted]:
    """What had not happened when the report was signed."""
    written = case.report.written or case.report.published
    if written is None:
        return
    future = compile_patterns(options.future)
    for day in (one.day for one in known):
        when = day.date()
        if when is None or when <= written.day or when.year > written.day.year + 1:
            continue
        if case.report.running.number(day.start) in plans:
            continue
        around = text[max(day.start - 12, 0) : day.end + 12]
        if future.search(around) or case.report.running.in_title(day.start, day.end):
            continue
        told = f"落款日期是{in_words(written.day)}，却写到了{in_words(when)}的事"
        yield Refuted(day.start, day.end, told, False)


def _brackets(options: DateImpossible, running: RunningText) -> Iterator[Refuted]:
    pattern: re.Pattern[str] = compile_patterns(options.brackets)
    for match in pattern.finditer(running.text):
        told = f"发文字号“{match[0]}”的年份应当用六角括号“〔〕”"
        yield Refuted(*match.span(), told, False)
