"""Findings and a rubric in, a score out of 100 that explains itself out."""

from __future__ import annotations

import msgspec


class ScoredItem(msgspec.Struct, frozen=True):
    """One line of the rubric with what is left of its points."""

    id: str
    name: str
    points: float
    maximum: float


class Score(msgspec.Struct, frozen=True):
    """``total`` is the sum of the items; a veto fails the report whatever the sum."""

    total: float
    maximum: float
    grade: str
    passed: bool
    items: tuple[ScoredItem, ...]
    vetoes: tuple[str, ...] = ()
    """The reasons of the vetoes that struck."""
