"""Whether a told value is what a slip of the hand makes of the right one.

A digit that is another, two digits changed about, a point set elsewhere, the rest of a share for
the share, a change measured by the later value: each such value is rare among all that could
stand there, so that it is evidence where the words alone are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import pairwise

from lawcheck.text import quantities as q
from lawcheck.text.mistyped import apart, swapped
from lawcheck.text.numerals import Figure

_HUNDRED = Decimal(100)
#: A slip of one digit is told of values with so many digits.
_LEAST = 3
#: A slip that as many right values explain by accident proves nothing.
_RARE = Decimal("0.1")


def slip(told: Figure, right: Decimal) -> bool:
    """Whether digits of ``told`` were slips for those of ``right``, printed to the same place."""
    step = q.figure_step(told) or Decimal(1)
    if step >= 10:
        return False
    one = _printed(told.value, step)
    for rounding in (ROUND_HALF_UP, ROUND_DOWN):
        other = _printed(q.rounded(right, step, rounding), step)
        if other == one:
            return False
        if len(one) != len(other):
            if one.strip("0") == other.strip("0") and len(one.strip("0")) >= _LEAST - 1:
                return True
            continue
        places = apart(one, other)
        # The last digit alone may be another for many reasons.
        if len(places) == 1 and len(one) >= _LEAST and places[0] < len(one) - 1:
            return True
        if swapped(one, other):
            return True
    return False


def rest(told: Figure, right: Decimal) -> bool:
    """Whether the rest was told for the share."""
    return same(told, _HUNDRED - right)


def base(told: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a slip in a digit of the part, or of the whole, explains a share that they refute.

    The finer the share, the fewer numbers give it: only where they are few is that evidence.
    """
    if not (part.exact and whole.exact and told.exact and told.value and whole.value):
        return False
    step = q.figure_step(told)
    low, high = ((told.value + side * step) / _HUNDRED for side in (-1, 1))
    return _slips_into(part, whole.value * low, whole.value * high) or (
        low > 0 and _slips_into(whole, part.value / high, part.value / low)
    )


def _slips_into(figure: Figure, low: Decimal, high: Decimal) -> bool:
    """Whether a slip in its digits moves a figure between two values, which few numbers are."""
    digits = f"{figure.value.normalize():f}"
    places = [n for n, mark in enumerate(digits) if mark != "."]
    turned = [
        digits[:one] + digits[other] + digits[one + 1 : other] + digits[one] + digits[other + 1 :]
        for one, other in pairwise(places)
    ]
    changed = [digits[:n] + d + digits[n + 1 :] for n in places[:-1] for d in "123456789"]
    spread = (high - low) / max(figure.value, Decimal(1))
    return any(
        spread * len(slips) < _RARE and any(low <= Decimal(one) <= high for one in slips)
        for slips in (turned, changed)
    )


def same(told: Figure, value: Decimal) -> bool:
    """Whether ``told`` prints ``value``, rounded or cut off."""
    step = q.figure_step(told) or Decimal(1)
    return step < 10 and told.value in (
        q.rounded(value, step, ROUND_HALF_UP),
        q.rounded(value, step, ROUND_DOWN),
    )


def any_of(told: Figure, values: Iterable[Decimal]) -> bool:
    """Whether ``told`` prints one of the values that a wrong base gives."""
    return any(same(told, value) for value in values)


def _printed(value: Decimal, step: Decimal) -> str:
    return f"{q.rounded(value, step):f}".replace(".", "") if step < 1 else f"{value:f}"
