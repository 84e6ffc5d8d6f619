"""A bracket, a title mark or an opening quotation mark whose other half is missing."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.marks.pairing import QUOTES, unpaired
from lawcheck.checks.model import Case, Finding, finding, surroundings
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.marks import UnpairedMarks
from lawcheck.packs.model import Rule


def check(rule: Rule, options: UnpairedMarks, case: Case) -> Iterator[Finding]:
    """Yield a finding for each mark without its partner; lost opening quotes are not ours."""
    for pair in options.pairs:
        for fault in unpaired(case.report.body, pair):
            if not (pair in QUOTES and fault.fault == "unopened"):
                span = Span(fault.paragraph, fault.offset, fault.paragraph, fault.offset + 1)
                yield finding(
                    rule,
                    case,
                    span,
                    quote=surroundings(case, span),
                    mark=case.report.document.slice(span),
                    partner=fault.partner,
                )
