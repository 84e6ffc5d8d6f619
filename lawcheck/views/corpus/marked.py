"""A passage of two reports, cut where they differ, for any view."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.repetition.changes import changes

#: Text of a paragraph (from 0) of a report of the store.
Text = Callable[[int, int], str]
#: A piece of a text, and whether it differs from the other.
Piece = tuple[str, bool]


def pieces(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, in order."""
    found = changes(one, other)
    left = [(change.source, change.source + len(change.old)) for change in found]
    right = [(change.copy, change.copy + len(change.new)) for change in found]
    return list(_cut(one, left)), list(_cut(other, right))


def _cut(text: str, stretches: list[tuple[int, int]]) -> Iterator[Piece]:
    at = 0
    for start, end in stretches:
        if at < start:
            yield text[at:start], False
        if start < end:
            yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
