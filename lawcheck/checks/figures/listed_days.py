"""Days in a list, against the number and the rhythm that they are said to have.

学法4次，分别于1月、3月、6月、8月、11月; 每季度评查一次，分别于2月、3月、8月、11月.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.days import Day
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.patterns import compiled, kept

_COUNT = compiled(
    rf"(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两]{{1,2}})(?P<unit>次|期|场|轮|批)[^，。；：\d\n]{{0,12}}[，：]?(?:时间|日期)?(?:分别|依次|先后)?(?:为|是|于|在){{1,2}}$"
)
#: 3月、6月、9月、12月，县法治办先后五次召开联席会议; 2月26日、5月20日和9月8日四次主持会议.
_BEHIND = compiled(
    rf"(?:(?:，[^，。；：、\d\n]{{0,14}}?)?(?:先后|分别|共|累计))?(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两]{{1,2}})(?P<unit>次|期|场|轮|批)"
)
#: 2月26日、5月20日、9月8日和11月3日三次主持: the number alone, before what was done.
_ACTED = compiled(
    rf"，?(?P<who>[^，。；：、\d\n]{{0,12}}?)(?P<n>[{TWO_TO_TEN}两])(?P<unit>次|场|轮)(?!性)"
)
#: 3月18日、9月16日主持召开会议2次，; 按季度主持会商会，4次共会商: behind what was done.
_DONE = compiled(
    r"[^，。；：、\d\n]{2,24}?(?P<n>\d{1,2})次(?=[，。；])"
    r"|[^，。；：、\d\n]{2,24}，(?P<m>\d{1,2})次共(?!计)"
)
_EACH = compiled("[各每均都第]|另|还|再|会后")
_ALL = rf"([{ONE_TO_TEN}两]|\d{{1,2}})%s"
#: A number that is off by more is of something else.
_NEAR = 2
#: 主持党委会研究法治工作7次：
_TIMES = compiled(
    rf"(?P<n>\d{{1,2}}|[{ONE_TO_TEN}两]{{1,2}})(?P<unit>次|期|场|轮|批)[^，。；：\d\n]{{0,12}}：$"
)
_CLAUSE = compiled("，")
_ONE_EACH = compiled("分别|依次|先后|时间|日期")
#: What ends a list of days that belongs to what stands before it.
_CLOSES = ("，", "。", "；", "（", "\n", "")
#: The number stands so far before its days; so many are listed at most.
_HEAD, _MANY = 40, 31
_RHYTHM = compiled(r"每(?P<per>季度?|半年)[^，。；\d]{0,10}一[次期场轮]")
_MONTHS_OF = {"季": 3, "季度": 3, "半年": 6}


def listed(text: str, days: Sequence[Day]) -> Iterator[Refuted]:
    """Every list of days that its number or its rhythm refutes."""
    last = -1
    for turn, first in enumerate(days):
        if first.start >= last and (row := _row(text, days, turn)):
            last = row[-1].end
            times = _BEHIND.match(text, last) if len(row) > 2 else None
            if times and times["unit"] in text[first.end : row[-1].start]:
                continue  # 即3月8场、5月3场、6月4场: of the last day alone
            if times and small_number(times["n"]) != len(row):
                told = f"列出的日子有{len(row)}个，后面说是{times['n']}{times['unit']}"
                yield Refuted(first.start, times.end(), told, False)
            elif times is None:
                yield from _acted(text, row)
                yield from _done(text, row)
        yield from _told_one_by_one(text, days, turn)
        start = max(first.start - _HEAD, 0)
        head = text[start : first.start]
        if not head.endswith(("于", "在", "为", "是", "：")):
            continue
        rows = _row(text, days, turn)
        if len(rows) < 2:
            continue
        count = _COUNT.search(head)
        if count and _of_another_act(text, count[0], rows[-1].end):
            continue
        if count and (said := small_number(count["n"])) != len(rows) and said > 1:
            told = f"说是{count['n']}{count['unit']}，列出的日子有{len(rows)}个"
            yield Refuted(start + count.start(), rows[-1].end, told, False)
            continue
        begin = begin_of(text, first.start, "。\n")
        rule = _RHYTHM.search(text, begin, first.start)
        if rule and len(rows) == 12 // _MONTHS_OF[rule["per"]]:
            size = _MONTHS_OF[rule["per"]]
            if len({(day.month - 1) // size for day in rows}) < len(rows):
                told = f"“{rule[0]}”，列出的月份却不是每{rule['per']}都有"
                yield Refuted(first.start, rows[-1].end, told, False)


def _of_another_act(text: str, count: str, at: int) -> bool:
    """Whether the days are those of what is told behind them: 听取汇报3次，于3月和9月召开会议."""
    apart = "，" in count and not _ONE_EACH.search(count)
    return apart and text[at : at + 1] not in _CLOSES


def _told_one_by_one(text: str, days: Sequence[Day], turn: int) -> Iterator[Refuted]:
    """研究7次：2月2日研究甲事，3月4日研究乙事，……: a clause for each day, up to the end."""
    first = days[turn]
    begin = max(first.start - _HEAD, 0)
    count = _TIMES.search(text[begin : first.start])
    if count is None:
        return
    end = end_of(text, first.start, "。；\n")
    begins = {day.start for day in days[turn : turn + _MANY] if day.start < end}
    clauses = _CLAUSE.finditer(text[first.start : end])
    starts = [first.start, *(first.start + mark.end() for mark in clauses)]
    # What is said behind the last day is of that one, or of all of them.
    starts = [start for start in starts if start <= max(begins)]
    # 5月27日和9月30日专题讨论: two in one clause.
    whole = begins == {*starts} and "等" not in text[starts[-1] : end]
    said = small_number(count["n"])
    if whole and len(starts) > 2 and said != len(starts) and abs(said - len(starts)) <= _NEAR:
        told = f"说是{count['n']}{count['unit']}，列出的日子有{len(starts)}个"
        yield Refuted(begin + count.start(), first.end, told, False)


def _acted(text: str, row: Sequence[Day]) -> Iterator[Refuted]:
    """A number of times right behind the days; in a month there may have been several."""
    last = row[-1].end
    times = _ACTED.match(text, last) if len(row) > 2 else None
    if times is None or _EACH.search(times["who"]):
        return
    said, days = small_number(times["n"]), all(day.day for day in row)
    if said == len(row) or abs(said - len(row)) > _NEAR or (said > len(row) and not days):
        return
    # 两次召开常务会议、一次召开专题会议: together they are as many.
    end = end_of(text, last, "。；\n")
    several = [small_number(n) for n in kept(_ALL % times["unit"]).findall(text, last, end)]
    if sum(several) != len(row):
        told = f"列出的日子有{len(row)}个，后面说是{times['n']}{times['unit']}"
        yield Refuted(row[0].start, times.end(), told, False)


def _done(text: str, row: Sequence[Day]) -> Iterator[Refuted]:
    """A number of times behind what was done on the days: as many, where each is a day."""
    last = (
        end_of(text, row[-1].end, "）") + 1 if text.startswith("（", row[-1].end) else row[-1].end
    )
    times = _DONE.match(text, last) if len(row) > 1 and all(day.day for day in row) else None
    if times is None or _EACH.search(times[0]) or "累计" in times[0]:
        return
    n = times["n"] or times["m"]
    if abs(int(n) - len(row)) == 1 and int(n) > 1:
        told = f"列出的日子有{len(row)}个，后面说是{n}次"
        yield Refuted(row[0].start, times.end(), told, False)


def _row(text: str, days: Sequence[Day], turn: int) -> list[Day]:
    """The days of one list, whether a name stands behind each or not: 4月14日甲案、10月22日乙案."""
    rows = [days[turn]]
    end = end_of(text, rows[0].start, "。；\n")
    for day in days[turn + 1 :]:
        if day.start >= end:
            break
        between = text[rows[-1].end : day.start]
        if not between or between[-1] not in "、和及与":
            if rows[-1].end == day.start or re.search("[至到—～-]", between):
                return []
            break
        if "，" in between:
            break
        rows.append(day)
    # 3月、6月、8月等: not all are listed.
    return [] if "等" in text[rows[-1].end : rows[-1].end + 2] else rows
