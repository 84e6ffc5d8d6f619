"""A classification mark (秘密★1年, 内部资料) on what is to be published."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, matched, original_paragraphs
from lawcheck.packs.kinds.publication import SecrecyMarking
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: SecrecyMarking, case: Case) -> Iterator[Finding]:
    """Yield a finding for each line that is such a mark, and each that stands within a line."""
    severity: Severity | None = (
        None if case.report.audience == "published" else options.draft_severity
    )
    pattern = compile_patterns(options.lines)
    inside = compile_patterns(options.inside)
    for paragraph in original_paragraphs(case):
        folded = fold(paragraph.text)
        match = pattern.fullmatch(folded.text) or inside.search(folded.text)
        if match:
            span = matched(paragraph, folded, match)
            text = case.report.document.slice(span)
            yield finding(rule, case, span, severity=severity, mark=text)
    for field in case.report.document.metadata:
        if field.paragraph is None and pattern.fullmatch(fold(field.value).text):
            quote = f"{field.label}：{field.value}"
            yield finding(rule, case, None, quote=quote, severity=severity, mark=field.value)
