"""Words of a short closed list that are wrong where they stand: no statistics, no guessing."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.wording.slips import hits, report_hits
from lawcheck.packs.kinds.wording import WordChoice
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: WordChoice, case: Case) -> Iterator[Finding]:
    """Yield a finding for each wrong word; what lies inside an excluded text is right."""
    running = case.report.running
    found_hits = list(hits(running, running.text, options.words))
    if found_hits and options.excludes:
        right = [m.span() for m in compile_patterns(options.excludes).finditer(running.text)]
        found_hits = [
            hit
            for hit in found_hits
            if not any(start <= hit[0] and hit[1] <= end for start, end in right)
        ]
    yield from report_hits(rule, case, found_hits)
