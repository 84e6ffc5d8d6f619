"""What a store keeps of one report."""

from __future__ import annotations

import msgspec


class StoredReport(msgspec.Struct, frozen=True, kw_only=True):
    """One report: who says it, of which year, and every paragraph, to show what was copied."""

    sha256: str
    """Of the file: the same file added twice is one entry."""
    name: str
    """The file's path as it was given."""
    issuer: str = ""
    year: int | None = None
    level: str = ""
    title: str = ""
    texts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """The part that each text belongs to, "" for none; empty where nothing is known."""


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    version: int
    reports: int
    issuers: int
    years: tuple[tuple[int | None, int], ...]
    """Year and its number of reports."""
    characters: int
    hashes: int
    bytes: int
