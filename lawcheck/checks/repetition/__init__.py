"""Text that stands twice, in one report or in two."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.repetition import (
    copied_text,
    repeated_text,
)
from lawcheck.packs.kinds import repetition as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.CopiedText: copied_text.check,
    kinds.RepeatedText: repeated_text.check,
}
