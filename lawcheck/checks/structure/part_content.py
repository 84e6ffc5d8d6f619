"""A part is there, but what it must say is not said: shortcomings without their causes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.checks.part_text import folded, pieces, written
from lawcheck.packs.kinds.structure import PartContent
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: PartContent, case: Case) -> Iterator[Finding]:
    """Yield a finding at the part's heading when no pattern is found in its text.

    The part's own heading does not count: 不足和原因 in a title states no cause. Deeper headings
    and further headings of the same part do (原因分析), once the hollow words are taken out.
    """
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    text = folded(report, chain(pieces(report, part), part.others))
    if options.hollow:
        text = compile_patterns(options.hollow).sub("", text)
    if compile_patterns(options.patterns).search(text):
        return
    severity = options.embedded_severity if part.status == "embedded" else None
    yield finding(rule, case, part.span, severity=severity, concerns=part.id)
