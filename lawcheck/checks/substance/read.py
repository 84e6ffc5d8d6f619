"""The sentences of a part, folded, each with its place: read once for all checks of a report."""

from __future__ import annotations

import msgspec

from lawcheck.checks.model import Case
from lawcheck.checks.part_text import prose, written
from lawcheck.documents.model import Span
from lawcheck.reports.model import Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled
from lawcheck.text.sentences import sentences

_STOP = compiled("[，。；,;]")


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a part."""

    span: Span
    text: str
    """Folded."""


#: The last report and its parts: many rules ask for the same sentences.
_last: list[tuple[Report, dict[str, tuple[Sentence, ...]]]] = []


def said(case: Case, part_id: str) -> tuple[Sentence, ...]:
    """The sentences of a part without its headings; none where it is missing or empty."""
    if not _last or _last[0][0] is not case.report:
        _last[:] = [(case.report, {})]
    known = _last[0][1]
    if part_id not in known:
        known[part_id] = _read(case, part_id)
    return known[part_id]


def _read(case: Case, part_id: str) -> tuple[Sentence, ...]:
    part = written(case, part_id)
    if part is None:
        return ()
    found = []
    for piece in prose(case.report, part):
        text = case.report.document.slice(piece)
        if case.report.document[piece.paragraph].kind == "cell" and not _STOP.search(text):
            continue  # 2025年检查（户次）: the head of a column says nothing of what was done
        for start, end in sentences(text):
            first = piece.start
            place = Span(piece.paragraph, first + start, piece.last, first + end)
            found.append(Sentence(place, fold(text[start:end]).text))
    return tuple(found)
