"""Several paragraphs as one folded text, with the way back to each of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from lawcheck.text.folding import Folded
from lawcheck.text.patterns import compiled
from lawcheck.text.span import Span

if TYPE_CHECKING:
    from lawcheck.text.days import Day
    from lawcheck.text.figures import Measured
    from lawcheck.text.numerals import Figure
    from lawcheck.text.skeleton import Skeleton

#: 把“截至”写成“截止”; “公式制度”应为“公示制度”: who tells a slip has found it.
_WRITTEN_AS = compiled(
    r"(?:[写错印打抄念读说标录误]成了?|误(?:写|作|印|打|标|录)?(?:为|成|作)?了?)$"
)
_SHOULD_BE = compiled(
    r"(?:一词|字样|的表述)?，?"
    r"(?:应(?:为|是|改为|当为)|(?:更正|纠正|改)(?:为|成)|系?(?:属|是)?笔误)"
)
#: So far before a quotation it is looked for.
_BEFORE = 6
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
        """Where the characters from ``start`` to ``end`` (exclusive, not empty) stand.

        The line feed between two paragraphs stands in neither.
        """
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        begin = _up_to(self._folded[first], start - self._starts[first], True)
        stop = _up_to(self._folded[last], end - self._starts[last], False)
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

    def days_between(self, start: int, end: int) -> list[Day]:
        """The months and days that begin from ``start`` to ``end`` (exclusive)."""
        first, last = (bisect_left(self.days, at, key=attrgetter("start")) for at in (start, end))
        return self.days[first:last]

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

    def measured_between(self, start: int, end: int) -> list[Measured]:
        """The counted figures that begin from ``start`` to ``end`` (exclusive)."""
        first, last = (
            bisect_left(self.measured, at, key=lambda m: m.figure.start) for at in (start, end)
        )
        return self.measured[first:last]

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

    @cached_property
    def told_slips(self) -> list[tuple[int, int]]:
        """The quotations that are told as somebody's slip, marks included."""
        return [
            (start, end)
            for start, end in self.quotations
            if _WRITTEN_AS.search(self.text[max(start - _BEFORE, 0) : start])
            or _SHOULD_BE.match(self.text, end)
        ]

    def in_told_slip(self, start: int, end: int) -> bool:
        """Whether it is part of what is told as somebody's slip."""
        return _inside(self.told_slips, start, end, 0)

    def in_title(self, start: int, end: int) -> bool:
        """Whether the stretch is part of the title of a document."""
        return _inside(self.titles, start, end, 0)

    def in_quotation(self, start: int, end: int, more: int = 8) -> bool:
        """Whether it is part of a quotation that says at least ``more`` characters beside it."""
        return _inside(self.quotations, start, end, more + 2)


def _up_to(folded: Folded, at: int, begins: bool) -> int:
    """The original offset before the folded character ``at`` (``begins``), or behind the last."""
    if begins and at < len(folded.text):
        return folded.original_span(at, at + 1)[0]
    at = min(at, len(folded.text))
    return folded.original_span(at - 1, at)[1] if at else 0


def _inside(spans: list[tuple[int, int]], start: int, end: int, more: int) -> bool:
    index = bisect_right(spans, (start, len(spans) + (1 << 40))) - 1
    if index < 0:
        return False
    first, last = spans[index]
    return first <= start and end <= last and (last - first) - (end - start) >= more
