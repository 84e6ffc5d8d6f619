"""The plans are for the next year: the wrong year is wrong, no year at all is told softly."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding, matched
from lawcheck.checks.part_text import folded, pieces, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import PlanYear
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part
from lawcheck.reports.years import years
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: PlanYear, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the wrong year, or at the heading where no year is named."""
    part = written(case, options.part)
    year = case.report.year
    if part is None or year is None or part.span is None or case.report.year_assumed:
        return
    named = set() if part.status == "embedded" else _years(part.heading or "")
    if part.status == "merged":
        # Shortcomings of the report year share the heading: its year is theirs.
        named.discard(year)
    if named and year + 1 not in named:
        yield _wrong(rule, case, part.span, min(named), part)
        return
    slip = _first_slip(case, part, year, options)
    text = folded(case.report, pieces(case.report, part))
    if not slip and (year + 1 in named | _years(text) or case.report.plan_year == year + 1):
        return
    slip = slip or _first_slip(case, part, year, options, later=False)
    if slip:
        yield _wrong(rule, case, *slip, part)
    elif part.status == "embedded":
        return  # 年内邀请专家授课1次: what is no part of its own may be no plan
    elif not compile_patterns(options.relative).search(f"{fold(part.heading or '').text}\n{text}"):
        soft = msgspec.structs.replace(
            rule,
            message=options.absent,
            suggestion=options.absent_suggestion,
            severity=options.absent_severity,
        )
        yield finding(soft, case, part.span, concerns=part.id, next=year + 1)


def _first_slip(
    case: Case, part: Part, year: int, options: PlanYear, *, later: bool = True
) -> tuple[Span, int] | None:
    """The first sentence that plans for a wrong year.

    An earlier year is one anywhere. A ``later`` one is only where the part begins, and announces
    what follows (2025年，重点做好以下工作): further on it is a longer goal.
    """
    says = options.announcing if later else options.planning
    if not says:
        return None
    pattern = compile_patterns((says,))
    for span in pieces(case.report, part):
        paragraph = case.report.document[span.paragraph]
        line = fold(paragraph.text)
        for match in pattern.finditer(line.text):
            if (int(match[1]) > year + 1) if later else (int(match[1]) <= year):
                return matched(paragraph, line, match), int(match[1])
        if later:
            break
    return None


def _wrong(rule: Rule, case: Case, span: Span, named: int, part: Part) -> Finding:
    year = case.report.year or 0
    return finding(rule, case, span, concerns=part.id, named=named, year=year, next=year + 1)


def _years(text: str) -> set[int]:
    """The years that ``text`` names, in Arabic or Chinese numerals."""
    return {int(match[1]) for match in years(fold(text).text)}
