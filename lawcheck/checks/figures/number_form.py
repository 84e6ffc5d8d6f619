"""Figures that are badly written: 5240.84余万元, 近300余件, 减少2倍."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.packs.kinds.figures import NumberForm
from lawcheck.packs.model import Rule
from lawcheck.text.approximate import ends_word
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: NumberForm, case: Case) -> Iterator[Finding]:
    """Yield a finding for each match of a fault outside the titles of documents."""
    running = case.report.running
    hits = sorted(
        ((_digits(running.text, match.start()), match.end()), n)
        for n, fault in enumerate(options.faults)
        for match in compile_patterns((fault.pattern,)).finditer(running.text)
    )
    taken = 0
    for (start, end), n in hits:
        if start < taken or running.in_title(start, end) or ends_word(running.text, start):
            continue
        taken = end
        fault = options.faults[n]
        span = running_span(case, start, end)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity=fault.severity,
            text=case.report.document.slice(span),
            fault=fault.fault,
            advice=fault.advice,
        )


def _digits(text: str, start: int) -> int:
    """Where the digits begin that stand right before ``start``."""
    while start and text[start - 1] in "0123456789.":
        start -= 1
    return start
