"""The four mandated parts: present, whole, in their place, with what they must say."""

from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.structure import causes, part_content, part_shape, plan_year, required_part
from lawcheck.packs.kinds import structure as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.RequiredPart: required_part.check,
    kinds.EmptyPart: part_shape.empty,
    kinds.EmbeddedPart: part_shape.embedded,
    kinds.MergedPart: part_shape.merged,
    kinds.RepeatedPart: part_shape.repeated,
    kinds.PartContent: part_content.check,
    kinds.ShortcomingCauses: causes.check,
    kinds.PlanYear: plan_year.check,
}
