"""A document understood as an annual report: every stage of this room, in order."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Document, Span
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Audience, Level, Reading, RulePack
from lawcheck.reports import (
    dates,
    division,
    frame,
    headings,
    issuer,
    outline,
    plain_headings,
    speaker,
    title,
    whose_year,
)
from lawcheck.reports.lines import FoldedLine, lines_of
from lawcheck.reports.locate import locate
from lawcheck.reports.model import Part, Report, Section, Title
from lawcheck.reports.parts import Classifier, classifier
from lawcheck.text.patterns import compile_patterns

#: Metadata that only a published page carries.
_PUBLISHED = frozenset(("index", "published", "openness", "scope", "topic"))
#: So many lines may stand before the text.
_HEAD = 60


def understand(
    document: Document,
    pack: RulePack,
    *,
    copies: tuple[Span, ...] = (),
    year: int | None = None,
    level: Level | None = None,
    issuer_name: str | None = None,
) -> Report:
    """Understand ``document`` by the part definitions of ``pack``.

    ``copies`` are second copies of text, set aside; ``year``, ``level`` and
    ``issuer_name`` override what the report says of itself.
    """
    words = reading_of(pack)
    lines = lines_of(document)
    copied = {n for span in copies for n in span.paragraphs}
    labelled = frame.metadata_lines(document)
    printed = {
        line.number: day
        for line in lines[:_HEAD]
        if line.number not in labelled and (day := dates.of_page(line))
    }
    described = labelled | printed.keys()
    furniture = frame.furniture_lines(lines, pack.furniture) - described - copied
    apart = copied | described | furniture
    furniture |= frame.menu_lines(lines, [line.number not in apart for line in lines])
    aside = copied | described | furniture | frame.contents_lines(lines)
    free = [line.number not in aside and bool(line.text) for line in lines]
    audience = _audience(document, page=bool(furniture or printed))
    found = title.find(document, lines, free, words)
    cut = division.divide(lines, free, found, words)
    body = cut.body

    published = dates.stated(document, "published") or next(iter(printed.values()), None)
    issued = dates.stated(document, "written")
    if audience == "published":
        # Many pages give one date only, and call it 发文日期.
        published = published or issued
    written = cut.written or issued
    sources = whose_year.told(found.title, published or written, body, words)
    assumed = False
    if year is None:
        year, assumed = whose_year.decide(sources, body)
    classify = classifier(pack.parts, pack.asides, year)
    sections = outline.build(_headings(body, classify), body, classify.fallback)
    parts = locate(document, sections, body, classify)
    name = issuer_name or _issuer(document, found.title, cut, words)
    return Report(
        document=document,
        title=found.title,
        year=year,
        plan_year=_plan_year(document, sections, parts, found.title, year, words),
        issuer=name,
        level=level or _level(name, found.title, cut),
        published=published,
        written=written,
        sections=sections,
        parts=parts,
        body=tuple(line.paragraph for line in body),
        lead=_lead(sections, body),
        furniture=frame.furniture(lines, furniture, described, pack.furniture),
        copies=copies,
        salutation=cut.salutation.span() if cut.salutation else None,
        signature=_whole(cut.closing),
        audience=audience,
        year_assumed=assumed,
        years_told=sources,
    )


def _headings(body: Sequence[FoldedLine], classify: Classifier) -> list[headings.Heading]:
    numbered = headings.numbered(body, classify.named)
    plain = plain_headings.find(body, numbered, classify.named, classify.fallback)
    return sorted([*numbered, *plain], key=lambda heading: heading.index)


def _issuer(
    document: Document, head: Title | None, cut: division.Division, words: Reading
) -> str | None:
    """From the title, else the signature, the opening sentence, the metadata."""
    name = issuer.in_title(head.text) if head else None
    if name and cut.signed and issuer.is_body_of(cut.signed, name):
        return cut.signed  # the title names the place only
    if name := name or cut.signed or speaker.name_in_opening(cut.body, words):
        return name
    for field in document.metadata:
        if field.name == "issuer" and (name := issuer.of_site(field.value)):
            return name
    return None


def _level(name: str | None, head: Title | None, cut: division.Division) -> Level:
    """From the issuer's name, else from how the text speaks of itself: 我局, 全县."""
    if name is not None:
        return issuer.level_of(name)
    texts = [head.text] if head else []
    return speaker.level_in([*texts, *(line.text for line in cut.body)]) or "other"


def _plan_year(
    document: Document,
    sections: Sequence[Section],
    parts: Sequence[Part],
    head: Title | None,
    year: int | None,
    words: Reading,
) -> int | None:
    part = next((part for part in parts if part.id == "plans" and part.status != "missing"), None)
    if part is None:
        return None
    return dates.plan_year(
        _words(sections, part.span),
        "\n".join(document.slice(span) for span in part.stretches),
        head.text if head else "",
        year,
        relative=compile_patterns((words.next_year,)),
    )


def _words(sections: Sequence[Section], span: Span | None) -> str:
    """The words of the heading at ``span``, without its number."""
    for section in sections:
        if section.span == span:
            return section.heading
        if words := _words(section.children, span):
            return words
    return ""


def _lead(sections: Sequence[Section], body: Sequence[FoldedLine]) -> Span | None:
    """The paragraphs before the first heading."""
    first = sections[0].span.paragraph if sections else None
    before = [line for line in body if first is None or line.number < first]
    return _whole(before) if sections else None


def _whole(lines: Sequence[FoldedLine]) -> Span | None:
    if not lines:
        return None
    last = lines[-1]
    return Span(lines[0].number, 0, last.number, len(last.paragraph.text))


def _audience(document: Document, *, page: bool) -> Audience:
    page = page or document.format in ("html", "mhtml")
    page = page or any(field.name in _PUBLISHED for field in document.metadata)
    return "published" if page else "draft"
