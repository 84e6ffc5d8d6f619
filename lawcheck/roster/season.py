"""Deadlines of a list: full dates, and days whose year is that of the season."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date

import msgspec

#: From this month on a deadline lies in the report's own year, before it in the next one.
_AUTUMN = 10
_BEFORE = re.compile(r"[之以]?前$")
_YEARLESS = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号]|(?P<last>底))")


class Yearless(msgspec.Struct, frozen=True):
    """A deadline of which only month and day are written; day 0 is the month's last."""

    month: int
    day: int

    @property
    def told(self) -> str:
        return f"{self.month}月{self.day}日" if self.day else f"{self.month}月底"

    def after(self, report_year: int) -> date:
        """That day in the season in which reports of ``report_year`` are handed in."""
        return self.of(report_year if self.month >= _AUTUMN else report_year + 1)

    def of(self, year: int) -> date:
        """That day of ``year``."""
        last = monthrange(year, self.month)[1]
        return date(year, self.month, min(self.day, last) if self.day else last)


def day(text: str) -> date | None:
    """2027-01-31, 2027/1/31, 2027.1.31 or 2027年1月31日（前）."""
    text = _BEFORE.sub("", text.strip())
    for mark in "年月/.":
        text = text.replace(mark, "-")
    numbers = text.replace("日", "").split(" ")[0].split("-")
    try:
        year, month, number = map(int, numbers)
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def yearless(text: str) -> Yearless | None:
    """3月1日（前） or 3月底, where there is such a day."""
    found = _YEARLESS.fullmatch(_BEFORE.sub("", "".join(text.split())))
    if not found:
        return None
    month, number = int(found["month"]), int(found["day"] or 0)
    if not 1 <= month <= 12 or number > monthrange(2024, month)[1]:
        return None
    return Yearless(month, number) if number or found["last"] else None


def report_year(years: Iterable[int | None]) -> int | None:
    """The year of the season's reports: that of most of them; None where no one leads."""
    ranked = Counter(year for year in years if year is not None).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
