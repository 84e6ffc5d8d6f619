"""All, none, every one: claims among the results that the report itself refutes.

A claim is of a thing (执法记录仪配备实现全覆盖), refuted where that thing is said to be lacking, or
of an event (安全事故零发生), refuted where that event is counted and not none.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.twice.every import all_or_none
from lawcheck.checks.model import Case, Finding, finding, related, running_span, shorten
from lawcheck.checks.substance.all_but import all_but
from lawcheck.checks.substance.counterclaims import (
    Clause,
    clauses_of,
    contrasted,
    event_counted,
    event_told,
    excepted_itself,
    fallen_short_of,
    left_of_all,
    still_lacking,
    thing_lacking,
    witnessed,
)
from lawcheck.checks.substance.fallen_short import counting, is_named, with_subject
from lawcheck.checks.substance.other_kinds import is_unsure, of_another_reason, of_another_remedy
from lawcheck.checks.substance.own_paragraph import refutations
from lawcheck.checks.substance.read import introduced, said, suspects
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.patterns import compile_patterns, compiled

#: 没有一项未经审查 is that all were.
_DOUBLE = compiled("(?:没有|无)(?:哪|任何)?一[项件个次起份宗][^，。；]{0,8}(?:未|没|不)")
#: So much of either is quoted.
_SHOWN = 40


def check(rule: Rule, options: RefutedClaims, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence whose claim another sentence refutes."""
    seen: set[Span] = set()
    yield from _by_its_words(rule, options, case, seen)
    for one in all_or_none(case, _plans(options)):
        claim, other = (running_span(case, c.start, c.end) for c in (one.claim, one.other))
        if not any(_holds(span, claim) for span in seen):
            seen.add(claim)
            yield _finding(rule, case, claim, one.claim.text, other, one.other.text)


def _holds(sentence: Span, clause: Span) -> bool:
    """Whether a clause stands within a sentence."""
    first = (sentence.paragraph, sentence.start) <= (clause.paragraph, clause.start)
    return first and (clause.last, clause.end) <= (sentence.last, sentence.end)


def _by_its_words(
    rule: Rule, options: RefutedClaims, case: Case, seen: set[Span]
) -> Iterator[Finding]:
    """What the words of a claim and of the clauses beside or among the shortcomings refute.

    ``seen`` takes the sentences that are told.
    """
    lead = introduced(case)
    told = [*lead, *(one for name in options.results for one in said(case, name))]
    denied = [pattern for one in options.witnesses for pattern in one.claims]
    doubting = [one for name in options.doubts for one in said(case, name)]
    for one in refutations([*told, *doubting], options):
        if one.sentence.span not in seen:
            seen.add(one.sentence.span)
            yield _finding(rule, case, one.sentence.span, one.claim, one.where.span, one.other)
    plans = [one for name in _plans(options) for one in said(case, name)]
    for left in all_but(told, plans, options):
        if left.sentence.span not in seen:
            seen.add(left.sentence.span)
            severity: Severity | None = None if left.sure else "info"
            yield _finding(
                rule, case, left.sentence.span, left.claim, left.where.span, left.other, severity
            )
    patterns = (*options.all, *options.none, *options.every, *denied)
    claims = compile_patterns(patterns)
    suspected = set(suspects(case).of_any(patterns))
    claiming = [one for one in lead if claims.search(one.text)]
    claiming += [
        one
        for name in options.results
        for at, one in enumerate(said(case, name))
        if (name, at) in suspected and claims.search(one.text)
    ]
    if not claiming:
        return
    claimed = [one for one in clauses_of(claiming, options) if claims.search(one.text)]
    doubts = list(clauses_of(doubting, options)) if claimed else []
    short = list(counting(doubting, options)) if claimed else []
    others: list[Clause] = []
    if any(compile_patterns(options.none).search(one.text) for one in claimed):
        numbers = [one for one in told if compile_patterns(options.counted).search(one.text)]
        others = [*clauses_of(numbers, options), *doubts]
    for claim in claimed:
        span = claim.sentence.span
        if span in seen:
            continue
        other = (
            thing_lacking(claim, doubts, doubting, options)
            or left_of_all(claim, doubts, doubting, options)
            or event_counted(claim, others, [*told, *doubting], options)
            or excepted_itself(claim, told, options)
        )
        # A witness is named for its claim, so that it is of no other kind.
        shown = witnessed(claim, [*told, *doubting], case.report, options)
        if shown and other and shown.sentence.span.paragraph != span.paragraph:
            shown = (
                None  # what is told right behind the claim says more than what is told elsewhere
            )
        other = other or event_told(claim, [*told, *doubting], options)
        severity = None
        if other and is_unsure(claim.text, other.text, other.sentence.text, options):
            severity = "info"
        other = shown or other
        if other and of_another_reason(claim.text, other.sentence.text, options):
            continue
        if other and of_another_remedy(claim.text, other.text, other.sentence.text):
            continue
        if other is None:
            # One verb in common says less than one thing.
            other = still_lacking(claim, told, options) or contrasted(claim, told, options)
            severity = "info"
            if other is None and (other := fallen_short_of(claim, short, doubting, options)):
                whole = with_subject(claim.text, claim.sentence.text, options)
                severity = None if is_named(whole, other.text, options) else "info"
        if other is None or _DOUBLE.search(other.text):
            continue
        seen.add(span)
        yield _finding(rule, case, span, claim.text, other.sentence.span, other.text, severity)


def _plans(options: RefutedClaims) -> tuple[str, ...]:
    return options.finished.plans if options.finished else ()


def _finding(
    rule: Rule,
    case: Case,
    at: Span,
    claim: str,
    where: Span,
    other: str,
    severity: Severity | None = None,
) -> Finding:
    return finding(
        rule,
        case,
        at,
        severity=severity,
        related=(related(case, where, "这里的说法相反"),),
        claim=shorten(claim, _SHOWN),
        other=shorten(other, _SHOWN),
    )
