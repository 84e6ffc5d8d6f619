"""The numbers of the outline."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.outline import (
    numbering,
)
from lawcheck.packs.kinds import outline as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.NumberLevel: numbering.check_level,
    kinds.NumberSequence: numbering.check_sequence,
    kinds.NumberStyle: numbering.check_style,
}
