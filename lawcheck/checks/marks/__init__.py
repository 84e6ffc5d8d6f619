"""Punctuation, and characters that were lost."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.marks import (
    doubled_marks,
    hidden_text,
    lost_characters,
    mark_width,
    traditional_text,
    unpaired_marks,
)
from lawcheck.checks.model import CheckFunction
from lawcheck.packs.kinds import marks as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.DoubledMarks: doubled_marks.check,
    kinds.HiddenText: hidden_text.check,
    kinds.LostCharacters: lost_characters.check,
    kinds.MarkWidth: mark_width.check,
    kinds.TraditionalText: traditional_text.check,
    kinds.UnpairedMarks: unpaired_marks.check,
}
