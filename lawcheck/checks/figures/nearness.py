"""Whether a refuted value is near the right one, as slips are.

Who errs takes one digit for another, exchanges two, sets a point elsewhere, counts one too few:
the value stays near. Who pairs figures that do not belong together meets any value. Over seven
sets of texts that the program had not seen, 28 of 29 faults were near and 35 of 44 false alarms
were not (docs/accuracy.md). What is far is a hint where one sentence holds it and nothing is left
open (roles); of sums also only where a slip in one value accounts for it.
"""

from __future__ import annotations

from decimal import Decimal

from lawcheck.text.mistyped import one_slip
from lawcheck.text.quantities import rounded

#: A slip seldom makes a value so many times as large, or as small.
_RATIO = Decimal("1.4")
#: A point is set elsewhere by so many places, and the rest may be rounded by so much.
_SHIFTS, _ROUNDED = 4, Decimal("0.02")
_SHIFTED = tuple(
    (10**places * (1 - _ROUNDED), 10**places * (1 + _ROUNDED)) for places in range(1, _SHIFTS + 1)
)
#: One too many, or one digit one more, in a value of any length.
_STEPS = frozenset(map(Decimal, (1, 10, 100, 1000)))
#: One digit that is another is told of values with so many digits.
_DIGITS = 3


def is_near(stated: Decimal, *right: Decimal, ratio: Decimal = _RATIO) -> bool:
    """Whether a slip of the hand explains ``stated`` where one of ``right`` was meant.

    Whatever its digits, it is near where the larger is less than ``ratio`` times the smaller.
    """
    return any(_is_near(stated, one, ratio) for one in right)


def _is_near(stated: Decimal, right: Decimal, most: Decimal) -> bool:
    if stated <= 0 or right <= 0:
        return stated == right
    ratio = max(stated / right, right / stated)
    if ratio < most:
        return True
    if any(low < ratio < high for low, high in _SHIFTED):
        return True
    return _is_mistyped(stated, right)


def _is_mistyped(stated: Decimal, right: Decimal) -> bool:
    """Whether it is one more or less, or ten, or digits are others, as far as it is printed."""
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    printed = rounded(right, step)
    if abs(stated - printed) in _STEPS:
        return True
    one, other = (f"{rounded(value, step):f}".replace(".", "") for value in (stated, printed))
    return len(one) >= _DIGITS and one_slip(one, other)
