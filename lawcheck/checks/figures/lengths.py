"""How long it was between two days, two steps that are named (自立案至决定用时86日), two hours."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.kept import EXTRA, LENGTH, weekdays
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

#: Of working days so many may be holidays in a stretch of two months.
HOLIDAYS = 12
#: A stretch that a few days part from whole months is of so many.
_FEW, _NEARLY = 3, 27
#: From one named step to another, with the time that it took.
_NAMED = compiled(
    r"[自从由](?P<from>[一-龥]{2,6})(?:之日)?起?[至到](?P<to>[一-龥]{2,10}?)"
    r"(?:共|一共|前后|总共|仅|只|实际){0,2}(?:用时|历时|耗时|用了?|花了?|相隔|间隔|经过)(?:仅|只|共|了)?"
    + LENGTH
)
#: 由8：30—17：30改为8：00—19：00，多出3个小时.
_TIME = r"(?<![\d：])(?P<%s>(?:1?\d|2[0-4])：[0-5]\d)"
_HOURS = rf"{_TIME % 'a'}(?:—+|-|～|至|到){_TIME % 'b'}"
_OPEN = compiled(
    rf"(?:由|从)[^，。；、\n]{{0,8}}?{_HOURS}(?:改为|改成|调整[为到至]|延长[为到至]|变更为|提前[为到至]|缩短[为到至])"
    rf"[^，。；、\n\d]{{0,6}}{_TIME % 'c'}(?:—+|-|～|至|到){_TIME % 'd'}，[^，。；\n\d]{{0,10}}?"
    r"(?:(?P<more>多|延长|增加)|(?P<less>少|缩短|减少))[^，。；\n\d]{0,8}?"
    r"(?P<n>\d{1,2}(?:\.\d)?|[一二两三四五六七八九十])个?(?P<unit>小时|分钟)"
)


def hours(text: str) -> Iterator[Refuted]:
    """How much longer something is open, against its hours before and now."""
    for match in _OPEN.finditer(text) if "：" in text else ():
        before, now = (_minutes(match[b]) - _minutes(match[a]) for a, b in ("ab", "cd"))
        printed = Decimal(match["n"]) if match["n"][0].isdigit() else small_number(match["n"])
        size = 60 if match["unit"] == "小时" else 1
        said = printed * size * (1 if match["more"] else -1)
        if before > 0 and now > 0 and said != now - before:
            right = f"{Decimal(abs(now - before)) / size:.1f}".removesuffix(".0")
            word = "多" if now > before else "少"
            told = f"前后相比{word}{right}{match['unit']}，文中为{match['n']}{match['unit']}"
            yield Refuted(*match.span(), told, True)


def _minutes(printed: str) -> int:
    hour, minute = printed.split("：")
    return 60 * int(hour) + int(minute)


def between_steps(text: str, sentence: Sequence[Dated], end: int) -> Iterator[Refuted]:
    """A time between two named steps that their own days refute; one day for each step alone."""
    if len(sentence) < 2:
        return
    match = _NAMED.search(text, sentence[0].day.end, end)
    if match is None or match.start() < sentence[-1].day.end:
        return
    behind = [one.day.start for one in sentence[1:]] + [match.start()]
    told = [text[one.day.end : stop] for one, stop in zip(sentence, behind, strict=True)]
    days = [
        [one for one, words in zip(sentence, told, strict=True) if is_step(match[step], words)]
        for step in ("from", "to")
    ]
    if [len(found) for found in days] != [1, 1]:
        return
    one, two = days[0][0], days[1][0]
    if one.date is None or two.date is None or not one.date < two.date:
        return
    if right := right_length(match["n"], match["unit"], one.date, two.date):
        shown = f"{one.day.text}到{two.day.text}是{right}"
        yield Refuted(
            one.day.start, match.end(), f"{shown}，文中为{match['n']}{match['unit']}", False
        )


def is_step(name: str, words: str) -> bool:
    """Whether words tell of the step: some two characters in its order stand in them."""
    return any(a + b in words for a, b in pairwise(name))


def months_between(first: date, last: date) -> tuple[int, int]:
    """The whole months of a stretch with both its days, and the days that are over."""
    stop = last + timedelta(days=1)
    whole = 12 * (stop.year - first.year) + stop.month - first.month - (stop.day < first.day)
    year, month = divmod(first.year * 12 + first.month - 1 + whole, 12)
    begun = date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
    return whole, (stop - begun).days


def _months(first: date, last: date) -> tuple[int, ...]:
    """How many months a stretch may be called: 4月10日至6月9日 two, to 5月20日 one or two."""
    whole, over = months_between(first, last)
    if over <= _FEW:
        return (whole,)
    return (whole + 1,) if over >= _NEARLY else (whole, whole + 1)


def right_length(printed: str, unit: str, first: date, last: date) -> str:
    """How long it really was, where ``printed`` cannot stand for it; empty where it can."""
    said, passed = small_number(printed), (last - first).days
    if not said:
        return ""
    if "工作" in unit:
        counted = weekdays(first, last) + 1
        if counted - 1 - HOLIDAYS <= said <= counted + EXTRA:
            return ""
        return f"{passed + 1}天，其中周一至周五{counted}天"
    if unit in ("天", "日", "自然日", "个自然日"):
        return "" if said in (passed, passed + 1) else f"{passed + 1}天"
    if unit == "个月":
        return "" if said in _months(first, last) else f"{passed + 1}天"
    return "" if abs(7 * said - passed) <= 7 else f"{passed + 1}天"
