"""Match opening and closing marks over the paragraphs of a report.

What is legitimate, after GB/T 15834-2011: pairs nest (“‘’”, 《〈〉》); a quotation that runs over
several paragraphs opens each of them and closes only the last; ``1)`` and ``a）`` number a list.
A wrong direction (“放管服“) is one fault, not two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from lawcheck.documents.model import Paragraph
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_HALF = {"(": "（", ")": "）"}
# A closing bracket behind a bare number at the start of a paragraph or clause numbers a list.
_LIST_NUMBER = compiled(rf"(?:^|(?<=[。；;，,：:、\s]))[\s]*[0-9a-zA-Z{ONE_TO_TEN}]{{1,3}}[)）]")
#: Pairs that do not nest in themselves, and pairs that may.
QUOTES = ("“”", "‘’")
BRACKETS = ("《》", "〈〉", "（）", "〔〕", "【】", "「」", "『』")
_SHAPES = {pair: f"{pair}()" if pair == "（）" else pair for pair in (*QUOTES, *BRACKETS)}
#: How many paragraphs a pair may span.
REACH = 3

Fault = Literal["unclosed", "unopened", "reversed"]


class Unpaired(msgspec.Struct, frozen=True):
    """A mark without its partner: ``reversed`` where the wrong one of the two was typed."""

    paragraph: int
    offset: int
    mark: str
    partner: str
    fault: Fault


def unpaired(paragraphs: Sequence[Paragraph], pair: str) -> list[Unpaired]:
    """All marks of ``pair`` (one of QUOTES or BRACKETS) that lack their partner, in order."""
    left = [fault for p in paragraphs for fault in _within(p, pair)]
    if not left:
        return []
    return sorted(_across(left, paragraphs, pair), key=lambda u: (u.paragraph, u.offset))


def _within(paragraph: Paragraph, pair: str) -> Iterator[Unpaired]:
    text = paragraph.text
    shapes = _SHAPES[pair]
    if not any(map(text.__contains__, shapes)):
        return
    marks = [
        (at, _HALF.get(mark, mark))
        for at, mark in enumerate(text)
        if mark in shapes and not _is_apostrophe(text, at)
    ]
    # A line that begins with 》》 uses them as arrows.
    if not marks or text.lstrip().startswith("》"):
        return
    numbers = {m.end() - 1 for m in _LIST_NUMBER.finditer(text)} if pair == "（）" else set()
    match = _alternating if pair in QUOTES else _nesting
    for fault in match(paragraph, marks, pair):
        if not (fault.fault == "unopened" and fault.offset in numbers):
            yield fault


def _is_apostrophe(text: str, i: int) -> bool:
    """``it’s``: the mark stands between two Latin letters."""
    if text[i] != "’":
        return False
    around = text[max(i - 1, 0) : i] + text[i + 1 : i + 2]
    return len(around) == 2 and around.isascii() and around.isalpha()


def _nesting(paragraph: Paragraph, marks: list[tuple[int, str]], pair: str) -> Iterator[Unpaired]:
    """Brackets: a stack; what is left on it is unclosed."""
    opening, closing = pair[0], pair[1]
    stack: list[int] = []
    for offset, mark in marks:
        if mark == opening:
            stack.append(offset)
        elif stack:
            stack.pop()
        else:
            yield Unpaired(paragraph.number, offset, closing, opening, "unopened")
    for offset in stack:
        yield Unpaired(paragraph.number, offset, opening, closing, "unclosed")


def _alternating(
    paragraph: Paragraph, marks: list[tuple[int, str]], pair: str
) -> Iterator[Unpaired]:
    """Quotation marks do not nest in themselves: opening and closing take turns."""
    opening, closing = pair[0], pair[1]
    kinds = [mark for _, mark in marks]
    i = 0
    while i < len(marks):
        offset, mark = marks[i]
        following = kinds[i + 1 : i + 3]
        if mark == opening and following[:1] == [closing]:
            i += 2
        elif mark == opening and following[:1] == [opening] and following[1:] != [closing]:
            yield Unpaired(paragraph.number, marks[i + 1][0], opening, closing, "reversed")
            i += 2
        elif mark == opening:
            yield Unpaired(paragraph.number, offset, opening, closing, "unclosed")
            i += 1
        elif following[:1] == [closing] or (
            following[:1] == [opening] and following[1:] != [closing]
        ):
            yield Unpaired(paragraph.number, offset, closing, opening, "reversed")
            i += 2
        else:
            yield Unpaired(paragraph.number, offset, closing, opening, "unopened")
            i += 1


def _across(left: list[Unpaired], paragraphs: Sequence[Paragraph], pair: str) -> Iterator[Unpaired]:
    """Drop what is paired over several paragraphs."""
    opens = {p.number: p.text.lstrip().startswith(pair[0]) for p in paragraphs}
    following = {p.number: q.number for p, q in pairwise(paragraphs)}
    i = 0
    while i < len(left):
        here = left[i]
        after = left[i + 1] if i + 1 < len(left) else None
        if (
            here.fault == "unclosed"
            and after is not None
            and after.fault == "unopened"
            and 0 < after.paragraph - here.paragraph <= REACH
        ):
            i += 2
            continue
        # A quotation that goes on opens the next paragraph again, and closes in its last one.
        goes_on = pair in QUOTES and opens.get(following.get(here.paragraph, 0), False)
        if not (here.fault == "unclosed" and goes_on):
            yield here
        i += 1
