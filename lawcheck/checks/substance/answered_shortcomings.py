"""Each shortcoming has a plan that answers it: what none answers is told, with the whole table."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, shorten
from lawcheck.checks.substance.chains import rows
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.packs.model import Rule


def check(rule: Rule, options: AnsweredShortcomings, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the first shortcoming without an answer.

    Its related places are the table: every shortcoming, with the plan that answers it or without.
    Shortcomings that are not cut into items are not judged.
    """
    table = rows(case, options)
    open_ones = [row.shortcoming for row in table if row.plan is None]
    if not open_ones:
        return
    report = case.report
    places = tuple(
        Related(
            report.locate(row.shortcoming.span),
            shorten(row.shortcoming.headline, 40),
            f"对应的安排：{shorten(row.plan.headline, 40)}" if row.plan else "没有找到对应的安排",
            row.shortcoming.span,
        )
        for row in table
    )
    yield finding(
        rule,
        case,
        open_ones[0].span,
        related=places,
        concerns=options.plans,
        count=len(open_ones),
        shortcomings="；".join(shorten(one.headline, 40) for one in open_ones),
    )
