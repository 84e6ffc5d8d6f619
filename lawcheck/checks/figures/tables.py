"""The last row of a table, 合计, against the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, original_paragraphs
from lawcheck.documents.model import Paragraph, Span
from lawcheck.text.folding import fold

_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:，\d{3})+")
_TOTAL = re.compile(r"(?:合|总|共)计|总数|小计")
#: A column of fewer rows is no list that a reader would add up.
_LEAST = 2


class ColumnSum(msgspec.Struct, frozen=True):
    """A total that its column contradicts."""

    span: Span
    quote: str
    """The row as far as the total."""
    total: int
    parts: tuple[int, ...]


def column_sums(case: Case) -> Iterator[ColumnSum]:
    """Every total of a table that is not the sum of the whole numbers above it."""
    cells: list[tuple[Paragraph, str]] = []
    for paragraph in (*original_paragraphs(case), None):
        if paragraph is not None and paragraph.kind == "cell":
            cells.append((paragraph, fold(paragraph.text).text))
        elif cells:
            yield from _of_table(cells)
            cells = []


def _of_table(cells: list[tuple[Paragraph, str]]) -> Iterator[ColumnSum]:
    for at, (_, label) in enumerate(cells):
        if not _TOTAL.fullmatch(label):
            continue
        width = 0
        while at + width + 1 < len(cells) and _NUMBER.fullmatch(cells[at + width + 1][1]):
            width += 1
        rows: list[list[int]] = []
        above = at - width - 1
        while width and above >= 0:
            values = [text for _, text in cells[above + 1 : above + 1 + width]]
            whole = all(_NUMBER.fullmatch(value) for value in values)
            if not whole or _NUMBER.fullmatch(cells[above][1]) or _TOTAL.fullmatch(cells[above][1]):
                break
            rows.insert(0, [int(value.replace("，", "")) for value in values])
            above -= width + 1
        if len(rows) < _LEAST:
            continue
        for column in range(width):
            paragraph, printed = cells[at + 1 + column]
            parts = tuple(row[column] for row in rows)
            total = int(printed.replace("，", ""))
            if sum(parts) != total:
                span = Span(paragraph.number, 0, paragraph.number, len(paragraph.text))
                row = " ".join(cell.text.strip() for cell, _ in cells[at : at + 2 + column])
                yield ColumnSum(span, row, total, parts)
