"""What a text cannot know when it was written, and wording that its year has left behind."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.time.arithmetic import misdated
from lawcheck.checks.time.guiding import not_current
from lawcheck.checks.time.told import said, told_at, worded
from lawcheck.checks.time.too_early import too_early
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of
from lawcheck.text.meetings import meetings
from lawcheck.text.patterns import compile_patterns, compiled

_YEAR = compiled(r"(20\d\d)年")


def check(rule: Rule, options: Anachronism, case: Case) -> Iterator[Finding]:
    """Yield one finding for each event too early, and at most one for each old wording."""
    report = case.report
    if report.year is None or report.year_assumed:
        return
    text = report.running.text
    named = list(meetings(text))
    yield from too_early(rule, options, case, named)
    facts = next((facts for facts in case.pack.years if facts.id == str(report.year)), None)
    if facts is not None:
        yield from not_current(rule, options, case, facts, named)
    yield from _outdated(rule, options, case, report.year)
    told = 0
    for one in sorted(misdated(case, options), key=lambda one: (one.start, -one.end)):
        # What two relations refute at one place is told by the first.
        if one.start < told:
            continue
        told = one.end
        reason = Template(options.reasons[one.reason]).safe_substitute(
            {**one.values, "year": report.year}
        )
        says = worded(rule, options.refuted, options.refuted_advice)
        yield told_at(says, case, one.start, one.end, severity="warning", reason=reason)


def _outdated(rule: Rule, options: Anachronism, case: Case, year: int) -> Iterator[Finding]:
    """The first place of each wording of the pack's table that its year has left behind.

    What a sentence tells of an earlier year may have been called so then.
    """
    text = case.report.running.text
    for old in case.pack.outdated:
        match = compile_patterns((old.pattern,)).search(text) if year >= old.since else None
        if match is None:
            continue
        begin = begin_of(text, match.start(), "。\n")
        years = _YEAR.findall(text, begin, match.start())
        if years and int(years[-1]) < old.since:
            continue
        says = said(rule, options, old=True)
        if old.dated:
            says = worded(rule, options.dated, options.dated_advice)
        yield told_at(
            says,
            case,
            *match.span(),
            severity="info" if old.dated else "warning",
            now=old.now,
        )
