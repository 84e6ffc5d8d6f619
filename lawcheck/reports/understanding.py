"""A document understood as an annual report: every stage of this room, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.documents.model import Document, Span
from lawcheck.packs.model import Audience, Level, RulePack
from lawcheck.reports import dates, frame, headings, issuer, outline, title
from lawcheck.reports.lines import Line, lines_of
from lawcheck.reports.locate import locate
from lawcheck.reports.model import Part, Report, Section, Title
from lawcheck.reports.parts import classifier

#: Metadata that only a published page carries.
_PUBLISHED = frozenset(("index", "published", "openness", "scope", "topic"))
_RELATIVE = re.compile(r"下一?年度?|明年|来年|新的?一年")


def understand(
    document: Document,
    pack: RulePack,
    *,
    copies: tuple[Span, ...] = (),
    year: int | None = None,
    level: Level | None = None,
) -> Report:
    """Understand ``document`` by the part definitions of ``pack``.

    ``copies`` are second copies of text, set aside; ``year`` and ``level`` override what the
    report says of itself.
    """
    lines = lines_of(document)
    copied = {n for span in copies for n in range(span.paragraph, span.last + 1)}
    described = frame.metadata_lines(document)
    furniture = frame.furniture_lines(lines, pack.furniture) - described - copied
    aside = copied | described | furniture | frame.contents_lines(lines)
    free = [line.number not in aside and bool(line.text) for line in lines]
    found = title.find(document, lines, free)
    text = [line for i, line in enumerate(lines) if free[i] and i not in found.taken]
    salutation, body, closing = _split(text, found)

    written = dates.stated(document, lines, "written")
    published = dates.stated(document, lines, "published")
    signed = [dated for line in closing if (dated := dates.in_line(line))]
    heading_date = next(
        (d for line in text if line not in body and (d := dates.in_line(line))), None
    )
    written = signed[-1] if signed else written or heading_date
    if year is None:
        head = found.title
        year = dates.report_year(
            head.text if head else None, head.year if head else None, published or written, body
        )
    classify = classifier(pack.parts, pack.asides, year)
    sections = outline.build(headings.find(body, classify.named, classify.fallback), body)
    parts = locate(document, sections, body, classify)
    name = _issuer(document, found.title, closing)
    return Report(
        document=document,
        title=found.title,
        year=year,
        plan_year=_plan_year(document, parts, found.title, year),
        issuer=name,
        level=level or (issuer.level_of(name) if name else "other"),
        published=published or (written if _is_page(document, furniture) else None),
        written=written,
        sections=sections,
        parts=parts,
        body=tuple(line.paragraph for line in body),
        lead=_lead(sections, body),
        furniture=frame.furniture(lines, furniture, described, pack.furniture),
        copies=copies,
        salutation=salutation.span() if salutation else None,
        signature=_whole(closing),
        audience=_audience(document, furniture),
    )


def _split(text: Sequence[Line], found: title.Found) -> tuple[Line | None, list[Line], list[Line]]:
    """Salutation, body and signature; letterhead and what stands around the title are left out."""
    # ``taken`` counts from 0, numbers of lines from 1; without a title nothing stands before it.
    before = min(found.taken) + 1 if found.taken else 0
    rest = [
        line
        for line in text
        if line.number > before
        and not (line.number <= found.text_begins and title.is_letterhead(line))
    ]
    salutation = next((line for line in rest[:2] if title.is_salutation(line)), None)
    rest = [line for line in rest if line is not salutation]
    count = frame.signature(rest)
    return salutation, rest[: len(rest) - count], rest[len(rest) - count :]


def _issuer(document: Document, head: Title | None, closing: Sequence[Line]) -> str | None:
    """From the title, else the signature, else the metadata."""
    if head and (name := issuer.in_title(head.text)):
        return name
    signed = [
        name for line in closing if len(line.text) <= 40 and (name := issuer.name_in(line.text))
    ]
    if signed:
        return "、".join(signed)
    for field in document.metadata:
        if field.name == "issuer" and (name := issuer.of_site(field.value)):
            return name
    return None


def _plan_year(
    document: Document, parts: Sequence[Part], head: Title | None, year: int | None
) -> int | None:
    part = next((part for part in parts if part.id == "plans" and part.status != "missing"), None)
    if part is None:
        return None
    text = "\n".join(document.slice(span) for span in part.stretches)
    # A heading that holds two parts may name the report year for the other one.
    return dates.plan_year(
        part.heading or "", text, head.text if head else "", year, relative=_RELATIVE
    )


def _lead(sections: Sequence[Section], body: Sequence[Line]) -> Span | None:
    """The paragraphs before the first heading."""
    first = sections[0].span.paragraph if sections else None
    before = [line for line in body if first is None or line.number < first]
    return _whole(before) if sections else None


def _whole(lines: Sequence[Line]) -> Span | None:
    if not lines:
        return None
    last = lines[-1]
    return Span(lines[0].number, 0, last.number, len(last.paragraph.text))


def _is_page(document: Document, furniture: set[int]) -> bool:
    return _audience(document, furniture) == "published"


def _audience(document: Document, furniture: set[int]) -> Audience:
    page = document.format in ("html", "mht") or bool(furniture)
    page = page or any(field.name in _PUBLISHED for field in document.metadata)
    return "published" if page else "draft"
