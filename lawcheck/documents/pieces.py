"""A row of characters as the runs that a reader sees: lines, or the cells of a table."""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise
from operator import sub

from lawcheck.documents.layout import Glyph, PageLine, half_points
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled

#: A gap wider than this many characters parts two columns or cells; two blanks are none.
_GUTTER = 2.0 + 1e-6
#: Blank in the text for a gap this wide, by what stands on either side.
_WIDE_BLANK, BLANK = 0.8, 0.2
_LIST_NUMBER = compiled(rf"[（(]?(?:{NUMERAL}|\d{{1,2}})[、.．)）]")


def pieces(rows: list[list[Glyph]], solid: list[bool], page: int) -> list[list[PageLine]]:
    """The runs of each row."""
    return [
        [_line(row, page, whole)] if whole else segments(row, page)
        for row, whole in zip(rows, solid, strict=True)
    ]


def segments(row: list[Glyph], page: int) -> list[PageLine]:
    found: list[PageLine] = []
    run: list[Glyph] = []
    for glyph in row:
        if run and glyph.left - run[-1].right > _GUTTER * min(glyph.size, run[-1].size):
            found.append(_line(run, page, solid=False))
            run = []
        run.append(glyph)
    found.append(_line(run, page, solid=False))
    return found


def is_solid(row: list[Glyph]) -> bool:
    """Whether no gap in a row is as wide as a blank, and none was typed."""
    narrow = BLANK * min([glyph.size for glyph in row])
    lefts, rights = [glyph.left for glyph in row], [glyph.right for glyph in row]
    gaps = map(sub, islice(lefts, 1, None), rights)
    return max(gaps, default=0.0) <= narrow and not any(glyph.blank for glyph in row)


def _line(run: list[Glyph], page: int, solid: bool) -> PageLine:
    if len({glyph.size for glyph in run}) == 1:
        size = half_points(run[0].size)
    else:
        sizes = Counter([half_points(glyph.size) for glyph in run])
        size = sizes.most_common(1)[0][0]
    text = "".join([glyph.text for glyph in run]) if solid else _with_blanks(run)
    return PageLine(text, run[0].left, run[-1].right, run[0].base, size, page)


def _with_blanks(run: list[Glyph]) -> str:
    text = run[0].text
    for before, glyph in pairwise(run):
        gap = (glyph.left - before.right) / max(glyph.size, 1)
        ascii_both = before.text.isascii() and glyph.text.isascii()
        if glyph.blank and gap > 0:
            text += glyph.blank
        elif gap > _WIDE_BLANK and not ascii_both:
            # The tab behind the number of a list is no blank: 一、 is followed by its words.
            text += "" if _LIST_NUMBER.fullmatch(text) else "\u3000"
        elif ascii_both and gap > BLANK:
            text += " "
        text += glyph.text
    return text
