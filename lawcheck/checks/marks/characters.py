"""Characters that stand for others: where they are in a report, and what each becomes."""

from __future__ import annotations

from collections.abc import Mapping

from lawcheck.checks.model import Case, Edit, original_paragraphs
from lawcheck.documents.model import Span


def replacements(case: Case, meant: Mapping[str, str]) -> list[Edit]:
    """A correction for each character of ``meant``, in the order of the text."""
    return [
        Edit(Span(paragraph.number, at, paragraph.number, at + 1), meant[char])
        for paragraph in original_paragraphs(case)
        if not meant.keys().isdisjoint(paragraph.text)
        for at, char in enumerate(paragraph.text)
        if char in meant
    ]
