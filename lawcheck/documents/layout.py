"""Placed characters in, lines in reading order out: shared by PDF and OFD.

Both formats know where each character stands and nothing of lines, columns or paragraphs.
Coordinates are in points, y grows downwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, islice, pairwise
from operator import attrgetter, sub
from statistics import median

import msgspec

from lawcheck.documents import beside, doubles, overprint
from lawcheck.documents.model import LeftKind
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled


class Glyph(msgspec.Struct, gc=False):
    """One character: left and right edge, its baseline, the size of its font, a blank before it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    blank: str = ""


@dataclass(slots=True)
class PageLine:
    """A run of characters on one baseline, with nothing wide between them."""

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int
    column: int = 0
    is_cell: bool = False
    """Whether it stands in a row with others: nothing goes on from it to the next line."""


@dataclass(slots=True)
class Page:
    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    lines: list[PageLine] = field(default_factory=list)
    count: int = 0
    passed: dict[LeftKind, list[str]] = field(default_factory=dict)
    """Characters that are no text of the page, by what they are."""
    nameless: list[PageLine] = field(default_factory=list)
    """Lines of which only the place is known."""
    lost: int = 0
    """Of ``count`` characters those without a meaning."""

    def leave(self, kind: LeftKind, glyphs: Iterable[Glyph]) -> None:
        """Note characters that are no text."""
        self.passed.setdefault(kind, []).extend(glyph.text for glyph in glyphs)

    def keep(self, glyphs: list[Glyph]) -> None:
        """Take the characters that stand on the page, note the others."""
        width, height = self.width, self.height
        lefts, bases = list(map(_LEFT, glyphs)), list(map(_BASE, glyphs))
        if (
            glyphs
            and min(lefts) > 0
            and max(lefts) < width
            and min(bases) > 0
            and max(bases) < height
        ):
            self.glyphs += glyphs  # nearly all pages, told without a look at each
            return
        here = [
            glyph
            for glyph in glyphs
            if -glyph.size < glyph.left < width and 0 < glyph.base < height + glyph.size
        ]
        if len(here) < len(glyphs):
            kept = set(map(id, here))
            self.leave("outside", (glyph for glyph in glyphs if id(glyph) not in kept))
        self.glyphs += here

    def settle(self, seen: beside.Seen) -> None:
        """Make lines of the characters and forget those: they take fifty times the memory.

        ``seen`` tells what the pages before have beside their text.
        """
        self.lines = lines_of(self, seen) + self.nameless
        self.count = len(self.glyphs)
        self.lost = len(NAMELESS.findall("".join([glyph.text for glyph in self.glyphs])))
        self.glyphs = []


#: Characters without a meaning: their font does not say what it shows.
NAMELESS = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")


#: A gap wider than this many characters parts two columns or cells; two blanks are none.
_GUTTER = 2.0 + 1e-6
#: Blank in the text for a gap this wide, by what stands on either side.
_WIDE_BLANK, _BLANK = 0.8, 0.2
_BASE, _LEFT = attrgetter("base"), attrgetter("left")
_LIST_NUMBER = compiled(rf"[（(]?(?:{NUMERAL}|\d{{1,2}})[、.．)）]")


def lines_of(page: Page, seen: beside.Seen) -> list[PageLine]:
    """The lines of a page in reading order: rows, or the columns of a page in two columns."""
    rows = _rows(page.glyphs)
    once = page.glyphs
    if doubles.possible(rows):
        once = doubles.without(page.glyphs)
        rows = _rows(once) if len(once) < len(page.glyphs) else rows
    plain = once
    if seen.words or overprint.possible(rows):
        plain = overprint.without(once, seen.words)
    plain = beside.without_marks(plain, seen)
    if len(plain) < len(once):
        kept = set(map(id, plain))
        page.leave("watermark", (glyph for glyph in once if id(glyph) not in kept))
        rows = _rows(plain)
    numbered = sum(map(len, rows))
    rows = beside.without_line_numbers(rows, seen)
    if sum(map(len, rows)) < numbered:
        page.passed["number"] = ["行号"]
    solid = [_is_solid(row) for row in rows]
    gutter = _gutter(rows, solid)
    segments: list[PageLine] = []
    if gutter is None:
        pieces = _pieces(rows, solid, page.number)
        if tiles := beside.tiles(pieces, rows):
            page.leave("watermark", (glyph for row in rows for glyph in row if tiles.hold(glyph)))
            rows = [rest for row in rows if (rest := [g for g in row if not tiles.hold(g)])]
            pieces = _pieces(rows, [_is_solid(row) for row in rows], page.number)
        return _joined_cells([line for row in pieces for line in row])
    for row in rows:
        if _crosses(row, gutter):
            segments.extend(_segments(row, page.number))
            continue
        for half in (
            [glyph for glyph in row if glyph.right <= gutter],
            [glyph for glyph in row if glyph.right > gutter],
        ):
            if half:
                segments.extend(_segments(half, page.number))
    return _in_columns(segments, gutter)


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
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


