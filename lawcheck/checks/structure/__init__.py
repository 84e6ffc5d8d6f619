"""The four mandated parts: present, whole, in their place, with what they must say."""

# The table is written by tools/tables.py.
from __future__ import annotations

from lawcheck.checks.model import CheckFunction
from lawcheck.checks.structure import (
    causes,
    part_content,
    part_shape,
    plan_year,
    required_part,
)
from lawcheck.packs.kinds import structure as kinds
from lawcheck.packs.model import Check

CHECKS: dict[type[Check], CheckFunction] = {
    kinds.EmbeddedPart: part_shape.embedded,
    kinds.EmptyPart: part_shape.empty,
    kinds.MergedPart: part_shape.merged,
    kinds.PartContent: part_content.check,
    kinds.PlanYear: plan_year.check,
    kinds.RepeatedPart: part_shape.repeated,
    kinds.RequiredPart: required_part.check,
    kinds.ShortcomingCauses: causes.check,
}
