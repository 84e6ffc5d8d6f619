"""How a wording of another year is told: the rule with the words for this case, at its place."""

from __future__ import annotations

import msgspec

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule, Severity

_INNER = str.maketrans("“”", "‘’")


def said(rule: Rule, options: Anachronism, *, old: bool) -> Rule:
    """The rule with the message for this case."""
    message, advice = (
        (options.old_wording, options.old_wording_advice)
        if old
        else (options.too_early, options.too_early_advice)
    )
    return worded(rule, message, advice)


def worded(rule: Rule, message: str, advice: str) -> Rule:
    """``rule`` with another message and advice."""
    return msgspec.structs.replace(rule, message=message, suggestion=advice)


def told_at(
    rule: Rule,
    case: Case,
    start: int,
    end: int,
    *,
    severity: Severity | None,
    now: str = "",
    held: str = "",
    reason: str = "",
    event: str = "",
    when: str = "",
    limit: str = "",
    written: str = "",
) -> Finding:
    """The finding at a stretch of the running text; what is given fills the message."""
    span = running_span(case, start, end)
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        severity=severity,
        # A quotation inside a quotation.
        text=case.report.document.slice(span).translate(_INNER),
        year=case.report.year,
        now=now.translate(_INNER),
        held=held,
        reason=reason,
        event=event,
        when=when,
        limit=limit,
        written=written,
    )
