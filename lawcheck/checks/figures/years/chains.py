"""Values of several years in order, and the rates and the speed that are told of their steps.

由2024年的8412件降至2025年的7356件，再降至2026年的6138件，降幅依次为12.6%和16.6%，两年累计下降27.0%;
2025年、2024年分别为176件和139件，增幅依次为26.6%和20.5%; 增速由2025年的21.6%回落10.6个百分点. Steps
are told from the first on or from the last one back; either order is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import structs

from lawcheck.checks.figures.changes import POINTS
from lawcheck.checks.figures.derived.bases import alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import slips
from lawcheck.checks.figures.years import reckoned
from lawcheck.checks.figures.years.readings import TIME, VERB, Reading, Role, times_in
from lawcheck.text import quantities as q
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

_SPEED = "增速|增幅|涨幅|升幅|降幅|减幅"
_FASTER = "加快|提高|扩大|上升|提升|加大|快|高"
_SLOWER = "回落|收窄|放缓|缩小|减缓|下降|降低|慢|低"
_SPEEDED = compiled(
    rf"(?P<name>{_SPEED})?[^，。；：\d]{{0,4}}(?:(?P<up>{_FASTER})|(?P<down>{_SLOWER}))了?$"
)
#: 增速由2025年的21.6%.
_SPEED_OF = compiled(rf"(?:{_SPEED})[^，。；：\d]{{0,4}}[由从比较](?P<time>{TIME})的?$")
_STEPS = compiled(rf"(?P<name>{_SPEED}|增长|上升|下降|减少)(?:率)?(?:分别|依次)(?:为|是|达)?$")
_IN_ALL = compiled(rf"(?P<n>[两二三四五])年(?:间|来)?(?:累计|合计|共|总共)?{VERB}$")
#: 两年增加98件，增幅62.8%.
_AND = compiled(rf"，?{VERB}")
_A_YEAR = compiled(rf"(?P<n>[两二三四五])年(?:年均|平均)(?:每年)?{VERB}$")
_FALLS = "降减"
_JOINS = ("、", "和", "及", "与")
_LEAST = 2
_ALL = Decimal(100)

Chain = list[Reading]


def told(read: Sequence[Reading], own: int) -> Iterator[Refuted]:
    """Every rate, sum of rates or speed that the values of the years before it refute."""
    for at, one in enumerate(read):
        if one.m.figure.unit in POINTS:
            yield from _speed(read, at, own)
        elif one.m.figure.exact:
            yield from _steps(read, at, own)
            yield from _over_years(read, at, own)


def _chain(read: Sequence[Reading], at: int, own: int) -> Chain:
    """The values of years one after another that were told last before a rate, the first one first.

    Of the year of the report it is the value that stands beside those of the others.
    """
    m = read[at].m
    levels = [
        c
        for c in read[:at]
        if c.role is not Role.MOVE
        and c.m.sentence == m.sentence
        and c.m.figure.exact
        and c.m.figure.unit != "%"
        and not c.time[1]
        and (c.is_of_one_time or c.role is Role.BASE)
    ]
    past = [c for c in levels if c.time[0] < own]
    if not past:
        return []
    kin = [c for c in levels if alike(c.m, past[-1].m)]
    years = sorted({c.time[0] for c in kin})
    chain = [[c for c in kin if c.time[0] == year] for year in years]
    if any(len({c.m.figure.value for c in some}) != 1 for some in chain):
        return []
    in_order = all(b - a == 1 for a, b in pairwise(years))
    return [some[0] for some in chain] if in_order and len(years) > _LEAST - 1 else []


def _steps(read: Sequence[Reading], at: int, own: int) -> Iterator[Refuted]:
    """增幅依次为26.6%和20.5%, against the steps of a chain."""
    match = _STEPS.search(read[at].words)
    if match is None:
        return
    rates = [read[at]]
    for c in read[at + 1 :]:
        if c.words not in _JOINS or c.m.figure.unit != "%":
            break
        rates.append(c)
    chain = _chain(read, at, own)
    if len(rates) < _LEAST or len(chain) != len(rates) + 1:
        return
    up = not any(mark in match["name"] for mark in _FALLS)
    steps = list(pairwise(chain))
    ways = [list(zip(order, rates, strict=True)) for order in (steps, steps[::-1])]
    wrong = [
        [
            (then, now, rate)
            for (then, now), rate in way
            if not reckoned.fits(then.m.figure, now.m.figure, rate.m.figure, up=up)
        ]
        for way in ways
    ]
    if not all(wrong):
        return
    # The order that fits better is the one that was meant.
    best = min(wrong, key=len)
    if len(best) == len(rates):
        yield from _between(chain, rates, up=up)
        return
    for then, now, rate in best:
        yield from reckoned.refuted(then.m, now.m, rate.m, up=up)


def _between(chain: Chain, rates: Sequence[Reading], *, up: bool) -> Iterator[Refuted]:
    """A slip in the value between two steps makes both hold."""
    if len(rates) != _LEAST:
        return
    then, mid, now = (c.m for c in chain)

    def holds(value: Decimal, order: Sequence[Reading]) -> bool:
        figure = structs.replace(mid.figure, value=value, low=value, high=value)
        return reckoned.fits(then.figure, figure, order[0].m.figure, up=up) and reckoned.fits(
            figure, now.figure, order[1].m.figure, up=up
        )

    meant = [
        value
        for value in slips.variants(mid.figure)
        if value and any(holds(value, order) for order in (rates, rates[::-1]))
    ]
    if len(meant) == 1:
        shown = "、".join(c.m.figure.text for c in rates)
        told = f"由{then.figure.text}到{mid.figure.text}再到{now.figure.text}，都不是{shown}"
        yield reckoned.told_of((then, mid, now, *(c.m for c in rates)), told)


def _over_years(read: Sequence[Reading], at: int, own: int) -> Iterator[Refuted]:
    """两年累计下降27.0%; 两年平均增长8.1%."""
    one = read[at]
    each = _A_YEAR.search(one.words) if one.m.figure.unit == "%" else None
    match = each or _IN_ALL.search(one.words)
    if match is None and at and _AND.fullmatch(one.words) and one.m.figure.unit == "%":
        match = _IN_ALL.search(read[at - 1].words)
    if match is None:
        return
    number = small_number(match["n"])
    ends = {c.time[0]: c for c in _chain(read, at, own)}
    then, now = ends.get(own - number), ends.get(own)
    if then is None or now is None:
        return
    up = match["up"] is not None
    if each is None:
        if one.m.figure.unit == "%" or alike(one.m, now.m):
            yield from reckoned.refuted(then.m, now.m, one.m, up=up)
        return
    a, b, printed = then.m.figure, now.m.figure, one.m.figure
    right = _ALL * ((b.value / a.value) ** (Decimal(1) / number) - 1)
    right = right if up else -right
    step = q.figure_step(printed)
    if right > 0 and abs(right - printed.value) > step and slips.of_value(printed, right):
        shown = f"由{a.text}到{b.text}，{match['n']}年平均应为{q.shown(right, printed)}%"
        yield reckoned.told_of((then.m, now.m, one.m), f"{shown}，文中为{printed.text}")


def _speed(read: Sequence[Reading], at: int, own: int) -> Iterator[Refuted]:
    """增速加快3.1个百分点 of the two rates before; 增速由2025年的21.6%回落10.6个百分点."""
    one = read[at]
    match = _SPEEDED.search(one.words)
    if match is None or not one.m.figure.exact:
        return
    last = read[at - 1] if at else one
    of_time = _SPEED_OF.search(last.words) if at and last.m.figure.end == one.m.clause else None
    own_sentence = [c for c in read[:at] if c.m.sentence == one.m.sentence]
    rates = [(n, c) for n, c in enumerate(read[:at]) if c in own_sentence and _is_rate(c)]
    if of_time:
        time = next(t for t, _ in times_in(of_time["time"], own))
        yield from _rate_of(read, last, time[0], own)
        of_year = [c for n, c in rates if n and read[n - 1].time == time and c is not last]
        now = of_year[-1] if of_year else None
        then = last
    elif match["name"] and len(rates) >= _LEAST:
        (n, now), (k, then) = rates[-2:]
        # 比2025年……增长；2025年比2024年……增长: the step before is told behind.
        if not (n and k and read[n - 1].role is Role.BASE and read[k - 1].role is Role.BASE):
            return
        if read[n - 1].time[0] != read[k - 1].time[0] + 1 or read[k - 1].subject is None:
            return
        if now.up != then.up:
            return
    else:
        return
    if now is None:
        return
    faster = match["up"] is not None
    a, b, m = then.m.figure, now.m.figure, one.m.figure
    wrong = not reckoned.fits(a, b, m, up=faster)
    if wrong and reckoned.slipped(a, b, m, up=faster):
        right = q.shown(abs(a.value - b.value), m)
        told = f"{a.text}与{b.text}相差{right}个百分点，文中为{m.text}"
        yield reckoned.told_of((then.m, now.m, one.m), told)


def _is_rate(c: Reading) -> bool:
    return c.role is Role.MOVE and c.m.figure.unit == "%"


def _rate_of(read: Sequence[Reading], rate: Reading, year: int, own: int) -> Iterator[Refuted]:
    """增速由2025年的21.6%, against the values of that year and of the one before."""
    at = read.index(rate)
    ends = {c.time[0]: c for c in _chain(read, at, own)}
    then, now = ends.get(year - 1), ends.get(year)
    if then and now:
        up = now.m.figure.value > then.m.figure.value
        yield from reckoned.refuted(then.m, now.m, rate.m, up=up)
