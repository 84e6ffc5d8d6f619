"""A rate of change against the only two counts of its sentence that it can be of.

2025年收到74件，今年收到55件，下来了19件，降幅34.5%: a count that is what lies between two others is
none of them. The earlier one is told by its year; what any two counts give is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from lawcheck.checks.figures.averages import A_CHANGE
from lawcheck.checks.figures.counted.told import Told
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.patterns import compiled

_RATE = compiled(
    r"[，；](?P<lead>[^，。；：、\d（）]{0,12}?)(?P<verb>增幅|降幅|涨幅|减幅|增[长加]|上升|下降|减少|降低|提高|缩短|压缩|多|少|降|升|涨|减)"
    r"了?(?:[为是达]|达到)?(?P<rate>\d{1,3}(?:\.\d{1,2})?)%(?=[，。；）])"
)
#: 一年之间, 用时: they name nothing else that moved.
_BARE = compiled(
    r"(?:同比|较上年|比上年|较去年|比去年|一年之间|一年间|一年下来|一年|数量|总量|总数|用时|时间|时长|整体|总体|也就是|折合|相当于"
    r"|幅度|比例|即|合|平均|净|共|又|还|约|的)*"
)
_THEN = compiled(r"20\d\d年|上年|去年|上一年|前一年|原来?|过去|以前|以往|由|从")
_OWN_YEAR = compiled("今年|本年|当年")
_FALLS = frozenset(["降幅", "减幅", "下降", "减少", "降低", "缩短", "压缩", "少", "降", "减"])


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every rate that its two counts refute."""
    begin, end = counts[0].start, end_of(text, counts[-1].end, "\n")
    if text.find("%", begin, end) < 0:
        return
    for match in _RATE.finditer(text, begin, end):
        if not _BARE.fullmatch(match["lead"]):
            continue
        before = [c for c in counts if c.end <= match.start()]
        if len(before) < 2:
            continue
        last = before[-1]
        own = [c for c in before if c.sentence == last.sentence and not c.aside]
        if any(mark in text[last.end : match.start()] for mark in "。；") or len(own) < 2:
            continue
        alike = [c for c in own if c.kin == last.kin and not A_CHANGE.search(c.words)]
        two = _apart(alike)
        if len(two) == 2:
            rate = Decimal(match["rate"])
            step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
            falls = match["verb"] in _FALLS
            told = _judged(two, [c.value for c in alike], rate, step, falls=falls)
            if told:
                yield Refuted(two[0].clause, match.end(), f"{told}，文中为{match['rate']}%", False)


def _apart(alike: Sequence[Told]) -> list[Told]:
    """The counts without one that is what lies between two others before it."""
    left: list[Told] = []
    for c in alike:
        values = [one.value for one in left]
        if not any(abs(a - b) == c.value for a, b in permutations(values, 2)):
            left.append(c)
    return left


def _judged(
    two: Sequence[Told], values: Sequence[Decimal], rate: Decimal, step: Decimal, *, falls: bool
) -> str:
    thens = [c for c in two if _THEN.search(c.words) and not _OWN_YEAR.search(c.words)]
    if len(thens) != 1 or not all(values):
        return ""
    then, now = thens[0], next(c for c in two if c is not thens[0])
    if (now.value < then.value) != falls:
        return ""
    fits = {
        100 * part / base
        for a, b in permutations(values, 2)
        for base, part in ((a, b), (a, abs(a - b)))
        if base and (base, part) != (now.value, abs(now.value - then.value))
    }
    if any(abs(one - rate) < step for one in fits):
        return ""
    right = 100 * abs(now.value - then.value) / then.value
    other = 100 * abs(now.value - then.value) / now.value
    if abs(other - rate) >= step and not is_near(rate, right):
        return ""
    shown = q.rounded(right, Decimal("0.1"))
    return f"由{then.text}到{now.text}，{'减少' if falls else '增加'}{shown}%"
