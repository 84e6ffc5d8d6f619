"""Characters that are printed twice to look bold: they are one, 人人 and 党党 are two."""

from __future__ import annotations

import math
from itertools import islice, pairwise
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawcheck.documents.layout import Glyph

#: The same character printed again so near, in sizes of type, is one; 人人 stand further apart.
_NEAR = 0.3
#: So many narrow letters may stand in so little room.
_BETWEEN = 4


def reach(size: float) -> float:
    """How near the same character printed again stands, in type of this size."""
    return _NEAR * max(1, size)


def possible(rows: list[list[Glyph]]) -> bool:
    """Whether two equal characters may stand so near that they are one; most pages have none."""
    above, before_reach = -math.inf, 0.0
    for row in rows:
        reach = _NEAR * max(1, *[glyph.size for glyph in row])
        if min([glyph.base for glyph in row]) - above < max(reach, before_reach):
            return True  # two rows so near may hold one line
        above, before_reach = max([glyph.base for glyph in row]), reach
        lefts = [glyph.left for glyph in row]
        if min(map(sub, islice(lefts, 1, None), lefts), default=reach) >= reach:
            continue
        for turn, (before, glyph) in enumerate(pairwise(row), 1):
            if glyph.left - before.left >= reach:
                continue
            # Narrow letters may stand between a character and its second print.
            for other in reversed(row[max(0, turn - _BETWEEN) : turn]):
                if glyph.text == other.text and glyph.left - other.left < reach:
                    return True
    return False


def without(glyphs: list[Glyph]) -> list[Glyph]:
    """Without the second print of characters that are made bold by printing them twice."""
    # Cells twice as wide as the reach: what is near stands in one of the four around a corner.
    cells: dict[tuple[str, int, int], list[Glyph]] = {}
    kept = []
    for glyph in glyphs:
        reach = _NEAR * max(glyph.size, 1)
        column, row = round(glyph.left / (2 * reach)), round(glyph.base / (2 * reach))
        around = (
            cells.get((glyph.text, x, y)) for x in (column - 1, column) for y in (row - 1, row)
        )
        if not any(
            abs(other.left - glyph.left) < reach and abs(other.base - glyph.base) < reach
            for here in around
            if here
            for other in here
        ):
            place = glyph.text, int(glyph.left // (2 * reach)), int(glyph.base // (2 * reach))
            cells.setdefault(place, []).append(glyph)
            kept.append(glyph)
    return kept
