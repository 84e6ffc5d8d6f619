"""PDF in, paragraphs out: characters and their places from PDFium, the rest by position."""

from __future__ import annotations

import ctypes
from collections import Counter
from threading import Lock
from time import monotonic
from typing import Any

from lawcheck.documents import apart, memory, pdf_text, placed
from lawcheck.documents import limits as limit
from lawcheck.documents import pdf_layers as layers
from lawcheck.documents import pdf_objects as objects
from lawcheck.documents.archive import damaged, encrypted
from lawcheck.documents.beside import Seen
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.layout import Page
from lawcheck.documents.lines import lines_of
from lawcheck.documents.model import Document, Remark, Unread

#: PDFium is not safe for threads.
_LOCK = Lock()
_PASSWORD_ERROR = 4
_TEXT_NOTES = frozenset((1, 3, 8, 9, 10, 11, 12))


def read(source: RawFile) -> Document:
    """Read a PDF; raises ``DocumentError`` (damaged, encrypted, scanned, undecodable).

    PDFium is told nothing of time: it works in a process that can be ended.
    """
    if apart.possible():
        return apart.read(f"{__name__}:read_here", source)
    return read_here(source)


def read_here(source: RawFile) -> Document:
    """Read a PDF in this process."""
    reading = Reading(source.limits)
    with _LOCK, memory.held():
        pages, scanned = _pages(source, reading)
    placed.refuse_unreadable("PDF", pages, scanned, reading)
    placed.fill(pages, reading)
    return document(source, reading)


def _pages(source: RawFile, reading: Reading) -> tuple[list[Page], list[int]]:
    import pypdfium2
    from pypdfium2 import raw

    try:
        pdf = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise encrypted() from error
        raise damaged() from error
    try:
        limit.check("pages", len(pdf), source.limits)
        pages: list[Page] = []
        scanned: list[int] = []
        characters = 0
        seen = Seen()
        layered = layers.may_be_in(source.data)
        started = monotonic()
        for index in range(len(pdf)):
            limit.check("seconds", monotonic() - started, source.limits)
            try:
                sheet = pdf[index]
            except pypdfium2.PdfiumError as error:
                raise damaged() from error
            _notes(raw, sheet, reading)
            page = pdf_text.page_of(raw, sheet, index + 1, layered)
            page.settle(lines_of(page, seen))
            characters += page.count
            limit.check("characters", characters, source.limits)
            pictures = [_on_page(box, sheet) for box in objects.pictures(raw, sheet)]
            if (page.count < placed.LEAST and _has_image(raw, sheet)) or placed.is_scan(
                page, pictures
            ):
                scanned.append(index + 1)
            elif not page.passed["hidden"] and page.count < placed.LEAST <= objects.texts(
                raw, sheet
            ):
                page.lost = page.count = (
                    pdf_text.COLUMN
                )  # PDFium gives no characters of such a font
            elif placed.shows_picture(page, pictures):
                reading.unread.append(Unread("picture", None, index + 1))
            pages.append(page)
            sheet.close()
        if placed.are_little(pages) and _holds_files(raw, pdf):
            reading.missing("attachment")
        return pages, scanned
    finally:
        pdf.close()


def _holds_files(raw: Any, pdf: Any) -> bool:
    """Whether the text may be in files inside (a portfolio), or in a form that a program fills."""
    forms = raw.FPDF_GetFormType(pdf)
    return raw.FPDFDoc_GetAttachmentCount(pdf) > 0 or forms in (
        raw.FORMTYPE_XFA_FULL,
        raw.FORMTYPE_XFA_FOREGROUND,
    )


def _on_page(box: objects.Box, sheet: Any) -> placed.Box:
    """Left, top, right and bottom on the page, y downwards, as lines have it."""
    west, _, _, north = sheet.get_mediabox()
    return box[0] - west, north - box[3], box[2] - west, north - box[1]


def _has_image(raw: Any, sheet: Any) -> bool:
    """Whether a page shows a picture, or so many paths that they must be text in outlines."""
    kinds = Counter(raw.FPDFPageObj_GetType(one) for one in objects.all_of(raw, sheet))
    pictures = kinds[raw.FPDF_PAGEOBJ_IMAGE] + kinds[raw.FPDF_PAGEOBJ_FORM]
    return pictures > 0 or kinds[raw.FPDF_PAGEOBJ_PATH] > placed.OUTLINES


def _notes(raw: Any, sheet: Any, reading: Reading) -> None:
    """Comments of readers: each note, highlight or text annotation with words of its own."""
    for kind, note in objects.subtypes(raw, sheet):
        if kind in _TEXT_NOTES:
            said = _string(raw, note, b"Contents")
            if said.strip():
                reading.remarks.append(
                    Remark("comment", said.strip(), None, _string(raw, note, b"T"))
                )
        raw.FPDFPage_CloseAnnot(note)


def _string(raw: Any, note: Any, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(
        note, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
