"""A text with each of its figures drawn as one sign, so that a relation is a pattern over words.

由412件上升到518件，增长25.7% becomes 由ⓝ上升到ⓝ，增长ⓟ. Years, months and days stay what they are,
and so do ordinals (第3位), hot lines (12345) and all that stands in the title of a document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lawcheck.text.numerals import Figure

#: The signs: a count or amount, a percentage, percentage points, a multiple.
COUNT, PERCENT, POINTS, TIMES = "ⓝ", "ⓟ", "ⓓ", "ⓑ"
_SIGNS = {"%": PERCENT, "百分点": POINTS, "个百分点": POINTS, "倍": TIMES}
#: A number in front of one of these is a name or an order, not an amount.
_NAMES = frozenset("热专号届条款编版线路")
#: From so many digits on a bare number is a code.
_CODE = 5


class Skeleton:
    """The drawn text, its figures, and the way back."""

    def __init__(
        self, text: str, figures: Sequence[Figure], titles: Sequence[tuple[int, int]]
    ) -> None:
        self.figures: dict[int, Figure] = {}
        """Where each sign stands → its figure."""
        self._signs: list[int] = []
        self._behind: list[int] = []
        pieces: list[str] = []
        at = length = 0
        for figure in figures:
            if figure.start < at or not _is_amount(figure, text):
                continue
            if titles and _within(titles, figure.start):
                continue
            sign = _SIGNS.get(figure.unit, COUNT)
            piece = text[at : figure.start]
            length += len(piece)
            pieces += (piece, sign)
            self.figures[length] = figure
            self._signs.append(length)
            self._behind.append(figure.end)
            length += 1
            at = figure.end
        pieces.append(text[at:])
        self.text = "".join(pieces)

    def start(self, at: int) -> int:
        """Where in the running text the character at ``at`` begins."""
        if at in self.figures:
            return self.figures[at].start
        turn = bisect_right(self._signs, at) - 1
        return at if turn < 0 else self._behind[turn] + at - self._signs[turn] - 1

    def end(self, at: int) -> int:
        """Where the stretch ends in the running text that ends before ``at`` here."""
        figure = self.figures.get(at - 1)
        return figure.end if figure else self.start(at - 1) + 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch from ``start`` to ``end`` here stands in the running text."""
        return self.start(start), self.end(end)

    def between(self, start: int, end: int) -> list[tuple[int, Figure]]:
        """The figures whose signs stand from ``start`` to ``end``, each with its place here."""
        first, last = bisect_left(self._signs, start), bisect_left(self._signs, end)
        return [(at, self.figures[at]) for at in self._signs[first:last]]

    def figure(self, match: re.Match[str], group: str, at: int = 0) -> Figure | None:
        """The figure whose sign a group of ``match`` holds, whose text begins at ``at``."""
        start = match.start(group)
        return self.figures.get(at + start) if start >= 0 else None


def _is_amount(figure: Figure, text: str) -> bool:
    start, end = figure.digits[0], figure.end
    unit = figure.unit
    before = text[start - 1] if start else ""
    if before and before in "第〔":
        return False
    if unit == "年":
        return not (1900 <= figure.value < 2100 or before == "—")
    if unit == "月":
        return False
    if unit == "日":
        return before != "月"
    behind = text[end : end + 1]
    if behind in _NAMES and (not unit or behind == "热"):
        return False
    digits = figure.digits[1] - figure.digits[0]
    return bool(unit) or digits < _CODE or figure.step > 0


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    turn = bisect_right(spans, (at, 1 << 60)) - 1
    return turn >= 0 and spans[turn][0] <= at < spans[turn][1]
