"""Growth rates, shares, averages and conversions that their own figures refute."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from lawcheck.checks.figures import (
    aims_told,
    bounds,
    claims,
    comparisons,
    conversion,
    corrected,
    doublings,
    except_for,
    fined,
    growth,
    halves,
    heads_in_court,
    last_of,
    lengths,
    multiples,
    ordered,
    part_of_year,
    parts,
    ranks,
    remainders,
    rhythm,
    roles,
    series,
    spans_told,
    table_ranks,
    worded,
)
from lawcheck.checks.figures.accounts import flows
from lawcheck.checks.figures.apart import every as apart
from lawcheck.checks.figures.apart.around import Moved, When
from lawcheck.checks.figures.counted import every as counted
from lawcheck.checks.figures.derived import moves, shares, since_then
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.refuted import Refuted, one_a_place
from lawcheck.checks.figures.said import every as said
from lawcheck.checks.figures.table_places import table_places
from lawcheck.checks.figures.table_rates import of_rows, table_rates
from lawcheck.checks.figures.tables import tables
from lawcheck.checks.figures.tied import every as tied
from lawcheck.checks.figures.worked import every as worked
from lawcheck.checks.figures.years import every as years
from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: FigureRelation, case: Case) -> Iterator[Finding]:
    """Yield one finding for each relation that cannot be; of two about one figure, the surer."""
    running = case.report.running
    if not running.figures:
        return
    skeleton = running.skeleton
    aims = paragraphs(case.report, options.skip)
    read = [table for table, _ in tables(case, compile_patterns((options.sum_rows,)))]
    ledger = Ledger(options.naming, running, read, case.report.year, aims)
    year = f"{case.report.year}年"
    when, moved = When(options, running.text, case.report.year), Moved(options, running.text)
    # What most reports tell, and what few of them do (docs/accuracy.md counts what is right).
    often = [
        *growth.relations(options.moves, skeleton),
        *doublings.relations(skeleton),
        *comparisons.relations(options.moves, skeleton),
        *conversion.relations(options, skeleton),
        *conversion.called_back(options, running),
        *multiples.relations(running, ledger),
        *shares.relations(options, running, ledger),
        *moves.relations(options.moves, running),
        *since_then.relations(options, running),
        *apart.relations(options, running, ledger, when, moved, aims),
        *years.relations(running, case.report.year, aims),
        *flows.relations(options, running),
        *of_rows(options, running, read, year),
    ]
    seldom = [
        *parts.relations(options, running, ledger),
        *fined.relations(running),
        *ranks.relations(options, running, ledger),
        *table_ranks.relations(options, running, read, ledger, case.report),
        *last_of.relations(running),
        *series.relations(skeleton),
        *ordered.relations(skeleton),
        *bounds.relations(skeleton),
        *bounds.ordinals(running.text),
        *series.ordinals(running.text),
        *claims.relations(skeleton, options.moves),
        *worded.relations(skeleton, options.worded),
        *halves.relations(options, running, read, aims.__contains__),
        *part_of_year.relations(options, running, year),
        *lengths.hours(running.text),
        *aims_told.relations(running.text),
        *except_for.relations(running.text),
        *spans_told.relations(running.text, case.report.year),
        *rhythm.rhythm(running.text),
        *rhythm.averages(options, running, ledger),
        *tied.relations(options, running, when, moved, aims),
        *worked.relations(options, running, aims),
        *counted.relations(running, aims),
        *remainders.relations(options, running),
        *corrected.relations(running),
        *said.relations(options, running, case.report.year),
        *heads_in_court.relations(options.court, running, case.report.issuer or ""),
    ]
    found = [*often, *(structs.replace(one, hint=not one.sure) for one in seldom)]
    for cell in (one for table in read for one in (*table_rates(table), *table_places(table))):
        yield finding(
            rule, case, cell.span, quote=cell.quote, severity=cell.severity, told=cell.told
        )

    def holds(one: Refuted) -> bool:
        if not one.faint:
            return True
        return roles.together(options.loose, running, one.of, times=one.times)

    for refuted in one_a_place(found, lambda r: (r.start, not r.sure, r.end), holds):
        yield finding(
            rule,
            case,
            running_span(case, refuted.start, refuted.end),
            severity=roles.gravest(options.loose, running, refuted),
            told=refuted.told,
        )
