"""By how many points two rates differ that stand right before it: 88.5%，61.2%，相差17.3个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.changes import POINTS
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME, PERCENT, joined
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled

_APART = compiled(
    r"^，?(?:[二两]者|双方|城乡|高低|首尾|前后|最[高大好]与最[低小差]|最[高大]和最[低小])?(?:之?间)?(?:的)?"
    r"(?:相差|差距|落差|差值|悬殊|差)(?:达到?|为|是|近|约|有)?$"
)
#: 乡镇比县城低14.2个百分点: one of the two is named, and the other.
_THAN = compiled(
    r"^，?(?:其中)?(?P<one>[一-龥]{2,6})比(?P<other>[一-龥]{2,6}?)(?:[高低多少]|高出|相差)(?:出|了|约)?$"
)
_NAME = compiled(r"[一-龥]{2}率")
_TWO = 2


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every difference of rates in a sentence that they refute."""
    for at in range(_TWO, len(figures)):
        one, other, m = figures[at - 2], figures[at - 1], figures[at]
        if m.figure.unit not in POINTS or not _is_of_both(text, one, other, m):
            continue
        rates = [c.figure for c in figures[:at] if c.figure.unit == PERCENT]
        if len(rates) != _TWO or not all(c.exact for c in (*rates, m.figure)):
            continue
        if not (joined(text, one, other) and joined(text, other, m)):
            continue
        names = [_NAME.findall(c.words(text))[-1:] for c in (one, other)]
        if all(names) and names[0] != names[1]:
            continue
        if OTHER_TIME.search(text, one.clause, m.figure.start):
            continue
        a, b = rates
        low, high = q.minus(q.claimed(max(a, b, key=_size)), q.claimed(min(a, b, key=_size)))
        right = abs(a.value - b.value)
        fine = min(a.step, b.step) <= m.figure.step
        if m.figure.value == right or (not fine and q.fits(m.figure, (low, high))):
            continue
        if q.rounded(right, m.figure.step or right) == m.figure.value:
            continue
        reason = f"{a.text}与{b.text}相差{right.normalize():f}个百分点，文中为{m.figure.text}"
        yield Refuted(one.clause, m.figure.end, reason, True, of=(a, b, m.figure))


def _is_of_both(text: str, one: Measured, other: Measured, m: Measured) -> bool:
    """Whether a difference is of the two rates before it, by its words or by their names."""
    if _APART.search(m.words(text)):
        return True
    than = _THAN.search(m.words(text))
    said = [c.words(text) for c in (one, other)]
    return than is not None and any(
        than["one"] in a and than["other"] in b for a, b in (said, said[::-1])
    )


def _size(figure: Figure) -> Decimal:
    return figure.value
