"""A day and the weekday that it is said to be, whichever stands first.

4月15日（星期三）, 正逢星期四的4月15日, 3月15日那天是星期六, 星期五上午开场（11月19日）,
10月的最后一个星期三即29日.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.model import in_words
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import at_end, compiled

_WEEK = "一二三四五六日"
_ENDS = "。；！？\n"
#: One weekday of one day: no habit (每周三), no stretch (周一至周五), no number (一周三次).
_WEEKDAY = compiled(
    r"(?<!每)(?<!每个)(?<!凡)(?<![^正恰适欣又]逢)(?<![上下本各隔周期至到、和及或—～\-])"
    rf"(?:(?:星期|礼拜)|(?<![{ONE_TO_TEN}两几数\d])周)(?P<day>[一二三四五六日天])"
    r"(?![一-龥]?[次轮期])(?!末?(?:至|到|、|和|及|或|—|～|-))"
)
_YEAR = compiled(r"20\d\d(?=年)")
#: Between a day and its weekday: nothing that is done.
_IS = "(?:正好|恰好|正巧|刚好|恰|正|又|也|则|都|便|本)?(?:是|逢|值|为)?"
_SAME = f"(?:这|那|当)一?[天日]，?{_IS}"
_IT = r"(?:一个|个|(?:上午|下午|早上|晚上|晚|当晚)|的|：)?"
_BEHIND = compiled(
    rf"(?:[（，]|上午|下午)?(?:{_SAME}|(?:适|恰|正|时|欣)[逢值]|{_IS}){_IT}"
    rf"|[^，。；：、（）\d\n]{{1,10}}{_SAME}{_IT}|[，（](?:也就是|就是|即){_IT}|[这那]一?个"
    # 12月4日国家宪法日适逢周五; 10月14日逢集，又是个星期三.
    rf"|[^，。；：、（）\d\n]{{1,10}}，?(?:[适恰正欣]|时|又(?:正|恰)?)[逢值是]{_IT}"
)
#: 12月4日（国家宪法日，周五）: both stand by themselves in the brackets.
_NAMED = compiled(r"（[^，。；：（）\d\n]{1,12}，")
#: Between a weekday and its day.
_BEFORE = compiled(r"(?:上午|下午|早上|晚上)?(?:的|（|，?(?:也就是|就是|亦即|即|正是|是|为))?")
#: Further away a word or the brackets say that the day is that of the weekday.
_TIES = at_end(
    (
        r"(?:(?:具体)?(?:日期|时间)|(?:那|这|当)一?[天日])(?:定)?(?:[为是在]|：)",
        r"（(?:即|日期[为是：])?",
    )
)
#: 6月的第二个星期四（6月18日）; 6月18日是当月第二个星期四.
_NTH = r"(?:第(?P<n>[一二三四五])|(?P<last>最后)一)个(?:星期|礼拜|周)(?P<day>[一二三四五六日天])"
_OF_MONTH = compiled(
    rf"(?<!\d)(?P<month>1[0-2]|[1-9])月份?的?{_NTH}"
    r"(?:，|（)?(?:也就是|就是|亦即|即|正是|是|为|恰是)?(?:(?P<m2>\d{1,2})月)?(?P<date>\d{1,2})[日号]"
)
_DATE_FIRST = compiled(
    rf"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<date>\d{{1,2}})[日号](?:，|（)?{_IS}(?:即|当月|本月|该月|这个月|\d{{1,2}}月)*(?:的)?{_NTH}"
)
_START = attrgetter("day.start")


def weekdays(text: str, known: Sequence[Dated], report_year: int | None) -> Iterator[Refuted]:
    """Every weekday that is not that of its day, and every day that is not the nth of its month."""
    counted = []
    for pattern in (_OF_MONTH, _DATE_FIRST):
        for match in pattern.finditer(text):
            counted.append(match.span())
            yield from _nth(match, known, report_year)
    for match in _WEEKDAY.finditer(text):
        if any(start <= match.start() < end for start, end in counted):
            continue
        if found := _day_of(text, known, match):
            one, start, end = found
            yield from _judged(text, one, match["day"], start, end, report_year)


def _day_of(
    text: str, known: Sequence[Dated], match: re.Match[str]
) -> tuple[Dated, int, int] | None:
    """The day that a weekday is said to be, with the stretch of both."""
    begin, stop = begin_of(text, match.start(), _ENDS), end_of(text, match.end(), _ENDS)
    inside = known[bisect_left(known, begin, key=_START) : bisect_left(known, stop, key=_START)]
    whole = [one for one in inside if one.day.day is not None]
    before = [one for one in whole if one.day.end <= match.start()]
    behind = [one for one in whole if one.day.start >= match.end()]
    if before and _BEHIND.fullmatch(text, before[-1].day.end, match.start()):
        return before[-1], before[-1].day.start, match.end()
    alone = text.startswith("）", match.end())
    if before and alone and _NAMED.fullmatch(text, before[-1].day.end, match.start()):
        return before[-1], before[-1].day.start, match.end()
    if not behind:
        return None
    between = text[match.end() : behind[0].day.start]
    if _BEFORE.fullmatch(between):
        return behind[0], match.start(), behind[0].day.end
    alone = len(whole) == 1 and len(_WEEKDAY.findall(text, begin, stop)) == 1
    if alone and _TIES.search(between):
        return behind[0], match.start(), behind[0].day.end
    return None


def _judged(
    text: str, one: Dated, printed_day: str, start: int, end: int, report_year: int | None
) -> Iterator[Refuted]:
    day, year = one.day, one.year
    real = day.date(year)
    printed = _WEEK.index(printed_day.replace("天", "日"))
    if real is None or printed == real.weekday():
        return
    # 调阅2025年的卷宗，7月9日（星期四）: the year of the sentence need not be the day's.
    own = day.date(report_year) if day.year is None and report_year else None
    if own and own.weekday() == printed:
        return
    first, last = begin_of(text, day.start, "\n"), end_of(text, day.end, "\n")
    years = set(_YEAR.findall(text[first:last]))
    # Where its own clauses say no year, it is most likely the report's.
    if own and not _YEAR.search(text, begin_of(text, day.start, "。；！\n"), day.start):
        real = own
    told = f"{in_words(real)}是星期{_WEEK[real.weekday()]}，不是星期{_WEEK[printed]}"
    # The report's year is the day's where its paragraph speaks of no other.
    sure = day.year is not None or years <= {str(year)}
    yield Refuted(start, end, told, sure)


def _nth(
    match: re.Match[str], known: Sequence[Dated], report_year: int | None
) -> Iterator[Refuted]:
    """10月的最后一个星期三即29日: the day of the month is another, or another weekday."""
    at = bisect_left(known, match.start("month"), key=_START)
    # The year before the month belongs to its day.
    near = [one for one in known[max(at - 1, 0) : at + 1] if one.day.end > match.start("month")]
    year = near[0].year if near else report_year
    month, day = int(match["month"]), int(match["date"])
    groups = match.groupdict()
    if year is None or not 1 <= day <= monthrange(year, month)[1]:
        return
    if groups.get("m2") and int(groups["m2"]) != month:
        return
    weekday = _WEEK.index(match["day"].replace("天", "日"))
    days = [
        n
        for n in range(1, monthrange(year, month)[1] + 1)
        if date(year, month, n).weekday() == weekday
    ]
    which = -1 if match["last"] else "一二三四五".index(match["n"])
    if which >= len(days):
        yield Refuted(*match.span(), f"{year}年{month}月没有第五个星期{match['day']}", True)
    elif days[which] != day:
        nth = "最后一" if match["last"] else f"第{match['n']}"
        told = f"{year}年{month}月{nth}个星期{match['day']}是{days[which]}日，不是{day}日"
        yield Refuted(*match.span(), told, True)
