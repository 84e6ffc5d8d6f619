"""Terms of the law that the days of a passage have not kept: 4月14日送达听证通知，4月17日听证."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.figures.dated import dated
from lawcheck.checks.figures.lasting import lasting
from lawcheck.checks.figures.quoted_terms import quoted_terms
from lawcheck.checks.figures.refuted import Refuted, one_a_place
from lawcheck.checks.figures.time_between import time_between
from lawcheck.checks.figures.told_terms import by_day, lengthened, told_terms
from lawcheck.checks.figures.two_acts import two_acts
from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import LegalTerms
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule


def check(rule: Rule, options: LegalTerms, case: Case) -> Iterator[Finding]:
    """Yield a finding for each term that was overrun or cut short; overlapping ones once."""
    running = case.report.running
    words = reading_of(case.pack)
    apart = paragraphs(case.report, options.skip)
    days = dated(running, case.report.year, paragraphs(case.report, ("plans",)))
    options = _of_level(options, case.report.level)
    advised = case.report.level in options.advised
    quoted = [*quoted_terms(options, running.text)]
    found = [
        *two_acts(options, words, running.text, days),
        *lasting(options, words, running.text, days),
        *told_terms(options, running.text),
        *lengthened(options, running.text),
        *time_between(options, running.text),
        *by_day(options, running.text, days),
        *quoted,
    ]
    for refuted in one_a_place(found, _first, lambda r: running.number(r.start) not in apart):
        span = running_span(case, refuted.start, refuted.end)
        misquoted = options.misquoted and refuted in quoted
        yield finding(
            msgspec.structs.replace(rule, message=options.misquoted) if misquoted else rule,
            case,
            span,
            quote=surroundings(case, span),
            severity="info" if refuted.faint or advised else None,
            told=refuted.told,
        )


def _of_level(options: LegalTerms, level: str) -> LegalTerms:
    """The options with the terms alone that bind a body of this level."""
    terms = tuple(one for one in options.terms if not one.levels or level in one.levels)
    return msgspec.structs.replace(options, terms=terms)


def _first(one: Refuted) -> tuple[int, bool, int]:
    """In the order of the text; of what begins together, what is no mere hint."""
    return one.start, one.faint, one.end
