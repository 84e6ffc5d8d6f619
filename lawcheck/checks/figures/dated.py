"""The days of a report with the year that each is meant in and the sentence it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from lawcheck.text.days import Day
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText
from lawcheck.text.titles import without_titles

_YEAR = compiled(r"(20\d\d)年")
# Many short matches: there ``re`` is quicker than PCRE2.
_STOP = re.compile(r"[。！？\n]")
_BEFORE, _AFTER = (
    compiled(r"(?:上一?|去|前一)年(?:的)?$"),
    compiled(r"(?:次|翌|来|第二|下一?)年$"),
)
#: Between the first day and the last of a stretch.
TO = r"(?:至|到|—+|-|～)"
#: Behind the first day the month need not stand again.
LATER_DAY = compiled(rf"{TO}(?P<day>\d{{1,2}})[日号]")
#: Where no year is known.
ANY = 2000
#: From autumn to spring the telling crosses the year.
_AUTUMN, _SPRING = 10, 3


class Dated(msgspec.Struct, frozen=True):
    """One day or month of the text."""

    day: Day
    year: int | None
    """As printed, else the last of the sentence, else the report's."""
    own: bool
    """Whether the sentence says the year."""
    begin: int
    """Where its sentence begins."""

    @property
    def date(self) -> date | None:
        """The day of the calendar; None for a month, and for what no calendar has."""
        return self.day.date(self.year or ANY)


def _said(before: str, year: int | None) -> Iterator[int]:
    """The years that a sentence says before a day.

    顺延到2027年6月；10月20日到乡镇暗访: behind a semicolon what is told as done is not of a year
    later than the report's (``year``).
    """
    for match in _YEAR.finditer(before):
        said = int(match[1])
        if year is None or said <= year or "；" not in before[match.end() :]:
            yield said


def crosses_years(one: Dated, two: Dated) -> bool:
    """Whether ``two``, in spring, may be of the year after ``one``, in autumn."""
    return one.day.month >= _AUTUMN and two.day.month <= _SPRING


def dated(running: RunningText, year: int | None, plans: set[int]) -> Sequence[Dated]:
    """Every day of the text; in the paragraphs ``plans`` no year is taken from the report."""
    return _dated(running, year, frozenset(plans)) if running.days else ()


# The last report's: two rules ask for them.
@lru_cache(maxsize=1)
def _dated(running: RunningText, year: int | None, plans: frozenset[int]) -> Sequence[Dated]:
    text = running.text
    stops = [0, *(match.end() for match in _STOP.finditer(text))]
    found = []
    for day in running.days:
        begin = stops[bisect_right(stops, day.start) - 1]
        # 《…规划（2026—2030年）》公布后: the years of a title are not those of the day.
        before = without_titles(text[begin : day.start])
        planned = running.number(day.start) in plans
        said = list(_said(before, None if planned else year))
        # 对2026年12月底前受理的案件，3月底前办结: in the plans a year that is over names what was.
        if planned and year and said and said[-1] <= year:
            said = []
        meant = day.year or (said[-1] if said else None if planned else year)
        if meant is not None and day.year is None:
            near = text[max(day.start - 4, 0) : day.start]
            meant += bool(_AFTER.search(near)) - bool(_BEFORE.search(near))
        own = day.year is not None or (bool(said) and day.day != 29)
        found.append(Dated(day, meant, own, begin))
    return found
