"""Turn repeated passages into copies: one cause, one copy, with the scope of what was copied."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

import msgspec

from lawcheck.checks.model import Case
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.repetition import Scope
from lawcheck.repetition.model import Changed, Passage, Side
from lawcheck.reports.model import Report, Section

#: So many paragraphs between two copies may be headings and words put in.
_GAP = 3
_WHOLE: tuple[Scope, ...] = ("section", "body")
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
    result: list[Copy] = []
    reach = _reach(case.report)
    near: dict[int, list[int]] = defaultdict(list)
    """Paragraph → the copies whose source it belongs to."""
    for passage in _whole_bodies(case.report, case.passages, share):
        source = _span(passage.source)
        place = _with_title(case.report, _span(passage.copy))
        scope: Scope = "sentence"
        section = None
        if passage.unit == "paragraphs":
            scope, section = _scope(case.report, source, share, reach)
        touched = range(source.paragraph, source.last + 1)
        likely = sorted({turn for number in touched for turn in near.get(number, ())})
        # A whole section is no further copy of the sentence in it that was said again before.
        twins = (
            turn
            for turn in likely
            if (scope not in _WHOLE or result[turn].scope in _WHOLE)
            and _same(result[turn].source, source)
        )
        twin = next(twins, None)
        if twin is not None:
            known = result[twin]
            result[twin] = msgspec.structs.replace(known, again=(*known.again, place))
            continue
        for number in touched:
            near[number].append(len(result))
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
    reach = _reach(report)
    enough = share * reach[-1]
    starts = [p.copy.first for p in passages if _size(reach, p.source) >= enough]
    if not starts:
        again = _said_again(reach, passages)
        start = next(
            (n for n in sorted(p.copy.first for p in passages) if again[n] >= enough), None
        )
        if start is None:
            return list(passages)
        starts = [start]
    shorter = [p for p in passages if p.copy.first not in starts]
    starts = sorted(_from(shorter, start) for start in starts)
    bodies: list[list[Passage]] = [[] for _ in starts]
    rest = []
    for passage in passages:
        # Each copy belongs to the body that begins last before it, if its source stands before.
        turn = bisect_right(starts, passage.copy.first) - 1
        if turn >= 0 and passage.source.last < starts[turn]:
            bodies[turn].append(passage)
        else:
            rest.append(passage)
    joined = [_joined(body) for body in bodies if body]
    return sorted([*rest, *joined], key=lambda p: (p.copy.first, p.copy.start))


def _said_again(reach: Sequence[int], passages: Sequence[Passage]) -> list[int]:
    """For each place where a second copy might begin, how much of what is before stands behind."""
    changes = [0] * (len(reach) + 1)
    for passage in passages:
        size = _size(reach, passage.source)
        changes[passage.source.last + 1] += size
        changes[passage.copy.first + 1] -= size
    return list(accumulate(changes))


def _from(passages: Sequence[Passage], start: int) -> int:
    """Where the copy begins that ``start`` is in: shorter copies may stand right before it."""
    for passage in sorted(passages, key=lambda p: p.copy.first, reverse=True):
        if passage.copy.first < start <= passage.copy.last + _GAP:
            start = passage.copy.first
    return start


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


def _reach(report: Report) -> list[int]:
    """For each paragraph, how many characters of the judged body stand up to its end; 0 before."""
    lengths = [0] * (len(report.document.paragraphs) + 1)
    for paragraph in report.body:
        lengths[paragraph.number] = len(paragraph.text)
    return list(accumulate(lengths))


def _size(reach: Sequence[int], side: Side) -> int:
    """Characters of the judged body that lie in ``side``."""
    return reach[side.last + 1] - reach[side.first]


def _span(side: Side) -> Span:
    return Span(side.first + 1, side.start, side.last + 1, side.end)


def _same(one: Span, other: Span) -> bool:
    """Whether both are about the same stretch: most of the shorter lies in the other."""
    if one.paragraph == one.last == other.paragraph == other.last:
        overlap = min(one.end, other.end) - max(one.start, other.start)
        return overlap * 2 > min(one.end - one.start, other.end - other.start)
    overlap = min(one.last, other.last) - max(one.paragraph, other.paragraph) + 1
    shorter = min(one.last - one.paragraph, other.last - other.paragraph) + 1
    return overlap * 2 > shorter


def _scope(
    report: Report, source: Span, share: float, reach: Sequence[int]
) -> tuple[Scope, Section | None]:
    """What was copied: the body, a whole section (the outermost), or paragraphs."""
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
    again = _size(reach, side) >= share * reach[-1]
    if again or (len(tops) > 1 and all(top in whole for top in tops)):
        return "body", None
    if source.last > source.paragraph and whole:
        return "section", min(whole, key=lambda section: section.level)
    return "paragraph", None
