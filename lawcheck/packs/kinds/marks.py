"""Kinds of rules about punctuation marks and characters that editors drop."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Data, Pattern, Severity


class UnpairedMarks(Check, frozen=True, kw_only=True, tag="unpaired-marks"):
    """A finding for each mark of a pair whose other half is missing."""

    pairs: tuple[Literal["“”", "‘’", "《》", "〈〉", "（）", "〔〕", "【】", "「」", "『』"], ...]
    """Pairs of an opening and a closing mark; half-width forms count as the same marks."""


class DoubledMarks(Check, frozen=True, kw_only=True, tag="doubled-marks"):
    """A finding for each run of stops and commas that cannot stand together."""


class MarkWidth(Check, frozen=True, kw_only=True, tag="mark-width"):
    """Half-width marks in Chinese text: singly where few, once for the file where many."""

    most: int = 10
    """More than this many are reported once for the file."""
    unsure_severity: Severity = "info"
    """Where nothing else in the file says which width is meant."""


class LostForm(Data, frozen=True, kw_only=True):
    """One shape of text in which a character must have been lost."""

    pattern: Pattern
    """Matched on folded text; the whole match is quoted."""
    lost: str
    """What was probably lost, in words."""
    fix: str = ""
    """What the match should read, \\1 … being its groups; empty where a person must judge."""


class LostCharacters(Check, frozen=True, kw_only=True, tag="lost-characters"):
    """A finding for each place whose shape tells that a character was dropped."""

    forms: tuple[LostForm, ...]
    quotes: tuple[Literal["“”", "‘’"], ...] = ("“”", "‘’")
    """Pairs whose closing mark without an opening one tells of a lost mark."""
    unopened_severity: Severity = "warning"


class HiddenText(Check, frozen=True, kw_only=True, tag="hidden-text"):
    """One finding for the characters nobody sees and for those that only look like Chinese."""

    invisible_severity: Severity = "info"
    """Where there are none but invisible ones."""
