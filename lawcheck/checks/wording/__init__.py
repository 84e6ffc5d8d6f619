"""Fixed formulations and words."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.wording import (
    abbreviation,
    document_name,
    document_status,
    set_phrase,
    typo,
    word_choice,
)
from lawcheck.packs.kinds import wording as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.Abbreviation: abbreviation.check,
    kinds.DocumentName: document_name.check,
    kinds.DocumentStatus: document_status.check,
    kinds.SetPhrase: set_phrase.check,
    kinds.Typo: typo.check,
    kinds.WordChoice: word_choice.check,
}
