"""Pages that are plain: each row one run, or told apart within itself. Most pages are.

What holds for all characters of a run is asked of the run. Where a row may hold more than its text
(second prints, words over words, numbers of lines, tiles, columns) nothing is decided here.
"""

from __future__ import annotations

from collections import Counter
from operator import attrgetter

from lawcheck.documents import beside, columns, doubles, overprint
from lawcheck.documents.layout import PageLine, Run, half_points
from lawcheck.documents.pieces import BLANK, is_solid, pieces

_BASE, _LEFT = attrgetter("base"), attrgetter("left")


def lines(runs: list[Run], page: int, seen: beside.Seen) -> list[PageLine] | None:
    """The lines of a page, None where each of its characters has to be looked at."""
    if seen.words or not _of_one_kind(runs):
        return None
    rows = _rows(runs)
    if rows is None:
        return None
    found: list[PageLine] = []
    whole: list[PageLine] = []
    for row in rows:
        read = _whole(row[0], page) if len(row) == 1 else None
        if read is not None:
            whole.append(read)
            found.append(read)
            continue
        split = _split(row, page)
        if split is None:
            return None
        found += split
    numbers = [one for one in whole if len(one.text) <= beside.DIGITS and one.text.isdigit()]
    if numbers and _stand_outside(numbers, found):
        return None
    return None if _may_be_columns(whole, found, len(rows)) else found


def _of_one_kind(runs: list[Run]) -> bool:
    """Whether no type is so large that it may be a mark behind the text."""
    sizes = [run.size for run in runs]
    largest = max(sizes)
    if largest <= beside.LARGE * min(sizes):
        return True
    written: Counter[float] = Counter()
    for run in runs:
        written[run.size] += len(run.text)
    half, usual = written.total() / 2, 0.0
    for size in sorted(written):
        half -= written[size]
        usual = size
        if half <= 0:
            break
    return largest <= beside.LARGE * usual


def _rows(runs: list[Run]) -> list[list[Run]] | None:
    """Runs that share a baseline, top to bottom; None where two rows may be one."""
    rows: list[list[Run]] = []
    base = size = 0.0
    for run in sorted(runs, key=_BASE):
        if rows and run.base - base <= 0.4 * max(size, run.size):
            rows[-1].append(run)
        else:
            rows.append([run])
            base, size = run.base, run.size
    reaches = [
        doubles.reach(row[0].size if len(row) == 1 else max([run.size for run in row]))
        for row in rows
    ]
    for turn in range(1, len(rows)):
        apart = rows[turn][0].base - rows[turn - 1][-1].base
        if apart < max(reaches[turn - 1], reaches[turn]):
            return None
    return rows


def _whole(run: Run, page: int) -> PageLine | None:
    """A run that is a line as it stands: no wide gap, nothing on anything else."""
    shape, size = run.shape, run.size
    if (
        shape.gap > BLANK * size
        or shape.step < doubles.reach(size)
        or shape.overlap < overprint.MOST * size
    ):
        return None
    return PageLine(run.text, run.left, run.left + shape.end, run.base, half_points(size), page)


def _split(row: list[Run], page: int) -> list[PageLine] | None:
    """The lines of a row that has to be split; None where it has more than its text."""
    glyphs = sorted((glyph for run in row for glyph in run.glyphs()), key=_LEFT)
    if (
        doubles.possible([glyphs])
        or overprint.possible([glyphs])
        or beside.begins_with_number(glyphs)
    ):
        return None
    (found,) = pieces([glyphs], [is_solid(glyphs)], page)
    same = len(found) > 1 and len({one.text for one in found}) == 1
    return None if same else found


def _stand_outside(numbers: list[PageLine], lines: list[PageLine]) -> bool:
    """Whether a number stands beside all other lines."""
    others = [line for line in lines if line not in numbers]
    if not others:
        return False
    left, right = min(one.left for one in others), max(one.right for one in others)
    return any(number.right < left or number.left > right for number in numbers)


def _may_be_columns(whole: list[PageLine], lines: list[PageLine], rows: int) -> bool:
    """Whether so few lines go across the middle of the page that it may have two columns."""
    if rows < columns.FEWEST:
        return False
    left, right = min([line.left for line in lines]), max([line.right for line in lines])
    first, last = columns.strip(left, right)
    across = 0
    for line in whole:
        edge = columns.EDGE * line.size
        across += line.left - edge < first and line.right + edge > last
    return rows - across >= columns.CLEAR * rows
