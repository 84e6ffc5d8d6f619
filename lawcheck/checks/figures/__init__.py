"""Figures that cannot all be true, or are badly written."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.figures import (
    count_mismatch,
    fine_limits,
    impossible_day,
    legal_terms,
    number_contradiction,
    number_form,
    percentage,
    relation,
    statement,
    sum_mismatch,
)
from lawcheck.checks.model import CheckFunction
from lawcheck.packs.kinds import figures as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.CountMismatch: count_mismatch.check,
    kinds.DateImpossible: impossible_day.check,
    kinds.FigureRelation: relation.check,
    kinds.FineLimits: fine_limits.check,
    kinds.LegalTerms: legal_terms.check,
    kinds.NumberContradiction: number_contradiction.check,
    kinds.NumberForm: number_form.check,
    kinds.PercentageImpossible: percentage.check,
    kinds.StatementContradiction: statement.check,
    kinds.SumMismatch: sum_mismatch.check,
}
