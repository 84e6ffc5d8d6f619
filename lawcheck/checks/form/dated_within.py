"""The report bears a date later than the deadline, or earlier than the end of its own year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.model import Case, Finding, finding, in_words
from lawcheck.packs.kinds.form import DatedWithin
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.model import Dated


def check(rule: Rule, options: DatedWithin, case: Case) -> Iterator[Finding]:
    """Yield a finding when the date lies outside; a report without a year or a date is silent."""
    report = case.report
    if report.year is None:
        return
    dates = {"公开日期": report.published, "成文日期": report.written}
    known = {name: dated for name, dated in dates.items() if dated is not None}
    if not known:
        return
    if options.after:
        # The date of publication is the one that the deadline is about; a draft has none.
        name, dated = next(iter(known.items()))
        limit = _day(report.year + 1, options.after)
        if dated.day > limit:
            yield _outside(rule, case, name, dated, limit)
            return
    if options.before:
        name, dated = min(known.items(), key=lambda item: item[1].day)
        limit = _day(report.year, options.before)
        if dated.day < limit:
            certain = options.certain and dated.day < _day(report.year, options.certain)
            severity: Severity | None = None if certain else options.unsure_severity
            yield _outside(rule, case, name, dated, limit, severity)


def _outside(
    rule: Rule,
    case: Case,
    name: str,
    dated: Dated,
    limit: date,
    severity: Severity | None = None,
) -> Finding:
    return finding(
        rule,
        case,
        dated.span,
        severity=severity,
        quote=None if dated.span else dated.text,
        what=name,
        date=in_words(dated.day),
        limit=in_words(limit),
        year=case.report.year,
    )


def _day(year: int, month_day: str) -> date:
    month, day = month_day.split("-")
    return date(year, int(month), int(day))
