"""Title, opening, headings, plans and dates do not agree on the year that is reported."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, in_words, related
from lawcheck.packs.kinds.time import YearConflict
from lawcheck.packs.model import Rule
from lawcheck.reports.model import YearTold


def check(rule: Rule, options: YearConflict, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the first place that names another year than was taken."""
    report = case.report
    if not report.year_assumed:
        return
    told = {source: _named(case, source) for source in report.years_told}
    against = [s for s in told if s.year != report.year or s.named is not None]
    places = [source for source in against if source.span is not None] or [*told]
    first = places[0]
    yield finding(
        rule,
        case,
        first.span,
        related=tuple(
            related(case, source.span, f"{options.sources[source.source]}：{named}")
            for source, named in told.items()
            if source is not first and source.span is not None
        ),
        told="，".join(f"{options.sources[s.source]}是{named}" for s, named in told.items()),
        year=report.year,
    )


def _named(case: Case, source: YearTold) -> str:
    """The year or the day that the place names, in words."""
    if source.source == "dated":
        dated = case.report.published or case.report.written
        return in_words(dated.day) if dated else ""
    return f"{source.named or source.year + (source.source == 'plans')}年"
