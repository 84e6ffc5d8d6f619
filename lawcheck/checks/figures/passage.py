"""The sentences around a stretch, with their neighbours; of a table the lines on either side."""

from __future__ import annotations

import msgspec

from lawcheck.checks.one_case import paragraph_of
from lawcheck.text.around import begin_of, end_of

_ENDS = "。！？\n"
#: A sentence is read so far before and behind what is judged.
_LONG = 600
#: The head of a table is looked for over so many rows.
_ROWS = 100


class Passage(msgspec.Struct, frozen=True):
    """The sentences of a stretch, with those on either side of them in one paragraph."""

    before: str
    own: str
    behind: str

    @property
    def whole(self) -> str:
        """All of them."""
        return self.before + self.own + self.behind


def passage_of(text: str, start: int, end: int) -> Passage:
    """The sentences from ``start`` to ``end``, and their neighbours."""
    first, last = begin_of(text, start, _ENDS, _LONG), end_of(text, end, _ENDS, _LONG)
    if text.startswith("|", first):
        return _around_table(text, first, last)
    goes_on = first > 0 and text[first - 1] == "。"
    before = text[begin_of(text, first - 1, _ENDS, _LONG) : first] if goes_on else ""
    behind = ""
    if text.startswith("。", last):
        behind = text[last : end_of(text, last + 1, _ENDS, _LONG)]
    return Passage(before, text[first:last], behind)


def paragraph_around(text: str, start: int, end: int) -> Passage:
    """The sentences from ``start`` to ``end``, with all others of their paragraph."""
    first, last = begin_of(text, start, _ENDS, _LONG), end_of(text, end, _ENDS, _LONG)
    begin, stop = paragraph_of(text, start)
    return Passage(text[begin:first], text[first:last], text[last:stop])


def heading_of(text: str, at: int) -> str:
    """What stands over the column of a place in a table; empty where it stands in none."""
    row = begin_of(text, at, "\n")
    if not text.startswith("|", row):
        return ""
    head, _ = _table(text, row)
    cells = text[head : end_of(text, head, "\n")].split("|")
    column = text.count("|", row, at)
    return cells[column] if head < row and column < len(cells) else ""


def _table(text: str, row: int) -> tuple[int, int]:
    """Where the table around a row begins, and where it ends."""
    head, last = row, end_of(text, row, "\n")
    for _ in range(_ROWS):
        before = begin_of(text, head - 1, "\n") if head else head
        if before == head or not text.startswith("|", before):
            break
        head = before
    for _ in range(_ROWS):
        if not text.startswith("|", last + 1):
            break
        last = end_of(text, last + 1, "\n")
    return head, last


def _around_table(text: str, first: int, last: int) -> Passage:
    """A row, with the lines before and behind its table."""
    head, end = _table(text, begin_of(text, first, "\n"))
    before = text[begin_of(text, head - 1, "\n") : head] if head else ""
    return Passage(before, text[first:last], text[end : end_of(text, end + 1, "\n")])
