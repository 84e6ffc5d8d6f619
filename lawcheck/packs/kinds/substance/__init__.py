"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.packs.kinds.substance.answers import (
    AnsweredShortcomings,
)
from lawcheck.packs.kinds.substance.barred import (
    BarredAct,
    BarredActs,
)
from lawcheck.packs.kinds.substance.causes import (
    HollowCause,
    Unrelated,
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
    HollowText,
    Length,
    TopicCoverage,
)
from lawcheck.packs.kinds.substance.plans import (
    PlanFault,
    RepeatedPlans,
)
from lawcheck.packs.kinds.substance.powers import (
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
from lawcheck.packs.kinds.substance.steps import (
    LeftOutSteps,
    RequiredStep,
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
    "LeftOutSteps",
    "Length",
    "MoodName",
    "Moods",
    "Nearby",
    "PlanFault",
    "Power",
    "Powers",
    "RefutedClaims",
    "RepeatedPlans",
    "RequiredStep",
    "ResponsiblePerson",
    "Scene",
    "SentenceFault",
    "SentenceSays",
    "TakenPower",
    "TopicCoverage",
    "Unfit",
    "UnmetDemands",
    "Unrelated",
    "Witness",
    "WorkAct",
    "Workload",
]
