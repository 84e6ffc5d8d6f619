"""Whether what is told of another year stands there to compare: 今年受理326件。上年受理301件.

A sentence beside it counts the same: its act, its unit, and its object where it names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.model import Pattern
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

_UNIT = compiled(r"\d[万亿余多]*(人次|户次|家次|(?![年月日])[\u4e00-\u9fff])")
#: The object of an act and its count.
_COUNTED = compiled(r"^([^，。；：、\d]{0,14}?)\d[\d.]*[万亿余多]*(人次|户次|家次|[\u4e00-\u9fff])")
#: So many sentences before it and behind it are asked.
_BEFORE, _BEHIND = 2, 1
#: So many units that both begin with are the same row of figures.
_ROW = 2


class _Count(msgspec.Struct, frozen=True):
    act: str
    thing: str
    unit: str


def is_compared(
    at: int, told: Sequence[Sentence], measured: Sequence[Pattern], other: Sequence[Pattern]
) -> bool:
    """Whether what stands beside the sentence ``at`` counts the same, and is not of ``other``."""
    here, elsewhere = told[at], compile_patterns(other)
    beside = [
        piece
        for one in told[max(at - _BEFORE, 0) : at + _BEHIND + 1]
        if one.span.paragraph == here.span.paragraph
        for piece in one.text.split("；")
        if not elsewhere.search(piece)
    ]
    return any(
        _counts_the_same(piece, beside, measured)
        for piece in here.text.split("；")
        if elsewhere.search(piece)
    )


def _counts_the_same(here: str, beside: Sequence[str], measured: Sequence[Pattern]) -> bool:
    mine, row = list(_counts(here, measured)), _UNIT.findall(here)[:_ROW]
    for text in beside:
        units, pairs = _UNIT.findall(text), runs(text, 2)
        if any(_is_of(count, text, units, pairs) for count in mine):
            return True
        if len(row) == _ROW and row == units[:_ROW] and runs(here, 2) & pairs:
            return True
    return False


def _is_of(count: _Count, text: str, units: Sequence[str], pairs: frozenset[str]) -> bool:
    """Whether a text counts the same; a count without an object is of what stands before it."""
    thing = runs(count.thing, 2)
    return count.act in text and count.unit in units and (not thing or bool(thing & pairs))


def _counts(text: str, measured: Sequence[Pattern]) -> Iterator[_Count]:
    """What a sentence counts, by the acts that stand before the counts."""
    for act in compile_patterns(measured).finditer(text):
        if counted := _COUNTED.match(text[act.end() :]):
            yield _Count(act[0], counted[1], counted[2])
