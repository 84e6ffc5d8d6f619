"""How a wrong name is told, and the sentence that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.documents.model import Span
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.around import begin_of, end_of


def told(
    rule: Rule,
    case: Case,
    span: Span,
    note: str,
    own: str,
    severity: Severity | None = None,
) -> Finding:
    """The finding at ``span``, which does not belong to ``own``."""
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        severity=severity,
        text=case.report.document.slice(span),
        note=note,
        own=own,
    )


def told_at(
    rule: Rule,
    case: Case,
    where: tuple[int, int],
    note: str,
    own: str,
    severity: Severity | None = None,
) -> Finding:
    """The same at a stretch of the running text."""
    return told(rule, case, running_span(case, *where), note, own, severity)


def apart(more: Iterable[Finding], found: Iterable[Finding]) -> Iterator[Finding]:
    """Those of ``more`` that are of a sentence of which nothing is ``found``."""
    lines = {(one.location.line, one.quote) for one in found if one.location}
    for one in more:
        if one.location is None or (one.location.line, one.quote) not in lines:
            yield one


def sentence(case: Case, at: int, stops: str = "。；！\n") -> str:
    """The sentence of the running text around ``at``, or what other ``stops`` bound."""
    text = case.report.running.text
    start = begin_of(text, at, stops)
    return text[start : end_of(text, start, stops)]
