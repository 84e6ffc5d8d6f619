"""Which cells of a table stand side by side: a document holds them one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from lawcheck.documents.model import Document, Paragraph

_VALUE = re.compile(r"[+\-－—/]?\d[\d,，.]*(?:%|‰)?|[-－—/]+")


def rows_of(document: Document) -> dict[int, int]:
    """The first paragraph of each row of cells, and its last."""
    return {
        row[0].number: row[-1].number
        for table in _tables(document.paragraphs)
        for row in _rows(table)
    }


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Cells that follow one another."""
    for kind, run in groupby(paragraphs, key=lambda one: one.kind):
        if kind == "cell":
            yield list(run)


def _rows(cells: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """The cells of each line; where the format has no lines, as many as the head has words."""
    if cells[0].anchors[0].line is not None:
        for _, row in groupby(cells, key=lambda one: one.anchors[0].line):
            yield list(row)
        return
    width = _width([cell.text.strip() for cell in cells]) or len(cells)
    for start in range(0, len(cells), width):
        yield cells[start : start + width]


def _width(texts: Sequence[str]) -> int:
    """How many columns have a head: its words, and the name of the first row, are no values.

    0 where that cannot be told. Where rows are numbered, the first of them begins with a value.
    """
    words = len(list(takewhile(lambda text: not _VALUE.fullmatch(text), texts)))
    for width in (words - 1, words):
        if 1 < width < len(texts) and len(texts) % width == 0:
            return width
    return 0
