"""The tables of numbers of a report: what their rows and columns are called, and what they hold.

Readers give the cells of a table one behind the other, and no empty ones. Where words stand among
the numbers (承办单位, 备注), the width is the one at which all columns are of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.last_read import LastRead
from lawcheck.checks.model import Case, original_paragraphs
from lawcheck.documents.model import Paragraph, Span
from lawcheck.text.folding import fold
from lawcheck.text.patterns import Patterns, compiled

_NUMBER = compiled(r"(?:\d{1,9}|\d{1,3}(?:，\d{3})+)(?:\.\d{1,4})?")
_SIGN = r"[+＋\-－—−﹣±↑↓▲▼△▽]"
#: What else stands in a column of values, and is never added up: a rate, a change, a dash.
_VALUE = compiled(
    rf"(?:[一-龥]{{0,3}}{_SIGN}?(?:\d{{1,9}}|\d{{1,3}}(?:，\d{{3}})+)(?:\.\d{{1,4}})?(?:%|个?百分点|倍)"
    rf"|{_SIGN}\d{{1,9}}(?:\.\d{{1,4}})?|[\-－—−/]+|持平|不变)"
)
_DIGIT = compiled(r"\d")
#: 受理（件）: what a column counts, and its unit.
HEAD = compiled(r"(?P<name>[^（）]+)(?:（(?P<unit>[^（）]{1,3})）)?")

#: A wider table is not laid out anew.
_WIDEST = 16
#: Fewer columns have none of words beside the names, fewer rows show no column.
_COLUMNS, _ROWS = 3, 2

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
    shown: str
    """The row as a reader sees it."""
    words: tuple[str, ...] = ()
    """What stands in its columns of words."""


class Table(msgspec.Struct, frozen=True):
    """Rows of equally many values, one below the other."""

    head: tuple[str, ...]
    """What the columns of values are called; empty where that cannot be told."""
    rows: tuple[Row, ...]

    def heads(self) -> list[re.Match[str] | None]:
        """The name and the unit of each column of values."""
        return [HEAD.fullmatch(head) for head in self.head]


_LAST = LastRead[list[tuple[Table, Paragraph | None]]]()


def tables(case: Case, total: Patterns) -> Sequence[tuple[Table, Paragraph | None]]:
    """The tables of a report, each with the paragraph above it; ``total`` names sums."""
    return _LAST.of(case.report, total, read=lambda: list(_read(case, total)))


def _read(case: Case, total: Patterns) -> Iterator[tuple[Table, Paragraph | None]]:
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
    """Tables with columns of words, or runs of rows that have a name and equally many values."""
    if laid := _laid_out(cells, total):
        yield laid
        return
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
        if not named and any(valued[:first]):
            # Behind rows of another width: what a total adds up stands above them too.
            rows = [msgspec.structs.replace(row, total=False) for row in rows]
        yield Table(head, tuple(rows))


def _laid_out(cells: list[Cell], total: Patterns) -> Table | None:
    """All cells as one table with columns of words; None where no width makes them one."""
    for width in range(_COLUMNS, min(_WIDEST, len(cells) // (_ROWS + 1)) + 1):
        if _is_value(cells[width - 1][1]):
            return None  # the names of its columns are words
        over = len(cells) % width
        rows = [cells[at : at + width] for at in range(width, len(cells) - over, width)]
        last = cells[len(cells) - over :]
        columns = [[text for _, text in column] for column in zip(*rows, strict=True)]
        name = int(all(map(str.isdecimal, columns[0])))  # behind 序号
        values = [n for n in range(name + 1, width) if _holds_values(columns[n])]
        words = [n for n in range(name, width) if n not in values]
        if (
            not values
            or len(words) + name < _COLUMNS - 1
            or not all(_holds_words(columns[n], columns[name], total) for n in words)
        ):
            continue
        # 合计 stands alone where the cells beside it are empty.
        if last and not (
            total.fullmatch(last[0][1])
            and len(last) == len(values) + 1
            and all(_is_value(text) for _, text in last[1:])
        ):
            continue
        read = [_row(row, total, name, words[1:]) for row in rows]
        read += [_row(last, total)] if last else []
        return Table(tuple(cells[n][1] for n in values), tuple(read))
    return None


def _holds_values(column: Sequence[str]) -> bool:
    return all(map(_is_value, column)) and any(map(_DIGIT.search, column))


def _holds_words(column: Sequence[str], names: Sequence[str], total: Patterns) -> bool:
    """Whether a column holds no values, but for that of a total: 合计 | 12."""
    return not any(
        _is_value(text) and _DIGIT.search(text) and not total.fullmatch(name)
        for text, name in zip(column, names, strict=True)
    )


def _run(valued: list[bool], at: int) -> int:
    """How many values stand from ``at`` on."""
    end = at
    while end < len(valued) and valued[end]:
        end += 1
    return end - at


def _row(cells: Sequence[Cell], total: Patterns, name: int = 0, words: Sequence[int] = ()) -> Row:
    """One row of cells, named by one of them, with some of ``words`` alone."""
    label, called = cells[name]
    values = [cell for n, cell in enumerate(cells) if n > name and n not in words]
    read = tuple(
        Decimal(text.replace("，", "")) if _NUMBER.fullmatch(text) else None for _, text in values
    )
    shown = " | ".join(cell.text.strip() for cell, _ in cells[name:])
    said = tuple(cells[n][1] for n in words)
    return Row(label, called, tuple(values), read, total.fullmatch(called) is not None, shown, said)


def _is_value(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or _VALUE.fullmatch(text) is not None
