"""Turn repeated passages into copies: one cause, one copy, with the scope of what was copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.model import Case
from lawcheck.documents.model import Document, Span
from lawcheck.packs.kinds.repetition import Scope
from lawcheck.repetition.model import Changed, Passage, Side
from lawcheck.reports.model import Report, Section

#: So many paragraphs between two copies may be headings and words put in.
_GAP = 3
_CHANGES: tuple[Changed, ...] = ("nothing", "figures", "words")


class Copy(msgspec.Struct, frozen=True):
    """A stretch that stands again, and where it stood first."""

    scope: Scope
    source: Span
    place: Span
    characters: int
    changed: Changed
    section: Span | None = None
    """The heading of the outermost section that was copied whole."""
    again: tuple[Span, ...] = ()
    """Further copies of the same source."""


def copies(case: Case, share: float) -> list[Copy]:
    """The copies in ``case``, in reading order; so large a ``share`` of the body is the body."""
    document = case.report.document
    result: list[Copy] = []
    for passage in _whole_bodies(case.report, case.passages, share):
        source = _span(document, passage.source)
        place = _with_title(case.report, _span(document, passage.copy))
        twin = next((i for i, c in enumerate(result) if _same(c.source, source)), None)
        if twin is not None:
            known = result[twin]
            result[twin] = msgspec.structs.replace(known, again=(*known.again, place))
            continue
        scope: Scope = "sentence"
        section = None
        if passage.unit == "paragraphs":
            scope, section = _scope(case.report, source, share)
        heading = section.span if section else None
        result.append(Copy(scope, source, place, passage.characters, passage.changed, heading))
    return result


def _with_title(report: Report, place: Span) -> Span:
    """``place`` with the title that is printed again over it (a salutation may be between)."""
    for title in report.title.repeated if report.title else ():
        if title.last < place.paragraph <= title.last + 2:
            return Span(title.paragraph, title.start, place.last, place.end)
    return place


def _whole_bodies(report: Report, passages: Sequence[Passage], share: float) -> list[Passage]:
    """``passages`` with those of a body that stands twice joined, whatever was changed between.

    A second copy from which paragraphs were dropped, or in which parts change places, gives
    several passages: their sources stand before some paragraph, their copies behind it. Where
    they make up ``share`` of the body, they are one.
    """
    enough = share * sum(len(paragraph.text) for paragraph in report.body)
    starts = [p.copy.first for p in passages if _size(report, p.source) >= enough]
    if not starts:
        for start in sorted({p.copy.first for p in passages}):
            inside = _behind(passages, start, len(report.document.paragraphs))
            if sum(_size(report, p.source) for p in inside) >= enough:
                starts = [start]
                break
        else:
            return list(passages)
    shorter = [p for p in passages if p.copy.first not in starts]
    starts = [_from(shorter, start) for start in starts]
    result = list(passages)
    for start, end in pairwise([*starts, len(report.document.paragraphs)]):
        inside = _behind(passages, start, end)
        # Two copies may turn out to begin at one place: then the first of them has nothing left.
        if inside:
            result = [*(p for p in result if p not in inside), _joined(inside)]
    return sorted(result, key=lambda p: (p.copy.first, p.copy.start))


def _from(passages: Sequence[Passage], start: int) -> int:
    """Where the copy begins that ``start`` is in: shorter copies may stand right before it."""
    for passage in sorted(passages, key=lambda p: p.copy.first, reverse=True):
        if passage.copy.first < start <= passage.copy.last + _GAP:
            start = passage.copy.first
    return start


def _behind(passages: Sequence[Passage], start: int, end: int) -> list[Passage]:
    """The passages whose copies stand from ``start`` to ``end`` and whose sources before."""
    return [p for p in passages if p.source.last < start <= p.copy.first < end]


def _joined(passages: list[Passage]) -> Passage:
    """One passage from the first place of all to the last, on both sides."""
    sources = sorted((p.source for p in passages), key=lambda side: (side.first, side.start))
    places = sorted((p.copy for p in passages), key=lambda side: (side.first, side.start))
    end, last = max(sources, key=_end), max(places, key=_end)
    return Passage(
        source=Side(sources[0].first, sources[0].start, end.last, end.end),
        copy=Side(places[0].first, places[0].start, last.last, last.end),
        unit="paragraphs",
        similarity=min(p.similarity for p in passages),
        characters=sum(p.characters for p in passages),
        changed=max((p.changed for p in passages), key=_CHANGES.index),
        reordered=True,
    )


def _end(side: Side) -> tuple[int, int]:
    return side.last, side.end


def _size(report: Report, side: Side) -> int:
    """Characters of the judged body that lie in ``side``."""
    return sum(
        len(paragraph.text)
        for paragraph in report.body
        if side.first < paragraph.number <= side.last + 1
    )


def _span(document: Document, side: Side) -> Span:
    return Span(side.first + 1, side.start, side.last + 1, side.end)


def _same(one: Span, other: Span) -> bool:
    """Whether both are about the same stretch: most of the shorter lies in the other."""
    if one.paragraph == one.last == other.paragraph == other.last:
        overlap = min(one.end, other.end) - max(one.start, other.start)
        return overlap * 2 > min(one.end - one.start, other.end - other.start)
    overlap = min(one.last, other.last) - max(one.paragraph, other.paragraph) + 1
    shorter = min(one.last - one.paragraph, other.last - other.paragraph) + 1
    return overlap * 2 > shorter


def _scope(report: Report, source: Span, share: float) -> tuple[Scope, Section | None]:
    """What was copied: the body, a whole section (the outermost), or paragraphs."""
    judged = sum(len(paragraph.text) for paragraph in report.body)
    side = Side(source.paragraph - 1, source.start, source.last - 1, source.end)
    tops = [section for section in report.sections if section.body is not None]
    whole = [
        section
        for section in report.walk
        if section.body is not None
        and not (section.run_in and section.body.paragraph == section.body.last)
        and source.paragraph <= section.body.paragraph
        and section.body.last <= source.last
    ]
    again = _size(report, side) >= share * judged
    if again or (len(tops) > 1 and all(top in whole for top in tops)):
        return "body", None
    if source.last > source.paragraph and whole:
        return "section", min(whole, key=lambda section: section.level)
    return "paragraph", None
