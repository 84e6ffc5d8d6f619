"""A count told in the text against the cell of a table that counts the same: 职业卫生立案97件.

The words before the count must be the head of one row and what one column counts, and nothing else;
and the cell must hold a value of which a slip makes the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from lawcheck.checks.figures.mistyped import mistyped
from lawcheck.checks.figures.tables import HEAD, Table, tables
from lawcheck.checks.model import Case
from lawcheck.documents.model import Paragraph, Span
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import figures
from lawcheck.text.patterns import compile_patterns, compiled

#: The year of a column, and what it counts.
_YEAR = compiled(r"^(?:(20\d\d)年(?:度)?|本年度?|今年)?")
#: Shorter heads of rows are words of many sentences.
_LEAST = 2


class CellClash(msgspec.Struct, frozen=True):
    """A count of the text, and the cell that has another."""

    m: Measured
    span: Span
    """The cell."""
    name: str
    value: str
    """What the cell holds, with its unit."""


def clashes(options: NumberContradiction, case: Case) -> Iterator[CellClash]:
    """Every count whose words name a cell with another value."""
    year = f"{case.report.year}"
    total = compile_patterns((options.sum_rows,))
    counted: dict[str, list[tuple[Paragraph, str, str]]] = {}
    for table, _ in tables(case, total):
        for name, cell, printed, unit in _cells(table, year):
            counted.setdefault(name + unit, []).append((cell, printed, name))
    if not counted:
        return
    running = case.report.running
    in_cells = {cell.number for held in counted.values() for cell, _, _ in held}
    for m in running.measured:
        held = counted.get(_said(options, running.text, m) + m.figure.unit, [])
        if len(held) != 1 or running.number(m.figure.start) in in_cells:
            continue
        cell, printed, name = held[0]
        told = next(figures(printed), None)
        if told is not None and m.figure.exact and mistyped(m.figure, told):
            span = Span(cell.number, 0, cell.number, len(cell.text))
            yield CellClash(m, span, name, printed + m.figure.unit)


def _cells(table: Table, year: str) -> Iterator[tuple[str, Paragraph, str, str]]:
    """The cells of the year, each with the words that name it and its unit."""
    heads: Mapping[int, tuple[str, str]] = {
        column: found for column, head in enumerate(table.head) if (found := _head(head, year))
    }
    for row in table.rows:
        for column, (what, unit) in heads.items():
            if not row.total and len(row.name) >= _LEAST:
                cell, printed = row.cells[column]
                yield row.name + what, cell, printed, unit


def _head(head: str, year: str) -> tuple[str, str] | None:
    """What a column counts and its unit; None where it is of another year, or has no unit."""
    match = HEAD.fullmatch(head)
    said = _YEAR.match(head)
    if match is None or said is None or not match["unit"] or said[1] not in (None, year):
        return None
    return match["name"][said.end() :], match["unit"]


def _said(options: NumberContradiction, text: str, m: Measured) -> str:
    """The words before a count, without those that say nothing of what it counts."""
    words = text[m.clause : m.figure.start].lstrip("，、；：。")
    return compile_patterns((options.filling,)).sub("", words)
