"""Shapes of text that show that an editor or a copy dropped a character (20212025年)."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, found, matched, surroundings
from lawcheck.checks.pairing import unpaired
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.marks import LostCharacters
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, wanted: LostCharacters, case: Case) -> Iterator[Finding]:
    """Yield a finding for each match of a form (overlapping ones count once), each lost quote."""
    forms = [(compile_patterns((form.pattern,)), form) for form in wanted.forms]
    for paragraph in case.report.body:
        folded = fold(paragraph.text)
        hits = ((match, form) for pattern, form in forms for match in pattern.finditer(folded.text))
        taken = 0
        for match, form in sorted(hits, key=lambda hit: hit[0].span()):
            if match.start() >= taken:
                taken = match.end()
                span = matched(paragraph, folded, match)
                edits = (Edit(span, match.expand(form.fix)),) if form.fix else ()
                quote = surroundings(case, span)
                yield found(rule, case, span, quote=quote, edits=edits, lost=form.lost)
    for pair in wanted.quotes:
        for fault in unpaired(case.report.body, pair):
            if fault.fault == "unopened":
                span = Span(fault.paragraph, fault.offset, fault.paragraph, fault.offset + 1)
                quote = surroundings(case, span)
                yield found(rule, case, span, quote=quote, severity="warning", lost="前引号")
