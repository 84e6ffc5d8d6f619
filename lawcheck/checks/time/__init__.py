"""Wording, events and periods that do not fit the year."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.time import (
    anachronism,
    period_expired,
    year_conflict,
    year_stale,
)
from lawcheck.packs.kinds import time as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.Anachronism: anachronism.check,
    kinds.PeriodExpired: period_expired.check,
    kinds.YearConflict: year_conflict.check,
    kinds.YearStale: year_stale.check,
}