def _pieces(rows: list[list[Glyph]], solid: list[bool], page: int) -> list[list[PageLine]]:
    """The runs of each row."""
    return [
        [_line(row, page, whole)] if whole else _segments(row, page)
        for row, whole in zip(rows, solid, strict=True)
    ]


def _segments(row: list[Glyph], page: int) -> list[PageLine]:
    found: list[PageLine] = []
    run: list[Glyph] = []
    for glyph in row:
        if run and glyph.left - run[-1].right > _GUTTER * min(glyph.size, run[-1].size):
            found.append(_line(run, page, solid=False))
            run = []
        run.append(glyph)
    found.append(_line(run, page, solid=False))
    return found


def _is_solid(row: list[Glyph]) -> bool:
    """Whether no gap in a row is as wide as a blank, and none was typed."""
    narrow = _BLANK * min([glyph.size for glyph in row])
    lefts, rights = [glyph.left for glyph in row], [glyph.right for glyph in row]
    gaps = map(sub, islice(lefts, 1, None), rights)
    return max(gaps, default=0.0) <= narrow and not any(glyph.blank for glyph in row)


def _line(run: list[Glyph], page: int, solid: bool) -> PageLine:
    if len({glyph.size for glyph in run}) == 1:
        size = round(run[0].size * 2) / 2
    else:
        sizes = Counter([round(glyph.size * 2) / 2 for glyph in run])
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
        elif ascii_both and gap > _BLANK:
            text += " "
        text += glyph.text
    return text


def _joined_cells(segments: list[PageLine]) -> list[PageLine]:
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


def _gutter(rows: list[list[Glyph]], solid: list[bool]) -> float | None:
    """The middle of the strip between two columns, None for a page in one column.

    Hardly a row crosses the strip, and on both sides the rows are filled with text.
    """
    if len(rows) < 10:
        return None
    left = min(row[0].left for row in rows)
    right = max(row[-1].right for row in rows)
    free: list[tuple[int, float]] = []
    covered = [_covered(row, whole) for row, whole in zip(rows, solid, strict=True)]
    first_x, last_x = (left + (right - left) * share / 100 for share in (30, 70))
    across = sum(
        any(start < first_x and end > last_x for start, end in stretches) for stretches in covered
    )
    if len(rows) - across < 0.7 * len(rows):
        return None  # most pages have one column
    for step in range(30, 71):
        x = left + (right - left) * step / 100
        clear = [
            row
            for row, stretches in zip(rows, covered, strict=True)
            if not any(start < x < end for start, end in stretches)
        ]
        if len(clear) < 0.7 * len(rows):
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


def _covered(row: list[Glyph], solid: bool) -> list[tuple[float, float]]:
    """The stretches that the characters of a row cover, those that touch as one."""
    if solid:
        end = max([glyph.right + 0.2 * glyph.size for glyph in row])
        return [(row[0].left - 0.2 * row[0].size, end)]
    found: list[tuple[float, float]] = []
    for glyph in row:
        start, end = glyph.left - 0.2 * glyph.size, glyph.right + 0.2 * glyph.size
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _crosses(row: list[Glyph], x: float) -> bool:
    # Only the neighbours of x can cover it: rows are sorted by their left edges.
    here = bisect_right(row, x, key=lambda glyph: glyph.left)
    return any(
        glyph.left - 0.2 * glyph.size < x < glyph.right + 0.2 * glyph.size
        for glyph in row[max(0, here - 1) : here + 1]
    )


def _extent(glyphs: list[Glyph]) -> float:
    return glyphs[-1].right - glyphs[0].left


def _in_columns(segments: list[PageLine], gutter: float) -> list[PageLine]:
    """Full-width lines part the page into bands; in each band the left column goes first."""
    ordered: list[PageLine] = []
    band: list[PageLine] = []

    def close() -> None:
        for side in (0, 1):
            ordered.extend(line for line in band if line.column == side + 1)
        band.clear()

    for line in sorted(segments, key=lambda s: s.base):
        if line.left < gutter < line.right:
            close()
            line.column = 0
            ordered.append(line)
        else:
            line.column = 1 if line.right <= gutter else 2
            band.append(line)
    close()
    return ordered
