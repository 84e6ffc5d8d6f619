"""Every two clauses of a report that cannot both be true, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.twice.dated import two_days
from lawcheck.checks.figures.twice.denied import denied
from lawcheck.checks.figures.twice.directions import two_ways
from lawcheck.checks.figures.twice.fates import overturned
from lawcheck.checks.figures.twice.matters import Clause, Contrary, matters_of
from lawcheck.checks.model import Case
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import StatementContradiction

#: Whose report tells of its own decisions alone: governments and their 司法局 tell of all bodies'.
_OWN_CASES = frozenset(("department", "township", "other"))
_RECONSIDERS, _TOWN = "司法", "township"
_LACKS = ("shortcomings",)


def contraries(case: Case, options: StatementContradiction) -> Iterator[Contrary]:
    """What two places of a report tell of one matter, where both cannot be true.

    Without known plans, which repeat the words of results, nothing is compared.
    """
    report, running = case.report, case.report.running
    aims, lacks = paragraphs(report, options.skip), paragraphs(report, _LACKS)
    if not aims:
        return
    matters = matters_of(running)

    def result(clause: Clause) -> bool:
        return running.number(clause.start) not in aims | lacks

    def told(clause: Clause) -> bool:
        return running.number(clause.start) not in aims

    yield from denied(matters, report.year, result)
    if report.level in _OWN_CASES and _RECONSIDERS not in (report.issuer or ""):
        yield from overturned(matters, result, told, below=report.level != _TOWN)
    yield from two_days(matters, options.births, told)
    yield from two_ways(matters, (options.rises, options.falls), told)
