"""A mandated part is missing at every level of the report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, found, related
from lawcheck.packs.kinds.structure import RequiredPart
from lawcheck.packs.model import Rule


def check(rule: Rule, wanted: RequiredPart, case: Case) -> Iterator[Finding]:
    """Yield a finding without location for each part that the report has nowhere.

    What is absent has no place of its own; the related place is the heading behind which it
    would stand in the order of the pack.
    """
    before = None
    for definition in case.pack.parts:
        part = case.report.part(definition.id)
        if part is not None and part.status != "missing":
            before = part.span or before
            continue
        if wanted.parts and definition.id not in wanted.parts:
            continue
        places = (related(case, before, "可以接在这一部分之后"),) if before else ()
        yield found(rule, case, None, related=places, concerns=definition.id, part=definition.name)
