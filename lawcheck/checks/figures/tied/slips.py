"""Whether a slip in one digit of one value makes a refuted share hold to its last printed place.

完成6件，完成率87.5%, of 8件: with 7件 it holds exactly. Few numbers do that by accident, so it is
evidence where words tie the values already, however far the reckoned share lies from the printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from lawcheck.text import quantities as q
from lawcheck.text.mistyped import one_slip
from lawcheck.text.numerals import Figure

#: A share in whole per cents is met by too many.
_FINE = Decimal("0.1")
_DIGITS = "0123456789"


def of_share(printed: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a slip in the share, in its part or in its whole explains what they refute."""
    return of_ratio(printed, part, whole, Decimal(100))


def of_ratio(printed: Figure, part: Figure, whole: Figure, times: Decimal) -> bool:
    """The same of any quotient, ``times`` so much."""
    if not (part.exact and whole.exact and part.value and whole.value):
        return False

    def holds(one: Decimal, other: Decimal) -> bool:
        return other > 0 and prints(printed, times * one / other)

    return (
        of_value(printed, times * part.value / whole.value)
        or _made_right(part, lambda value: holds(value, whole.value))
        or _made_right(whole, lambda value: holds(part.value, value))
    )


def of_value(printed: Figure, right: Decimal) -> bool:
    """Whether a slip in the digits of the printed value makes it the right one."""
    step = q.figure_step(printed) or Decimal(1)
    one = _digits(printed.value, step)
    rights = {_digits(q.rounded(right, step, way), step) for way in (ROUND_HALF_UP, ROUND_DOWN)}
    return one not in rights and any(one_slip(one, other) for other in rights)


def prints(printed: Figure, value: Decimal) -> bool:
    """Whether ``value`` is printed so, rounded or cut off at its last place."""
    step = q.figure_step(printed) or Decimal(1)
    return printed.value in (
        q.rounded(value, step, ROUND_HALF_UP),
        q.rounded(value, step, ROUND_DOWN),
    )


def is_fine(printed: Figure) -> bool:
    """Whether a share is told so finely that few numbers give it."""
    # 约0.26%: told to its digits all the same.
    told = printed.exact or printed.text.startswith("约")
    return told and q.figure_step(printed) <= _FINE


def variants(figure: Figure) -> Iterator[Decimal]:
    """What slips in one digit make of a number, and two neighbours that have changed places."""
    printed = f"{figure.value.normalize():f}"
    places = len(printed.partition(".")[2])
    digits = printed.replace(".", "")
    for n, one in enumerate(digits):
        for other in _DIGITS:
            if other != one and not (n == 0 and other == "0"):
                yield Decimal(digits[:n] + other + digits[n + 1 :]).scaleb(-places)
        after = digits[n + 1 : n + 2]
        if after not in ("", one):
            yield Decimal(digits[:n] + after + one + digits[n + 2 :]).scaleb(-places)


def _digits(value: Decimal, step: Decimal) -> str:
    return f"{q.rounded(value, step) if step < 1 else value:f}".replace(".", "")


def _made_right(figure: Figure, holds: Callable[[Decimal], bool]) -> bool:
    return any(holds(value) for value in variants(figure))
