"""Read the days that a text names, also those that no calendar has: 2月30日, 13月."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import msgspec

from lawcheck.text.chinese_numbers import YEAR_DIGITS, chinese_number
from lawcheck.text.digits import NUMERAL, ONE_TO_NINE, ONE_TO_TEN
from lawcheck.text.patterns import compiled

_DAY = compiled(
    r"(?<![0-9.·/第\-])(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?!份?[内均])"
    r"(?:(?P<day>\d{1,2})[日号])?"
)
_YEAR = rf"二[〇○零Ｏ][〇○零Ｏ{ONE_TO_NINE}]{{2}}"
_CHINESE_DAY = compiled(
    rf"(?P<year>{_YEAR})年(?P<month>[{ONE_TO_TEN}]{{1,2}})月(?:(?P<day>{NUMERAL})日)?"
)
#: Without a year in words a month needs its day, 四月十五日; 农历三月二日 is another one.
_CHINESE_ALONE = compiled(
    rf"(?<![{ONE_TO_TEN}〇零历\d])(?<![{ONE_TO_NINE}〇○零Ｏ]年)(?:(?P<year>20\d\d)年)?(?P<month>十[一二]?|[{ONE_TO_NINE}])月"
    rf"(?P<day>(?:三十|二?十)[{ONE_TO_NINE}]?|[{ONE_TO_NINE}])[日号]"
)
#: What a month in words looks like, before it is read.
_IN_WORDS = re.compile(rf"[{ONE_TO_TEN}]月[{ONE_TO_TEN}]")

#: So many days every month has.
_EVERY = 28


class Day(msgspec.Struct, frozen=True):
    """One month or day as printed; ``year`` and ``day`` are None where they are not said."""

    start: int
    end: int
    text: str
    year: int | None
    month: int
    day: int | None

    def possible(self, year: int | None = None) -> bool:
        """Whether a calendar has it; without any year February has 29 days."""
        if not 1 <= self.month <= 12:
            return False
        if self.day is None or 1 <= self.day <= _EVERY:
            return True
        return _EVERY < self.day <= monthrange(self.year or year or 2024, self.month)[1]

    def last(self, year: int) -> date:
        """The last day that a possible one may mean, in ``year`` where none is said."""
        known = self.year or year
        return date(known, self.month, self.day or monthrange(known, self.month)[1])

    def date(self, year: int | None = None) -> date | None:
        """The day of the calendar, in ``year`` where none is said; None where there is none."""
        known = self.year or year
        if known is None or self.day is None:
            return None
        try:
            return date(known, self.month, self.day)
        except ValueError:
            return None


def days(text: str) -> Iterator[Day]:
    """Yield the months and days of a folded ``text``, from left to right."""
    found = [_arabic(match) for match in _DAY.finditer(text)]
    if "二〇" in text or "二○" in text or "二零" in text:
        found += [day for match in _CHINESE_DAY.finditer(text) if (day := _chinese(match))]
    if _IN_WORDS.search(text):
        found += [day for match in _CHINESE_ALONE.finditer(text) if (day := _chinese(match))]
    return iter(sorted(found, key=lambda day: day.start))


def _arabic(match: re.Match[str]) -> Day:
    year, month, day = match["year"], match["month"], match["day"]
    return Day(
        *match.span(), match[0], int(year) if year else None, int(month), int(day) if day else None
    )


def _chinese(match: re.Match[str]) -> Day | None:
    month, day = chinese_number(match["month"]), chinese_number(match["day"] or "")
    if month is None:
        return None
    year = int(match["year"].translate(YEAR_DIGITS)) if match["year"] else None
    return Day(*match.span(), match[0], year, int(month), int(day) if day is not None else None)
