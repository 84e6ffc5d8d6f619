"""Days that are known to the year or to the month only."""

from __future__ import annotations

from datetime import date


def first_day(day: str) -> date:
    """The first day that is meant by a day, a month or a year."""
    return date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day)


def last_day(day: str) -> date:
    """The last one."""
    if len(day) == 10:
        return date.fromisoformat(day)
    year, month = (int(day[:4]), 12) if len(day) == 4 else (int(day[:4]), int(day[5:7]))
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
