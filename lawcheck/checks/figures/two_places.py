"""One thing with two values, however its two places are found to speak of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from lawcheck.checks.figures.agreed import agreed
from lawcheck.checks.figures.called_back import called_back
from lawcheck.checks.figures.cells import clashes
from lawcheck.checks.figures.deeds_again import deeds_again
from lawcheck.checks.figures.definite import Told, definite, things
from lawcheck.checks.figures.in_court import appearances
from lawcheck.checks.figures.indicators import opposed, slips
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.left_over import contradictions
from lawcheck.checks.figures.only_case import only_case
from lawcheck.checks.figures.recalled import Recalled, recalled
from lawcheck.checks.figures.repeats import called_up
from lawcheck.checks.figures.repeats import repeats as repeated_counts
from lawcheck.checks.figures.restated import other_unit, restated
from lawcheck.checks.figures.twice.counted import counted_twice
from lawcheck.checks.figures.twice.matters import matters_of
from lawcheck.checks.figures.twice.states import states_again
from lawcheck.checks.figures.unfinished import unfinished
from lawcheck.checks.model import Case, running_span
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.packs.model import Severity
from lawcheck.repetition.model import Side
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_LACKS = ("shortcomings",)
#: 由12所中学扩大到全部16所中学: it grew.
_FROM = compiled(r"[由从](?:原来的|上年的|目前的)?$")


class Clash(msgspec.Struct, frozen=True):
    """A value, and the other that an earlier place has."""

    at: int
    """Where its words begin: of one figure one clash is told."""
    span: Span
    before: Span
    value: str
    other: str
    name: str
    severity: Severity | None


def span_of(case: Case, m: Measured) -> Span:
    """A figure with the words in front of it."""
    return running_span(case, m.clause, m.figure.end)


def clash(
    case: Case, m: Measured, earlier: Measured, name: str, severity: Severity | None
) -> Clash:
    """Two figures that cannot both be true."""
    before = span_of(case, earlier)
    texts = m.figure.text, earlier.figure.text
    return Clash(m.clause, span_of(case, m), before, *texts, name, severity)


def told_again(options: NumberContradiction, case: Case) -> Iterator[Clash]:
    """One thing told again soon after, called back in its paragraph, or in another unit."""
    measured, text = case.report.running.measured, case.report.running.text
    for m, earlier, name in (*restated(measured, text), *other_unit(measured, text)):
        if _FROM.search(text, earlier.clause, earlier.figure.start):
            continue
        yield clash(case, m, earlier, name, None)
    for one in called_back(options, measured, text, f"{case.report.year}年"):
        yield clash(case, one.later, one.earlier, one.name, None if one.sure else "info")


def elsewhere(
    options: NumberContradiction, case: Case, aims: set[int], result: Callable[[Measured], bool]
) -> Iterator[Clash]:
    """One thing in the text and in a table, in the results and in the shortcomings.

    An aim repeats the words of a result: without known plans (``aims``) only tables are compared.
    """
    running = case.report.running
    measured, text = running.measured, running.text
    for one in clashes(options, case):
        span, texts = span_of(case, one.m), (one.m.figure.text, one.value)
        yield Clash(one.m.clause, span, one.span, *texts, one.name, "warning")
    if not aims:
        return

    def aim(m: Measured) -> bool:
        return running.number(m.figure.start) in aims

    yield from _clashes(case, recalled(options, case, aim))
    ledger = Ledger(options.naming, running, (), case.report.year, aims)
    parts = paragraphs(case.report, options.again)
    yield from _clashes(case, repeated_counts(case, ledger, parts))
    yield from _clashes(case, called_up(case, ledger, parts, aim))
    year, left = case.report.year or 0, options.leftovers
    outside = parts | aims
    own = {n for n, m in enumerate(measured) if running.number(m.figure.start) not in outside}
    for told in (
        *appearances(options, running, case.report.issuer or "", aims),
        *only_case(options, running, case.report.issuer or "", aims),
        *(contradictions(left, running, year, aims) if left else ()),
        *(unfinished(options.undone, measured, text, year, own) if options.undone else ()),
    ):
        spans = running_span(case, *told.later), running_span(case, *told.earlier)
        severity: Severity = "warning" if told.sure else "info"
        yield Clash(told.later[0], *spans, told.value, told.other, told.name, severity)
    lacks = parts - paragraphs(case.report, options.heads)

    def lack(m: Measured) -> bool:
        return running.number(m.figure.start) in lacks

    said = Told(measured, text, year, aim, lack)
    known = things(options, said)
    yield from _clashes(case, definite(known, said))
    yield from _clashes(case, agreed(known, said))
    matters, opposite = matters_of(running), partial(opposed, options.opposite)
    result_told = _is_told(case, aims)
    yield from _clashes(case, counted_twice(matters, measured, text, year, result_told, opposite))
    if options.deeds_again:
        issuer = case.report.issuer or ""
        found = deeds_again(options.deeds_again, measured, text, year, issuer, own, aim)
        yield from _clashes(case, found)
    states = states_again(measured, text, year, aim, lambda at: running.number(at) not in aims)
    yield from _clashes(case, states)
    yield from _clashes(case, slips(measured, text, aim, result, options.opposite))


def _clashes(case: Case, found: Iterable[Recalled]) -> Iterator[Clash]:
    """What readers found: a warning where nothing else is likely, else a hint."""
    for one in found:
        severity: Severity = "warning" if one.sure else "info"
        yield clash(case, one.later, one.earlier, one.name, severity)


def _is_told(case: Case, aims: set[int]) -> Callable[[Measured], bool]:
    """Whether a count tells what is: in the plans only where its own clause names the year."""
    running, own = case.report.running, f"{case.report.year}年"
    aims = aims - paragraphs(case.report, _LACKS)

    def told(m: Measured) -> bool:
        return running.number(m.figure.start) not in aims or own in m.words(running.text)

    return told


def repeats(case: Case, later: Span, before: Span) -> bool:
    """Whether both stand in a sentence that is told as repeated with other figures."""
    return any(
        _holds(passage.copy, later) and _holds(passage.source, before) for passage in case.passages
    )


def _holds(side: Side, span: Span) -> bool:
    start, end = (side.first + 1, side.start), (side.last + 1, side.end)
    return start <= (span.paragraph, span.start) and (span.last, span.end) <= end
