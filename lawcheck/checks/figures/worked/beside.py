"""Which counts of a sentence stand before and behind one of its figures, and count the same."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

PERCENT = "%"
#: They tell of another time than the sentence.
OTHER_TIME = compiled(r"上年|去年|同期|往年|前年|20\d\d年(?!以来)|明年|下一?年")
#: Another matter begins.
_APART = frozenset("；。！？\n")


def apart(words: str) -> bool:
    """Whether another matter begins within these words."""
    return not _APART.isdisjoint(words)


def joined(text: str, one: Measured, other: Measured) -> bool:
    """Whether nothing between two figures begins another matter."""
    return not apart(text[one.figure.end : other.figure.start])


def two_before(figures: Sequence[Measured], at: int, text: str) -> tuple[Measured, Measured] | None:
    """The whole and the part that stand right before a figure: two exact counts of one kind."""
    if at < 2:
        return None
    whole, part = figures[at - 2], figures[at - 1]
    if PERCENT in (whole.figure.unit, part.figure.unit) or not counted_alike(whole, part):
        return None
    exact = whole.figure.exact and part.figure.exact and part.figure.value > 0
    if not exact or part.figure.value > whole.figure.value:
        return None
    tied = joined(text, whole, part) and joined(text, part, figures[at])
    return (whole, part) if tied else None
