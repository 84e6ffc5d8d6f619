"""Stretches of a report's text: its sentences, and spans cut against one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from lawcheck.documents.model import Document, Span
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.model import Section
from lawcheck.text.folding import fold
from lawcheck.text.sentences import sentences


class Text:
    """The body of a report, to be asked for its sentences."""

    def __init__(self, document: Document, body: Sequence[FoldedLine]) -> None:
        self.document = document
        self.body = body
        self._numbers = [line.number for line in body]

    def lines(self, span: Span) -> Sequence[FoldedLine]:
        """The lines of the body that ``span`` touches."""
        first = bisect_left(self._numbers, span.paragraph)
        return self.body[first : bisect_right(self._numbers, span.last)]

    def sentences(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The sentences of the body that lie in ``span``, folded."""
        for line in self.lines(span):
            text = line.paragraph.text
            for begin, end in sentences(text):
                here = Span(line.number, begin, line.number, end)
                if inside(here, span):
                    yield here, fold(text[begin:end]).text

    @cached_property
    def all_sentences(self) -> tuple[tuple[Span, str], ...]:
        """Those of the whole body, which must not be empty."""
        return tuple(self.sentences(self.whole()))

    def whole(self) -> Span:
        """The whole body, which must not be empty."""
        return Span(self.body[0].number, 0, *self.end(self.body[-1].number))

    def end(self, paragraph: int) -> tuple[int, int]:
        """The end of a paragraph."""
        return paragraph, len(self.document[paragraph].text)

    def characters(self, spans: Sequence[Span]) -> int:
        """Characters of the spans without white space."""
        return sum(len("".join(self.document.slice(span).split())) for span in spans)


def with_heading(section: Section) -> Span:
    """A section from its number to the end of its text."""
    end = section.body or section.span
    return Span(section.span.paragraph, section.span.start, end.last, end.end)


def inside(inner: Span, outer: Span) -> bool:
    """Whether ``inner`` lies in ``outer``."""
    return begin(outer) <= begin(inner) and (inner.last, inner.end) <= (outer.last, outer.end)


def begin(span: Span) -> tuple[int, int]:
    """Where a span begins, for comparing."""
    return span.paragraph, span.start


def cut_before(document: Document, span: Span, at: tuple[int, int]) -> list[Span]:
    """What of ``span`` stands before the place ``at``."""
    if at <= begin(span):
        return []
    paragraph, offset = at
    if offset > 0:
        return [Span(span.paragraph, span.start, paragraph, offset)]
    return [Span(span.paragraph, span.start, paragraph - 1, len(document[paragraph - 1].text))]


def without(document: Document, span: Span, cut: Span) -> list[Span]:
    """``span`` without the whole paragraphs of ``cut``."""
    if cut.last < span.paragraph or cut.paragraph > span.last:
        return [span]
    pieces = cut_before(document, span, begin(cut))
    if cut.last < span.last:
        pieces.append(Span(cut.last + 1, 0, span.last, span.end))
    return pieces
