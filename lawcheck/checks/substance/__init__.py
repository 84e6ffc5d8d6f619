"""What the parts say: duties, fields, shortcomings and what answers them, proportions."""

from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.substance import (
    answered_shortcomings,
    duties,
    hollow,
    proportions,
    repeated_plans,
    responsible,
    sentence_says,
    topics,
)
from lawcheck.packs.kinds import substance as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.DutyCoverage: duties.coverage,
    kinds.DutyEvidence: duties.evidence,
    kinds.ResponsiblePerson: responsible.check,
    kinds.TopicCoverage: topics.check,
    kinds.AnsweredShortcomings: answered_shortcomings.check,
    kinds.HollowText: hollow.text,
    kinds.HollowCause: hollow.cause,
    kinds.SentenceSays: sentence_says.check,
    kinds.RepeatedPlans: repeated_plans.check,
    kinds.Length: proportions.length,
    kinds.Balance: proportions.balance,
}
