"""Run the rules of a resolved pack over a case."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from lawcheck.checks.model import Case, Finding, in_order, lower, with_fingerprints
from lawcheck.checks.table import TABLE
from lawcheck.errors import LawcheckError, RuleError
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part

#: So many findings of one rule are told: nobody reads more, and each takes memory.
MOST = 1000


def cut_short(findings: Iterable[Finding]) -> list[str]:
    """The rules of which no more was told."""
    counts = Counter(finding.rule for finding in findings)
    return [rule for rule, count in counts.items() if count >= MOST]


def run(case: Case) -> list[Finding]:
    """All findings, in the order of the text; what has no place comes first.

    Raises ``RuleError`` where a rule fails.
    """
    findings = [
        finding for rule in case.pack.rules if rule.enabled for finding in _first(rule, case)
    ]
    findings = _one_each(findings, case.pack.rules)
    findings.sort(key=in_order)
    return with_fingerprints(findings)


def _first(rule: Rule, case: Case) -> list[Finding]:
    try:
        return list(islice(run_rule(rule, case), MOST))
    except (LawcheckError, MemoryError):
        raise  # the time or the memory of the document is over
    except Exception as error:
        raise RuleError(rule.id) from error


def _one_each(findings: list[Finding], rules: tuple[Rule, ...]) -> list[Finding]:
    """One cause, one finding: what another rule tells of the same place, by ``yields_to``, and
    not more softly. Of two that yield to each other and are as grave the first rule tells it.
    """
    stronger = {rule.id: rule.yields_to for rule in rules if rule.yields_to}
    turn = {rule.id: at for at, rule in enumerate(rules)}

    def yields(one: Finding, other: Finding) -> bool:
        if one.severity == other.severity and one.rule in stronger.get(other.rule, ()):
            return turn[other.rule] < turn[one.rule]
        return lower(one.severity, other.severity) == one.severity

    told: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    """Rule and paragraph → its findings there."""
    for finding in findings if stronger else ():
        if finding.location is not None:
            told[finding.rule, finding.location.paragraph].append(finding)
    return [
        one
        for one in findings
        if one.rule not in stronger
        or not any(
            _same_place(one, other) and yields(one, other)
            for rule in stronger[one.rule]
            for other in (told.get((rule, one.location.paragraph), ()) if one.location else ())
        )
    ]


def _same_place(one: Finding, other: Finding) -> bool:
    a, b = one.location, other.location
    if a is None or b is None or a.paragraph != b.paragraph:
        return False
    return a.column < b.end_column and b.column < a.end_column


def run_rule(rule: Rule, case: Case) -> Iterator[Finding]:
    """What one rule finds, within the parts that it is for."""
    findings = TABLE[type(rule.check)](rule, rule.check, case)
    if not rule.when.parts:
        return findings
    parts = [part for name in rule.when.parts if (part := case.report.part(name))]
    return (f for f in findings if f.concerns in rule.when.parts or _within(f, parts))


def _within(finding: Finding, parts: list[Part]) -> bool:
    """Whether the finding stands in one of the parts, their headings included."""
    if finding.location is None:
        return False
    number = finding.location.paragraph
    spans = [span for part in parts for span in (part.span, *part.stretches, *part.others) if span]
    return any(span.paragraph <= number <= span.last for span in spans)
