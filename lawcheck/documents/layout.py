"""What stands on a page, and where: characters, runs of them, lines. Shared by PDF and OFD.

Coordinates are in points, y grows downwards.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, repeat
from operator import sub
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
    """How the characters of a run follow one another, from where the first one stands."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    step: float
    """The least distance from one left edge to the next."""
    overlap: float
    """The narrowest gap between two characters; less than nothing where they overlap."""
    gap: float
    """The widest."""


def shape_of(lefts: Sequence[float], rights: Sequence[float]) -> Shape:
    """The shape of characters with these edges."""
    start = lefts[0] if lefts else 0.0
    following = lefts[1:]
    gaps = list(map(sub, following, rights))
    return Shape(
        tuple([left - start for left in lefts]),
        tuple([right - start for right in rights]),
        min(map(sub, following, lefts), default=math.inf),
        min(gaps, default=0.0),
        max(gaps, default=0.0),
    )


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
        lefts, rights = (map(self.left.__add__, edges) for edges in self.shape[:2])
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
            and run.left + run.shape.lefts[-1] < self.width
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
