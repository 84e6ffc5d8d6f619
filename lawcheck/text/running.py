"""Several paragraphs as one folded text, with the way back to each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lawcheck.text.folding import Folded
from lawcheck.text.patterns import compiled
from lawcheck.text.span import Span

if TYPE_CHECKING:
    from lawcheck.text.days import Day
    from lawcheck.text.figures import Measured
    from lawcheck.text.numerals import Figure
    from lawcheck.text.skeleton import Skeleton

_TITLE = compiled(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")


class RunningText:
    """Folded paragraphs joined by line feeds: searched in one go, which is what makes it fast."""

    def __init__(self, paragraphs: Iterable[tuple[int, Folded]]) -> None:
        self._numbers: list[int] = []
        self._folded: list[Folded] = []
        self._starts: list[int] = []
        at = 0
        for number, folded in paragraphs:
            self._numbers.append(number)
            self._folded.append(folded)
            self._starts.append(at)
            at += len(folded.text) + 1
        self.text = "\n".join(folded.text for folded in self._folded)

    def place(self, start: int, end: int) -> Span:
        """Where the characters from ``start`` to ``end`` (exclusive, not empty) stand."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        begin = self._folded[first].original_span(
            start - self._starts[first], start - self._starts[first] + 1
        )[0]
        stop = self._folded[last].original_span(
            end - 1 - self._starts[last], end - self._starts[last]
        )[1]
        return Span(self._numbers[first], begin, self._numbers[last], stop)

    def number(self, at: int) -> int:
        """The number of the paragraph that holds ``at``."""
        return self._numbers[bisect_right(self._starts, at) - 1]

    @cached_property
    def figures(self) -> list[Figure]:
        """Every figure, dates included, from left to right."""
        from lawcheck.text.numerals import figures

        return list(figures(self.text))

    @cached_property
    def days(self) -> list[Day]:
        """Every month and day that is named."""
        from lawcheck.text.days import days

        return list(days(self.text))

    @cached_property
    def skeleton(self) -> Skeleton:
        """The text with each figure drawn as one sign."""
        from lawcheck.text.skeleton import Skeleton

        return Skeleton(self.text, self.figures, self.titles)

    @cached_property
    def measured(self) -> list[Measured]:
        """Every counted figure with what it measures."""
        from lawcheck.text.figures import measured

        return measured(self.text, self.figures)

    @cached_property
    def titles(self) -> list[tuple[int, int]]:
        """The stretches inside 《》, marks included."""
        return [match.span() for match in _TITLE.finditer(self.text)]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """The stretches inside “”, marks included; paragraphs with an odd mark are left out."""
        spans = []
        for start, folded in zip(self._starts, self._folded, strict=True):
            marks = [m.start() for m in re.finditer('"', folded.text)]
            if len(marks) % 2 == 0:
                spans += [
                    (start + opening, start + closing + 1)
                    for opening, closing in zip(marks[::2], marks[1::2], strict=True)
                ]
        return spans

    def in_title(self, start: int, end: int) -> bool:
        """Whether the stretch is part of the title of a document."""
        return _inside(self.titles, start, end, 0)

    def in_quotation(self, start: int, end: int, more: int = 8) -> bool:
        """Whether it is part of a quotation that says at least ``more`` characters beside it."""
        return _inside(self.quotations, start, end, more + 2)


def _inside(spans: list[tuple[int, int]], start: int, end: int, more: int) -> bool:
    index = bisect_right(spans, (start, len(spans) + (1 << 40))) - 1
    if index < 0:
        return False
    first, last = spans[index]
    return first <= start and end <= last and (last - first) - (end - start) >= more
