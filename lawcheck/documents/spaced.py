"""A table that blanks alone draw in plain text: 大气类　74　512.6 below 案件类型　办结（件）　罚款.

Lines below each other that have equally many words are one where most of them hold numbers behind
their name. One line, or words alone, are text with blanks in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled

#: Fewer rows of numbers show no table; a row is no longer, and has no more cells.
_ROWS, _LONGEST, _CELLS, _PAIR = 2, 80, 12, 2
_WORD = compiled(r"\S+")
_NUMBER = compiled(r"[+＋\-－—]?\d[\d,，]*(?:[.．]\d+)?[%％]?|[\-－—/]+")
_DIGIT = compiled(r"\d")
#: What ends a sentence stands in no cell.
_STOP = compiled("[。；！？]")

#: 一、主要工作　1: where but a number stands behind it, it is that of a page.
_OUTLINE = compiled(
    rf"(?:第?{NUMERAL}[章节条部、.．]|[（(]{NUMERAL}[）)]|[（(]?\d{{1,2}}[）).．、](?!\d)|目录|附件)"
)

#: A cell and where it stands in its line.
Cell = tuple[int, str]


def spaced(lines: Sequence[str]) -> dict[int, list[Cell]]:
    """The cells of each line that is a row of such a table, by the number of the line."""
    found: dict[int, list[Cell]] = {}
    for rows in _runs([_cells(line) for line in lines]):
        numbered = [at for at, cells in rows if _is_numbered(cells)]
        # The names of the columns stand over the numbers; below them none is left out.
        head = numbered[:1] == [rows[0][0] + 1]
        if _is_contents(rows):
            continue
        if len(numbered) >= _ROWS and len(numbered) + head == len(rows):
            found.update(rows)
    return found


def _runs(lines: Sequence[list[Cell]]) -> Iterator[list[tuple[int, list[Cell]]]]:
    """The lines below each other that have equally many cells, more than one."""
    for width, group in groupby(enumerate(lines), key=lambda line: len(line[1])):
        rows = list(group)
        if 1 < width <= _CELLS and len(rows) > _ROWS:
            # Text before a table may have as many words as its rows.
            first = next((n for n, (_, cells) in enumerate(rows) if _is_numbered(cells)), 0)
            last = next(
                (n for n, (_, cells) in enumerate(rows) if n > first and not _is_numbered(cells)),
                len(rows),
            )
            yield rows[max(first - 1, 0) : last]


def _cells(line: str) -> list[Cell]:
    if len(line) > _LONGEST or not any(map(str.isspace, line.strip())) or _STOP.search(line):
        return []
    return [(match.start(), match[0]) for match in _WORD.finditer(line)]


def _is_contents(rows: Sequence[tuple[int, list[Cell]]]) -> bool:
    return len(rows[0][1]) == _PAIR and any(_OUTLINE.match(cells[0][1]) for _, cells in rows)


def _is_numbered(cells: Sequence[Cell]) -> bool:
    """Whether all are numbers behind a name, and a number is among them."""
    (_, name), *values = cells
    return (
        not _NUMBER.fullmatch(name)
        and all(_NUMBER.fullmatch(text) for _, text in values)
        and any(_DIGIT.search(text) for _, text in values)
    )
