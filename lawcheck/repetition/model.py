"""What repetition finds."""

from __future__ import annotations

from typing import Literal

import msgspec

#: What was changed in a copy: nothing but marks and spaces, figures only, or words.
Changed = Literal["nothing", "figures", "words"]


class Side(msgspec.Struct, frozen=True):
    """From an offset in text ``first`` to one (exclusive) in text ``last``; both count from 0."""

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
    changed: Changed = "words"
    reordered: bool = False
    """The copy has the same sentences in another order, or spread otherwise over paragraphs."""
