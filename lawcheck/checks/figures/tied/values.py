"""The counts of a paragraph that one of them may speak of, and what they make together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.figures.accounts.slips import slip
from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: By how much it is more than before, what it was before and what each has (双方各办1条) is no
#: count of now; 增补2个 is.
_MOVED = compiled(
    r"[比较][^，。；：\d]*$|不足$|[均每]|各[一-龥]{0,2}$"
    r"|(?:上年|去年|同期|20\d\d年)(?:同期)?[的为是]?$"
)
#: 减少16件, 多4件.
_CHANGE = compiled(r"[增减多少升降][^，。；\d]{0,2}$")
#: Of fewer, one more or less is the slip.
_FEW = 20
#: So many counts in a row are added up.
_ROW = 6


def before(text: str, figures: Sequence[Measured], at: int) -> list[Measured]:
    """The exact counts before one in its paragraph that have its measure word."""
    return [
        c
        for c in figures[:at]
        if c.figure.exact and counted_alike(c, figures[at]) and is_stated(text, c)
    ]


def is_stated(text: str, c: Measured) -> bool:
    """Whether a count is of now, and not what it was before, moved by or is of each."""
    return not _MOVED.search(c.words(text))


def is_change(text: str, c: Measured) -> bool:
    """Whether a figure tells by how much something changed, and counts nothing."""
    return _CHANGE.search(c.words(text)) is not None


def row_sums(values: Sequence[Decimal]) -> set[Decimal]:
    """What counts beside each other make, up to six of them."""
    return {
        sum(values[first:last], Decimal(0))
        for first in range(len(values))
        for last in range(first + 2, min(first + _ROW, len(values)) + 1)
    }


def slipped(written: Decimal, meant: Decimal) -> bool:
    """Whether a value is what was meant with one slip: a digit, or of few one more or less."""
    if written == meant or meant <= 0:
        return False
    if max(written, meant) < _FEW:
        return abs(written - meant) == 1
    return slip(written, meant)
