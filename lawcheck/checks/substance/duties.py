"""The duties of the first responsible person: reported at all, and shown by acts and figures."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.checks.part_text import folded, pieces, prose, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import DutyCoverage, DutyEvidence
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part, Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: A number that counts paragraphs is no figure.
_NUMBER = compiled(r"(?:^|(?<=\n))(?:\d{1,2}[.、]|（\d{1,2}）|[①-⑳])")


def coverage(rule: Rule, options: DutyCoverage, case: Case) -> Iterator[Finding]:
    """Yield one finding that lists the duties of which the report does not speak.

    A duty told under the achievements is told: much of it is lawfully reported there. What
    stands only among shortcomings and plans was not done. Of the core duties one must stand in
    the part itself. Who applies the duties by analogy (departments, towns) may leave out one.
    """
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    alone = compile_patterns(options.alone).search(report.issuer or "")
    # A government that reports alone does not answer for the Party's head.
    duties = [duty for duty in case.pack.duties if duty.side != "party" or not alone]
    own = folded(report, prose(report, part))
    also = (report.part(name) for name in options.also)
    texts = [own, *(folded(report, pieces(report, other)) for other in also if other)]
    done = "\n".join(texts)
    told = {duty.id for duty in duties if compile_patterns(duty.phrases).search(done)}
    core = [duty for duty in duties if duty.id in options.core]
    core_told = not core or any(compile_patterns(duty.phrases).search(own) for duty in core)
    missing = [duty.name for duty in duties if duty.id not in told]
    if not core_told:
        missing = list(dict.fromkeys([*(duty.name for duty in core), *missing]))
    least = options.least.get(report.level, 1) if report.level else 1
    if not missing or (core_told and len(missing) < least):
        return
    yield finding(
        rule,
        case,
        part.span,
        severity=None if core_told or part.status == "embedded" else options.core_severity,
        concerns=part.id,
        duties="；".join(missing),
        count=len(missing),
    )


def evidence(rule: Rule, options: DutyEvidence, case: Case) -> Iterator[Finding]:
    """Yield a finding for each passage of the part that claims without an act or a figure.

    A passage is a section of the part, or a paragraph where the part has no sections; the
    sentence that leads into them may claim. Where nothing in the part shows an act or a figure,
    that is one finding at its first claim.
    """
    part = written(case, options.part)
    if part is None:
        return
    proof = compile_patterns(options.evidence)
    phrases = [*options.claims, *(p for duty in case.pack.duties for p in duty.phrases)]
    claims = compile_patterns(phrases)
    bare, proven = [], False
    for leads, span in _passages(case, part):
        lines = case.report.document.slice(span).split("\n")
        text = _NUMBER.sub("", "\n".join(fold(line).text for line in lines))
        if proof.search(text):
            proven = True
        elif claims.search(text):
            bare.append((leads, span))
    if bare and not proven:
        yield finding(rule, case, bare[0][1], severity=options.whole_severity, concerns=part.id)
        return
    for leads, span in bare:
        if not leads:
            yield finding(rule, case, span, concerns=part.id)


def _passages(case: Case, part: Part) -> Iterator[tuple[bool, Span]]:
    """The passages of the part, each with whether it only leads into the others.

    A cell is none: what it says is shown by its neighbours.
    """
    report = case.report
    cells = {p.number for p in report.body if p.kind == "cell"}
    spans = [span for span in prose(report, part) if span.paragraph not in cells]
    if part.status == "embedded" and spans:
        # What was done stands behind the sentence by which the part was known.
        last = max([spans[-1].last, *_section_ends(report, spans[0].paragraph)])
        yield False, report.document.whole(spans[0].paragraph, last)
        return
    openings = {s.span.paragraph for s in report.walk if not s.span.start}
    inside = {n for stretch in part.stretches for n in stretch.paragraphs if n in openings}
    if not inside:
        for number, span in enumerate(spans):
            yield number == 0 and len(spans) > 1, span
        return
    passages: dict[int, list[Span]] = {}
    for span in spans:
        opening = max((n for n in inside if n <= span.paragraph), default=0)
        passages.setdefault(opening, []).append(span)
    for opening, passage in passages.items():
        yield opening == 0, report.document.whole(passage[0].paragraph, passage[-1].last)


def _section_ends(report: Report, paragraph: int) -> Iterator[int]:
    """Where the innermost section ends that holds a paragraph."""
    holding = [
        section.body.last
        for section in report.walk
        if section.body and section.span.paragraph <= paragraph <= section.body.last
    ]
    yield from holding[-1:]
