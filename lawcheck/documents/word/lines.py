"""A paragraph of Word as the lines and pages on which it is seen.

A break that is typed in a paragraph begins a new line, which readers take for a paragraph; in a
heading it only parts words. Where Word last began a new page it left a mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.documents.blanks import BLANK
from lawcheck.documents.model import Anchor

#: Stands in the gathered text where a page began; no XML can hold it.
PAGE = "\x0c"


class Line(NamedTuple):
    """A line without white space at its ends, and where its pages begin."""

    text: str
    anchors: tuple[Anchor, ...]


def first_page(text: str) -> int:
    """How many marks of a page stand in front of all text."""
    return len(text) - len(text.lstrip(PAGE))


def cut(text: str, page: int | None) -> Iterator[Line]:
    """The lines of ``text``, the first one on ``page``; nothing is known of pages where None."""
    for line in text.split("\n"):
        inner = line.strip(BLANK)
        start = line.index(inner) if inner else len(line)
        if page is None:
            yield Line(inner, (Anchor(0),))
            continue
        page += line.count(PAGE, 0, start)
        shown = ""
        anchors = [Anchor(0, page=page)]
        for turn, piece in enumerate(inner.split(PAGE)):
            if turn:
                page += 1
                anchors.append(Anchor(len(shown), None, len(shown) + 1, page))
            shown += piece
        yield Line(shown, tuple(anchors))
        page += line.count(PAGE, start + len(inner))
