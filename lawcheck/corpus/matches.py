"""What a report is held beside, and what of it agrees."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import msgspec

from lawcheck.repetition.model import Changed
from lawcheck.repetition.shared import Listed


class Beside(Protocol):
    """Reports to compare with: a store, or the others of one run."""

    def holders(self, hashes: Iterable[int], limit: int, first: int = 0) -> dict[int, list[int]]:
        """The keys of the paragraphs that hold each hash; of more than ``limit``, the ``first``."""

    def describe(self, identifiers: Iterable[int]) -> dict[int, Listed]:
        """What is known of these reports, by id."""

    def content(self, identifier: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The texts of a report and the part of each."""

    def lines(self, identifier: int) -> list[str]:
        """Each paragraph of a report, normalised, 。 between its sentences."""


class Match(msgspec.Struct, frozen=True):
    """One paragraph (or sentences of it) that the other report has."""

    report: int
    paragraph: int
    other: int
    score: float
    length: int
    start: int
    end: int
    other_start: int
    other_end: int
    whole: bool
    changed: Changed
    many: bool = False
    """So many issuers have it that it may have been handed down."""
