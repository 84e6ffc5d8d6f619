"""Fines that the law does not let be so low, or so high: 处骗取金额1倍罚款, where 2 is the least.

What is fined stands in the sentence or in the one before it, what the fine is reckoned by right
before the number. Where several limits may be meant, a fine within one of them is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.passage import Passage, passage_of
from lawcheck.checks.model import Case, Finding, finding, in_titles, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import FineLimit, FineLimits
from lawcheck.packs.model import Rule
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: What makes a number of times, or a share, a fine: 1倍罚款, 三倍的标准并处罚款.
_FINE = compiled(r"的?(?:标准)?(?:并?处以?)?(?:了)?的?罚款")
_MONEY = "元"


def check(rule: Rule, options: FineLimits, case: Case) -> Iterator[Finding]:
    """Yield a finding for each fine that none of the limits that may be meant lets be so."""
    running = case.report.running
    text = running.text
    if "罚" not in text:
        return
    units = {limit.unit for limit in options.limits}
    apart = paragraphs(case.report, options.skip)
    for m in running.measured:
        if m.figure.unit not in units or not m.figure.exact:
            continue
        if m.figure.unit != _MONEY and not _FINE.match(text, m.figure.end):
            continue
        if running.number(m.figure.start) in apart:
            continue
        said = passage_of(text, m.figure.start, m.figure.end)
        limits = _meant(options, text, m, said, case.report.issuer or "")
        if not limits or compile_patterns(options.unless).search(said.own):
            continue
        told = _beyond(options, limits, m, said)
        if told:
            span = running_span(case, m.clause, m.figure.end)
            yield finding(rule, case, span, quote=surroundings(case, span), told=told)


def _meant(
    options: FineLimits, text: str, m: Measured, said: Passage, issuer: str
) -> list[FineLimit]:
    """The limits that may be meant, by what the sentence says, the one before it, who reports."""
    words = m.words(text)
    near = [
        one
        for one in options.limits
        if one.unit == m.figure.unit and at_end((one.base,)).search(words)
    ]
    for about in (said.own, said.before + said.own, issuer + said.own):
        found = [
            one
            for one in near
            if compile_patterns((one.of,)).search(about)
            and not compile_patterns(one.unless).search(about)
        ]
        if found:
            return found
    return []


def _beyond(options: FineLimits, limits: Sequence[FineLimit], m: Measured, said: Passage) -> str:
    """What is wrong with a fine; nothing where one of the limits lets it be so."""
    value = m.figure.value
    lowered = compile_patterns(options.lower).search(said.before + said.own) is not None
    wrong = ""
    for one in limits:
        low, high = value < Decimal(str(one.least)), value > Decimal(str(one.most))
        if not high and (lowered or not low):
            return ""
        if not wrong:
            side = "低于" if low else "高于"
            law = f"{in_titles(one.law)}{one.article}"
            wrong = f"“{m.figure.text}”{side}{_range(one)}（{law}）"
    return wrong


def _range(limit: FineLimit) -> str:
    """2倍以上5倍以下, 5倍以下."""
    most = f"{_shown(limit.most, limit.unit)}以下"
    return f"{_shown(limit.least, limit.unit)}以上{most}" if limit.least else most


def _shown(value: float, unit: str) -> str:
    if unit == _MONEY and value >= 10_000:
        return f"{value / 10_000:g}万元"
    return f"{value:g}{unit}"
