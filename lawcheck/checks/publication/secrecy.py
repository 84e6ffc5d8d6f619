"""A classification mark (秘密★1年, 内部资料) on what is to be published.

不予公开 is a mark as well, and what became of requests for information: in a table the cell before
it tells which, among lines those beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Case, Finding, finding, matched, original_paragraphs
from lawcheck.documents.model import Paragraph
from lawcheck.packs.kinds.publication import SecrecyMarking
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: So many lines on either side show what a list is of; what is longer is no item of one.
_BESIDE, _ITEM = 2, 16


def check(rule: Rule, options: SecrecyMarking, case: Case) -> Iterator[Finding]:
    """Yield a finding for each line that is such a mark, and each that stands within a line."""
    severity: Severity | None = (
        None if case.report.audience == "published" else options.draft_severity
    )
    pattern = compile_patterns(options.lines)
    inside = compile_patterns(options.inside)
    closed = compile_patterns((options.closed,) if options.closed else ())
    shown = [one for one in original_paragraphs(case) if one.text.strip()]
    for turn, paragraph in enumerate(shown):
        folded = fold(paragraph.text)
        match = pattern.fullmatch(folded.text) or inside.search(folded.text)
        if (
            match is None
            and (mark := closed.fullmatch(folded.text))
            and _closes(options, shown, turn)
        ):
            match = mark
        if match:
            span = matched(paragraph, folded, match)
            text = case.report.document.slice(span)
            yield finding(rule, case, span, severity=severity, mark=text)
    for field in case.report.document.metadata:
        value = fold(field.value).text
        if field.paragraph is None and (pattern.fullmatch(value) or closed.fullmatch(value)):
            quote = f"{field.label}：{field.value}"
            yield finding(rule, case, None, quote=quote, severity=severity, mark=field.value)


def _closes(options: SecrecyMarking, shown: Sequence[Paragraph], turn: int) -> bool:
    """Whether a line like 不予公开 marks the whole text, and is no result of a request."""
    if len(shown[turn].text) > _ITEM:
        return False
    if shown[turn].kind == "cell":
        label = fold(shown[turn - 1].text).text if turn else ""
        return compile_patterns((options.closed_labels,)).fullmatch(label) is not None
    beside = (*shown[max(turn - _BESIDE, 0) : turn], *shown[turn + 1 : turn + 1 + _BESIDE])
    outcomes = compile_patterns((options.outcomes,))
    return not any(
        len(one.text) <= _ITEM and outcomes.search(fold(one.text).text) for one in beside
    )
