"""What stands on a page, and where: characters, runs of them, lines. Shared by PDF and OFD.

Coordinates are in points, y grows downwards.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, repeat
from operator import add, sub
from typing import NamedTuple

import msgspec

from lawcheck.documents.model import LeftKind

#: Characters without a meaning: their font does not say what it shows.
NAMELESS = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")


class Glyph(msgspec.Struct, gc=False):
    """One character: left and right edge, its baseline, the size of its font, a blank before it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    blank: str = ""


class Shape(NamedTuple):
    """How the characters of a run follow one another; what is asked of each run is worked out."""

    steps: Sequence[float]
    """From each character to the next, in units."""
    widths: Sequence[float]
    unit: float
    """Points in a unit."""
    last: float
    """Where the last character begins, in points from the first one."""
    step: float
    """The least distance from one character to the next, in points."""
    overlap: float
    """The narrowest gap between two, in points; less than nothing where they overlap."""
    gap: float
    """The widest."""

    @property
    def end(self) -> float:
        """Where the last character ends, in points from where the first one begins."""
        return self.last + self.widths[-1] * self.unit

    def edges(self) -> tuple[list[float], list[float]]:
        """The left and right edges of the characters, in points from where the first begins."""
        lefts = list(accumulate([step * self.unit for step in self.steps], initial=0.0))
        return lefts, list(map(add, lefts, [wide * self.unit for wide in self.widths]))


def shape_of(steps: Sequence[float], widths: Sequence[float], unit: float) -> Shape:
    """The shape of characters that are so wide and follow one another so."""
    following = steps[: len(widths) - 1]
    if not following:
        return Shape(following, widths, unit, 0.0, math.inf, 0.0, 0.0)
    narrowest = widest = 0.0
    if steps is not widths:  # else each begins where the one before ends
        gaps = list(map(sub, following, widths))
        narrowest, widest = min(gaps) * unit, max(gaps) * unit
    least = min(following) * unit
    return Shape(following, widths, unit, sum(following) * unit, least, narrowest, widest)


class Run(msgspec.Struct, gc=False):
    """Characters that follow one another on one level line, in one size: most lines are one.

    Thousands of characters are looked at as a few dozen lines; where a row has to be looked at
    more closely, its runs are split.
    """

    text: str
    left: float
    shape: Shape
    base: float
    size: float
    blank: str = ""
    """In front of it."""

    def glyphs(self) -> Iterator[Glyph]:
        """The characters, each with its place."""
        lefts, rights = (map(self.left.__add__, edges) for edges in self.shape.edges())
        found = map(Glyph, self.text, lefts, rights, repeat(self.base), repeat(self.size))
        for glyph in islice(found, 1):
            glyph.blank = self.blank
            yield glyph
        yield from found


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


def half_points(size: float) -> float:
    """A size of type to half a point, in which lines are compared; nothing printed has none."""
    return max(round(size * 2), 1) / 2


@dataclass(slots=True)
class Page:
    """A page, while what stands on it is put into lines."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    """What is known of as a whole, and not one by one."""
    lines: list[PageLine] = field(default_factory=list)
    count: int = 0
    passed: dict[LeftKind, list[str]] = field(default_factory=dict)
    """Characters that are no text of the page, by what they are."""
    nameless: list[PageLine] = field(default_factory=list)
    """Lines of which only the place is known."""
    lost: int = 0
    """Of ``count`` characters those without a meaning."""

    def leave(self, kind: LeftKind, words: Iterable[Glyph | Run]) -> None:
        """Note characters that are no text."""
        self.passed.setdefault(kind, []).extend(one.text for one in words)

    def keep(self, glyphs: list[Glyph]) -> None:
        """Take the characters that stand on the page, note the others."""
        here = [
            glyph
            for glyph in glyphs
            if -glyph.size < glyph.left < self.width and 0 < glyph.base < self.height + glyph.size
        ]
        if len(here) < len(glyphs):
            kept = set(map(id, here))
            self.leave("outside", (glyph for glyph in glyphs if id(glyph) not in kept))
        self.glyphs += here

    def keep_runs(self, runs: list[Run]) -> None:
        """Take the runs that stand on the page, note what does not."""
        if all(
            run.left > 0 < run.base < self.height
            and run.shape.step > 0
            and run.left + run.shape.last < self.width
            for run in runs
        ):
            self.runs += runs
        else:
            self.keep([glyph for run in runs for glyph in run.glyphs()])

    def split(self) -> None:
        """Part all runs into characters."""
        self.glyphs = [glyph for run in self.runs for glyph in run.glyphs()] + self.glyphs
        self.runs = []

    def settle(self, lines: list[PageLine]) -> None:
        """Take the lines and forget the characters, which take fifty times the memory."""
        self.lines = lines + self.nameless
        written = [run.text for run in self.runs] + [glyph.text for glyph in self.glyphs]
        self.count = sum(map(len, written))
        self.lost = len(NAMELESS.findall("".join(written)))
        self.glyphs, self.runs = [], []
