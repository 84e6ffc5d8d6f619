"""Find slips that are known by their form, over the running text of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawcheck.checks.model import Case, Edit, Finding, finding, running_span, surroundings
from lawcheck.packs.kinds.wording import Misuse
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.running import RunningText


class Hit(NamedTuple):
    """A slip in the running text and what it should read."""

    start: int
    end: int
    right: str
    note: str = ""
    severity: Severity | None = None
    mechanical: bool = True


def hits(running: RunningText, text: str, slips: Sequence[Misuse]) -> Iterator[Hit]:
    """Yield the places in ``text`` (the running text, perhaps masked) where a slip matches."""
    for slip in slips:
        # One by one: a pattern whose words do not occur is not even compiled.
        for match in compile_patterns((slip.pattern,)).finditer(text):
            start, end = match.span()
            if not slip.in_titles and running.in_title(start, end):
                continue
            if not (running.in_quotation(start, end) or running.in_told_slip(start, end)):
                right = match.expand(slip.right)
                yield Hit(start, end, right, slip.note, slip.severity, slip.mechanical)


def report_hits(rule: Rule, case: Case, found_hits: Sequence[Hit]) -> Iterator[Finding]:
    """Yield a finding for each hit, with its correction; overlapping hits count once."""
    taken = 0
    for hit in sorted(found_hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start < taken:
            continue
        taken = hit.end
        span = running_span(case, hit.start, hit.end)
        printed = typographic(hit.right)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity=hit.severity,
            edits=(Edit(span, printed),) if hit.mechanical else (),
            text=case.report.document.slice(span),
            right=printed,
            note=f"（{hit.note}）" if hit.note else "",
        )


def typographic(text: str) -> str:
    """Folded quotation marks as they are printed: they take turns."""
    parts = text.split('"')
    return "".join(
        part + ("“" if i % 2 == 0 else "”") if i < len(parts) - 1 else part
        for i, part in enumerate(parts)
    )
