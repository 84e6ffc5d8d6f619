"""PDF in, paragraphs out: characters and their places from PDFium, the rest by position."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from functools import partial
from itertools import pairwise
from threading import Lock
from time import monotonic
from typing import Any

from lawcheck.documents import apart, memory, placed
from lawcheck.documents import limits as limit
from lawcheck.documents import pdf_layers as layers
from lawcheck.documents import pdf_objects as objects
from lawcheck.documents.archive import damaged, encrypted
from lawcheck.documents.beside import Seen
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.layout import Glyph, Page, PageLine
from lawcheck.documents.lines import lines_of
from lawcheck.documents.model import Document, Remark, Unread
from lawcheck.errors import DocumentError

#: PDFium is not safe for threads.
_LOCK = Lock()
_PASSWORD_ERROR = 4
_TEXT_NOTES = frozenset((1, 3, 8, 9, 10, 11, 12))
_WIDGET = 20
#: Visible letters that make invisible ones a double, to one of them.
_SHOWN = 0.5
#: How much text may lean: that of a page set straight, and that of one scanned askew.
_UPRIGHT, _SLANT = 0.03, 0.1
#: What is set straight on a page that leans: a stamp, a page number.
_ASKEW = 0.1
#: Of so many characters it is plain that they run downwards.
_COLUMN = 50
_BLANKS = frozenset((0x20, 0xA0, 0x3000))
#: Soft hyphens, marks of byte order, halves of surrogate pairs.
_NO_TEXT = frozenset((0xAD, 0xFFFE, 0xFEFF, *range(0xD800, 0xE000)))


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
            page = _page(raw, sheet, index + 1, layered)
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
                page.lost = page.count = _COLUMN  # PDFium gives no characters of such a font
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


def _page(raw: Any, sheet: Any, number: int, layered: bool) -> Page:
    if _has_form(raw, sheet):
        # Fields become part of the page (in memory only), so that their text is read.
        raw.FPDFPage_Flatten(sheet, raw.FLAT_NORMALDISPLAY)
        index = number - 1
        sheet = sheet.pdf[index]
    west, south, east, north = sheet.get_mediabox()
    width, height = east - west, north - south
    listed = objects.all_of(raw, sheet)
    off = layers.switched_off(raw, sheet.pdf, number - 1, listed) if layered else set()
    invisible, flat = objects.unseen(raw, listed), objects.downwards(raw, listed)
    if objects.set_upright(raw, sheet, listed) % 2:
        width, height = height, width
    text = sheet.get_textpage()
    count = raw.FPDFText_CountChars(text)
    turns = _turns(raw, text, count)
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    rotate = partial(_upright, turns, width, height)
    written: set[int] = set()
    """The pieces of text that have characters."""
    glyphs: list[Glyph] = []
    unseen: list[Glyph] = []
    away: list[Glyph] = []
    leaning: list[Glyph] = []
    slanted: list[Glyph] = []
    lean = 0.0
    blank = ""
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _BLANKS:
            # PDFium adds blanks of its own where there is a gap: only typed ones are text.
            blank = "" if raw.FPDFText_IsGenerated(text, index) else chr(code)
            continue
        if _has_no_meaning(raw, text, index, code):
            code = 0xFFFD
        if code < 32 or code in _NO_TEXT or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        left, base = rotate(x.value - west, y.value - south)
        near, _ = rotate(box.left - west, box.bottom - south)
        far, _ = rotate(box.right - west, box.top - south)
        tall = box.right - box.left if turns % 2 else box.top - box.bottom
        if raw.FPDFText_GetMatrix(text, index, matrix):
            # The box may hug the ink (一 is flat): the size of the type is what is set.
            lean = _lean(matrix, turns)
            scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
            stated = raw.FPDFText_GetFontSize(text, index) * scale
            tall = stated if 0.6 * tall < stated < 20 * tall else tall
        right = max(near, far)
        if code > 0xFF:  # a Chinese character is as wide as it is high, whatever its ink
            right = max(right, left + tall)
        glyph = Glyph(chr(code), min(left, right), right, base, tall, blank)
        blank = ""
        hidden = False
        if invisible or flat or off:
            one = objects.number(raw.FPDFText_GetTextObject(text, index))
            written.add(one)
            hidden = one in invisible
            if one in off:
                away.append(glyph)
                continue
        if lean > _UPRIGHT:
            (leaning if lean <= _SLANT else slanted).append(glyph)  # a watermark
        else:
            (unseen if hidden else glyphs).append(glyph)
    text.close()
    if turns % 2:
        width, height = height, width
    page = Page(number, width, height)
    _refuse_vertical(glyphs)
    # A page that was put on the scanner askew leans as a whole.
    askew = _ASKEW * len(leaning) > len(glyphs) + len(unseen)
    (glyphs if askew else slanted).extend(leaning)
    # Below a scan the letters that were recognised are invisible; below text they are its double.
    shown = len(glyphs) >= _SHOWN * len(unseen)
    page.keep(glyphs if shown else glyphs + unseen)
    page.leave("watermark", slanted)
    page.leave("hidden", [*away, *(unseen if shown else [])])
    page.nameless = [
        PageLine(
            "\ufffd" * round((box[3] - box[1]) / size),
            *(box[0] - west, box[2] - west, height - (box[3] - south), size, number),
        )
        for one, (box, size) in flat.items()
        if one not in written
    ]
    return page


def _has_no_meaning(raw: Any, text: Any, index: int, code: int) -> bool:
    """Whether the font does not say what a letter is."""
    # Where it does not, PDFium gives the number of the glyph, which may be any character.
    if code and raw.FPDFText_HasUnicodeMapError(text, index) != 1:
        return False
    return bool(raw.FPDFText_IsGenerated(text, index) != 1)


def _refuse_vertical(glyphs: list[Glyph]) -> None:
    """Raise ``DocumentError`` where most characters stand below the one before."""
    steps = sum(
        abs(after.left - before.left) < 0.6 * after.size
        and 0.5 * after.size < after.base - before.base < 2 * after.size
        for before, after in pairwise(glyphs)
    )
    if len(glyphs) > _COLUMN and 2 * steps > len(glyphs):
        raise DocumentError(
            "undecodable",
            "PDF 的文字是竖排的，读不出先后次序，没有审查；请提供 Word 文件。",
        )


def _lean(matrix: Any, turns: int) -> float:
    """How much a character runs across the text of the page: 0 along with it, 1 at 45 degrees."""
    along = (matrix.a, -matrix.b, -matrix.a, matrix.b)[turns]
    across = abs(matrix.a if turns % 2 else matrix.b)
    # What stands upside down runs against it.
    return float(across / along) if along > 0 else math.inf


def _upright(turns: int, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    """A point of the page, y upwards, as text turned by quarter turns has it, y downwards."""
    return (
        (x, height - y),
        (height - y, width - x),
        (width - x, y),
        (y, x),
    )[turns]


def _turns(raw: Any, text: Any, count: int) -> int:
    """How many quarter turns most characters are turned (clockwise, as PDFium counts)."""
    angles: Counter[int] = Counter()
    for index in range(0, count, max(1, count // 200)):
        if raw.FPDFText_GetUnicode(text, index) > 32:
            turned = raw.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
            if abs(turned - round(turned)) < _SLANT:
                angles[round(turned) % 4] += 1
    return objects.most(angles)


def _has_image(raw: Any, sheet: Any) -> bool:
    """Whether a page shows a picture, or so many paths that they must be text in outlines."""
    kinds = Counter(raw.FPDFPageObj_GetType(one) for one in objects.all_of(raw, sheet))
    pictures = kinds[raw.FPDF_PAGEOBJ_IMAGE] + kinds[raw.FPDF_PAGEOBJ_FORM]
    return pictures > 0 or kinds[raw.FPDF_PAGEOBJ_PATH] > placed.OUTLINES


def _subtypes(raw: Any, sheet: Any) -> list[tuple[int, Any]]:
    found = []
    for index in range(raw.FPDFPage_GetAnnotCount(sheet)):
        note = raw.FPDFPage_GetAnnot(sheet, index)
        if note:
            found.append((raw.FPDFAnnot_GetSubtype(note), note))
    return found


def _has_form(raw: Any, sheet: Any) -> bool:
    notes = _subtypes(raw, sheet)
    for _, note in notes:
        raw.FPDFPage_CloseAnnot(note)
    return any(kind == _WIDGET for kind, _ in notes)


def _notes(raw: Any, sheet: Any, reading: Reading) -> None:
    """Comments of readers: each note, highlight or text annotation with words of its own."""
    for kind, note in _subtypes(raw, sheet):
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
