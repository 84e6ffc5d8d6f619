"""Which paragraphs belong to a part: for rules that judge the whole text, but parts differently."""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.reports.model import Report


def paragraphs(report: Report, parts: Iterable[str]) -> set[int]:
    """The numbers of the paragraphs in which these parts stand, their headings left out."""
    return {
        number
        for part_id in parts
        if (part := report.part(part_id)) is not None
        for stretch in part.stretches
        for number in stretch.paragraphs
    }
