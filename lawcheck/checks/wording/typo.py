"""Slips of the pen and of the pinyin keyboard, by the words of the trade (docs/slips.md)."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.knowledge.slips import slips
from lawcheck.packs.kinds.wording import Typo
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: Typo, case: Case) -> Iterator[Finding]:
    """Yield one finding for each slip; what is no name and no title."""
    running = case.report.running
    found = slips(running.text)
    # Most reports have no slip that could be none.
    excludes = compile_patterns(options.excludes).finditer(running.text) if found else ()
    right = [match.span() for match in excludes]
    own = case.report.issuer or ""
    for slip in found:
        if slip.wrong in own or any(a <= slip.start and slip.end <= b for a, b in right):
            continue
        if running.in_told_slip(slip.start, slip.end):
            continue
        span = running_span(case, slip.start, slip.end)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity=None if slip.certainty == "high" else options.fair_severity,
            text=slip.wrong,
            right=slip.right,
        )
