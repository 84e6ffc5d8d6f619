"""What a printed share can stand for: 87.5% within its last digit, 八成 as people say it."""

from __future__ import annotations

from decimal import Decimal

from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: No count is more.
MOST = Decimal(10) ** 20
_TENTHS, _ALL = Decimal(10), Decimal(100)
_ABOUT = compiled("约|左右|上下")
#: Tenths may leave out what goes beyond them, and are less than half of one short.
_SHORT = Decimal(5)


def stands(m: Measured, true: q.Range) -> bool:
    """Whether the printed share can stand for ``true``."""
    figure = m.figure
    if "成" not in figure.text or figure.value % _TENTHS:
        return q.fits(figure, true)
    if _ABOUT.search(figure.text):
        low, high = figure.value - _SHORT, figure.value + _SHORT
        return true[0] < high and (true[1] is None or true[1] > low)
    low = figure.low - (_SHORT if figure.exact else 1)
    most = None if figure.high is None else figure.high + (_TENTHS if figure.exact else 1)
    return (most is None or true[0] < most) and (true[1] is None or true[1] > low)


def bounds_of(m: Measured) -> tuple[Decimal, Decimal]:
    """Between which parts of one all lies that the printed share can stand for, and more."""
    slack = _TENTHS if "成" in m.figure.text else q.figure_step(m.figure)
    high = MOST if m.figure.high is None else m.figure.high + slack
    return (m.figure.low - slack) / _ALL, high / _ALL
