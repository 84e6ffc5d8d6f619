"""Relations of figures that hold in a text, found by computing, not by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.running import RunningText

#: Smaller values add up by accident.
_LEAST = Decimal(12)
_MOST = 12
#: A rest, a whole and what was done of it stand within so many characters.
_NEAR = 80
#: Units of time and shares are not added up here.
_APART = frozenset(
    ("%", "‰", "倍", "天", "个月", "小时", "分钟", "周", "个百分点", "百分点", "个工作日")
)


class Relation(msgspec.Struct, frozen=True):
    """Values between which something holds."""

    kind: str
    result: Measured
    parts: tuple[Measured, ...]

    @property
    def figures(self) -> tuple[Measured, ...]:
        return tuple(sorted((self.result, *self.parts), key=lambda m: m.figure.start))

    @property
    def stretch(self) -> tuple[int, int]:
        """From the beginning of its first sentence to the end of its last."""
        figures = self.figures
        return figures[0].sentence[0], figures[-1].sentence[1]


def sums(running: RunningText) -> Iterator[Relation]:
    """Values next to one another that add up to another value of the same or the next sentence.

    A difference is a sum told backwards. Of two values the total stands beside them.
    """
    found: list[frozenset[int]] = []
    for figures, before in by_sentence(running.measured, running.text):
        near = [m for m in (*before, *figures) if counted(m)]
        for first in range(len(near)):
            for last in range(min(len(near), first + _MOST), first + 1, -1):
                parts = near[first:last]
                for at, total in enumerate(near):
                    if first <= at < last or not _adds_up(parts, total):
                        continue
                    if last - first == 2 and not (at in (first - 1, last) and _close(parts, total)):
                        continue
                    relation = Relation("sum", total, tuple(parts))
                    places = frozenset(m.figure.start for m in relation.figures)
                    # A sum of the sentence before was found there, a shorter one within a longer.
                    if not any(places <= known for known in found):
                        found.append(places)
                        yield relation


def counted(m: Measured) -> bool:
    """Whether a figure counts things, to the last one."""
    return m.figure.exact and m.figure.unit not in _APART


def _adds_up(parts: Sequence[Measured], total: Measured) -> bool:
    if len({q.kin(m.figure.unit) for m in (*parts, total)}) > 1 or total.figure.value <= _LEAST:
        return False
    if len(parts) == 2 and any(m.figure.value <= _LEAST for m in parts):
        return False
    return all(m.figure.value for m in parts) and total.figure.value == sum(
        (m.figure.value for m in parts), Decimal(0)
    )


def _close(parts: Sequence[Measured], total: Measured) -> bool:
    begin, *_, end = sorted(m.figure.start for m in (*parts, total))
    return end - begin <= _NEAR
