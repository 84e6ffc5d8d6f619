"""What stands on a page and is no part of its lines: numbers of lines, marks printed behind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lawcheck.documents.layout import Glyph, PageLine

#: Numbers of lines are a column of at least so many, each with at most so many digits.
_FEWEST, DIGITS = 4, 4
#: Blank between a number and its line, in sizes of type.
_APART = 0.4
#: Words of so many characters in so many rows are tiles, not cells of a table.
_WORDS, _ROWS = 4, 3
#: Type so much larger than most that has so many smaller characters inside is a mark behind them.
LARGE, _COVERED = 1.8, 3


@dataclass(slots=True)
class Seen:
    """What the pages before have: edges of line numbers, places of marks."""

    edges: list[float] = field(default_factory=list)
    marks: set[tuple[str, int, int]] = field(default_factory=set)
    words: set[tuple[str, float]] = field(default_factory=set)
    """Words printed over the text, with their size."""


def without_marks(glyphs: list[Glyph], seen: Seen) -> list[Glyph]:
    """Without large characters that others are printed on: 内部资料 across the page."""
    if len(glyphs) < 2 * _COVERED:
        return glyphs
    sizes = [glyph.size for glyph in glyphs]
    if max(sizes) <= LARGE * min(sizes):
        return glyphs
    usual = median(sizes)
    large = [glyph for glyph in glyphs if glyph.size > LARGE * usual]
    # Where most is large it is the text.
    if not large or 2 * len(large) > len(glyphs):
        return glyphs
    small = sorted((g for g in glyphs if g.size <= LARGE * usual), key=lambda g: g.base)
    bases = [glyph.base for glyph in small]
    # One word is one mark: what stands on the same base in the same size goes with it.
    gone = set()
    for mark in large:
        here = range(bisect_left(bases, mark.base - mark.size), bisect_right(bases, mark.base))
        centres = ((small[at].left + small[at].right) / 2 for at in here)
        covers = sum(mark.left < centre < mark.right for centre in centres) >= _COVERED
        if covers or _place(mark) in seen.marks:
            gone.add((round(mark.base), round(mark.size)))
    marks = {id(g): g for g in large if (round(g.base), round(g.size)) in gone}
    seen.marks.update(map(_place, marks.values()))
    return [glyph for glyph in glyphs if id(glyph) not in marks]


class Tiles(NamedTuple):
    """Words that are printed all over a page."""

    places: frozenset[tuple[str, int, float]]
    rows: frozenset[float]
    """The bases of the rows that hold nothing else."""

    def hold(self, glyph: Glyph) -> bool:
        """Whether a character belongs to them, also between those of a line."""
        return glyph.base in self.rows or (glyph.text, round(glyph.left), glyph.size) in self.places


def tiles(pieces: Sequence[Sequence[PageLine]], rows: Sequence[Sequence[Glyph]]) -> Tiles | None:
    """The tiles of a page: rows of nothing but the same words, side by side."""
    found = Counter(
        row[0].text
        for row in pieces
        if len(row) > 1 and len(row[0].text) >= _WORDS and len({one.text for one in row}) == 1
    )
    words = {text for text, count in found.items() if count >= _ROWS}
    if not words:
        return None
    usual = Counter(round(row[0].size) for row in rows).most_common(1)[0][0]
    only = [
        row
        for row, line in zip(rows, pieces, strict=True)
        if {piece.text for piece in line} <= words
    ]
    # In the size of the text a character between others cannot be told from theirs.
    places = {
        (g.text, round(g.left), g.size) for row in only for g in row if round(g.size) != usual
    }
    return Tiles(frozenset(places), frozenset(g.base for row in only for g in row))


def _place(mark: Glyph) -> tuple[str, int, int]:
    return mark.text, round(mark.left), round(mark.base)


def without_line_numbers(rows: list[list[Glyph]], seen: Seen) -> list[list[Glyph]]:
    """Without the numbers of lines in the margin, left or right.

    They stand outside all text and count on by one step; where earlier pages had them,
    the few numbers of a short page are known.
    """
    for side in (1, -1):
        runs = [_run(row, side) for row in rows]
        inner = [
            (row[length] if side == 1 else row[-1 - length])
            for row, length in zip(rows, runs, strict=True)
            if length < len(row)
        ]
        if not inner:
            continue
        text = min(g.left for g in inner) if side == 1 else -max(g.right for g in inner)
        found = {}
        for at, (row, length) in enumerate(zip(rows, runs, strict=True)):
            run = row[:length] if side == 1 else row[len(row) - length :]
            if run and (run[-1].right if side == 1 else -run[0].left) < text:
                found[at] = run
        values = [int("".join(g.text for g in run)) for run in found.values()]
        if not _count_on(values):
            continue
        # Their column is straight on one side or the other.
        left, right = (
            {run[0].left for run in found.values()},
            {run[-1].right for run in found.values()},
        )
        if min(max(left) - min(left), max(right) - min(right)) > 2:
            continue
        # Every fifth or tenth line has a number: a page has few of them.
        sparse = len(found) > 1 and all(value % 5 == 0 for value in values)
        known = any(abs(edge - place) < 2 for edge in seen.edges for place in (*left, *right))
        if len(found) < _FEWEST and not known and not sparse:
            continue
        seen.edges += [min(left), max(right)] if not known else []
        for at, run in found.items():
            rows[at] = rows[at][len(run) :] if side == 1 else rows[at][: -len(run)]
        rows = [row for row in rows if row]
    return rows


def begins_with_number(row: Sequence[Glyph]) -> bool:
    """Whether digits stand apart at either end of a row: it may be numbered."""
    return _run(row, 1) > 0 or _run(row, -1) > 0


def _run(row: Sequence[Glyph], side: int) -> int:
    """How many digits stand apart at the start (or, for -1, at the end) of a row."""
    if not row[0 if side == 1 else -1].text.isdigit():
        return 0  # most rows
    ordered = row if side == 1 else row[::-1]
    length = 0
    for before, glyph in pairwise((None, *ordered)):
        assert glyph is not None
        apart = before is not None and _gap(before, glyph, side) > _APART * min(
            before.size, glyph.size
        )
        if apart:
            return length
        if not (glyph.text.isascii() and glyph.text.isdigit()) or length == DIGITS:
            return 0
        length += 1
    return length


def _gap(before: Glyph, after: Glyph, side: int) -> float:
    return after.left - before.right if side == 1 else before.left - after.right


def _count_on(numbers: list[int]) -> bool:
    """Whether numbers go up by the same step, down the page."""
    if not numbers:
        return False
    steps = {after - before for before, after in pairwise(numbers)}
    return len(steps) <= 1 and all(step > 0 for step in steps)
