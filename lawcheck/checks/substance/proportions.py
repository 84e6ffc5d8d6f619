"""The length of the report, and the share that each part has of it."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.checks.part_text import copied_under, written
from lawcheck.packs.kinds.substance import Balance, Length
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Report


def length(rule: Rule, options: Length, case: Case) -> Iterator[Finding]:
    """Yield a finding without a place when the judged text is out of bounds.

    Where a part is missing or empty, that is why the text is short, and it is told there.
    """
    if not all(written(case, definition.id) for definition in case.pack.parts):
        return
    characters = _characters(case.report)
    least = options.least_by_level.get(case.report.level, options.least)
    if least <= characters <= options.most:
        return
    short = characters < least
    yield finding(
        rule,
        case,
        None,
        characters=characters,
        least=least,
        most=options.most,
        bound=f"少于{least}字" if short else f"超过{options.most}字",
        fault="过短" if short else "过长",
    )


def balance(rule: Rule, options: Balance, case: Case) -> Iterator[Finding]:
    """Yield a finding at the heading of each part whose share is too small."""
    whole = _characters(case.report)
    for definition in case.pack.parts:
        least = options.least.get(definition.id)
        part = written(case, definition.id)
        if least is None or part is None or part.status != "separate" or not whole:
            continue
        if copied_under(case.report, part.span):
            continue
        share = part.characters / whole
        if share < least and part.characters < options.enough:
            yield finding(
                rule,
                case,
                part.span,
                concerns=part.id,
                part=definition.name,
                characters=part.characters,
                share=f"{share:.1%}",
            )


def _characters(report: Report) -> int:
    return sum(len("".join(paragraph.text.split())) for paragraph in report.body)
