"""Findings and a rubric in, a verdict and a score out of 100 that explains itself out.

Every point lost belongs to a finding: the deductions of all findings and the total add up to the
maximum. A veto fails the report whatever its sum. What is excepted is not counted anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from lawcheck.checks.model import Finding, in_order
from lawcheck.packs.model import Item, Scoring, Severity

#: May it go up? ``revise``: not before it is corrected; ``unfit``: vetoed, or too few points.
Verdict = Literal["fit", "revise", "unfit", "unjudged"]


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
    grade: str | None
    """Only of a report that is fit: what must be sent back is never called excellent."""
    passed: bool
    """True exactly for the verdict ``fit``."""
    items: tuple[ScoredItem, ...]
    vetoes: tuple[str, ...] = ()
    """The reasons of the vetoes that struck."""
    unjudged: tuple[str, ...] = ()
    """What no rule judges and a person must read for."""


class Judgement(msgspec.Struct, frozen=True):
    """The verdict, with the score (None without a rubric) and the findings behind it."""

    verdict: Verdict
    score: Score | None
    findings: tuple[Finding, ...]
    """With their deductions; those that veto first, the others in the order of the text."""


def decide(findings: Sequence[Finding], scoring: Scoring | None) -> Judgement:
    """Decide by ``findings`` whether a report is fit, and score it where there is a rubric."""
    errors = {f.rule for f in findings if f.severity == "error" and f.excepted is None}
    verdict: Verdict = "revise" if errors else "fit"
    if scoring is None:
        return Judgement(verdict, None, tuple(sorted(findings, key=in_order)))
    vetoes = [veto for veto in scoring.vetoes if veto.rule in errors]
    items, marked = _scored(findings, scoring)
    total = round(sum(item.points for item in items), 2)
    if vetoes or total < scoring.passing:
        verdict = "unfit"
    fit = verdict == "fit"
    grade = next((grade.name for grade in scoring.grades if total >= grade.least), None)
    result = Score(
        total,
        round(sum(item.points for item in scoring.items), 2),
        grade if fit else None,
        fit,
        items,
        tuple(veto.reason for veto in vetoes),
        scoring.unjudged,
    )
    struck = {veto.rule for veto in vetoes}
    marked.sort(key=lambda finding: (not _vetoes(finding, struck), in_order(finding)))
    return Judgement(verdict, result, tuple(marked))


def _vetoes(finding: Finding, struck: set[str]) -> bool:
    """Whether this finding is one that vetoes."""
    return finding.rule in struck and finding.severity == "error" and finding.excepted is None


def _scored(
    findings: Sequence[Finding], scoring: Scoring
) -> tuple[tuple[ScoredItem, ...], list[Finding]]:
    """What is left of each item, and the findings with their deductions."""
    lost = [0.0] * len(findings)
    items = []
    by_rule: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if finding.excepted is None:
            by_rule[finding.rule].append((number, finding))
    for item in scoring.items:
        left = _take(item, by_rule, lost, scoring.weights)
        items.append(ScoredItem(item.id, item.name, left, item.points))
    marked = [
        msgspec.structs.replace(finding, deduction=round(points, 2))
        for finding, points in zip(findings, lost, strict=True)
    ]
    return tuple(items), marked


def _take(
    item: Item,
    findings: Mapping[str, Sequence[tuple[int, Finding]]],
    lost: list[float],
    weights: Mapping[Severity, float],
) -> float:
    """What is left of ``item``; what each of the ``findings`` (by rule) costs goes to ``lost``."""
    left = item.points
    for deduction in item.deductions:
        limit = left if deduction.at_most is None else min(left, deduction.at_most)
        for number, finding in findings.get(deduction.rule, ()):
            if deduction.part not in ("", finding.concerns):
                continue
            weighed = deduction.points * weights.get(finding.severity, 1.0)
            points = round(min(weighed, limit), 2)
            lost[number] += points
            limit -= points
            left -= points
            if not deduction.each:
                break
    return round(left, 2)
