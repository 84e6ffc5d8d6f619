"""The duties of the first responsible person: reported at all, and shown by acts and figures."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, found
from lawcheck.checks.parts import folded, prose, written
from lawcheck.packs.kinds.duties import DutyCoverage, DutyEvidence
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def coverage(rule: Rule, options: DutyCoverage, case: Case) -> Iterator[Finding]:
    """Yield one finding that lists the duties of which the report does not speak.

    A duty told anywhere in the report is told: much of it is lawfully reported under the
    achievements. Only of the core duties one must stand in the part itself.
    """
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    own = folded(report, prose(report, part))
    everywhere = "\n".join(fold(paragraph.text).text for paragraph in report.body)
    told = {
        duty.id for duty in case.pack.duties if compile_patterns(duty.phrases).search(everywhere)
    }
    core = [duty for duty in case.pack.duties if duty.id in options.core]
    core_told = not core or any(compile_patterns(duty.phrases).search(own) for duty in core)
    missing = [duty for duty in case.pack.duties if duty.id not in told]
    if not core_told:
        missing = [*core, *(duty for duty in missing if duty not in core)]
    if not missing:
        return
    yield found(
        rule,
        case,
        part.span,
        severity=None if core_told or part.status == "embedded" else options.core_severity,
        concerns=part.id,
        duties="；".join(duty.name for duty in missing),
        count=len(missing),
    )


def evidence(rule: Rule, options: DutyEvidence, case: Case) -> Iterator[Finding]:
    """Yield a finding for each paragraph of the part that claims without an act or a figure.

    Where nothing in the part shows any, that is one finding at its first claim.
    """
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    proof = compile_patterns(options.evidence)
    phrases = [*options.claims, *(p for duty in case.pack.duties for p in duty.phrases)]
    claims = compile_patterns(tuple(phrases))
    bare, proven = [], False
    for span in prose(report, part):
        text = fold(report.document.slice(span)).text
        if proof.search(text):
            proven = True
        elif claims.search(text):
            bare.append(span)
    if bare and not proven:
        yield found(rule, case, bare[0], severity=options.whole_severity, concerns=part.id)
        return
    for span in bare:
        yield found(rule, case, span, concerns=part.id)
