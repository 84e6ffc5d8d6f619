"""Faults of packs: each with file, line, column and the line itself, gathered over a whole run."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

from lawcheck.errors import PackError

#: More faults than this are counted, not shown.
MOST = 200
#: A longer line is shown around the fault only.
_SHOWN = 100


class SourceFile:
    """A file of a pack that was read: its path as the user knows it and, when asked, its lines."""

    def __init__(self, path: Path, shown: str, text: str, built_in: bool) -> None:
        self.path = path
        self.shown = shown
        self.built_in = built_in
        self._text = text
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        if self._lines is None:
            self._lines = self._text.split("\n")
        return self._lines


class Position(NamedTuple):
    """Where something stands in a file of a pack; line and column count from 0."""

    file: SourceFile
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file.shown}:{self.line + 1}:{self.column + 1}"


class Faults:
    """Gathers faults; the same fault at the same place is told once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, int, str], str] = {}

    def add(self, place: Position, message: str) -> None:
        key = (place.file.shown, place.line, place.column, message)
        self._found[key] = f"{place}：{message}{_excerpt(place)}"

    def add_plain(self, message: str) -> None:
        """A fault without a place, e.g. a file that does not exist."""
        self._found["", 0, 0, message] = message

    def listed(self) -> list[tuple[str, int, int, str]]:
        """File, line and column (from 0) and message of each, in order."""
        return sorted(self._found)

    def __bool__(self) -> bool:
        return bool(self._found)

    def raise_any(self) -> None:
        """Raise ``PackError`` with every fault in the order of files and lines, if there is one."""
        if not self._found:
            return
        problems = [self._found[key] for key in sorted(self._found)]
        if len(problems) > MOST:
            problems = [*problems[:MOST], f"……另有 {len(problems) - MOST} 处错误没有列出。"]
        raise PackError(problems)


def _excerpt(place: Position) -> str:
    """The line under the message, with a caret under the column."""
    if place.line >= len(place.file.lines):
        return ""
    line = place.file.lines[place.line].rstrip("\r")
    column = min(place.column, len(line))
    start = max(column - _SHOWN // 2, 0) if len(line) > _SHOWN else 0
    piece = line[start : start + _SHOWN].replace("\t", " ")
    before = sum(2 if east_asian_width(c) in "WF" else 1 for c in piece[: column - start])
    number = f"{place.line + 1:>6} | "
    return f"\n{number}{piece}\n{' ' * 6} | {' ' * before}^"
