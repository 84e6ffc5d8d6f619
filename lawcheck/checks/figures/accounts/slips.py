"""Whether one number is another with a slip in it: a digit, two digits swapped, a part left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.text.mistyped import one_slip, swapped

#: A list that leaves so little out leaves out nothing.
CLOSE = Decimal("0.05")


def slip(written: Decimal, meant: Decimal) -> bool:
    """Whether ``written`` is ``meant`` with one slip of the pen."""
    if meant <= 0 or written <= 0 or written == meant:
        return False
    return one_slip(*_printed(written, meant))


def changed_about(written: Decimal, meant: Decimal) -> bool:
    """Whether two neighbouring digits of ``meant`` have changed places."""
    one, two = _printed(written, meant)
    return len(one) == len(two) and swapped(one, two)


def by_a_digit(total: Decimal, parts: Sequence[Decimal], *, swapped_only: bool = False) -> bool:
    """Whether one other digit, or two that changed places, in one of the values makes it a sum."""
    gap = total - sum(parts, Decimal(0))
    meant = [(total, total - gap), *((part, part + gap) for part in parts)]
    are = changed_about if swapped_only else other_digit
    return any(written > 0 and right > 0 and are(written, right) for written, right in meant)


def other_digit(written: Decimal, right: Decimal) -> bool:
    """Whether a number of several digits is another by one of them, or by two changed about."""
    one, two = _printed(written, right)
    return written != right and len(one) > 1 and one_slip(one, two)


def _printed(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Both without their points, to as many places."""
    places = max(0, *(-int(n.as_tuple().exponent) for n in (one, other)))
    return f"{one.scaleb(places):.0f}", f"{other.scaleb(places):.0f}"


def near(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether one slip, in the total or in one of the parts, explains why they do not add up."""
    added = sum(parts, Decimal(0))
    gap = total - added
    if slip(total, added) or any(slip(part, part + gap) for part in parts):
        return True
    # One of several parts was left out of the total, or counted twice.
    return len(parts) > 2 and abs(gap) in parts
