"""Whether a told value is what a slip of the hand makes of the right one.

A digit that is another, two digits changed about, a point set elsewhere, the rest of a share for
the share, a change measured by the later value: each such value is rare among all that could
stand there, so that it is evidence where the words alone are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from lawcheck.checks.figures.mistyped import apart, swapped
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure

_HUNDRED = Decimal(100)
#: A slip of one digit is told of values with so many digits.
_LEAST = 3


def slip(told: Figure, right: Decimal) -> bool:
    """Whether digits of ``told`` were slips for those of ``right``, printed to the same place."""
    step = q.figure_step(told) or Decimal(1)
    if step >= 10:
        return False
    one = _printed(told.value, step)
    for rounding in (ROUND_HALF_UP, ROUND_DOWN):
        other = _printed(right.quantize(step, rounding), step)
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


def same(told: Figure, value: Decimal) -> bool:
    """Whether ``told`` prints ``value``, rounded or cut off."""
    step = q.figure_step(told) or Decimal(1)
    return step < 10 and told.value in (
        value.quantize(step, ROUND_HALF_UP),
        value.quantize(step, ROUND_DOWN),
    )


def any_of(told: Figure, values: Iterable[Decimal]) -> bool:
    """Whether ``told`` prints one of the values that a wrong base gives."""
    return any(same(told, value) for value in values)


def _printed(value: Decimal, step: Decimal) -> str:
    return f"{value.quantize(step):f}".replace(".", "") if step < 1 else f"{value:f}"
