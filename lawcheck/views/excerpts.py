"""The words of a report that a finding is about, cut where a reader would pause."""

from __future__ import annotations

from lawcheck.checks.model import Finding, shorten
from lawcheck.documents.model import Document, Span
from lawcheck.review import Review
from lawcheck.text.around import begin_of, end_of

#: Where a text may be cut, and what is not cut through where that can be helped.
_STOPS, _PAUSES = "。！？；\n", "。！？；，：、\n"
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("「", "」"))
_CUT = "……"
#: Less than this says nothing before or behind what is left out.
_LEAST = 8


def excerpt(text: str, most: int) -> str:
    """``text`` on one line, at most ``most`` characters, its middle left out between two pauses.

    It is cut within a clause only where no pause is near.
    """
    text = "".join(text.split("\n"))
    if len(text) <= most:
        return text
    room = most - len(_CUT)
    heads = [at for at in range(_LEAST, room) if text[at - 1] in _PAUSES]
    tails = [at for at in range(len(text) - room, len(text) - _LEAST) if text[at - 1] in _PAUSES]
    fitting = [
        (
            is_whole(text[:head]) and is_whole(text[tail:]),
            "、" not in (text[head - 1], text[tail - 1]),  # between clauses before within a list
            head + len(text) - tail,
            head,
            tail,
        )
        for head in heads
        for tail in tails
        if most // 2 <= head + len(text) - tail <= room
    ]
    half = room // 2
    *_, head, tail = max(fitting, default=(half, len(text) - half))
    return f"{text[:head]}{_CUT}{text[tail:]}"


def told(review: Review, finding: Finding, most: int) -> str:
    """What a finding quotes; what was quoted with a few characters beside it, in whole clauses."""
    document, span = review.document, finding.span
    if document is None or span is None or finding.quote == shorten(document.slice(span)):
        return excerpt(finding.quote, most)
    return original(review, finding, most)


def original(review: Review, finding: Finding, most: int) -> str:
    """The sentence of the report that a finding stands in, or as many clauses as there is room for.

    What a quote hides is not shown; empty where the finding is of what is absent.
    """
    document, span = review.document, finding.span
    if document is None or span is None or span.paragraph != span.last:
        return excerpt(finding.quote, most)
    if _hides(finding, document):
        return excerpt(finding.quote, most)
    text = document[span.paragraph].text
    start, end = _widened(text, span, most)
    for other in review.findings:
        hidden = other.span
        if hidden and hidden.paragraph <= span.paragraph <= hidden.last and _hides(other, document):
            apart = hidden.end <= start or end <= hidden.start
            if not apart or hidden.paragraph != hidden.last:
                return excerpt(finding.quote, most)
    return excerpt(text[start:end].strip(), most)


def _widened(text: str, span: Span, most: int) -> tuple[int, int]:
    """Where the sentence around ``span`` begins and ends, less its outer clauses if it is long."""
    # A stop that ends the span ends its sentence.
    last = max(span.end - 1, span.start)
    start, end = begin_of(text, span.start, _STOPS), _behind(text, last, _STOPS)
    if end - start <= most:
        return start, end
    first, behind = begin_of(text, span.start, _PAUSES), _behind(text, last, _PAUSES)
    while behind < end and _behind(text, behind, _PAUSES) - first <= most:
        behind = _behind(text, behind, _PAUSES)
    while first > start and behind - begin_of(text, first - 1, _PAUSES) <= most:
        first = begin_of(text, first - 1, _PAUSES)
    return first, behind


def _behind(text: str, at: int, marks: str) -> int:
    """Behind the first of ``marks`` from ``at`` on, and behind what closes with it."""
    end = min(end_of(text, at, marks) + 1, len(text))
    while end < len(text) and text[end] in "”）」":
        end += 1
    return end


def _hides(finding: Finding, document: Document) -> bool:
    """Whether a quote is not what stands in the text: digits or a name are masked in it."""
    span = finding.span
    if span is None:
        return False
    whole = "".join(document.slice(document.whole(span.paragraph, span.last)).split("\n"))
    return not all(piece in whole for piece in "".join(finding.quote.split("\n")).split(_CUT))


def is_whole(text: str) -> bool:
    """Whether no quotation and no bracket is torn."""
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)
