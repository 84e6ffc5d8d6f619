"""Words that were never meant to be published: blanks to be filled in, notes to oneself."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, matched, original_paragraphs, surroundings
from lawcheck.packs.kinds.publication import ForbiddenText
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, wanted: ForbiddenText, case: Case) -> Iterator[Finding]:
    """Yield one finding for each paragraph that holds matches, however many it holds."""
    pattern = compile_patterns(wanted.patterns)
    allowed = compile_patterns(wanted.excludes) if wanted.excludes else None
    for paragraph in original_paragraphs(case):
        folded = fold(paragraph.text)
        right = [m.span() for m in allowed.finditer(folded.text)] if allowed else []
        for match in pattern.finditer(folded.text):
            if not any(start <= match.start() and match.end() <= end for start, end in right):
                span = matched(paragraph, folded, match)
                text = case.report.document.slice(span)
                yield finding(rule, case, span, quote=surroundings(case, span), text=text)
                break
