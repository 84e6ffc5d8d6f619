"""A mandated part is missing at every level of the report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, related
from lawcheck.packs.kinds.structure import RequiredPart
from lawcheck.packs.model import Rule


def check(rule: Rule, wanted: RequiredPart, case: Case) -> Iterator[Finding]:
    """Yield a finding without location for each part that the report has nowhere.

    What is absent has no place of its own; the related place is its neighbour in the usual order.
    """
    defined = {definition.id: definition.name for definition in case.pack.parts}
    order = [part_id for part_id in wanted.parts or defined if part_id in defined]
    for index, part_id in enumerate(order):
        part = case.report.part(part_id)
        if part is not None and part.status != "missing":
            continue
        neighbour = _neighbour(case, order, index)
        yield finding(rule, case, None, related=neighbour, concerns=part_id, part=defined[part_id])


def _neighbour(case: Case, order: list[str], index: int) -> tuple[Related, ...]:
    """Where the part belongs: behind the last part before it, or before the first behind it."""
    before = [(part_id, "可以接在这一部分之后") for part_id in reversed(order[:index])]
    behind = [(part_id, "可以放在这一部分之前") for part_id in order[index + 1 :]]
    for part_id, note in (*before, *behind):
        part = case.report.part(part_id)
        if part is not None and part.span is not None:
            return (related(case, part.span, note),)
    return ()
