"""A table that bars draw in plain text without a frame: 大气类｜74｜512.6 below 类型｜件数｜罚款.

Lines below each other with equally many bars are one where most of them hold a number behind their
name. One line with bars (首页｜新闻｜公开), or lines of words alone, are text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.documents.spaced import Cell
from lawcheck.text.patterns import compiled

#: Fewer rows of numbers show no table; a row is no longer, and has no more cells.
_ROWS, _LONGEST, _CELLS = 2, 160, 16
_BAR = compiled(r"[|｜]")
_CELL = compiled(r"[^|｜]+")
_NUMBER = compiled(r"[+＋\-－—]?\d[\d,，]*(?:[.．]\d+)?(?:[%％]|[一-龥]{1,3})?")
#: What ends a sentence stands in no cell.
_STOP = compiled("[。；！？]")
_BLANKS = " \t\u3000\u00a0"


def barred(lines: Sequence[str]) -> dict[int, list[Cell]]:
    """The cells of each line that is a row of such a table, by the number of the line."""
    found: dict[int, list[Cell]] = {}
    for rows in _runs(lines):
        numbered = [at for at, cells in rows if _is_numbered(cells)]
        # The names of the columns stand over the numbers.
        if len(numbered) >= _ROWS and len(numbered) + 1 >= len(rows):
            found.update(rows)
    return found


def _runs(lines: Sequence[str]) -> Iterator[list[tuple[int, list[Cell]]]]:
    """The lines below each other that have equally many bars."""
    for bars, group in groupby(enumerate(lines), key=lambda line: _bars(line[1])):
        rows = list(group)
        if 0 < bars < _CELLS and len(rows) > _ROWS:
            yield [(at, list(_cells(line))) for at, line in rows]


def _bars(line: str) -> int:
    plain = len(line) <= _LONGEST and not _STOP.search(line)
    return len(_BAR.findall(line)) if plain else 0


def _cells(line: str) -> Iterator[Cell]:
    for match in _CELL.finditer(line):
        text = match[0].strip(_BLANKS)
        if text:
            yield match.start() + match[0].index(text), text


def _is_numbered(cells: Sequence[Cell]) -> bool:
    """Whether a number stands behind a name."""
    return len(cells) > 1 and any(_NUMBER.fullmatch(text) for _, text in cells[1:])
