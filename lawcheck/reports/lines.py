"""The paragraphs of a document as the rest of this room works with them: folded once."""

from __future__ import annotations

import msgspec

from lawcheck.documents.model import Document, Paragraph, Span
from lawcheck.text.folding import Folded, fold


class FoldedLine(msgspec.Struct, frozen=True):
    """One paragraph with its folded text."""

    paragraph: Paragraph
    folded: Folded

    @property
    def number(self) -> int:
        return self.paragraph.number

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The original place of the folded text from ``start`` to ``end``, without white space."""
        end = len(self.text) if end is None else end
        if start >= end:
            at = self.folded.index(0) if not self.text else self.after(start)
            return Span(self.number, at, self.number, at)
        first, last = self.folded.original_span(start, end)
        return Span(self.number, first, self.number, last)

    def after(self, index: int) -> int:
        """The original offset right behind the folded character before ``index``."""
        return self.folded.original_span(index - 1, index)[1] if index else 0


def lines_of(document: Document) -> list[FoldedLine]:
    """All paragraphs, in order: line ``i`` is paragraph ``i + 1``."""
    return [FoldedLine(paragraph, fold(paragraph.text)) for paragraph in document.paragraphs]
