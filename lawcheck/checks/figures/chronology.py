"""Steps of one matter whose days are impossible, whichever is told first and wherever it stands.

处罚决定书6月3日送达……于6月18日报批立案; 4月9日验收，整改到位；责令改正通知书则是4月16日下达的. A
step is a day with the clause around it; what it is, its words say, not their place. Two steps are
of one matter where each is told once, and nothing between them begins another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, permutations
from typing import NamedTuple

import msgspec

from lawcheck.checks.figures.dated import ANY, TO, Dated, crosses_years
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.one_case import goes_on, names_another
from lawcheck.packs.kinds.figures import DateImpossible, Order
from lawcheck.packs.model import Reading
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled, may_match

_CLAUSE, _STOPS, _ENDS = "，。；：、（）—\n", "。；\n", "。\n"
#: 集体讨论，定下罚款4万元，当天签发决定书: what is told of the same day.
_SAME_DAY = compiled(r"[^。；\n]{0,24}?，(?:当[天日]|同[日一]天?|即日)[^，。；：、（）\n]*")
#: Words behind the clause of a step that may say how it ended: 验收，认定整改到位.
_MORE = 16
#: A day that bounds something or lies in another's time: 6月3日前, 6月3日以来.
_BOUND = compiled(r"(?:之|以)?前|以来|(?:之|以)后")
_UNTIL = compiled(rf"[^，。；\n]{{0,6}}?{TO}$")
#: 受理的12件, 分别: several cases have days of their own; 其中一家 singles out one.
_SEVERAL = compiled(
    r"(?<![\d.第])(?:[2-9]|[1-9]\d{1,3})(?:余|多)?[起宗家户](?!以)|(?<![\d.第])(?:[2-9]|[1-9]\d{1,3})(?:余|多)?件(?!证|材|文书|套)"
    r"|分别|陆续|分批|平均|最[早迟快慢]|[两二三四五]案|其中(?!一[家件起宗个名户处])"
)
#: 《公租房管理规定》……审议通过公租房租金减免事项: what is passed is no 规定.
_TITLE = compiled(r"《[^》\n]*?(?P<form>[一-龥]{2})(?:（[^）\n]*）)?》")
_PASSED = compiled(r"(?:通过|审定|印发)(?!后|时|的)(?P<object>[一-龥]{4,24})(?=[，。；\n]|$)")
#: What lies further apart is of another year.
_FAR = 300


class _Deed(NamedTuple):
    """A day and the clause around it, whatever it tells."""

    one: Dated
    when: date
    begin: int
    end: int
    stop: int
    """Up to here words behind the clause may say how it ended."""


class _Step(msgspec.Struct, frozen=True):
    one: Dated
    when: date
    begin: int
    end: int
    """The clause around the day."""
    ranks: tuple[int, ...]
    """What it may be in its order, from the first to the last."""

    def is_before(self, other: _Step) -> bool:
        """Whether this day lies before the other for certain; of a month no day is known."""
        if self.one.day.day is None or other.one.day.day is None:
            return (self.when.year, self.when.month) < (other.when.year, other.when.month)
        return self.when < other.when


def chronology(
    options: DateImpossible, words: Reading, text: str, days: Sequence[Dated]
) -> Iterator[Refuted]:
    """Every two steps of a matter of which the later one has the earlier day."""
    for line, group in groupby(days, key=lambda one: begin_of(text, one.day.start, "\n")):
        row = list(group)
        if len(row) < 2:
            continue
        whole = text[line : end_of(text, line, "\n")]
        deeds = list(_deeds(text, row))
        for order in _told_of(options.orders, text, deeds):
            if not order.about or compile_patterns((order.about,)).search(whole):
                yield from _wrong(options, words, order, text, deeds)


def told_from_the_end(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[int]:
    """Where each sentence begins that tells a later step first, with days that bear it out.

    处罚决定书落款5月28日，负责人集体讨论在5月20日.
    """
    for begin, group in groupby(days, key=lambda one: one.begin):
        deeds = list(_deeds(text, list(group)))
        for order in _told_of(options.orders, text, deeds):
            steps = list(_steps(order, text, deeds))
            for early, late in permutations(steps, 2):
                backwards = early.ranks[-1] < late.ranks[0] and late.begin < early.begin
                if backwards and early.is_before(late):
                    yield begin


def _deeds(text: str, days: Sequence[Dated]) -> Iterator[_Deed]:
    for turn, one in enumerate(days if len(days) > 1 else ()):
        day = one.day
        month = day.day is None and day.possible()
        when = date(one.year or ANY, day.month, 1) if month else one.date
        if when is None or _BOUND.match(text, day.end):
            continue
        begin, end = _clause(text, days, turn)
        yield _Deed(one, when, begin, end, min(end + _MORE, end_of(text, end, _STOPS)))


def _told_of(orders: Sequence[Order], text: str, deeds: Sequence[_Deed]) -> Iterator[Order]:
    """The orders of which two steps may be among the deeds: less is in any order."""
    told = "\n".join(text[deed.begin : deed.stop] for deed in deeds) if len(deeds) > 1 else ""
    for order in orders if told else ():
        if sum(may_match(step, told) for step in order.steps) > 1:
            yield order


def _steps(order: Order, text: str, deeds: Sequence[_Deed]) -> Iterator[_Step]:
    for one, when, begin, end, stop in deeds:
        ranks = tuple(
            n
            for n, step in enumerate(order.steps)
            if (match := compile_patterns((step,)).search(text, begin, stop))
            and match.start() < end
        )
        if ranks:
            yield _Step(one, when, begin, end, ranks)


def _clause(text: str, days: Sequence[Dated], turn: int) -> tuple[int, int]:
    """Where what happened on a day is told: its clause, up to the days beside it."""
    day = days[turn].day
    before = days[turn - 1].day.end if turn else 0
    behind = days[turn + 1].day.start if turn + 1 < len(days) else len(text)
    begin = max(before, begin_of(text, day.start, _CLAUSE))
    end = min(behind, end_of(text, day.end, _CLAUSE))
    same = _SAME_DAY.match(text, end) if end - day.end > 1 else None
    if same is not None and same.end() < behind:
        return begin, same.end()
    if end - day.end > 1 or day.start - begin > 1:
        return begin, end
    if text[end : end + 1] == "）" and text[begin - 1] == "（":
        # 整改到位（5月6日）
        return max(before, begin_of(text, begin - 1, _CLAUSE)), end
    if text[end : end + 1] == "，":
        # 3月2日，县政府常务会议通过
        return begin, min(behind, end_of(text, end + 1, _CLAUSE))
    return begin, end


def _wrong(
    options: DateImpossible, words: Reading, order: Order, text: str, deeds: Sequence[_Deed]
) -> Iterator[Refuted]:
    steps = list(_steps(order, text, deeds))
    for early, late in permutations(steps, 2):
        if early.ranks[-1] >= late.ranks[0] or not late.is_before(early):
            continue
        if (early.when - late.when).days > _FAR or crosses_years(early.one, late.one):
            continue
        if not _no_other(order, text, steps, early, late):
            continue
        if _one_matter(options, words, order, text, early, late):
            told = f"“{_shown(text, late)}”早于“{_shown(text, early)}”，先后颠倒"
            start, end = min(early.begin, late.begin), max(early.end, late.end)
            yield Refuted(start, end, told, False)
            return


def _no_other(order: Order, text: str, steps: Sequence[_Step], early: _Step, late: _Step) -> bool:
    """Whether no other day of the paragraph is of one of the two steps, and speaks for them.

    The two days of a stretch are of one. Of what is done in several ways (``order.many``) each may
    have its day, if all of them are as wrong.
    """
    for one in (early, late):
        for other in steps:
            if other in (early, late) or not set(one.ranks) & set(other.ranks):
                continue
            if order.many and (late.is_before(other) if one is early else other.is_before(early)):
                continue
            first, second = sorted((one, other), key=lambda step: step.begin)
            if not _UNTIL.search(text[first.one.day.end : second.one.day.start]):
                return False
    return True


def _one_matter(
    options: DateImpossible, words: Reading, order: Order, text: str, one: _Step, two: _Step
) -> bool:
    """Whether nothing in the sentences of two steps, or between them, begins another matter."""
    first, second = sorted((one, two), key=lambda step: step.begin)
    begin, end = begin_of(text, first.begin, _ENDS), end_of(text, second.end, _ENDS)
    whole = text[begin:end]
    # 没有申请复议: what did not happen is no other matter.
    done = compile_patterns((options.denied,)).sub("", whole)
    if compile_patterns(order.unless).search(done) or _SEVERAL.search(whole):
        return False
    between, told = text[first.one.day.end : second.end], text[begin : first.end]
    if compile_patterns(options.resumed).search(between):
        return False
    party: re.Match[str] | None = compile_patterns((options.party,)).search(
        text, second.begin, second.end
    )
    if party is not None and party[1] not in told:
        return False
    stop = end_of(text, second.end, _STOPS)
    if options.another_matter and any(
        match[0] not in told
        for match in compile_patterns((options.another_matter,)).finditer(text, second.begin, stop)
    ):
        return False
    title = _TITLE.search(text, begin, first.end)
    passed = _PASSED.search(text, second.begin, stop)
    if title and passed and not passed["object"].endswith(title["form"]):
        return False
    line = begin_of(text, first.begin, "\n")
    if names_another(words, text, line, first.end, second.end):
        return False
    apart = any(mark in text[first.end : second.begin] for mark in _STOPS)
    return not apart or goes_on(words, text, first.begin, second.begin)


def _shown(text: str, step: _Step) -> str:
    return text[step.begin : step.end].strip("，")
