"""Which corrections can be made together.

Every check attaches its edits to its finding; here they are put in order, and where two touch the
same characters the earlier one stands: the other is made in the next round.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from lawcheck.checks.model import Edit, Finding
from lawcheck.documents.model import Document, Location, Span


class Correction(msgspec.Struct, frozen=True):
    """One edit as it is listed to the user."""

    rule: str
    name: str
    location: Location
    before: str
    after: str
    edit: Edit


def plan(
    findings: Iterable[Finding], document: Document, names: dict[str, str]
) -> tuple[Correction, ...]:
    """The corrections of one round, in the order of the text, none touching another.

    ``names`` gives the Chinese name of each rule.
    """
    wanted = sorted(
        ((edit, finding) for finding in findings for edit in finding.edits),
        key=lambda pair: _key(pair[0].span),
    )
    corrections: list[Correction] = []
    reached = (0, 0)
    for edit, finding in wanted:
        span = edit.span
        if (span.paragraph, span.start) < reached:
            continue
        reached = (span.last, span.end)
        before = document.slice(span)
        if before == edit.text:
            continue
        name = names.get(finding.rule, finding.rule)
        place = document.locate(span)
        corrections.append(Correction(finding.rule, name, place, before, edit.text, edit))
    return tuple(corrections)


def _key(span: Span) -> tuple[int, int, int, int]:
    """In the order of the text; of two that start together the longer one first."""
    return span.paragraph, span.start, -span.last, -span.end


def removed_paragraphs(corrections: Sequence[Correction], document: Document) -> set[int]:
    """The numbers of the paragraphs that corrections empty altogether."""
    gone: set[int] = set()
    for correction in corrections:
        span = correction.edit.span
        if correction.edit.text:
            continue
        for number in span.paragraphs:
            start = span.start if number == span.paragraph else 0
            end = span.end if number == span.last else len(document[number].text)
            if start == 0 and end == len(document[number].text):
                gone.add(number)
    return gone


def pieces(edit: Edit, document: Document) -> Iterable[tuple[int, int, int, str]]:
    """``edit`` paragraph by paragraph: (number, start, end, new text, all of it in the first)."""
    span = edit.span
    for number in span.paragraphs:
        start = span.start if number == span.paragraph else 0
        end = span.end if number == span.last else len(document[number].text)
        yield number, start, end, edit.text if number == span.paragraph else ""
