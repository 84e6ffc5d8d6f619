"""Where a report has its mandated parts: under their own heading, merged, embedded, nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.documents.model import Document, Span
from lawcheck.reports import embedded
from lawcheck.reports.body_text import Text, begin, with_heading, without
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.model import Part, PartStatus, Section
from lawcheck.reports.nature import Nature
from lawcheck.reports.parts import Claim, Classifier, is_frame, plain_words
from lawcheck.reports.sharing import shares
from lawcheck.text.folding import fold

#: So many sentences of a kind make a deeper section that kind of part.
_LEAST_TOLD = 2
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
    document: Document,
    sections: Sequence[Section],
    body: Sequence[FoldedLine],
    classify: Classifier,
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
        self.nature = Nature(text, classify)
        self.found: dict[str, _Found] = {}

    def by_headings(self, sections: Sequence[Section]) -> None:
        """Parts that a first-level heading opens, then those that a deeper one names."""
        places = self._by_nature(self._places(sections))
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
        self._join(closing)
        closed = [self.found[part] for part in closing if part in self.found]
        elsewhere = [span for other in closed for span in other.stretches]
        for part in self._open_still():
            if part not in closing:
                said = embedded.scattered(part, self.text, self.classify, elsewhere)
                self._embed(part, said, cut=False)

    def _join(self, closing: Sequence[str]) -> None:
        """Parts that one closing paragraph holds are merged, not each inside another."""
        here = [self.found[part] for part in closing if part in self.found]
        if len(here) < 2 or any(one.status != "embedded" or one.heading for one in here):
            return
        if any(self._opens(self.document.slice(one.span)) for one in here):
            return
        first, last = (min(here, key=_place), max(here, key=_place))
        if first.stretches[-1].last == last.stretches[0].paragraph == first.span.paragraph:
            for one in here:
                one.status, one.span = "merged", first.span

    def _opens(self, sentence: str) -> bool:
        return any(
            self.classify.opens(d.id, fold(sentence).text) for d in self.classify.definitions
        )

    def parts(self) -> tuple[Part, ...]:
        present = sorted(
            self.found.items(), key=lambda item: (begin(item[1].span), _place(item[1]))
        )
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
            if is_frame(claim, inner, alone=len(sections) == 1):
                places += map(_Place, section.children, inner)
            else:
                places.append(_Place(section, claim))
        return places

    def _by_nature(self, places: list[_Place]) -> list[_Place]:
        """Give the parts that no heading names to the sections that are made of them."""
        named = {part for place in places if place.claim.named for part in place.claim.parts}
        still = [d.id for d in self.classify.definitions if d.id not in named and not d.fallback]
        for turn, place in enumerate(places):
            claim = place.claim
            if not still or (claim.named and not self._may_hold_more(claim)):
                continue
            parts = self.nature.of(place.section.body, still)
            if claim.named:
                parts = [part for part in parts if self._closes(part)]
            if not parts:
                continue
            mine = [*claim.parts, *parts] if claim.named else parts
            # Acts of a head and plans are no one section: the stronger of them decides.
            mine = mine if all(map(self._closes, mine)) else mine[:1]
            places[turn] = _Place(place.section, Claim(tuple(mine), named=True))
            still = [part for part in still if part not in mine]
        for part in filter(self._closes, still):
            self._by_place(part, places)
        return places

    def _by_place(self, part: str, places: list[_Place]) -> None:
        """What stands before parts that are named, a closing one among them, and begins as
        ``part`` does, is it."""
        for turn, place in enumerate(places):
            later = [one.claim for one in places[turn + 1 :]]
            closes = any(self._closes(one) for claim in later for one in claim.parts)
            named = closes and all(claim.named for claim in later)
            if named and not place.claim.named and self.nature.begins(place.section.body, part):
                places[turn] = _Place(place.section, Claim((part,), named=True))
                return

    def _may_hold_more(self, claim: Claim) -> bool:
        return len(claim.parts) == 1 and self._closes(claim.parts[0])

    def _closes(self, part: str) -> bool:
        return any(d.id == part and d.closing for d in self.classify.definitions)

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
        """The first deeper section that names the part, else one that is made of it."""
        below = [(place, section) for place in places for section in _below(place.section)]
        chosen = next((s for _, s in below if part in self._named(s)), None)
        if chosen is None:
            themes = (s for p, s in below if not (p.claim.named or self._named(s)))
            made = (s for s in themes if self.nature.of(s.body, [part], _LEAST_TOLD))
            chosen = next(made, None)
        if chosen is None:
            return
        heading = self.document.slice(chosen.span).strip()
        text = chosen.body or chosen.span
        self.found[part] = _Found("embedded", chosen.span, heading, [text], True)
        self._take_out(with_heading(chosen), keep=part)

    def _named(self, section: Section) -> tuple[str, ...]:
        return self.classify.named(plain_words(section.heading))

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


def _place(found: _Found) -> tuple[int, int]:
    return begin(found.stretches[0] if found.stretches else found.span)


def _below(section: Section) -> Iterator[Section]:
    for child in section.children:
        yield child
        yield from _below(child)
