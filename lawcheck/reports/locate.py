"""Where a report has its mandated parts: under their own heading, merged, embedded, nowhere."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.documents.model import Document, Span
from lawcheck.reports.lines import Line
from lawcheck.reports.model import Part, PartStatus, Section
from lawcheck.reports.parts import Claim, Classifier, plain_words
from lawcheck.text.folding import fold
from lawcheck.text.sentences import sentences

#: Less text than this without any heading is no report that could embed a part.
_LEAST_PROSE = 200
#: Embedded plans and shortcomings close a report: they are looked for from here on first.
_CLOSING_FROM = 0.6


class _Found(msgspec.Struct):
    """A part in the making."""

    status: PartStatus
    span: Span
    heading: str | None
    stretches: list[Span]
    named: bool
    others: list[Span] = []


class _Place(msgspec.Struct, frozen=True):
    """A section that opens a part, and whether its words name it."""

    section: Section
    claim: Claim


def locate(
    document: Document, sections: Sequence[Section], body: Sequence[Line], classify: Classifier
) -> tuple[Part, ...]:
    """One ``Part`` for each definition, in the order of the report, missing ones last."""
    return _Search(document, body, classify).parts(sections)


class _Search:
    def __init__(self, document: Document, body: Sequence[Line], classify: Classifier) -> None:
        self.document = document
        self.body = body
        self.numbers = [line.number for line in body]
        self.classify = classify
        self.found: dict[str, _Found] = {}

    def parts(self, sections: Sequence[Section]) -> tuple[Part, ...]:
        places = self._places(sections)
        for place in places:
            self._open(place)
        fallback = self.classify.fallback
        if not places and fallback and sum(len(line.text) for line in self.body) >= _LEAST_PROSE:
            first, last = self.body[0], self.body[-1]
            everything = Span(first.number, 0, last.number, len(last.paragraph.text))
            opening = next(self._sentences([everything]), (everything, ""))[0]
            self.found[fallback] = _Found("embedded", opening, None, [everything], False)
        for definition in self.classify.definitions:
            if definition.id not in self.found and not definition.fallback:
                self._embedded_heading(definition.id, places)
        # Plans before shortcomings: these end where those begin.
        for definition in reversed(self.classify.definitions):
            if definition.id not in self.found and not definition.fallback:
                self._embedded_sentence(definition.id)
        return self._in_order()

    def _places(self, sections: Sequence[Section]) -> list[_Place]:
        """The sections that open parts: the first level, or what a mere frame holds."""
        claims = self.classify.claims([plain_words(s.heading) for s in sections])
        places: list[_Place] = []
        for section, claim in zip(sections, claims, strict=True):
            inner = self.classify.claims([plain_words(s.heading) for s in section.children])
            if _is_frame(claim, inner, alone=len(sections) == 1):
                places += map(_Place, section.children, inner)
            else:
                places.append(_Place(section, claim))
        return places

    def _open(self, place: _Place) -> None:
        section, claim = place.section, place.claim
        shares = self._shares(section, claim.parts)
        status: PartStatus = "merged" if len(claim.parts) > 1 else "separate"
        heading = self.document.slice(section.span).strip()
        for part in claim.parts:
            known = self.found.get(part)
            if known is None:
                self.found[part] = _Found(
                    status, section.span, heading, shares[part], claim.named, []
                )
                continue
            known.stretches += shares[part]
            if claim.named and known.named:
                known.others.append(section.span)
            elif claim.named:
                known.named = True

    def _shares(self, section: Section, parts: tuple[str, ...]) -> dict[str, list[Span]]:
        """The text of a section by part: by its children, else by where the later part begins."""
        body = [section.body] if section.body else []
        if len(parts) < 2 or section.body is None:
            return {part: list(body) for part in parts}
        shares: dict[str, list[Span]] = {part: [] for part in parts}
        claims = self.classify.claims([plain_words(s.heading) for s in section.children])
        held = [[p for p in claim.parts if p in parts and claim.named] for claim in claims]
        if section.children and all(any(part in h for h in held) for part in parts):
            current = list(parts)[:1]
            for child, here in zip(section.children, held, strict=True):
                current = here or current
                for part in current:
                    shares[part].append(_with_heading(child))
            return shares
        first, second = self._by_appearance(section, parts)
        for span, text in self._sentences(body):
            if self.classify.said(second, text) and (span.paragraph, span.start) > (
                section.body.paragraph,
                section.body.start,
            ):
                shares[first] = _cut_before(self.document, section.body, span)
                shares[second] = [
                    Span(span.paragraph, span.start, section.body.last, section.body.end)
                ]
                return shares
        return {part: list(body) for part in parts}

    def _by_appearance(self, section: Section, parts: tuple[str, ...]) -> tuple[str, str]:
        """The first two parts in the order in which the heading names them."""
        pieces = re.split(r"以?及|和|与|、|，|暨", plain_words(section.heading))
        order = [part for piece in pieces for part in self.classify.named(piece) if part in parts]
        order += parts
        first = order[0]
        return first, next(part for part in order if part != first)

    def _embedded_heading(self, part: str, places: Sequence[_Place]) -> None:
        """A deeper heading names the part."""
        for place in places:
            for section in _below(place.section):
                words = plain_words(section.heading)
                if part not in self.classify.named(words):
                    continue
                span = _with_heading(section)
                self.found[part] = _Found(
                    "embedded",
                    section.span,
                    self.document.slice(section.span).strip(),
                    [section.body or section.span],
                    True,
                    [],
                )
                self._take_out(span, keep=part)
                return

    def _embedded_sentence(self, part: str) -> None:
        """Sentences say what belongs into the part; plans and shortcomings close a report."""
        closing = part != self.classify.definitions[0].id
        elsewhere = (
            [
                s
                for other in ("shortcomings", "plans")
                if other != part and other in self.found and self.found[other].status != "embedded"
                for s in self.found[other].stretches
            ]
            if not closing
            else []
        )
        hits = [
            span
            for span, text in self._sentences([line.span() for line in self.body])
            if self.classify.said(part, text) and not any(_inside(span, e) for e in elsewhere)
        ]
        if not hits:
            return
        if not closing:
            self.found[part] = _Found("embedded", hits[0], None, hits, True, [])
            return
        late = self.body[int(len(self.body) * _CLOSING_FROM)].number
        start = next((hit for hit in hits if hit.paragraph >= late), hits[-1])
        end = self._end_of_closing(start)
        stretch = Span(start.paragraph, start.start, *end)
        self.found[part] = _Found("embedded", start, None, [stretch], True, [])
        self._take_out(stretch, keep=part)

    def _end_of_closing(self, start: Span) -> tuple[int, int]:
        """Where a closing passage ends: at another embedded one, else with its paragraph."""
        end = (start.paragraph, len(self.document[start.paragraph].text))
        for found in self.found.values():
            other = found.span
            if (
                found.status == "embedded"
                and other.paragraph == start.paragraph
                and other.start > start.start
            ):
                end = min(end, (other.paragraph, other.start))
        return end

    def _sentences(self, spans: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """The sentences of the body that begin in ``spans``, folded."""
        for span in spans:
            first = bisect_left(self.numbers, span.paragraph)
            last = bisect_right(self.numbers, span.last)
            for line in self.body[first:last]:
                text = line.paragraph.text
                for begin, end in sentences(text):
                    here = Span(line.number, begin, line.number, end)
                    if _inside(here, span):
                        yield here, fold(text[begin:end]).text

    def _take_out(self, span: Span, keep: str) -> None:
        """Whole paragraphs that are embedded are no longer the host's."""
        whole = span.start == 0 and span.end == len(self.document[span.last].text)
        if not whole:
            return
        for part, found in self.found.items():
            if part != keep and found.status != "embedded":
                found.stretches = [
                    piece for s in found.stretches for piece in _without(self.document, s, span)
                ]

    def _in_order(self) -> tuple[Part, ...]:
        present = sorted(
            self.found.items(), key=lambda item: (item[1].span.paragraph, item[1].span.start)
        )
        parts = [
            Part(
                id=part,
                status=found.status,
                heading=found.heading,
                span=found.span,
                stretches=tuple(found.stretches),
                characters=sum(
                    len("".join(self.document.slice(span).split())) for span in found.stretches
                ),
                others=tuple(found.others),
            )
            for part, found in present
        ]
        missing = [d.id for d in self.classify.definitions if d.id not in self.found]
        return (*parts, *(Part(part, "missing") for part in missing))


