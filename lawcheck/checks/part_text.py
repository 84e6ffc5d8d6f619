"""What the checks of the mandated parts share: the text of a part, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import EmptyPart
from lawcheck.reports.model import Part, Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences


def written(case: Case, part_id: str) -> Part | None:
    """The part if it is there and says something; what is missing or empty is told once."""
    part = case.report.part(part_id)
    if part is None or part.status == "missing" or empty(case, part):
        return None
    return part


def pieces(report: Report, part: Part) -> Iterator[Span]:
    """The text of ``part`` paragraph by paragraph, second copies left out.

    An embedded part is read with the whole paragraphs that hold it: its own stretch is only
    where it begins to be spoken of.
    """
    for stretch in part.stretches:
        for number in stretch.paragraphs:
            if number in report.set_aside:
                continue
            length = len(report.document[number].text)
            start, end = 0, length
            if part.status != "embedded":
                start = stretch.start if number == stretch.paragraph else 0
                end = stretch.end if number == stretch.last else length
            if report.document[number].text[start:end].strip():
                yield Span(number, start, number, end)


def prose(report: Report, part: Part) -> Iterator[Span]:
    """``pieces`` without the headings that stand on lines of their own over other text."""
    headings = report.lone_headings
    return (span for span in pieces(report, part) if span.paragraph not in headings)


def folded(report: Report, spans: Iterator[Span]) -> str:
    """The spans folded for matching, one to a line, so that no pattern spans two paragraphs."""
    return "\n".join(fold(report.document.slice(span)).text for span in spans)


def empty(case: Case, part: Part) -> bool:
    """Whether the pack's rule of the kind ``empty-part`` holds the part for empty."""
    for rule in case.pack.rules:
        if isinstance(rule.check, EmptyPart) and rule.enabled:
            return says_nothing(case.report, part, rule.check)
    return False


def says_nothing(report: Report, part: Part, options: EmptyPart) -> bool:
    """Whether ``part`` is a heading over nothing, or over one sentence without substance."""
    if part.status == "embedded":
        return False
    if part.status == "missing" or part.heading is None or copied_under(report, part.span):
        return False
    spans = []
    length = 0
    instructs = compile_patterns(options.instructions).search
    for span in prose(report, part):
        text = fold(report.document.slice(span)).text
        if options.instructions and instructs(text):
            continue
        spans.append(span)
        length += len(text)
        # Most parts say enough in their first paragraph.
        if length > max(options.least, options.one_sentence):
            return False
    if length < options.least:
        return True
    if length > options.one_sentence:
        return False
    text = folded(report, iter(spans))
    if options.substance and compile_patterns(options.substance).search(text):
        return False
    return sum(1 for span in spans for _ in sentences(report.document.slice(span))) == 1


def copied_under(report: Report, heading: Span | None) -> bool:
    """Whether what stands under this heading was set aside as a second copy."""
    if heading is None:
        return False
    here = {heading.paragraph, heading.last + 1}
    return any(
        copy.paragraph in here or copy.paragraph <= heading.paragraph <= copy.last
        for copy in report.copies
    )
