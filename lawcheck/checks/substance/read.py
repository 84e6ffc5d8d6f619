"""The sentences of a part, folded, each with its place: read once for all checks of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from lawcheck.checks.model import Case
from lawcheck.checks.part_text import prose, written
from lawcheck.documents.model import Span
from lawcheck.reports.model import Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled
from lawcheck.text.sentences import sentences
from lawcheck.text.standing import Texts

_STOP = compiled("[，。；,;]")
_SEMICOLON = compiled("[；;]")


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a part."""

    span: Span
    text: str
    """Folded."""


Place = tuple[str, int]
"""A part and the turn of a sentence in it."""


class Suspects:
    """In which sentences of a report patterns may match; what others are asked of it in vain."""

    def __init__(self, case: Case) -> None:
        parts = [part.id for part in case.pack.parts]
        self._places = [(name, at) for name in parts for at in range(len(said(case, name)))]
        self._texts = Texts([said(case, name)[at].text for name, at in self._places])

    def of_all(self, patterns: Iterable[str]) -> Iterator[Place]:
        """The sentences in which each of the patterns may match."""
        return map(self._places.__getitem__, self._texts.of_all(patterns))

    def of_any(self, patterns: Iterable[str]) -> Iterator[Place]:
        """The sentences in which one of the patterns may match."""
        return map(self._places.__getitem__, self._texts.of_any(patterns))


#: The last report and its parts: many rules ask for the same sentences.
_last: list[tuple[Report, dict[str, tuple[Sentence, ...]], list[Suspects]]] = []


def said(case: Case, part_id: str) -> tuple[Sentence, ...]:
    """The sentences of a part without its headings; none where it is missing or empty."""
    if not _last or _last[0][0] is not case.report:
        _last[:] = [(case.report, {}, [])]
    known = _last[0][1]
    if part_id not in known:
        known[part_id] = _read(case, part_id)
    return known[part_id]


def introduced(case: Case) -> tuple[Sentence, ...]:
    """The sentences of the introduction before the first heading."""
    lead = case.report.lead
    if lead is None:
        return ()
    document, aside = case.report.document, case.report.set_aside
    whole = (
        Span(number, 0, number, len(document[number].text))
        for number in lead.paragraphs
        if number not in aside and document[number].text
    )
    return tuple(_sentences(case, whole))


def suspects(case: Case) -> Suspects:
    """Where in the sentences of all parts patterns may match."""
    if not _last or _last[0][0] is not case.report or not _last[0][2]:
        made = Suspects(case)
        _last[0][2].append(made)
    return _last[0][2][0]


def statement(case: Case, sentence: Sentence, at: int) -> Span:
    """The place of the statement, between semicolons, in which ``at`` of the folded text stands.

    The whole sentence where ``at`` is none of its places.
    """
    place = sentence.span
    if at < 0 or place.paragraph != place.last or not _SEMICOLON.search(sentence.text):
        return place
    text = case.report.document.slice(place)
    marks = [match.end() for match in _SEMICOLON.finditer(text)]
    turn = len(_SEMICOLON.findall(sentence.text, 0, at))
    if len(marks) != len(_SEMICOLON.findall(sentence.text)):
        return place
    start, end = [0, *marks][turn], [*marks, len(text)][turn]
    return Span(place.paragraph, place.start + start, place.last, place.start + end)


def _read(case: Case, part_id: str) -> tuple[Sentence, ...]:
    part = written(case, part_id)
    if part is None:
        return ()
    return tuple(_sentences(case, prose(case.report, part)))


def _sentences(case: Case, pieces: Iterable[Span]) -> Iterator[Sentence]:
    for piece in pieces:
        text = case.report.document.slice(piece)
        if case.report.document[piece.paragraph].kind == "cell" and not _STOP.search(text):
            continue  # 2025年检查（户次）: the head of a column says nothing of what was done
        for start, end in sentences(text):
            first = piece.start
            place = Span(piece.paragraph, first + start, piece.last, first + end)
            yield Sentence(place, fold(text[start:end]).text)
