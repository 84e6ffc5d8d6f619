"""Kinds of rules about figures: those that cannot all be true, and those badly written."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.figures.contradictions import (
    Claim,
    DeedsAgain,
    Indicator,
    Leftover,
    Leftovers,
    NumberContradiction,
    OnlyCase,
    StatementContradiction,
    Undone,
    Whole,
)
from lawcheck.packs.kinds.figures.days import (
    DateImpossible,
    Order,
    Precedence,
)
from lawcheck.packs.kinds.figures.relations import (
    Conversion,
    CourtHeads,
    FigureRelation,
    Flow,
    Moves,
    Stage,
    Stock,
    WordedShare,
)
from lawcheck.packs.kinds.figures.sums import (
    Account,
    CountMismatch,
    Loose,
    Naming,
    NumberFault,
    NumberForm,
    PercentageImpossible,
    SumMismatch,
)
from lawcheck.packs.kinds.figures.terms import (
    FineLimit,
    FineLimits,
    LegalTerm,
    LegalTerms,
)

__all__ = [
    "Account",
    "Claim",
    "Conversion",
    "CountMismatch",
    "CourtHeads",
    "DateImpossible",
    "DeedsAgain",
    "FigureRelation",
    "FineLimit",
    "FineLimits",
    "Flow",
    "Indicator",
    "Leftover",
    "Leftovers",
    "LegalTerm",
    "LegalTerms",
    "Loose",
    "Moves",
    "Naming",
    "NumberContradiction",
    "NumberFault",
    "NumberForm",
    "OnlyCase",
    "Order",
    "PercentageImpossible",
    "Precedence",
    "Stage",
    "StatementContradiction",
    "Stock",
    "SumMismatch",
    "Undone",
    "Whole",
    "WordedShare",
]
