"""The characters of a PDF page with their places, as PDFium knows them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from functools import partial
from itertools import pairwise
from typing import Any

from lawcheck.documents import pdf_layers as layers
from lawcheck.documents import pdf_objects as objects
from lawcheck.documents.layout import Glyph, Page, PageLine
from lawcheck.errors import DocumentError

#: Visible letters that make invisible ones a double, to one of them.
_SHOWN = 0.5
#: How much text may lean: that of a page set straight, and that of one scanned askew.
_UPRIGHT, _SLANT = 0.03, 0.1
#: What is set straight on a page that leans: a stamp, a page number.
_ASKEW = 0.1
#: Of so many characters it is plain that they run downwards.
COLUMN = 50
_BLANKS = frozenset((0x20, 0xA0, 0x3000))
#: Soft hyphens, marks of byte order, halves of surrogate pairs.
_NO_TEXT = frozenset((0xAD, 0xFFFE, 0xFEFF, *range(0xD800, 0xE000)))


def page_of(raw: Any, sheet: Any, number: int, layered: bool) -> Page:
    """The characters of a page, and what stands on it and is none of its text."""
    if objects.has_form(raw, sheet):
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
    if sheet.get_cropbox() != sheet.get_mediabox() and not (turns or sheet.get_rotation()):
        glyphs, cut = _inside(sheet, glyphs)
        away += cut
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


def _inside(sheet: Any, glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The characters within the crop box, which is all that is shown, and those outside."""
    west, _, _, north = sheet.get_mediabox()
    left, bottom, right, top = sheet.get_cropbox()
    shown: list[Glyph] = []
    cut: list[Glyph] = []
    for one in glyphs:
        # Lines are measured downwards from the top of the page.
        across = left - west <= one.right and one.left <= right - west
        seen = across and north - top <= one.base <= north - bottom
        (shown if seen else cut).append(one)
    return shown, cut


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
    if len(glyphs) > COLUMN and 2 * steps > len(glyphs):
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
