"""Days that had not come when the text was signed, told as what was done on them.

Outside the plans any deed on a later day counts. In the plans, and behind them where a report
closes, only what words tell as past: 本报告已经1月18日乡党委会议审议, signed on 1月12日. A day
without a year, on which the report itself was dealt with, is of the year in which it was signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lawcheck.checks.model import Case
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_DATE = compiled(r"(?:(20\d\d)年|(?<![年\d]))(\d{1,2})月(?:(\d{1,2})日)?")
#: Later days than this are aims, not slips.
_SOON = timedelta(days=365)
#: How many characters on either side may say that an event is still to come.
_BESIDE = 8
_PAUSES = "，；。！\n"


def days_ahead(options: Anachronism, case: Case, limit: date) -> Iterator[tuple[int, int, date]]:
    """Where each day after ``limit`` stands that is told as past, and the day."""
    running = case.report.running
    text = running.text
    planned = paragraphs(case.report, (options.plans,))
    coming, deeds = compile_patterns(options.coming), compile_patterns(options.deeds)
    for match in _DATE.finditer(text):
        day = _day(match, limit.year)
        if day is None or not limit < day <= limit + _SOON or running.in_title(*match.span()):
            continue
        if match[1] is None or running.number(match.start()) in planned:
            past = _is_past(options, text, match)
        else:
            past = deeds.search(_clause(text, match.end())) is not None
        first = begin_of(text, match.start(), "。；\n", _BESIDE)
        if past and not coming.search(text[first : match.end() + _BESIDE]):
            yield *match.span(), day


def _is_past(options: Anachronism, text: str, match: re.Match[str]) -> bool:
    """Whether words at a day tell that it is over; without its year, of the report itself."""
    begin, end = begin_of(text, match.start(), "。；\n"), end_of(text, match.end(), "。；\n")
    before = text[begin : match.start()]
    own = compile_patterns(options.own_text).search(before) is not None
    if match[1] is None and not own:
        return False
    if own and at_end(options.passed_on).search(before):
        return compile_patterns(options.decided).search(text, match.end(), end) is not None
    if at_end(options.done_before).search(before):
        return True
    return compile_patterns(options.done_behind).match(text, match.end()) is not None


def _clause(text: str, start: int) -> str:
    """What is said of a day: up to the second pause behind it."""
    first = end_of(text, start, _PAUSES)
    return text[start : end_of(text, first + 1, _PAUSES)]


def _day(match: re.Match[str], year: int) -> date | None:
    """The day that is written, or the first of the month."""
    try:
        return date(int(match[1] or year), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None
