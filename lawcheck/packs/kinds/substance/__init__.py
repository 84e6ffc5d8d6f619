"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.substance.answers import (
    AnsweredShortcomings,
)
from lawcheck.packs.kinds.substance.claims import (
    Kept,
    MoodName,
    Moods,
    Scene,
    SentenceFault,
    SentenceSays,
    Unfit,
    WorkAct,
    Workload,
)
from lawcheck.packs.kinds.substance.heads import (
    ActWords,
    DutyCoverage,
    DutyEvidence,
    HeadFault,
    HeadFaultName,
    ResponsiblePerson,
)
from lawcheck.packs.kinds.substance.hollow import (
    Balance,
    HollowCause,
    HollowText,
    Length,
    TopicCoverage,
)
from lawcheck.packs.kinds.substance.plans import (
    PlanFault,
    RepeatedPlans,
)
from lawcheck.packs.kinds.substance.powers import (
    BarredAct,
    BarredActs,
    Holder,
    Power,
    Powers,
    TakenPower,
)
from lawcheck.packs.kinds.substance.refuted import (
    Finished,
    Nearby,
    RefutedClaims,
    Witness,
)
from lawcheck.packs.kinds.substance.unmet import (
    UnmetDemands,
)

__all__ = [
    "ActWords",
    "AnsweredShortcomings",
    "Balance",
    "BarredAct",
    "BarredActs",
    "DutyCoverage",
    "DutyEvidence",
    "Finished",
    "HeadFault",
    "HeadFaultName",
    "Holder",
    "HollowCause",
    "HollowText",
    "Kept",
    "Length",
    "MoodName",
    "Moods",
    "Nearby",
    "PlanFault",
    "Power",
    "Powers",
    "RefutedClaims",
    "RepeatedPlans",
    "ResponsiblePerson",
    "Scene",
    "SentenceFault",
    "SentenceSays",
    "TakenPower",
    "TopicCoverage",
    "Unfit",
    "UnmetDemands",
    "Witness",
    "WorkAct",
    "Workload",
]
