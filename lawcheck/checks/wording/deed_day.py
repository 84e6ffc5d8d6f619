"""On which day something was done by a law: told before the law, behind it, or a sentence earlier.

What the law applies to happened on the day that 发生于 tells, whenever it was decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lawcheck.checks.figures.dated import LATER_DAY
from lawcheck.checks.wording.citation_days import on_the_day
from lawcheck.checks.wording.citations import Citation
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import at_end, compiled

_ENDS = "。！\n"
#: 违法行为发生于10月27日.
_HAPPENED = at_end(
    (r"(?:发生(?:时间)?(?:[于在是为]|：)|(?:违法|涉案)[一-龥]{0,6}(?:[于在是]))(?:20\d\d年)?",)
)
_REACH = 16
#: A day of the law itself, or one that only bounds a stretch of time.
_NO_DEED = compiled(
    r"[^，。；]{0,8}(?:施行|实施|生效|公布|颁布|通过|废止|修[订正改])|[^，。；]{0,3}(?:起|以来|以后|后|前|至|到|—|-|～)|的"
)
#: What such a sentence tells was not done on the day of the one before it.
_OF_THE_YEAR = compiled(
    "全年|一年|年内|今年|半年|季度|累计|截至|此后|随后|后来|先后|分别|每|各|[0-9]月|以来|常态"
)


def day_of_deed(days: Sequence[Day], text: str, one: Citation, year: int) -> date | None:
    """The day of what was done by the law ``one``; of a month its last."""
    begin, stop = begin_of(text, one.start, _ENDS), end_of(text, one.end, _ENDS)
    inside = [d for d in days if begin <= d.start and d.end <= stop and d.possible(d.year or year)]
    for day in inside:
        if _HAPPENED.search(text, max(begin, day.start - _REACH), day.start):
            return day.last(year)
    return (
        _stretch(days, text, one, year)
        or on_the_day(list(days), text, one, year)
        or _last_before(text, inside, one, year)
        or next(_behind(text, inside, one, year), None)
        or _sentence_before(days, text, begin, stop, year)
    )


def _stretch(days: Sequence[Day], text: str, one: Citation, year: int) -> date | None:
    """The last day of 1月19日至23日, where it stands last before the law."""
    begin = begin_of(text, one.start, _ENDS)
    before = [d for d in days if begin <= d.start and d.end <= one.start]
    later = LATER_DAY.match(text, before[-1].end) if before else None
    if later is None:
        return None
    last = Day(0, 0, "", before[-1].year, before[-1].month, int(later["day"]))
    behind = text[before[-1].end + len(later[0]) :][:2]
    return last.date(year) if not behind.startswith(("起", "以", "前", "后")) else None


def _last_before(text: str, inside: Sequence[Day], one: Citation, year: int) -> date | None:
    """4月17日检查6座；对其中2座，依据…: the day stands behind another stop than the law."""
    before = [day for day in inside if day.end <= one.start]
    if not before or _NO_DEED.match(text, before[-1].end):
        return None
    if _OF_THE_YEAR.search(text, begin_of(text, one.start, "；" + _ENDS), one.start):
        return None
    return before[-1].last(year)


def _behind(text: str, inside: Sequence[Day], one: Citation, year: int) -> Iterator[date]:
    """以《…》为据，1月20日发出通知."""
    for day in inside:
        if day.start >= one.end and not _NO_DEED.match(text, day.end):
            if "；" not in text[one.end : day.start]:
                yield day.last(year)
            return


def _sentence_before(
    days: Sequence[Day], text: str, begin: int, stop: int, year: int
) -> date | None:
    """4月17日检查6座。对其中2座，依据…: the only day of the sentence before."""
    if begin == 0 or text[begin - 1] == "\n" or _OF_THE_YEAR.search(text, begin, stop):
        return None
    first = begin_of(text, begin - 1, _ENDS)
    told = [d for d in days if first <= d.start and d.end < begin and d.possible(d.year or year)]
    if not told or _NO_DEED.match(text, told[-1].end):
        return None
    return told[-1].last(year)
