"""The rows of a table that people keep in Excel or WPS: ``.xlsx``, or CSV in any encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from lawcheck import files
from lawcheck.errors import DocumentError, UsageError

Row = list[str]

#: What stands before a text in CSV that a spreadsheet would take for a formula.
GUARD = "'"
#: A cell in the last row or column of a sheet would make openpyxl fill millions before it.
_MOST_ROWS, _MOST_COLUMNS = 20_000, 100
#: With these a formula begins.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(path: Path, sheet: str = "") -> list[Row]:
    """The rows of ``sheet`` (else of the first), every cell as text. Raises ``UsageError``."""
    try:
        data = files.read(path)
    except OSError as error:
        raise UsageError(f"无法打开表格：{path}。") from error
    if data.startswith(b"PK\x03\x04"):
        return _excel(data, path, sheet)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UsageError(f"{path} 是旧式 Excel 表格（.xls），请另存为 .xlsx 以后再用。")
    return _csv(data, path)


def named(table: Sequence[Row], names: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """The rows below the first one that names a column of each; ``names`` are their headings.

    A column without its heading is empty; without any heading at all nothing is given.
    """
    for _, row in numbered(table, names):
        yield row


def numbered(
    table: Sequence[Row], names: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[int, dict[str, str]]]:
    """``named`` with the number of each row, from 1, as a spreadsheet counts."""
    for at, heads in enumerate(table):
        known = {
            name: heads.index(head)
            for name, choices in names.items()
            for head in choices
            if head in heads
        }
        if next(iter(names)) not in known:
            continue
        for number, row in enumerate(table[at + 1 :], at + 2):
            if any(row):
                cells = {name: row[turn] for name, turn in known.items() if turn < len(row)}
                yield number, cells
        return


def guarded(text: str) -> str:
    """``text`` as a cell of CSV that stays text."""
    return GUARD + text if text.startswith(FORMULA) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    return text[1:] if text.startswith(GUARD) and text[1:].startswith(FORMULA) else text


def _csv(data: bytes, path: Path) -> list[Row]:
    from lawcheck.documents import encoding

    try:
        text, _, _ = encoding.decode(data)
    except DocumentError as error:
        raise UsageError(f"表格 {path} 的文字无法辨认，请另存为 UTF-8 的 CSV。") from error
    first = text.lstrip("\ufeff").partition("\n")[0]
    separator = max(",\t;", key=first.count)
    try:
        found = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator)
        return [[unguarded(cell.strip()) for cell in row] for row in found]
    except csv.Error as error:
        raise UsageError(f"表格 {path} 读不出来，请用 Excel 或者 WPS 另存一次。") from error


def _excel(data: bytes, path: Path, sheet: str) -> list[Row]:
    import warnings

    from openpyxl import load_workbook

    from lawcheck.documents import limits
    from lawcheck.documents.archive import Archive

    try:
        archive = Archive(data, limits.current())
        for part in archive.names():
            archive.read(part)  # a part that unpacks to gigabytes is refused here
        with warnings.catch_warnings():
            # It tells which colours it does not read; only the cells are asked for.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            names = book.sheetnames
            if sheet and sheet not in names:
                return []
            chosen = book[sheet or names[0]]
            read = chosen.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
            return [[_text(cell) for cell in row] for row in read]
    except Exception as error:  # openpyxl raises whatever its own parsers do
        raise UsageError(f"表格 {path} 读不出来，请用 Excel 或者 WPS 另存一次。") from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
