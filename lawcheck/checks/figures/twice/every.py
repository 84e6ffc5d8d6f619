"""Every two clauses of a report that cannot both be true, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.twice.again import again, numbered
from lawcheck.checks.figures.twice.bounded import bounded
from lawcheck.checks.figures.twice.dated import two_days
from lawcheck.checks.figures.twice.denied import denied
from lawcheck.checks.figures.twice.directions import two_ways
from lawcheck.checks.figures.twice.documents import lapsed, passed
from lawcheck.checks.figures.twice.fates import overturned
from lawcheck.checks.figures.twice.matters import Clause, Contrary, matters_of
from lawcheck.checks.figures.twice.none_of import none_of
from lawcheck.checks.figures.twice.not_all import not_all
from lawcheck.checks.model import Case
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import StatementContradiction

#: Whose report tells of its own decisions alone: governments and their 司法局 tell of all bodies'.
_OWN_CASES = frozenset(("department", "township", "other"))
_RECONSIDERS, _TOWN = "司法", "township"
_LACKS = ("shortcomings",)


def contraries(case: Case, options: StatementContradiction) -> Iterator[Contrary]:
    """Days, directions, numbers and documents of one matter that cannot both be true.

    Without known plans, which repeat the words of results, nothing is compared.
    """
    report = case.report
    if where := _where(case, options.skip):
        matters = matters_of(report.running)
        yield from two_days(matters, options.births, report.year, where.told)
        yield from two_ways(matters, (options.rises, options.falls), where.told)
        yield from again(matters, report.year, where.told)
        yield from numbered(matters, where.told)
        yield from passed(matters, where.told)
        yield from lapsed(matters, where.result, where.planned)


def all_or_none(case: Case, plans: tuple[str, ...]) -> Iterator[Contrary]:
    """Claims of all or of none, and what denies them of some anywhere in the report.

    ``plans``: the parts that tell aims; where there are none nothing is compared.
    """
    report = case.report
    if where := _where(case, plans):
        matters = matters_of(report.running)
        yield from denied(matters, report.year, where.result)
        if report.level in _OWN_CASES and _RECONSIDERS not in (report.issuer or ""):
            below = report.level != _TOWN
            yield from overturned(matters, where.result, where.told, below=below)
        yield from none_of(matters, report.year, where.result, where.told)
        yield from bounded(matters, where.result, where.told)
        yield from not_all(matters, where.result, where.told)


class _Where:
    """In which parts clauses stand."""

    def __init__(self, case: Case, aims: set[int]) -> None:
        self._running, self._aims = case.report.running, aims
        self._lacks = paragraphs(case.report, _LACKS)
        self._own = f"{case.report.year}年"

    def result(self, clause: Clause) -> bool:
        """Where results are told."""
        return self._running.number(clause.start) not in self._aims | self._lacks

    def told(self, clause: Clause) -> bool:
        """Where what is may be told: in the plans only where a clause names the year."""
        return not self.planned(clause) or self._own in clause.text

    def planned(self, clause: Clause) -> bool:
        return self._running.number(clause.start) in self._aims


def _where(case: Case, plans: tuple[str, ...]) -> _Where | None:
    aims = paragraphs(case.report, plans)
    return _Where(case, aims) if aims else None
