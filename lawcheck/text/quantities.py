"""Compare figures as what they claim: intervals, with the rounding of their last printed place."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from lawcheck.text.numerals import Figure

#: An interval; None: no upper end.
Range = tuple[Decimal, Decimal | None]
_ZERO = Decimal(0)
_HALF = Decimal("0.5")
#: ``decimal`` reckons with 28 digits, and to round up may take one more.
_MOST_PLACES = 27
#: Measure words of people.
PEOPLE = frozenset("人名位")
#: Units in which the same things are counted.
_ALIKE = ("件起宗份", "个项处条", "人名位", "家户", "场次期")
_ALIKE_OF = {unit: units[0] for units in _ALIKE for unit in units} | {"场次": "场", "件次": "件"}


def alike(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same; a bare number takes the other's unit."""
    return a.unit == b.unit or not a.unit or not b.unit or kin(a.unit) == kin(b.unit)


def kin(unit: str) -> str:
    """One name for units in which the same is counted (件, 起, 宗)."""
    return _ALIKE_OF.get(unit, unit)


def claimed(figure: Figure, finest: Decimal | None = None) -> Range:
    """What the figure can mean: 1.3万 is 12500 to 13500, 约 and 余 as they say.

    ``finest`` is the place that another figure of the same relation is printed to.
    """
    step = figure.step if finest is None else min(figure.step, finest)
    low = figure.low - step * _HALF
    return low, None if figure.high is None else figure.high + step * _HALF


def fits(printed: Figure, true: Range) -> bool:
    """Whether a printed result can stand for the computed interval ``true``.

    Rounding and truncation at the printed place are both right.
    """
    step = figure_step(printed)
    low, high = printed.low - step, None if printed.high is None else printed.high + step
    if step:
        return (high is None or high > true[0]) and (true[1] is None or true[1] > low)
    return (high is None or high >= true[0]) and (true[1] is None or true[1] >= low)


def figure_step(figure: Figure) -> Decimal:
    """One in the last printed place; a whole number of things is meant to the last digit."""
    if figure.step:
        return figure.step
    return Decimal(1) if figure.unit in ("%", "倍") else _ZERO


def growth(a: Range, b: Range) -> Range:
    """By how many per cent ``b`` is more than ``a``; below zero where it is less."""
    low, high = quotient(b, a)
    return (low - 1) * 100, None if high is None else (high - 1) * 100


def share(part: Range, whole: Range) -> Range:
    """How many per cent of ``whole`` are ``part``."""
    low, high = quotient(part, whole)
    return low * 100, None if high is None else high * 100


def quotient(a: Range, b: Range) -> Range:
    """``a`` over ``b``; both count from zero."""
    low = max(a[0], _ZERO) / b[1] if b[1] else _ZERO
    high = a[1] / b[0] if a[1] is not None and b[0] > 0 else None
    return low, high


def minus(a: Range, b: Range) -> Range:
    """``a`` less ``b``."""
    low = a[0] - b[1] if b[1] is not None else Decimal("-Infinity")
    return low, a[1] - b[0] if a[1] is not None else None


def negated(a: Range) -> Range:
    """The interval on the other side of zero."""
    return (-a[1] if a[1] is not None else Decimal("-Infinity")), -a[0]


def rounded(value: Decimal, step: Decimal, how: str = ROUND_HALF_EVEN) -> Decimal:
    """``value`` rounded to the place of ``step`` (0.1: tenths), as ``decimal`` rounds.

    As it is where that takes more digits than ``decimal`` reckons with: no amount has so many.
    """
    if value.adjusted() - step.adjusted() >= _MOST_PLACES:
        return value
    return value.quantize(step, how)


def shown(value: Decimal, like: Figure) -> str:
    """``value`` printed to the place of ``like``, at least to a tenth for percentages."""
    step = figure_step(like) or Decimal(1)
    if like.unit in ("%", "倍"):
        step = min(step, Decimal("0.1"))
    printed = rounded(value, step, ROUND_HALF_UP) if step <= 1 else value
    text = f"{printed:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def scaled(value: Decimal, like: Figure) -> str:
    """``value`` with the scale and the unit of ``like``: 2.73万户."""
    size, word = next(
        (
            (Decimal(size), word)
            for size, word in ((10**8, "亿"), (10**4, "万"))
            if word in like.text
        ),
        (Decimal(1), ""),
    )
    return f"{(value / size).normalize():f}{word}{like.unit}"
