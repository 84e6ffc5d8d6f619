"""Whether one number is another with a slip in it: a digit, two digits swapped, a part left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.text.mistyped import one_slip, swapped


def slip(written: Decimal, meant: Decimal) -> bool:
    """Whether ``written`` is ``meant`` with one slip of the pen."""
    if meant <= 0 or written <= 0 or written == meant:
        return False
    places = max(-int(n.as_tuple().exponent) for n in (written, meant))
    one, two = (f"{n.scaleb(max(places, 0)).to_integral_value():f}" for n in (written, meant))
    return one_slip(one, two)


def changed_about(written: Decimal, meant: Decimal) -> bool:
    """Whether two neighbouring digits of ``meant`` have changed places."""
    one, two = f"{written.normalize():f}", f"{meant.normalize():f}"
    return len(one) == len(two) and swapped(one, two)


def near(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether one slip, in the total or in one of the parts, explains why they do not add up."""
    added = sum(parts, Decimal(0))
    gap = total - added
    if slip(total, added) or any(slip(part, part + gap) for part in parts):
        return True
    # One of several parts was left out of the total, or counted twice.
    return len(parts) > 2 and abs(gap) in parts
