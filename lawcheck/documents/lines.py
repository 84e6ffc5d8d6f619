"""Placed characters in, lines in reading order out: shared by PDF and OFD.

Both formats know where each character stands and nothing of lines, columns or paragraphs.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from lawcheck.documents import beside, columns, doubles, level, overprint
from lawcheck.documents.layout import Glyph, Page, PageLine
from lawcheck.documents.pieces import is_solid, pieces

_BASE, _LEFT = attrgetter("base"), attrgetter("left")


def lines_of(page: Page, seen: beside.Seen) -> list[PageLine]:
    """The lines of a page in reading order: rows, or the columns of a page in two columns."""
    if page.runs:
        found = level.lines(page.runs, page.number, seen) if not page.glyphs else None
        if found is not None:
            return joined_cells(found)
        page.split()
    rows = rows_of(page.glyphs)
    plain = page.glyphs
    # Before second prints: a character of a mark may stand on the same one of a line.
    if seen.words or overprint.possible(rows):
        plain = overprint.without(plain, seen.words)
    plain = beside.without_marks(plain, seen)
    if len(plain) < len(page.glyphs):
        kept = set(map(id, plain))
        page.leave("watermark", (glyph for glyph in page.glyphs if id(glyph) not in kept))
        rows = rows_of(plain)
    if doubles.possible(rows):
        once = doubles.without(plain)
        rows = rows_of(once) if len(once) < len(plain) else rows
    numbered = sum(map(len, rows))
    rows = beside.without_line_numbers(rows, seen)
    if sum(map(len, rows)) < numbered:
        page.passed["number"] = ["行号"]
    solid = [is_solid(row) for row in rows]
    gutter = columns.gutter(rows, solid)
    if gutter is not None:
        return columns.in_columns(rows, gutter, page.number)
    runs = pieces(rows, solid, page.number)
    if tiles := beside.tiles(runs, rows):
        page.leave("watermark", (glyph for row in rows for glyph in row if tiles.hold(glyph)))
        rows = [rest for row in rows if (rest := [g for g in row if not tiles.hold(g)])]
        runs = pieces(rows, [is_solid(row) for row in rows], page.number)
    return joined_cells([line for row in runs for line in row])


def rows_of(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Characters that share a baseline, top to bottom, each row left to right."""
    rows: list[list[Glyph]] = []
    row: list[Glyph] = []
    base = size = 0.0
    for here, group in groupby(sorted(glyphs, key=_BASE), _BASE):
        same = list(group)
        if rows and here - base <= 0.4 * size:
            row += same
            continue
        for turn, glyph in enumerate(same):
            if rows and here - base <= 0.4 * glyph.size:
                row.append(glyph)
            else:
                row = same[turn:]
                rows.append(row)
                base, size = here, glyph.size
                break
    for row in rows:
        row.sort(key=_LEFT)
    return rows


def joined_cells(segments: list[PageLine]) -> list[PageLine]:
    """Segments of one row that are no columns: a title with wide blanks, or cells of a table.

    Short pieces in one row are joined; cells keep their own line.
    """
    joined: list[PageLine] = []
    for line in segments:
        before = joined[-1] if joined else None
        same_row = before is not None and abs(before.base - line.base) < 0.4 * line.size
        if same_row and before is not None:
            before.is_cell = line.is_cell = True
        if same_row and before is not None and len(before.text) + len(line.text) <= 24:
            before.text += "\u3000" + line.text
            before.right = line.right
        else:
            joined.append(line)
    return joined
