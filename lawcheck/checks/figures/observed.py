"""Days that are kept every year, told with another day: 10月1日宪法宣传周期间."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.days import Day
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compile_patterns, compiled

#: What may stand between a day and its name.
_BETWEEN = (
    rf"(?:（[^（）]{{1,8}}）|即|是|为|的|全国|全省|全市|我国|第[{ONE_TO_TEN}\d]{{1,3}}个|世界|全民"
    r'|"|·)*'
)
#: 前后 and 期间 mean so many days; any year that has all days will do.
_ABOUT, _LEAP = 20, 2024
#: A week is laid from Monday to Sunday in some years.
_MOVED = 3


@lru_cache(maxsize=4)
def _names(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    either = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    behind = rf"{_BETWEEN}(?P<name>{either})"
    before = rf'(?P<name>{either})"?(?:当[天日]|(?P<about>期间|前后))?（$'
    mark = rf'(?<![\d·.])(?P<month>1[0-2]|[1-9])[·•.](?P<day>3[01]|[12]\d|[1-9])"?{behind}'
    return compiled(behind), compiled(before), compiled(mark)


def observed(options: DateImpossible, text: str, days: Sequence[Day]) -> Iterator[Refuted]:
    """Every day that stands beside the name of one which is kept on another."""
    if not options.observed:
        return
    behind, before, mark = _names(tuple(options.observed))
    yield from _marked(options.observed, mark, text)
    ahead = compile_patterns([f'"?(?:{words})' for words in options.ahead])
    for day in days:
        if not day.possible():
            continue
        match = by_day = behind.match(text[day.end : day.end + 40])
        start, end = day.start, day.end + (match.end() if match else 0)
        if match is None:
            match = before.search(text[max(day.start - 20, 0) : day.start])
            start, end = day.start - (len(match[0]) if match else 0), day.end
        if match is None or ahead.match(text, end):
            continue
        first, last = _kept(options.observed, match["name"])
        low, high = (day.month, day.day or 1), (day.month, day.day or 31)
        if match is not by_day and match["about"] and _near(day, first, last, _ABOUT):
            continue
        if first != last and _near(day, first, last, _MOVED):
            continue
        if high < first or low > last:
            shown = f"{first[0]}月{first[1]}日"
            if last != first:
                shown += f"至{last[0]}月{last[1]}日"
            told = f"{match['name']}是{shown}，文中写的是{day.text}"
            yield Refuted(start, end, told, (day.month != first[0] and day.month != last[0]))


def _marked(table: Mapping[str, str], mark: re.Pattern[str], text: str) -> Iterator[Refuted]:
    """“4·26”全民国家安全教育日: the day is a part of the name."""
    for match in mark.finditer(text):
        first, last = _kept(table, match["name"])
        if first == last and (int(match["month"]), int(match["day"])) != first:
            written = f"{match['month']}·{match['day']}"
            kept = f"{match['name']}是{first[0]}月{first[1]}日，文中写的是{written}"
            yield Refuted(*match.span(), kept, sure=True)


def _near(day: Day, first: tuple[int, int], last: tuple[int, int], most: int) -> bool:
    """Whether a day lies at most so many days before or after what is kept."""
    when = date(_LEAP, day.month, day.day or 15)
    return (
        date(_LEAP, *first) - timedelta(days=most)
        <= when
        <= date(_LEAP, *last) + timedelta(days=most)
    )


def _kept(table: Mapping[str, str], name: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last month and day of what is kept every year."""
    first, _, last = table[name].partition("/")
    return _month_day(first), _month_day(last or first)


def _month_day(printed: str) -> tuple[int, int]:
    month, day = printed.split("-")
    return int(month), int(day)
