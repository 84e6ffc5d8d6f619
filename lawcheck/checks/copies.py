"""Turn repeated passages into copies: one cause, one copy, with the scope of what was copied."""

from __future__ import annotations

import re

import msgspec

from lawcheck.checks.model import Case
from lawcheck.documents.model import Document, Span
from lawcheck.packs.kinds.repetition import Scope
from lawcheck.repetition.model import Changed, Passage, Side
from lawcheck.reports.model import Report, Section
from lawcheck.text.folding import fold

#: Passages whose sides both go on within so many paragraphs are one copy that was edited between.
_GAP = 3
_CHANGES: tuple[Changed, ...] = ("nothing", "figures", "words")
_NUMBER = re.compile(
    r"^(?:第?[一二三四五六七八九十]+(?:部分|章|、|是)|（[一二三四五六七八九十\d]+）|\d+[.、])"
)


class Copy(msgspec.Struct, frozen=True):
    """A stretch that stands again, and where it stood first."""

    scope: Scope
    source: Span
    place: Span
    characters: int
    similarity: float
    changed: Changed
    section: Span | None = None
    """The heading of the outermost section that was copied whole."""
    again: tuple[Span, ...] = ()
    """Further copies of the same source."""


def copies(case: Case, share: float) -> list[Copy]:
    """The copies in ``case``, in reading order; so large a ``share`` of the body is the body."""
    document = case.report.document
    runs = _chained([p for p in case.passages if p.unit == "paragraphs"], _GAP)
    runs = [_with_headings(document, run) for run in runs]
    inside = [
        passage
        for passage in case.passages
        if passage.unit == "sentence" and not any(_covers(run, passage) for run in runs)
    ]
    result: list[Copy] = []
    for passage in (*runs, *_chained(inside, 0)):
        source, place = _span(document, passage.source), _span(document, passage.copy)
        twin = next((i for i, c in enumerate(result) if _same(c.source, source)), None)
        if twin is not None:
            known = result[twin]
            result[twin] = msgspec.structs.replace(known, again=(*known.again, place))
            continue
        scope: Scope = "sentence"
        section = None
        if passage.unit == "paragraphs":
            scope, section = _scope(case.report, source, share)
        result.append(
            Copy(
                scope,
                source,
                place,
                passage.characters,
                passage.similarity,
                passage.changed,
                section.span if section else None,
            )
        )
    return result


def _chained(passages: list[Passage], gap: int) -> list[Passage]:
    """Join passages that go on where the one before ended, on both sides."""
    chained: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (p.copy.first, p.copy.start, p.source.first)):
        before = chained[-1] if chained else None
        if before is None or not (
            _follows(before.source, passage.source, gap)
            and _follows(before.copy, passage.copy, gap)
        ):
            chained.append(passage)
            continue
        chained[-1] = msgspec.structs.replace(
            before,
            source=Side(
                before.source.first, before.source.start, passage.source.last, passage.source.end
            ),
            copy=Side(before.copy.first, before.copy.start, passage.copy.last, passage.copy.end),
            similarity=min(before.similarity, passage.similarity),
            characters=before.characters + passage.characters,
            changed=max(before.changed, passage.changed, key=_CHANGES.index),
        )
    return chained


def _follows(one: Side, two: Side, gap: int) -> bool:
    if gap:
        return 0 < two.first - one.last <= gap + 1
    return one.last == two.first and 0 <= two.start - one.end <= 2


def _with_headings(document: Document, run: Passage) -> Passage:
    """Take in the headings before both sides when they say the same."""
    source, copy = run.source, run.copy
    while source.first > 0 and copy.first - 1 > source.last:
        one, other = (
            _NUMBER.sub("", fold(document.paragraphs[side.first - 1].text).text)
            for side in (source, copy)
        )
        if not one or one != other:
            break
        source = msgspec.structs.replace(source, first=source.first - 1, start=0)
        copy = msgspec.structs.replace(copy, first=copy.first - 1, start=0)
    return msgspec.structs.replace(run, source=source, copy=copy)


def _covers(run: Passage, passage: Passage) -> bool:
    return (
        run.source.first <= passage.source.first
        and passage.source.last <= run.source.last
        and run.copy.first <= passage.copy.first
        and passage.copy.last <= run.copy.last
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
    again = sum(
        len(paragraph.text)
        for paragraph in report.body
        if source.paragraph <= paragraph.number <= source.last
    )
    tops = [section for section in report.sections if section.body is not None]
    whole = [
        section
        for section in report.walk
        if section.body is not None
        and not (section.run_in and section.body.paragraph == section.body.last)
        and source.paragraph <= section.body.paragraph
        and section.body.last <= source.last
    ]
    if again >= share * judged or (len(tops) > 1 and all(top in whole for top in tops)):
        return "body", None
    if source.last > source.paragraph and whole:
        return "section", min(whole, key=lambda section: section.level)
    return "paragraph", None
