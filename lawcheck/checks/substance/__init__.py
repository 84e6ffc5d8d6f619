"""What the parts say: duties, fields, shortcomings and what answers them, proportions."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.substance import (
    answered_shortcomings,
    barred,
    duties,
    hollow,
    hollow_cause,
    left_out,
    moods,
    powers,
    proportions,
    refuted,
    repeated_plans,
    responsible,
    sentence_says,
    topics,
    unmet,
    workload,
)
from lawcheck.packs.kinds import substance as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.AnsweredShortcomings: answered_shortcomings.check,
    kinds.Balance: proportions.balance,
    kinds.BarredActs: barred.check,
    kinds.DutyCoverage: duties.coverage,
    kinds.DutyEvidence: duties.evidence,
    kinds.HollowCause: hollow_cause.check,
    kinds.HollowText: hollow.text,
    kinds.LeftOutSteps: left_out.check,
    kinds.Length: proportions.length,
    kinds.Moods: moods.check,
    kinds.Powers: powers.check,
    kinds.RefutedClaims: refuted.check,
    kinds.RepeatedPlans: repeated_plans.check,
    kinds.ResponsiblePerson: responsible.check,
    kinds.SentenceSays: sentence_says.check,
    kinds.TopicCoverage: topics.check,
    kinds.UnmetDemands: unmet.check,
    kinds.Workload: workload.check,
}
