"""Shares of more than a hundred per cent, falls by more than everything."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.packs.kinds.figures import PercentageImpossible
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compile_patterns, ending

#: The sentence before is looked at within so many characters.
_REACH = 120


def check(rule: Rule, options: PercentageImpossible, case: Case) -> Iterator[Finding]:
    """Yield a finding for each percentage that cannot be."""
    running = case.report.running
    shares, falls = compile_patterns(options.shares), compile_patterns(options.falls)
    excluded = compile_patterns(options.excludes)
    flows, carried = compile_patterns((options.flows,)), compile_patterns((options.carried,))
    for m in running.measured:
        if m.figure.unit != "%" or m.figure.low <= 100:
            continue
        words = m.words(running.text)
        share = ending(shares, m.before)
        if share and ending(flows, m.before):
            before = begin_of(running.text, max(m.sentence[0] - 1, 0), "。；\n", _REACH)
            if carried.search(running.text, before, m.sentence[1]):
                continue
        if (share or ending(falls, words)) and not excluded.search(words):
            span = running_span(case, m.clause, m.figure.end)
            yield finding(
                rule,
                case,
                span,
                quote=surroundings(case, span),
                value=m.figure.text,
                reason=options.share_reason if share else options.fall_reason,
            )
