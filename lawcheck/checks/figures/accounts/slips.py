"""Whether one number is another with a slip in it: a digit, two digits swapped, a part left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def slip(written: Decimal, meant: Decimal) -> bool:
    """Whether ``written`` is ``meant`` with one slip of the pen."""
    if meant <= 0 or written <= 0 or written == meant:
        return False
    places = max(-int(n.as_tuple().exponent) for n in (written, meant))
    one, two = (str(int(n.scaleb(max(places, 0)))) for n in (written, meant))
    if len(one) != len(two):
        return False
    differ = [n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    swapped = (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and one[differ[0]] == two[differ[1]]
        and one[differ[1]] == two[differ[0]]
    )
    return len(differ) == 1 or swapped


def near(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether one slip, in the total or in one of the parts, explains why they do not add up."""
    added = sum(parts, Decimal(0))
    gap = total - added
    if slip(total, added) or any(slip(part, part + gap) for part in parts):
        return True
    # One of several parts was left out of the total, or counted twice.
    return len(parts) > 2 and abs(gap) in parts