def _is_frame(claim: Claim, inner: Sequence[Claim], *, alone: bool) -> bool:
    """Whether a heading merely frames others that name the parts: 第一部分 2023年工作总结."""
    named = {part for c in inner if c.named for part in c.parts}
    if len(named) < 2 or (len(claim.parts) > 1 and named <= set(claim.parts)):
        return False
    sharing = sum(c.named for c in inner)
    return alone or (sharing * 3 >= len(inner) * 2 and bool(named & set(claim.parts)))


def _below(section: Section) -> Iterator[Section]:
    for child in section.children:
        yield child
        yield from _below(child)


def _with_heading(section: Section) -> Span:
    end = section.body or section.span
    return Span(section.span.paragraph, section.span.start, end.last, end.end)


def _inside(inner: Span, outer: Span) -> bool:
    return (outer.paragraph, outer.start) <= (inner.paragraph, inner.start) and (
        inner.last,
        inner.end,
    ) <= (outer.last, outer.end)


def _cut_before(document: Document, span: Span, at: Span) -> list[Span]:
    """The part of ``span`` that stands before ``at``."""
    if (at.paragraph, at.start) <= (span.paragraph, span.start):
        return []
    if at.start > 0:
        return [Span(span.paragraph, span.start, at.paragraph, at.start)]
    before = at.paragraph - 1
    return [Span(span.paragraph, span.start, before, len(document[before].text))]


def _without(document: Document, span: Span, cut: Span) -> list[Span]:
    """``span`` without the whole paragraphs of ``cut``."""
    if cut.last < span.paragraph or cut.paragraph > span.last:
        return [span]
    pieces = _cut_before(document, span, cut)
    if cut.last < span.last:
        pieces.append(Span(cut.last + 1, 0, span.last, span.end))
    return pieces
