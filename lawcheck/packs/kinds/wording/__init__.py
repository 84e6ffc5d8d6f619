"""Kinds of rules about words: fixed formulations and a short closed list of slips."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.wording.documents import (
    DocumentName,
    DocumentStatus,
    Provision,
)
from lawcheck.packs.kinds.wording.words import (
    Abbreviation,
    Formula,
    Misuse,
    SetPhrase,
    Typo,
    WordChoice,
)

__all__ = [
    "Abbreviation",
    "DocumentName",
    "DocumentStatus",
    "Formula",
    "Misuse",
    "Provision",
    "SetPhrase",
    "Typo",
    "WordChoice",
]
