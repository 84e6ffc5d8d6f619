"""Kinds of rules about time: last year's text, events that had not happened, terms that ended."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.time.events import (
    Anachronism,
)
from lawcheck.packs.kinds.time.periods import (
    PeriodExpired,
)
from lawcheck.packs.kinds.time.years import (
    YearConflict,
    YearStale,
)

__all__ = [
    "Anachronism",
    "PeriodExpired",
    "YearConflict",
    "YearStale",
]
