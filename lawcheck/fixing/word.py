"""Corrections in a Word file, as tracked changes that Word and WPS accept or reject one by one.

Runs are split where a change begins and ends and keep their formatting; all other parts of the
package keep their bytes (ECMA-376-1, 17.13.5: w:ins, w:del, w:delText).
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from lawcheck.documents.archive import Archive
from lawcheck.documents.build import RawFile
from lawcheck.documents.limits import DEFAULT
from lawcheck.documents.model import OUR_NAME, Document
from lawcheck.documents.word.names import AUTHOR, ID, W, number, w
from lawcheck.errors import DocumentError
from lawcheck.fixing.package import repacked, written
from lawcheck.fixing.plan import Correction, pieces, removed_paragraphs
from lawcheck.fixing.runs import SPACE, cut, run_of
from lawcheck.fixing.tracing import Origin, trace


def correct(data: bytes, document: Document, corrections: Sequence[Correction]) -> bytes:
    """``data`` with the corrections as tracked changes.

    Raises ``DocumentError`` for strict OOXML, which would have to be written anew altogether.
    """
    source = RawFile(data, document.path, DEFAULT, document.format)
    traced = trace(source)
    if b"purl.oclc.org/ooxml" in Archive(source.data, source.limits).read(traced.main_name):
        raise DocumentError("unsupported", "这是“严格 Open XML”文档，请另存为普通 .docx 以后再改。")
    writer = _Writer(traced.root)
    gone = removed_paragraphs(corrections, document)
    # From behind, so that what stands before a change keeps its place.
    for correction in reversed(corrections):
        for turn, start, end, new in reversed(list(pieces(correction.edit, document))):
            origins = traced.paragraphs[turn - 1][start:end]
            if new and None in origins:
                continue  # a number that Word makes, or a symbol: not text that can be replaced
            places = [origin for origin in origins if origin is not None]
            if places:
                writer.replace(places, new, takes_paragraph=turn in gone)
    return repacked(data, {traced.main_name: written(traced.root)})


class _Writer:
    """Makes tracked changes in one tree."""

    def __init__(self, root: etree._Element) -> None:
        used = (number(element.get(ID)) for element in root.iter() if element.get(ID))
        self._next = max(used, default=0) + 1

    def replace(self, places: Sequence[Origin], new: str, *, takes_paragraph: bool) -> None:
        """Delete the characters at ``places``, and put ``new`` where the first of them stood."""
        paragraph = next(places[0].element.iterancestors(w("p")))
        groups = [list(group) for _, group in groupby(places, key=lambda origin: origin.element)]
        for group in reversed(groups):
            element, start, end = group[0].element, group[0].index, group[-1].index + 1
            deleted = self._delete(element, start, end)
            if new and group is groups[0]:
                self._insert_before(deleted, new)
        if takes_paragraph:
            self._delete_mark(paragraph)

    def _delete(self, text: etree._Element, start: int, end: int) -> etree._Element:
        """Split the run around the characters and wrap their part in ``w:del``; gives that run."""
        run = run_of(text)
        cut(text, end)
        middle = cut(text, start)
        for piece in middle.iter(w("t")):
            piece.tag = w("delText")
        change = self._change("del")
        middle.addprevious(change)
        change.append(middle)
        if not (text.text or ""):
            _drop_if_empty(run, text)
        return middle

    def _insert_before(self, deleted: etree._Element, new: str) -> None:
        change = next(deleted.iterancestors(w("del")))
        run = etree.Element(w("r"))
        properties = deleted.find(w("rPr"))
        if properties is not None:
            run.append(deepcopy(properties))
        text = etree.SubElement(run, w("t"))
        text.text = new
        text.set(SPACE, "preserve")
        if next(change.iterancestors(w("ins")), None) is not None:
            change.addprevious(run)  # somebody's insertion: ours is part of it
        else:
            insertion = self._change("ins")
            insertion.append(run)
            change.addprevious(insertion)

    def _delete_mark(self, paragraph: etree._Element) -> None:
        """Mark the paragraph itself as deleted, so that no empty line stays."""
        left = (t.text for t in paragraph.iter(w("t")))
        if any((piece or "").strip() for piece in left):
            return
        properties = _first_child(paragraph, "pPr")
        marks = properties.find(w("rPr"))
        if marks is None:
            marks = etree.Element(w("rPr"))
            # rPr stands before sectPr and pPrChange.
            after = [properties.find(w(name)) for name in ("sectPr", "pPrChange")]
            behind = next((element for element in after if element is not None), None)
            if behind is None:
                properties.append(marks)
            else:
                behind.addprevious(marks)
        if marks.find(w("del")) is None:
            marks.insert(0, self._change("del"))

    def _change(self, name: str) -> etree._Element:
        change = etree.Element(w(name), nsmap={"w": W})
        change.set(ID, str(self._next))
        change.set(AUTHOR, OUR_NAME)
        self._next += 1
        return change


def _drop_if_empty(run: etree._Element, text: etree._Element) -> None:
    run.remove(text)
    parent = run.getparent()
    if parent is not None and all(child.tag == w("rPr") for child in run):
        parent.remove(run)


def _first_child(paragraph: etree._Element, name: str) -> etree._Element:
    found = paragraph.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        paragraph.insert(0, found)
    return found
