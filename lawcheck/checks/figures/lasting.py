"""An act that has to last so long, and did not: 5月11日至5月29日公开征求意见, 公开征求意见15天."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

import msgspec

from lawcheck.checks.figures.dated import LATER_DAY, TO, Dated
from lawcheck.checks.figures.kept import LENGTH
from lawcheck.checks.figures.passage import paragraph_around, passage_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.two_acts import cited, is_of
from lawcheck.checks.one_case import one_case, paragraph_of
from lawcheck.packs.kinds.figures import LegalTerms
from lawcheck.packs.model import Reading
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_ENDS, _CLAUSE = "。；\n", "，。；：（\n"
_START = attrgetter("day.start")
#: Between the first day and the last.
_RANGE = compiled(rf"(?:起|开始)?，?{TO}")
#: 自3月2日起公开征求意见，3月20日截止.
_CLOSED = compiled(r"(?:24时)?(?:为)?(?:截止|截至|结束|期满|收官|止(?![一-龥]))")
#: Behind the act its length stands, or its days.
_LONG = compiled(
    r"(?:的)?(?:贴出|张贴|挂出|发布)?(?:，(?:挂了|公示|历时|前后|为期|持续|共计?))?(?:期限?|时间|时长|公示期)?(?:仅|只|共|为|达|满|了|均|各|都是|是|，期限|，为期|（){0,3}"
    + LENGTH
)
_LONG_BEFORE = (r"(?:为期|用|花了?|历时|公[示告])" + LENGTH + r"的?(?:[^，。；\d]{0,6})",)
_DAYS_BEHIND = compiled(
    r"(?:的)?(?:期限?|时间|公示期)?(?:自|从|于|为|是|（|：|，(?:时间|期限)(?:为|自|从)?){0,2}$"
)
_BOUND = compiled("[以之]?[前后]")
#: 拟在5月28日提交: on that day nothing was begun.
_PLANNED = compiled("[，。；：（\\n][^，。；：（\\n]{0,10}(?:拟|原定|计划|打算|本应)[在于]?$")
_AHEAD = 16
_ABOUT = compiled(r"(?:约|近|不少于|至少|不短于|超过|不低于|满|达到?|以上)$")
_LEAD = 3
#: A week of five working days; the longest holidays.
_WEEK, _FIVE, _HOLIDAY = 7, 5, 9


class _Stretch(msgspec.Struct, frozen=True):
    start: int
    end: int
    days: int
    shown: str


def lasting(
    options: LegalTerms, words: Reading, text: str, days: Sequence[Dated]
) -> Iterator[Refuted]:
    """Every stretch of such an act that is too short, the first of each place."""
    for term in options.terms:
        if not term.lasts:
            continue
        for match in compile_patterns((term.lasts,)).finditer(text):
            stretch = _stretch(options, text, days, *match.span())
            around = passage_of
            if stretch is None:
                stretch = _closed_later(options, words, text, days, *match.span())
                around = paragraph_around
            if stretch is None or not 1 < stretch.days < term.days:
                continue
            start, end = min(stretch.start, match.start()), max(stretch.end, match.end())
            if not is_of(options, term, around(text, start, end)):
                continue
            # 入户7天，再上网33天: one stretch of a matter has to be long enough.
            if any(one.days >= term.days for one in _stretches_near(text, days, start, end)):
                continue
            told = (
                f"{stretch.shown}只有{stretch.days}天，{term.name}至少要{term.days}日{cited(term)}"
            )
            yield Refuted(start, end, f"{told}，又没有说明缩短的理由", False, faint=not term.sure)


def _stretch(
    options: LegalTerms, text: str, days: Sequence[Dated], start: int, end: int
) -> _Stretch | None:
    """How long the act at ``start`` lasted: by its days, or as it is told."""
    begin, last = begin_of(text, start, _ENDS), end_of(text, end, _ENDS)
    inside = days[bisect_left(days, begin, key=_START) : bisect_left(days, last, key=_START)]
    return (
        _of_days(text, inside, start, end)
        or _closed(options, text, inside, start, end)
        or _told(text, start, end)
    )


def _stretches_near(text: str, days: Sequence[Dated], start: int, end: int) -> Iterator[_Stretch]:
    """Every stretch with two days in the sentences of a place, whatever lasted so long."""
    begin, last = begin_of(text, start, "。\n"), end_of(text, end, "。\n")
    inside = days[bisect_left(days, begin, key=_START) : bisect_left(days, last, key=_START)]
    for turn in range(len(inside)):
        if stretch := _from(text, inside, turn):
            yield stretch


def _from(text: str, days: Sequence[Dated], turn: int) -> _Stretch | None:
    """The stretch that begins with a day: 5月6日至5月22日, 5月6日至22日."""
    one, two = days[turn], days[turn + 1] if turn + 1 < len(days) else None
    later = LATER_DAY.match(text, one.day.end)
    if one.date is None:
        return None
    if later:
        last = msgspec.structs.replace(one.day, day=int(later["day"])).date(one.date.year)
        stop = later.end()
    elif two and _RANGE.fullmatch(text[one.day.end : two.day.start]):
        last, stop = two.date, two.day.end
    else:
        return None
    if last is None or last <= one.date:
        return None
    return _Stretch(one.day.start, stop, (last - one.date).days + 1, text[one.day.start : stop])


def _of_days(text: str, days: Sequence[Dated], start: int, end: int) -> _Stretch | None:
    """5月6日至5月22日……公开征求意见, 公开征求意见（5月6日至22日）."""
    for turn in range(len(days)):
        stretch = _from(text, days, turn)
        if stretch is None:
            continue
        if stretch.end <= start:
            # Its clause, or the next where a mark stands right behind the days.
            mark = end_of(text, stretch.end, _CLAUSE)
            mark = end_of(text, mark + 1, _CLAUSE) if mark - stretch.end < 2 else mark
            belongs = mark >= start
        else:
            joined = _DAYS_BEHIND.fullmatch(text, end, max(stretch.start, end))
            belongs = stretch.start >= end and joined is not None
        if belongs:
            return stretch
    return None


def _closed(
    options: LegalTerms, text: str, days: Sequence[Dated], start: int, end: int
) -> _Stretch | None:
    """自3月2日起公开征求意见，3月20日截止; 征求意见稿3月2日上网，3月20日关闭通道."""
    closed = compile_patterns((options.closed,))
    clause = end_of(text, end, "，；" + _ENDS)
    for one, two in pairwise(days):
        before = one.day.end <= start and not any(m in text[one.day.end : start] for m in "，；")
        opened = before or end <= one.day.start < clause
        first, last = one.date, two.date
        if not (opened and end <= two.day.start and first and last and first < last):
            continue
        stop = end_of(text, two.day.end, _CLAUSE)
        if _CLOSED.match(text, two.day.end) or closed.search(text, two.day.start, stop):
            shown = f"{one.day.text}至{two.day.text}"
            return _Stretch(one.day.start, two.day.end, (last - first).days + 1, shown)
    return None


def _closed_later(
    options: LegalTerms, words: Reading, text: str, days: Sequence[Dated], start: int, end: int
) -> _Stretch | None:
    """草案4月8日公布，征求社会意见。……意见征集4月30日关闭, in a paragraph that tells one case."""
    begin, (_, stop) = begin_of(text, start, "。\n"), paragraph_of(text, end)
    inside = days[bisect_left(days, begin, key=_START) : bisect_left(days, stop, key=_START)]
    before = [one for one in inside if one.day.end <= start]
    # 9月10日前收到留言: no day on which anything began.
    opened = [
        one
        for one in before
        if not _BOUND.match(text, one.day.end)
        and not _PLANNED.search(text[max(one.day.start - _AHEAD, 0) : one.day.start])
    ]
    first = opened[-1].date if opened else None
    if first is None or "；" in text[opened[-1].day.end : start]:
        return None
    closed = compile_patterns((options.closed,))
    for one in inside[len(before) :]:
        clause = text[begin_of(text, one.day.start, _CLAUSE) : end_of(text, one.day.end, _CLAUSE)]
        if one.date is None or one.date <= first or not closed.search(clause):
            continue
        if not one_case(words, text, start, one.day.start):
            return None
        shown = f"{opened[-1].day.text}至{one.day.text}"
        return _Stretch(opened[-1].day.start, one.day.end, (one.date - first).days + 1, shown)
    return None


def _told(text: str, start: int, end: int) -> _Stretch | None:
    """公开征求意见15天, 为期15天的公开征求意见."""
    match = _LONG.match(text, end)
    match = match or at_end(_LONG_BEFORE).search(text, begin_of(text, start, _CLAUSE), start)
    if match is None:
        return None
    at = match.start("n")
    if _ABOUT.search(text, max(at - _LEAD, 0), at):
        return None
    number = small_number(match["n"])
    if not number or "月" in match["unit"] or "周" in match["unit"] or "星期" in match["unit"]:
        return None
    if "工作" in match["unit"]:
        number = number * _WEEK // _FIVE + _HOLIDAY
    return _Stretch(*match.span(), number, text[match.start("n") : match.end()])
