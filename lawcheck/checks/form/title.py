"""The title says what the document is: whose report, of which year, on what."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, related
from lawcheck.documents.model import Span
from lawcheck.packs.base import GRAVEST_FIRST
from lawcheck.packs.kinds.form import Title, TitleFault
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.model import Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: Title, case: Case) -> Iterator[Finding]:
    """Yield one finding that gathers the title's faults, and one if it is printed again."""
    title = case.report.title
    if title is None:
        yield finding(rule, case, None, fault=options.absent, advice=options.absent_advice)
        return
    words = fold(title.text).text
    faults = [fault for fault in options.faults if _strikes(fault, words)]
    if faults:
        severities: list[Severity] = [f.severity or rule.level_of_severity for f in faults]
        yield finding(
            rule,
            case,
            title.span,
            severity=min(severities, key=GRAVEST_FIRST.index),
            fault="；".join(fault.fault for fault in faults),
            advice="；".join(fault.advice for fault in faults),
        )
    repeated = [span for span in title.repeated if not heads_copy(case.report, span)]
    if repeated:
        first, *more = repeated
        places = (title.span, *more)
        yield finding(
            rule,
            case,
            first,
            severity=options.repeated_severity,
            related=tuple(related(case, span, "标题另一处") for span in places),
            fault=options.repeated,
            advice=options.repeated_advice,
        )


def heads_copy(report: Report, span: Span) -> bool:
    """Whether a line stands in or right over a copy (a salutation may be between): it goes too."""
    return any(
        copy.paragraph - 2 <= span.last and span.paragraph <= copy.last for copy in report.copies
    )


def _strikes(fault: TitleFault, words: str) -> bool:
    if fault.unless and compile_patterns(fault.unless).search(words):
        return False
    if fault.lacks and compile_patterns(fault.lacks).search(words):
        return False
    return not fault.has or bool(compile_patterns(fault.has).search(words))
