"""Totals of a table against its rows and columns, and against the sentence that announces it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.model import Case, original_paragraphs
from lawcheck.documents.model import Paragraph, Span
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import measured
from lawcheck.text.folding import fold
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

_NUMBER = compiled(r"(?:\d{1,9}|\d{1,3}(?:，\d{3})+)(?:\.\d{1,4})?")
#: 受理（件）: what a column counts, and its unit.
HEAD = compiled(r"(?P<name>[^（）]+)(?:（(?P<unit>[^（）]{1,3})）)?")
#: A column of fewer rows is no list that a reader would add up.
_LEAST = 2


class ColumnSum(msgspec.Struct, frozen=True):
    """A total that its column contradicts."""

    span: Span
    quote: str
    """The row as far as the total, or the words that tell it."""
    total: Decimal
    parts: tuple[Decimal, ...]


class Table(msgspec.Struct, frozen=True):
    """The rows of numbers above a total."""

    head: tuple[str, ...]
    """What the columns are called; empty where that cannot be told."""
    rows: tuple[tuple[Decimal, ...], ...]
    names: tuple[tuple[Paragraph, str], ...]
    """The first cell of each row."""
    cells: tuple[tuple[tuple[Paragraph, str], ...], ...]
    label: Paragraph
    totals: tuple[tuple[Paragraph, str], ...]

    def column(self, at: int) -> tuple[Decimal, ...]:
        return tuple(row[at] for row in self.rows)


def column_sums(options: SumMismatch, case: Case) -> Iterator[ColumnSum]:
    """Every total of a table, or told above it, that is not the sum of its numbers."""
    total, announces = compile_patterns((options.sum_rows,)), compile_patterns(options.tables)
    for table, above in tables(case, total):
        yield from _columns(table)
        yield from _rows(table, total)
        if above is not None:
            yield from _announced(table, above, announces)


def tables(case: Case, total: Patterns) -> Iterator[tuple[Table, Paragraph | None]]:
    """The tables of a report that end with a row 合计, each with the paragraph above it."""
    cells: list[tuple[Paragraph, str]] = []
    above: Paragraph | None = None
    for paragraph in (*original_paragraphs(case), None):
        if paragraph is not None and paragraph.kind == "cell":
            cells.append((paragraph, fold(paragraph.text).text))
            continue
        yield from ((table, above) for table in _tables(cells, total))
        cells = []
        above = paragraph if paragraph is None or paragraph.text.strip() else above


def _tables(cells: list[tuple[Paragraph, str]], total: Patterns) -> Iterator[Table]:
    """The parts of a table that end with a row 合计."""
    for at, (label, name) in enumerate(cells):
        if not total.fullmatch(name):
            continue
        width = 0
        while at + width + 1 < len(cells) and _NUMBER.fullmatch(cells[at + width + 1][1]):
            width += 1
        rows: list[tuple[tuple[Paragraph, str], ...]] = []
        above = at - width - 1
        while width and above >= 0:
            row = tuple(cells[above + 1 : above + 1 + width])
            whole = all(_NUMBER.fullmatch(value) for _, value in row)
            if not whole or _NUMBER.fullmatch(cells[above][1]) or total.fullmatch(cells[above][1]):
                break
            rows.insert(0, row)
            above -= width + 1
        if len(rows) < _LEAST:
            continue
        names = tuple(cells[above + (width + 1) * n] for n in range(1, len(rows) + 1))
        head = cells[above + 1 : above + 1 + width] if above >= 0 else []
        named = tuple(text for _, text in head)
        if any(_NUMBER.fullmatch(text) for text in named) or cells[above][1].isdigit():
            named = ()
        values = tuple(tuple(_value(text) for _, text in row) for row in rows)
        totals = tuple(cells[at + 1 : at + 1 + width])
        yield Table(named, values, names, tuple(rows), label, totals)


def _columns(table: Table) -> Iterator[ColumnSum]:
    for column, (cell, printed) in enumerate(table.totals):
        parts, total = table.column(column), _value(printed)
        if _misses(parts, total):
            row = (table.label, *(one for one, _ in table.totals))
            yield ColumnSum(_whole(cell), _shown(row), total, parts)


def _rows(table: Table, total: Patterns) -> Iterator[ColumnSum]:
    """A last column 合计 against the columns before it."""
    if len(table.head) < 3 or not total.fullmatch(table.head[-1]):
        return
    for (name, _), row, values in zip(table.names, table.cells, table.rows, strict=True):
        if sum(values[:-1]) != values[-1]:
            shown = _shown((name, *(cell for cell, _ in row)))
            yield ColumnSum(_whole(row[-1][0]), shown, values[-1], values[:-1])


def _announced(table: Table, above: Paragraph, announces: Patterns) -> Iterator[ColumnSum]:
    """受理许可申请286件，分类情况见下表, over a column 受理 that adds up to 268."""
    folded = fold(above.text)
    if not table.head or not announces.search(folded.text):
        return
    heads = [HEAD.fullmatch(head) for head in table.head]
    for m in measured(folded.text):
        words = folded.text[m.clause : m.figure.start]
        named = [
            column
            for column, head in enumerate(heads)
            if head and head["name"] in words and (head["unit"] or m.figure.unit) == m.figure.unit
        ]
        if len(named) != 1 or not m.figure.exact or m.figure.unit == "%":
            continue
        parts, told = table.column(named[0]), _value(table.totals[named[0]][1])
        if m.figure.value not in (sum(parts), told):
            start, end = folded.original_span(m.clause, m.figure.end)
            span = Span(above.number, start, above.number, end)
            yield ColumnSum(span, above.text[start:end], m.figure.value, parts)


def _misses(parts: Sequence[Decimal], total: Decimal) -> bool:
    """Whether a total is another; of decimals one may be rounded, or an average."""
    apart = abs(sum(parts) - total)
    places = max(-int(value.as_tuple().exponent) for value in (*parts, total))
    if not places:
        return apart != 0
    return total > max(parts) and apart > Decimal(1).scaleb(-places) * len(parts) / 2


def _value(printed: str) -> Decimal:
    return Decimal(printed.replace("，", ""))


def _shown(row: tuple[Paragraph, ...]) -> str:
    return " | ".join(cell.text.strip() for cell in row)


def _whole(cell: Paragraph) -> Span:
    return Span(cell.number, 0, cell.number, len(cell.text))
