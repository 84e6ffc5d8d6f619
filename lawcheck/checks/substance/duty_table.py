"""Each duty of the first responsible person that applies: covered, claimed or absent, and where.

A duty told under the achievements is told: much of it is lawfully reported there.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, DutyTold
from lawcheck.checks.part_text import pieces, prose, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import DutyCoverage
from lawcheck.packs.model import Duty
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences


def duty_table(case: Case) -> tuple[DutyTold, ...]:
    """The duties of the pack as the report tells them; empty where no rule asks for them."""
    for rule in case.pack.rules:
        if isinstance(rule.check, DutyCoverage):
            told = list(_told(case, rule.check))
            text = "\n".join(words for _, words in told)
            return tuple(_row(case, duty, told, text, rule.check) for duty in case.pack.duties)
    return ()


def _told(case: Case, options: DutyCoverage) -> Iterator[tuple[Span, str]]:
    """The sentences in which duties may be told: those of the part first."""
    report = case.report
    part = written(case, options.part)
    spans = list(prose(report, part)) if part else []
    for name in options.also:
        other = report.part(name)
        spans += list(pieces(report, other)) if other else []
    for span in spans:
        text = report.document.slice(span)
        for start, end in sentences(text):
            place = Span(span.paragraph, span.start + start, span.last, span.start + end)
            yield place, fold(text[start:end]).text


def _row(
    case: Case, duty: Duty, told: list[tuple[Span, str]], text: str, options: DutyCoverage
) -> DutyTold:
    """The first sentence that shows the duty done, else the first that claims it."""
    shown = compile_patterns(options.shown) if options.shown else None
    claimed: Span | None = None
    for match in compile_patterns(duty.phrases).finditer(text):
        span, words = told[text.count("\n", 0, match.start())]
        if shown is None or shown.search(words):
            return DutyTold(duty.id, duty.name, "covered", case.report.locate(span))
        claimed = claimed or span
    if claimed is None:
        return DutyTold(duty.id, duty.name, "absent")
    return DutyTold(duty.id, duty.name, "claimed", case.report.locate(claimed))
