"""Where a report has its mandated parts: under their own heading, merged, embedded, nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.documents.model import Document, Span
from lawcheck.reports import embedded
from lawcheck.reports.lines import Line
from lawcheck.reports.model import Part, PartStatus, Section
from lawcheck.reports.parts import Claim, Classifier, plain_words
from lawcheck.reports.sharing import shares
from lawcheck.reports.stretches import Text, begin, with_heading, without

#: Less text than this without any heading is no report that could embed a part.
_LEAST_PROSE = 200


class _Found(msgspec.Struct):
    """A part in the making."""

    status: PartStatus
    span: Span
    heading: str | None
    stretches: list[Span]
    named: bool
    others: list[Span] = []


class _Place(msgspec.Struct, frozen=True):
    """A section that opens parts, and what its words claim."""

    section: Section
    claim: Claim


def locate(
    document: Document, sections: Sequence[Section], body: Sequence[Line], classify: Classifier
) -> tuple[Part, ...]:
    """One ``Part`` for each definition, in the order of the report, missing ones last."""
    search = _Search(Text(document, body), classify)
    if body:
        search.by_headings(sections)
        search.by_sentences()
    return search.parts()


class _Search:
    def __init__(self, text: Text, classify: Classifier) -> None:
        self.text = text
        self.document = text.document
        self.classify = classify
        self.found: dict[str, _Found] = {}

    def by_headings(self, sections: Sequence[Section]) -> None:
        """Parts that a first-level heading opens, then those that a deeper one names."""
        places = self._places(sections)
        for place in places:
            self._open(place)
        fallback = self.classify.fallback
        whole = self.text.whole()
        if not places and fallback and self.text.characters([whole]) >= _LEAST_PROSE:
            opening = next((span for span, _ in self.text.sentences(whole)), whole)
            self.found[fallback] = _Found("embedded", opening, None, [whole], False)
        for part in self._open_still():
            self._deeper_heading(part, places)

    def by_sentences(self) -> None:
        """Parts without any heading: what closes the report first, from its end."""
        closing = [d.id for d in self.classify.definitions if d.closing]
        for part in reversed(closing):
            if part not in self._open_still():
                continue
            others = [self.found[p] for p in closing if p in self.found]
            hosts = [span for other in others for span in other.stretches]
            bounds = [span for other in others if not other.heading for span in other.stretches]
            passages = embedded.closing(part, self.text, self.classify, hosts, bounds)
            self._embed(part, passages, cut=True)
        closed = [self.found[part] for part in closing if part in self.found]
        elsewhere = [span for other in closed for span in other.stretches]
        for part in self._open_still():
            if part not in closing:
                said = embedded.scattered(part, self.text, self.classify, elsewhere)
                self._embed(part, said, cut=False)

    def parts(self) -> tuple[Part, ...]:
        present = sorted(self.found.items(), key=lambda item: begin(item[1].span))
        found = [
            Part(
                id=part,
                status=made.status,
                heading=made.heading,
                span=made.span,
                stretches=tuple(made.stretches),
                characters=self.text.characters(made.stretches),
                others=tuple(made.others),
            )
            for part, made in present
        ]
        missing = [d.id for d in self.classify.definitions if d.id not in self.found]
        return (*found, *(Part(part, "missing") for part in missing))

    def _open_still(self) -> list[str]:
        return [
            d.id for d in self.classify.definitions if d.id not in self.found and not d.fallback
        ]

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
        texts = shares(section, claim.parts, self.text, self.classify)
        status: PartStatus = "merged" if len(claim.parts) > 1 else "separate"
        heading = self.document.slice(section.span).strip()
        for part in claim.parts:
            known = self.found.get(part)
            if known is None:
                self.found[part] = _Found(status, section.span, heading, texts[part], claim.named)
                continue
            known.stretches += texts[part]
            if claim.named and known.named:
                known.others.append(section.span)
            elif claim.named:
                known.named = True

    def _deeper_heading(self, part: str, places: Sequence[_Place]) -> None:
        for section in (below for place in places for below in _below(place.section)):
            if part in self.classify.named(plain_words(section.heading)):
                heading = self.document.slice(section.span).strip()
                text = section.body or section.span
                self.found[part] = _Found("embedded", section.span, heading, [text], True)
                self._take_out(with_heading(section), keep=part)
                return

    def _embed(self, part: str, passages: list[Span], *, cut: bool) -> None:
        if not passages:
            return
        first = next(span for span, _ in self.text.sentences(passages[0]))
        self.found[part] = _Found("embedded", first, None, passages, True)
        for passage in passages if cut else ():
            self._take_out(passage, keep=part)

    def _take_out(self, span: Span, keep: str) -> None:
        """Whole paragraphs that are embedded are no longer the host's."""
        if span.start > 0 or span.end < len(self.document[span.last].text):
            return
        for part, found in self.found.items():
            if part != keep and found.status != "embedded":
                found.stretches = [
                    piece for s in found.stretches for piece in without(self.document, s, span)
                ]


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
