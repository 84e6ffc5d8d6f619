"""When what a text tells of an event was done.

By the month before its name, behind it, or in the sentence before that.
"""

from __future__ import annotations

import re
from datetime import date

from lawcheck.checks.time.milestones import Milestone
from lawcheck.knowledge.days import last_day
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import QUARTERS
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: A month of this or a named year, a quarter: when a deed was done.
_DEED = compiled(
    r"(?:(20\d\d)年|(今年|本年|当年|同年))?(?<![\d一二三四五六七八九十])(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[上中下]旬|[初底末])?|第?([一二三四])季度)"
)
#: Another deed, which the day before does not date: 6月18日主持会议，11次接访，学习……法.
_ANOTHER = compiled(r"，(?:先后|全年|累计|共|还)?\d+[次场]")
#: How far from an event its sentence is looked at, and how far words that carry it out stand.
_SENTENCE, _BESIDE = 120, 12
_CLAUSE = "，。；：（）\n"


def when_before(options: Anachronism, text: str, one: Milestone, year: int) -> date | None:
    """The last day of the month or quarter that governs a mention: the last one named before it
    in its sentence, where nothing (以来, 至) makes it a stretch of time."""
    begin = begin_of(text, one.start, "。；\n", _SENTENCE)
    last: re.Match[str] | None = None
    for match in _DEED.finditer(text, begin, one.start):
        last = match
    if last is None:
        return None
    # 5月印发方案，细化中央“九五”普法规划: what is issued carries out what was there.
    issued = compile_patterns((options.issues,)).match(text, last.end())
    near = text[max(begin, one.start - _BESIDE) : one.start]
    carries = issued and at_end(options.carries).search(near)
    if not carries and _is_stretch(options, text, last):
        return None
    return None if _ANOTHER.search(text, last.end(), one.start) else _month(last, year)


def held_elsewhere(options: Anachronism, text: str, one: Milestone, year: int) -> date | None:
    """The last day of the month of 学习了《…法》，首期3月18日开班; 3月18日举办培训班。讲《…法》.

    Of several the latest: the deed may be of any.
    """
    begin, stop = begin_of(text, one.start, "。\n"), end_of(text, one.end, "。\n")
    if _DEED.search(text, begin, one.start):
        return None
    held = compile_patterns(options.held)
    end = end_of(text, one.end, "。\n", _SENTENCE)
    found = [
        when
        for match in _DEED.finditer(text, one.end, end)
        if held.search(text, begin_of(text, match.start(), _CLAUSE), _clause_end(text, match))
        and not _is_stretch(options, text, match)
        and (when := _month(match, year))
    ]
    if found or _DEED.search(text, one.end, stop):
        return max(found, default=None)
    if begin == 0 or text[begin - 1] == "\n":
        return None
    # Behind a stop the mention has to go on with what was held.
    own = text[begin:stop]
    if compile_patterns(options.all_year).search(own) or not held.search(own):
        return None
    first = begin_of(text, begin - 1, "。\n")
    row = list(_DEED.finditer(text, first, begin))
    if len(row) != 1 or not held.search(text, row[0].end(), begin):
        return None
    return None if _is_stretch(options, text, row[0]) else _month(row[0], year)


def _clause_end(text: str, match: re.Match[str]) -> int:
    return end_of(text, match.end(), _CLAUSE)


def _is_stretch(options: Anachronism, text: str, match: re.Match[str]) -> bool:
    """Whether what stands behind a month (以来, 至) makes it a stretch of time."""
    return compile_patterns(options.stretches).match(text, match.end()) is not None


def _month(match: re.Match[str], year: int) -> date | None:
    """The last day of a month or quarter of the report's year or the one before it."""
    if match[1] and int(match[1]) not in (year - 1, year):
        return None
    month = 3 * QUARTERS.index(match[4]) + 3 if match[4] else small_number(match[3])
    return last_day(f"{int(match[1] or year)}-{month:02d}") if 1 <= month <= 12 else None
