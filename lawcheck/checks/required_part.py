"""A mandated part is missing at every level of the report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, found
from lawcheck.packs.kinds.structure import RequiredPart
from lawcheck.packs.model import Rule


def check(rule: Rule, wanted: RequiredPart, case: Case) -> Iterator[Finding]:
    """Yield a finding without location for each part that the report has nowhere."""
    for definition in case.pack.parts:
        if wanted.parts and definition.id not in wanted.parts:
            continue
        part = case.report.part(definition.id)
        if part is None or part.status == "missing":
            yield found(rule, case, None, part=definition.name)
