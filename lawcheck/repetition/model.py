"""What repetition finds."""

from __future__ import annotations

from typing import Literal

import msgspec


class Side(msgspec.Struct, frozen=True):
    """A stretch of a list of texts: from an offset in text ``first`` to one (exclusive) in ``last`` (from 0)."""

    first: int
    start: int
    last: int
    end: int


class Passage(msgspec.Struct, frozen=True):
    """The texts at ``copy`` say again what stands at ``source`` (which comes first)."""

    source: Side
    copy: Side
    unit: Literal["paragraphs", "sentence"]
    similarity: float
    """0 to 100; 100 is the same after normalising."""
    characters: int
    """Length of the copy, normalised."""
