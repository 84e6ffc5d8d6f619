"""Findings and a rubric in, a score out of 100 that explains itself out.

Every point lost belongs to a finding: the deductions of all findings and the total add up to the
maximum. A veto fails the report whatever its sum.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.packs.model import Deduction, Item, Scoring


class ScoredItem(msgspec.Struct, frozen=True):
    """One line of the rubric with what is left of its points."""

    id: str
    name: str
    points: float
    maximum: float


class Score(msgspec.Struct, frozen=True):
    """``total`` is the sum of the items; a veto fails the report whatever the sum."""

    total: float
    maximum: float
    grade: str
    passed: bool
    items: tuple[ScoredItem, ...]
    vetoes: tuple[str, ...] = ()
    """The reasons of the vetoes that struck."""


def score(findings: Sequence[Finding], scoring: Scoring) -> tuple[Score, list[Finding]]:
    """Score ``findings`` by the rubric; they come back in their order with their deductions."""
    lost = [0.0] * len(findings)
    items = []
    for item in scoring.items:
        left = _take(item, findings, lost)
        items.append(ScoredItem(item.id, item.name, left, item.points))
    total = round(sum(item.points for item in items), 2)
    struck = {finding.rule for finding in findings}
    vetoes = tuple(veto.reason for veto in scoring.vetoes if veto.rule in struck)
    grade = next((grade.name for grade in scoring.grades if total >= grade.least), scoring.failed)
    result = Score(
        total,
        round(sum(item.points for item in scoring.items), 2),
        scoring.failed if vetoes else grade,
        not vetoes and total >= scoring.passing,
        tuple(items),
        vetoes,
    )
    marked = [
        msgspec.structs.replace(finding, deduction=round(points, 2))
        for finding, points in zip(findings, lost, strict=True)
    ]
    return result, marked


def _take(item: Item, findings: Sequence[Finding], lost: list[float]) -> float:
    """What is left of ``item``; what each finding costs is added to ``lost``."""
    left = item.points
    for deduction in item.deductions:
        limit = left if deduction.at_most is None else min(left, deduction.at_most)
        for number, finding in enumerate(findings):
            if not _concerns(deduction, finding):
                continue
            points = round(min(deduction.points, limit), 2)
            lost[number] += points
            limit -= points
            left -= points
            if not deduction.each:
                break
    return round(left, 2)


def _concerns(deduction: Deduction, finding: Finding) -> bool:
    return finding.rule == deduction.rule and deduction.part in ("", finding.concerns)
