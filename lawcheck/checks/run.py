"""Run the rules of a resolved pack over a case."""

from __future__ import annotations

from lawcheck.checks.model import Case, Finding, with_fingerprints
from lawcheck.checks.table import TABLE


def run(case: Case) -> list[Finding]:
    """All findings, in the order of the text; what has no place comes first."""
    findings = [
        finding
        for rule in case.pack.rules
        if rule.enabled
        for finding in TABLE[type(rule.check)](rule, rule.check, case)
    ]
    findings.sort(key=_place)
    return with_fingerprints(findings)


def _place(finding: Finding) -> tuple[int, int, str, str]:
    where = finding.location
    return (
        (where.paragraph, where.column, finding.rule, finding.message)
        if where
        else (0, 0, finding.rule, finding.message)
    )
