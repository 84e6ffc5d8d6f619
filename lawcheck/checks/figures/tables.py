"""The tables of numbers of a report: what their rows and columns are called, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from lawcheck.checks.model import Case, original_paragraphs
from lawcheck.documents.model import Paragraph, Span
from lawcheck.text.folding import fold
from lawcheck.text.patterns import Patterns, compiled

_NUMBER = compiled(r"(?:\d{1,9}|\d{1,3}(?:，\d{3})+)(?:\.\d{1,4})?")
#: What else stands in a column of values, and is never added up: a rate, a change, a dash.
_VALUE = compiled(
    r"(?:[一-龥]{0,3}[+＋\-－—]?(?:\d{1,9}|\d{1,3}(?:，\d{3})+)(?:\.\d{1,4})?(?:%|个?百分点|倍)"
    r"|[+＋\-－—]\d{1,9}(?:\.\d{1,4})?|[\-－—/]+|持平)"
)
#: 受理（件）: what a column counts, and its unit.
HEAD = compiled(r"(?P<name>[^（）]+)(?:（(?P<unit>[^（）]{1,3})）)?")

Cell = tuple[Paragraph, str]


class Row(msgspec.Struct, frozen=True):
    """One row, with the words at its head and a value for each column of numbers."""

    label: Paragraph
    name: str
    cells: tuple[Cell, ...]
    values: tuple[Decimal | None, ...]
    """None: no plain number."""
    total: bool
    """It adds up the rows above it."""

    @property
    def shown(self) -> str:
        """The row as a reader sees it."""
        return " | ".join(cell.text.strip() for cell in (self.label, *(c for c, _ in self.cells)))


class Table(msgspec.Struct, frozen=True):
    """Rows of equally many values, one below the other."""

    head: tuple[str, ...]
    """What the columns of values are called; empty where that cannot be told."""
    rows: tuple[Row, ...]

    def heads(self) -> list[re.Match[str] | None]:
        """The name and the unit of each column of values."""
        return [HEAD.fullmatch(head) for head in self.head]


def tables(case: Case, total: Patterns) -> Iterator[tuple[Table, Paragraph | None]]:
    """The tables of a report, each with the paragraph above it; ``total`` names sums."""
    cells: list[Cell] = []
    above: Paragraph | None = None
    for paragraph in (*original_paragraphs(case), None):
        if paragraph is not None and paragraph.kind == "cell":
            cells.append((paragraph, fold(paragraph.text).text))
            continue
        yield from ((table, above) for table in _tables(cells, total))
        cells = []
        above = paragraph if paragraph is None or paragraph.text.strip() else above


def whole(cell: Paragraph) -> Span:
    """All of a cell."""
    return Span(cell.number, 0, cell.number, len(cell.text))


def _tables(cells: list[Cell], total: Patterns) -> Iterator[Table]:
    """Runs of rows that have a name and equally many values each."""
    valued = [_is_value(text) for _, text in cells]
    at = 0
    while at < len(cells):
        width = _run(valued, at + 1)
        if valued[at] or not width:
            at += 1
            continue
        rows: list[Row] = []
        first = at
        while at < len(cells) and not valued[at] and _run(valued, at + 1) == width:
            rows.append(_row(cells[at : at + width + 1], total))
            at += width + 1
        named = first > width and not any(valued[first - width - 1 : first])
        head = tuple(text for _, text in cells[first - width : first]) if named else ()
        yield Table(head, tuple(rows))


def _run(valued: list[bool], at: int) -> int:
    """How many values stand from ``at`` on."""
    end = at
    while end < len(valued) and valued[end]:
        end += 1
    return end - at


def _row(cells: list[Cell], total: Patterns) -> Row:
    (label, name), values = cells[0], cells[1:]
    read = tuple(
        Decimal(text.replace("，", "")) if _NUMBER.fullmatch(text) else None for _, text in values
    )
    return Row(label, name, tuple(values), read, total.fullmatch(name) is not None)


def _is_value(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or _VALUE.fullmatch(text) is not None
