"""A place in a text: the one notion of it that all rooms share."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True):
    """A stretch of text, from an offset in one paragraph to one (exclusive) in another.

    Paragraphs count from 1, offsets are characters of the original from 0.
    """

    paragraph: int
    start: int
    last: int
    end: int

    @property
    def paragraphs(self) -> range:
        """The numbers of the paragraphs that it touches."""
        return range(self.paragraph, self.last + 1)
