"""One change against the two values that its words name, with a slip of one digit as evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import slips
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure

_ALL = Decimal(100)


def fits(then: Figure, now: Figure, printed: Figure, *, up: bool) -> bool:
    """Whether a change is that of two values, as far as they were rounded."""
    if printed.unit != "%":
        finest = min(then.step, now.step)
        one, two = q.claimed(then, finest), q.claimed(now, finest)
        return q.fits(printed, q.minus(two, one) if up else q.minus(one, two))
    true = q.growth(q.claimed(then), q.claimed(now))
    return q.fits(printed, true if up else q.negated(true))


def right_of(then: Decimal, now: Decimal, printed: Figure) -> Decimal:
    """What the change of two values is, whichever way they moved."""
    if printed.unit == "%":
        return _ALL * abs(now / then - 1)
    return abs(now - then)


def slipped(then: Figure, now: Figure, printed: Figure, *, up: bool) -> bool:
    """Whether a slip in the change or in one of the values makes it hold exactly."""
    if not (then.exact and now.exact and printed.exact and then.value and now.value):
        return False

    def holds(a: Decimal, b: Decimal) -> bool:
        if a <= 0 or (b > a) != up:
            return False
        right = right_of(a, b, printed)
        return right == printed.value if printed.unit != "%" else slips.prints(printed, right)

    rises = now.value > then.value
    printed_slip = rises == up and slips.of_value(printed, right_of(then.value, now.value, printed))
    # A rate in whole per cents is met by too many.
    if printed.unit == "%" and not slips.is_fine(printed):
        return printed_slip
    return (
        printed_slip
        or any(holds(one, now.value) for one in slips.variants(then))
        or any(holds(then.value, one) for one in slips.variants(now))
    )


def refuted(
    then: Measured, now: Measured, printed: Measured, *, up: bool, others: Sequence[Measured] = ()
) -> Iterator[Refuted]:
    """What the two values refute; any of ``others`` in the place of the later one excuses it."""
    a, b, m = then.figure, now.figure, printed.figure
    if a.unit == "%" and m.unit == "%":
        return
    if not a.value or any(fits(a, c.figure, m, up=up) for c in (now, *others)):
        return
    if slipped(a, b, m, up=up):
        verb = "上升" if b.value > a.value else "下降"
        right = q.shown(right_of(a.value, b.value, m), m)
        told = f"由{a.text}到{b.text}应为{verb}{right}{m.unit}，文中为{m.text}"
        yield told_of((then, now, printed), told)


def told_of(of: Sequence[Measured], told: str) -> Refuted:
    """What is refuted, from the first clause of the figures to the last of them."""
    begin, end = min(c.clause for c in of), max(c.figure.end for c in of)
    return Refuted(begin, end, told, False, of=tuple(c.figure for c in of), times=True)
