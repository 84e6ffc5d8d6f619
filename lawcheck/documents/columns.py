"""Two columns on a page: the strip between them, and which line is read when."""

from __future__ import annotations

from bisect import bisect_right
from statistics import median

from lawcheck.documents.layout import Glyph, PageLine
from lawcheck.documents.pieces import segments

#: A page of fewer rows has no columns; so many of them leave the strip between columns free.
FEWEST, CLEAR = 10, 0.7
#: What the edges of a character reach beyond it, in sizes of type.
EDGE = 0.2


def gutter(rows: list[list[Glyph]], solid: list[bool]) -> float | None:
    """The middle of the strip between two columns, None for a page in one column.

    Hardly a row crosses the strip, and on both sides the rows are filled with text.
    """
    if len(rows) < FEWEST:
        return None
    left = min(row[0].left for row in rows)
    right = max(row[-1].right for row in rows)
    free: list[tuple[int, float]] = []
    covered = [_covered(row, whole) for row, whole in zip(rows, solid, strict=True)]
    first_x, last_x = strip(left, right)
    across = sum(
        any(start < first_x and end > last_x for start, end in stretches) for stretches in covered
    )
    if len(rows) - across < CLEAR * len(rows):
        return None  # most pages have one column
    for step in range(30, 71):
        x = left + (right - left) * step / 100
        clear = [
            row
            for row, stretches in zip(rows, covered, strict=True)
            if not any(start < x < end for start, end in stretches)
        ]
        if len(clear) < CLEAR * len(rows):
            continue
        first = [_extent([g for g in row if g.left < x]) for row in clear if row[0].left < x]
        second = [_extent([g for g in row if g.left > x]) for row in clear if row[-1].left > x]
        if min(len(first), len(second)) < 5:
            continue
        # Columns are filled with text; the cells of a table are not.
        if median(first) >= 0.7 * (x - left) and median(second) >= 0.7 * (right - x):
            free.append((len(clear), x))
    if not free:
        return None
    most = max(free)[0]
    return median(x for count, x in free if count == most)


def strip(left: float, right: float) -> tuple[float, float]:
    """Between which places two columns may part, on a page whose text has these edges."""
    return left + (right - left) * 0.3, left + (right - left) * 0.7


def _covered(row: list[Glyph], solid: bool) -> list[tuple[float, float]]:
    """The stretches that the characters of a row cover, those that touch as one."""
    if solid:
        end = max([glyph.right + EDGE * glyph.size for glyph in row])
        return [(row[0].left - EDGE * row[0].size, end)]
    found: list[tuple[float, float]] = []
    for glyph in row:
        start, end = glyph.left - EDGE * glyph.size, glyph.right + EDGE * glyph.size
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _crosses(row: list[Glyph], x: float) -> bool:
    # Only the neighbours of x can cover it: rows are sorted by their left edges.
    here = bisect_right(row, x, key=lambda glyph: glyph.left)
    return any(
        glyph.left - EDGE * glyph.size < x < glyph.right + EDGE * glyph.size
        for glyph in row[max(0, here - 1) : here + 1]
    )


def _extent(glyphs: list[Glyph]) -> float:
    return glyphs[-1].right - glyphs[0].left


def in_columns(rows: list[list[Glyph]], gutter: float, page: int) -> list[PageLine]:
    """The lines of both columns in reading order."""
    found: list[PageLine] = []
    for row in rows:
        if _crosses(row, gutter):
            found += segments(row, page)
            continue
        for half in (
            [glyph for glyph in row if glyph.right <= gutter],
            [glyph for glyph in row if glyph.right > gutter],
        ):
            if half:
                found += segments(half, page)
    return _ordered(found, gutter)


def _ordered(found: list[PageLine], gutter: float) -> list[PageLine]:
    """Full-width lines part the page into bands; in each band the left column goes first."""
    ordered: list[PageLine] = []
    band: list[PageLine] = []

    def close() -> None:
        for side in (0, 1):
            ordered.extend(line for line in band if line.column == side + 1)
        band.clear()

    for line in sorted(found, key=lambda s: s.base):
        if line.left < gutter < line.right:
            close()
            line.column = 0
            ordered.append(line)
        else:
            line.column = 1 if line.right <= gutter else 2
            band.append(line)
    close()
    return ordered
