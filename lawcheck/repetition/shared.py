"""What a report shares with others, as ``foreign`` finds it."""

from __future__ import annotations

import msgspec

from lawcheck.repetition.model import Changed, Side


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A report to compare with: one line of the list of a store."""

    id: int
    sha256: str
    name: str
    issuer: str
    year: int | None
    level: str
    title: str
    added: str
    """UTC, ISO 8601."""
    characters: int

    @property
    def who(self) -> str:
        """The issuer; one that is unknown is nobody else."""
        return self.issuer or self.name

    @property
    def file(self) -> str:
        """The file's name without its folders."""
        return self.name.replace("\\", "/").rsplit("/", 1)[-1]


class Foreign(msgspec.Struct, frozen=True):
    """A stretch of a report that another report has too."""

    report: int
    """The other report's id in the store."""
    copy: Side
    """In the report itself."""
    source: Side
    """In the other."""
    similarity: float
    characters: int
    """Length in the report itself, normalised."""
    changed: Changed = "words"
    whole: bool = True
    """Whole paragraphs, not sentences of them."""
    many: bool = False
    """The reports of so many issuers say it that it may have been handed down."""


class Shared(msgspec.Struct, frozen=True):
    """All that a report shares with one other."""

    other: Listed
    passages: tuple[Foreign, ...]
    quotes: tuple[str, ...]
    """What the other report says, for each passage."""
    characters: int
    crowd: int = 0
    """So many other reports of the run have at least half of the text in common with this one
    and with one another, the other report among them."""
