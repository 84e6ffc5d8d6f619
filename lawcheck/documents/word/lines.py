"""A paragraph of Word as the lines and pages on which it is seen.

A break that is typed in a paragraph begins a new line, which readers take for a paragraph; in a
heading it only parts words. Where Word last began a new page it left a mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.documents.model import Anchor
from lawcheck.documents.plain import BLANK
from lawcheck.text.patterns import compiled

#: Stands in the gathered text where a page began; no XML can hold it.
PAGE = "\x0c"
_NUMBER = compiled(
    r"\s*(?:第[一二三四五六七八九十]{1,3}[章节条部]|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))"
)
_SENTENCE = compiled(r"[。！？；!?;]")
_LONGEST_HEADING = 80


class Line(NamedTuple):
    """A line without white space at its ends, and where its pages begin."""

    text: str
    anchors: tuple[Anchor, ...]


def is_one(text: str, numbered: bool) -> bool:
    """Whether the lines of a paragraph are one heading: a number, few words, no sentence.

    ``numbered`` says that Word numbers it or that its style is that of a heading.
    """
    lines = text.strip(BLANK).split("\n")
    return (
        len(lines) > 1
        and len(text) <= _LONGEST_HEADING
        and not _SENTENCE.search(text)
        and (numbered or _NUMBER.match(lines[0]) is not None)
        # An indent that is typed, or another number, begins a paragraph.
        and not any(not line or line[0] in BLANK or _NUMBER.match(line) for line in lines[1:])
    )


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
