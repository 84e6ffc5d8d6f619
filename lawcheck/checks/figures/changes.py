"""One statement of a change against its two values: 由412件到518件，增长25.7%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure
from lawcheck.text.skeleton import Skeleton

POINTS = ("个百分点", "百分点")
#: Of what these speak their unit does not tell.
RELATIVE = ("%", "倍", *POINTS)
FREE = "[^ⓝⓟⓓⓑ，。；：、（）\\n]"


class Movement(msgspec.Struct, frozen=True):
    """One statement of how far something moved."""

    up: bool
    figure: Figure
    verb: str


def direction(
    skeleton: Skeleton, start: int, end: int, a: Figure, b: Figure, up: bool
) -> Iterator[Refuted]:
    low, high = q.minus(q.claimed(b), q.claimed(a))
    wrong = (high is not None and high < 0) if up else low > 0
    if wrong and a.unit and b.unit:
        word, other = ("上升", "下降") if up else ("下降", "上升")
        told = f"由{a.text}到{b.text}是{other}，文中写成了{word}"
        yield Refuted(*skeleton.place(start, end), told, a.exact and b.exact, of=(a, b), times=True)


def judge(place: tuple[int, int], a: Figure, b: Figure, m: Movement) -> Iterator[Refuted]:
    """Compare one statement with the values that it is about, which stand in ``place``."""
    refuted = partial(Refuted, *place, of=(a, b, m.figure), times=True)
    finest = min(a.step, b.step)
    one, two = q.claimed(a, finest), q.claimed(b, finest)
    exact = a.exact and b.exact and m.figure.exact
    # Each value may be rounded to its own place: 16万 is 155000 to 165000.
    sure = exact and (a.unit == "%" or a.step == b.step or _is_beyond(a, b, m))
    rises = b.value >= a.value
    if exact and m.up != rises and a.value != b.value:
        word, other = ("增长", "下降") if m.up else ("下降", "增长")
        told = f"由{a.text}到{b.text}是{other}，文中写成了“{m.verb}{m.figure.text}”"
        yield refuted(told, sure, faint=not _is_size(a, b, m))
        return
    word = m.verb
    unit = m.figure.unit
    difference = q.minus(two, one) if rises else q.minus(one, two)
    if unit == "%":
        true = q.growth(one, two)
        true = true if rises else q.negated(true)
        points = abs(b.value - a.value)
        meant = a.unit == "%" and m.figure.value == points
        if a.value == 0 or (q.fits(m.figure, true) and not meant):
            return
        if a.unit == "%":
            far = not (meant or _is_size(a, b, m))
            yield refuted(_points(a, b, m, points), sure and not meant, faint=far)
            return
        right = abs(b.value / a.value - 1) * 100
        told = f"由{a.text}到{b.text}应为{word}{q.shown(right, m.figure)}%，文中为{m.figure.text}"
        yield refuted(told, sure, faint=not _is_size(a, b, m))
    elif unit in POINTS:
        if a.unit != "%" and b.unit != "%" and a.unit:
            told = f"{a.text}与{b.text}不是百分数，不能用“{m.figure.unit}”"
            yield refuted(told, False)
        elif a.unit == "%" and not q.fits(m.figure, difference):
            points_apart = q.shown(abs(b.value - a.value), m.figure)
            told = f"由{a.text}到{b.text}应为{word}{points_apart}个百分点，文中为{m.figure.text}"
            yield refuted(told, sure, faint=not _is_size(a, b, m))
    elif unit == "倍":
        low, high = q.quotient(two, one)
        true = low - 1, None if high is None else high - 1
        off = not q.fits(m.figure, true)
        if rises and a.value and (off or came_to(a, b, m.figure)):
            printed = q.shown(b.value / a.value - 1, m.figure)
            told = f"由{a.text}到{b.text}应为{word}{printed}倍，文中为{m.figure.text}"
            yield refuted(told, exact and off, faint=not _is_size(a, b, m))
    elif q.alike(m.figure, a) and not q.fits(m.figure, difference):
        more = q.scaled(abs(b.value - a.value), m.figure) + ("" if m.figure.unit else a.unit)
        told = f"由{a.text}到{b.text}应为{word}{more}，文中为{m.figure.text}"
        yield refuted(told, sure, faint=not _is_size(a, b, m))


def came_to(a: Figure, b: Figure, times: Figure) -> bool:
    """Whether a multiple is what the first came to: 由1.5万到6万，增长4倍, however rounded."""
    return times.exact and a.value > 0 and b.value == a.value * times.value


def _is_size(a: Figure, b: Figure, m: Movement) -> bool:
    """Whether the size of the change is that of these two values, but for a slip."""
    change, stated = abs(b.value - a.value), m.figure.value
    if m.figure.unit == "倍":
        times = [b.value / a.value] if a.value else []
        return is_near(stated, *times, *(change / one.value for one in (a, b) if one.value))
    if m.figure.unit != "%":
        return is_near(stated, change)
    # Of the later value, as a change between rates, and so many per cent of the earlier value.
    rates = [100 * change / one.value for one in (a, b) if one.value]
    whole = [100 * b.value / a.value] if a.value else []
    return is_near(stated, *rates, *whole, *([change] if a.unit == "%" else []))


def _is_beyond(a: Figure, b: Figure, m: Movement) -> bool:
    """Whether a rate is refuted however each value was rounded."""
    true = q.growth(q.claimed(a), q.claimed(b))
    return m.figure.unit == "%" and not q.fits(m.figure, true if m.up else q.negated(true))


def _points(a: Figure, b: Figure, m: Movement, points: Decimal) -> str:
    gap = f"{points.normalize():f}"
    if m.figure.value == points:
        return f"{a.text}与{b.text}相差{gap}个百分点，不是“{m.verb}{m.figure.text}”"
    return f"由{a.text}到{b.text}应为{m.verb}{gap}个百分点，文中为{m.figure.text}"
