"""Words that a date alone shows to be of another year: 将于<past day>施行, 2025年是……收官之年.

Each reads two values of the text, the year that is told and the one that follows from the table
or the report, and compares them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

import msgspec

from lawcheck.checks.model import Case, in_words
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.years import Recurring, Term
from lawcheck.text.meetings import meetings
from lawcheck.text.numerals import chinese_number
from lawcheck.text.patterns import compile_patterns, compiled

_YEAR = compiled(r"(20\d\d)年")
#: Its own year may stand so many characters before an ordinal: 2025年第十二个国家宪法日.
_NEAR = 14
#: A term in years stands right behind the name of the plan: “九五”普法（2026—2030年）.
_YEARS = compiled(r"[\u4e00-\u9fff\"》]{0,12}（(20\d\d)年?[—\-～至](20\d\d)年?）")


#: Of a place in the text, the year by which it is judged: the plans are for the next.
Judge = Callable[[int], int]


class Misdated(msgspec.Struct, frozen=True):
    """A stretch of the running text that its own date refutes, and the reason in words."""

    start: int
    end: int
    reason: str
    """The key of the reason's wording."""
    values: dict[str, object]


def misdated(case: Case, wanted: Anachronism) -> Iterator[Misdated]:
    """All that arithmetic refutes, each kind in the order of the text."""
    report = case.report
    if report.year is None:
        return
    year = report.year
    planned = paragraphs(report, (wanted.plans,))
    text = report.running.text

    def judged(at: int) -> int:
        return year + (report.running.number(at) in planned)

    yield from _announced_as_future(case, wanted, text, year)
    yield from _turning(case, wanted, text, judged)
    yield from _awaited(wanted, text, year)
    yield from _drafted(case, wanted, text, year)
    yield from _counted(case.pack.recurring, text, judged)
    yield from _termed(case.pack.terms, text)


def _announced_as_future(
    case: Case, wanted: Anachronism, text: str, year: int
) -> Iterator[Misdated]:
    """将于2026年3月1日施行 in a text that is written later."""
    dated = case.report.published or case.report.written
    written = dated.day if dated else date(year, 12, 31)
    for match in compile_patterns(wanted.future).finditer(text):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3] or 28))
        except ValueError:
            continue
        if day < written and not case.report.running.in_title(*match.span()):
            yield Misdated(*match.span(), "future", {"day": in_words(day)})


def _turning(case: Case, wanted: Anachronism, text: str, judged: Judge) -> Iterator[Misdated]:
    """2025年是“十四五”规划收官之年 in a report of 2026, or with another plan's last year."""
    for match in compile_patterns(wanted.turning).finditer(text):
        now = judged(match.start())
        year = int(match[1]) if match[1] else now
        if year < now and year < (case.report.year or 0):
            yield Misdated(*match.span(), "turning", {"told": year, "now": case.report.year})
            continue
        for term, number, _, at in _terms(case.pack.terms, match[0]):
            first, last = term.years(number)
            right = last if match[2] in wanted.last else first
            # 今年 in a text that is read a year later may be that year.
            meant = (year,) if match[1] else (year, (case.report.year or 0) + 1)
            if match[2] in (*wanted.last, *wanted.first) and right not in meant:
                # Several plans may stand in one sentence: the one right before decides.
                behind = match[0][at:]
                if not any(True for _ in _terms(case.pack.terms, behind)):
                    yield Misdated(
                        *match.span(),
                        "turning_term",
                        {"told": year, "right": right, "turn": match[2]},
                    )


def _awaited(wanted: Anachronism, text: str, year: int) -> Iterator[Misdated]:
    """以迎接党的二十大胜利召开为主线 in a report of a later year."""
    awaited = compile_patterns([f"(?:{pattern})$" for pattern in wanted.awaited])
    for meeting in meetings(text):
        before = awaited.search(text, max(0, meeting.start - 8), meeting.start)
        if before and meeting.plenum == 0 and (held := 1982 + 5 * (meeting.congress - 12)) < year:
            yield Misdated(before.start(), meeting.end, "awaited", {"held": held})


def _drafted(case: Case, wanted: Anachronism, text: str, year: int) -> Iterator[Misdated]:
    """编制“十四五”规划 when its term is over."""
    drafting = compile_patterns([f"(?:{pattern})$" for pattern in wanted.drafting])
    for term, number, start, end in _terms(case.pack.terms, text):
        _, last = term.years(number)
        verb = drafting.search(text, max(0, start - _NEAR), start)
        if verb and last < year:
            yield Misdated(verb.start(), end, "drafted", {"last": last})


def _counted(recurring: tuple[Recurring, ...], text: str, judged: Judge) -> Iterator[Misdated]:
    """第九个民法典宣传月: which year is that?"""
    for one in recurring:
        for match in compile_patterns(one.patterns).finditer(text):
            number = _number(match)
            if number is None:
                continue
            told = one.first + number - 1
            near = _YEAR.findall(text[max(0, match.start() - _NEAR) : match.start()])
            year = int(near[-1]) if near else judged(match.start())
            if told != year:
                values: dict[str, object] = {"name": one.name, "told": told, "now": year}
                yield Misdated(*match.span(), "counted", values)


def _termed(terms: tuple[Term, ...], text: str) -> Iterator[Misdated]:
    """“九五”普法（2021—2025年）: a term that is not the plan's."""
    for term, number, start, end in _terms(terms, text):
        match = _YEARS.match(text, end)
        if match is None:
            continue
        first, last = term.years(number)
        if (int(match[1]), int(match[2])) != (first, last):
            yield Misdated(start, match.end(), "termed", {"first": first, "last": last})


def _terms(terms: tuple[Term, ...], text: str) -> Iterator[tuple[Term, int, int, int]]:
    for term in terms:
        for match in compile_patterns(term.patterns).finditer(text):
            if (number := _number(match)) is not None:
                yield term, number, *match.span()


def _number(match: re.Match[str]) -> int | None:
    """The number in the one group of a pattern that matched."""
    return _value(next((group for group in match.groups() if group), ""))


@lru_cache(maxsize=256)
def _value(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    value = chinese_number(text)
    return int(value) if value is not None else None
