"""A Word file with comments put in; its other parts keep their bytes (ECMA-376-1, 17.13.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lxml import etree

from lawcheck.documents.archive import Archive
from lawcheck.documents.build import RawFile
from lawcheck.documents.limits import DEFAULT
from lawcheck.documents.model import OUR_NAME, Document, Span
from lawcheck.documents.word.names import AUTHOR, ID, W, number, w
from lawcheck.documents.word.text import speakable
from lawcheck.fixing.package import repacked, written
from lawcheck.fixing.runs import SPACE
from lawcheck.fixing.tracing import Origin, Trace, trace
from lawcheck.views.docx.marks import Marks, drop
from lawcheck.views.docx.parts import Parts
from lawcheck.views.docx.said import Comment

_INITIALS, _DATE = w("initials"), w("date")
#: Small and without indent, whatever the draft's own body text is like.
_PARAGRAPH = (
    '<w:pPr xmlns:w="{0}"><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>'
    "</w:pPr>"
)
_RUN = (
    '<w:rPr xmlns:w="{0}"><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体"/>{1}'
    '<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
)


def is_strict(data: bytes) -> bool:
    """Whether this is strict OOXML, whose parts would all have to be written anew."""
    from lawcheck.documents.word.package import Package

    source = RawFile(data, "", DEFAULT)
    return b"purl.oclc.org/ooxml" in Archive(source.data, source.limits).read(
        Package(source).main_name
    )


def commented(
    data: bytes, document: Document, comments: Sequence[Comment], today: date | None
) -> bytes:
    """``data``, which reads as ``document``, with the comments; those of an earlier run go."""
    traced = trace(RawFile(data, document.path, DEFAULT, "docx"))
    parts = Parts(data, traced.main_name)
    root = parts.comments()
    old = {c.get(ID) or "" for c in root.iter(w("comment")) if c.get(AUTHOR) == OUR_NAME}
    for earlier in [c for c in root.iter(w("comment")) if c.get(ID) in old]:
        parts.forget(earlier)
        root.remove(earlier)
    drop(traced.root, old)
    marks = Marks()
    used = (number(e.get(ID)) for e in (*root.iter(w("comment")), *_references(traced.root)))
    turn = max(used, default=-1)
    for comment in comments:
        place = _origins(traced, document, comment.span)
        if place is None:
            continue  # a file without any text of its own
        turn += 1
        marks.add(*place, turn)
        root.append(_element(comment, turn, today))
    marks.put()
    changed = parts.changed(root)
    return repacked(data, {traced.main_name: written(traced.root), **changed})


def _references(root: etree._Element) -> list[etree._Element]:
    names = ("commentReference", "commentRangeStart", "commentRangeEnd")
    return list(root.iter(*map(w, names)))


def _origins(traced: Trace, document: Document, span: Span) -> tuple[Origin, Origin] | None:
    """The first and the last character of ``span`` that stand in the file, or the nearest."""
    inside = []
    for turn in span.paragraphs:
        origins = traced.paragraphs[turn - 1]
        # A label that the reader restored may be longer or shorter than in the file.
        shift = len(origins) - len(document[turn].text)
        start = span.start + shift if turn == span.paragraph else 0
        end = span.end + shift if turn == span.last else len(origins)
        inside += [origin for origin in origins[max(start, 0) : max(end, 0)] if origin]
    if inside:
        return inside[0], inside[-1]
    own = [origin for origin in traced.paragraphs[span.paragraph - 1] if origin]
    if own:
        return own[0], own[-1]
    behind = (o for origins in traced.paragraphs[span.paragraph :] for o in origins if o)
    ahead = (o for origins in reversed(traced.paragraphs[: span.paragraph]) for o in origins if o)
    near = next(behind, None) or next(ahead, None)
    return (near, near) if near else None


def _element(comment: Comment, turn: int, today: date | None) -> etree._Element:
    element = etree.Element(w("comment"), nsmap={"w": W})
    element.set(ID, str(turn))
    element.set(AUTHOR, OUR_NAME)
    element.set(_INITIALS, "LC")
    if today is not None:
        element.set(_DATE, f"{today.isoformat()}T00:00:00Z")
    for at, line in enumerate(comment.lines):
        paragraph = etree.SubElement(element, w("p"))
        paragraph.append(etree.fromstring(_PARAGRAPH.format(W)))
        if at == 0:
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("annotationRef"))
        run = etree.SubElement(paragraph, w("r"))
        run.append(etree.fromstring(_RUN.format(W, "" if at else "<w:b/>")))
        text = etree.SubElement(run, w("t"))
        text.text = speakable(line)
        text.set(SPACE, "preserve")
    return element
