"""What PDFium knows of the objects on a page: which way their text runs, and whether it shows."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any

#: So many text objects tell which way a page is written.
_SAMPLE = 200
_FAIR = 0.15


def set_upright(raw: Any, sheet: Any) -> int:
    """Turn a page whose text runs up, down or upside down; the quarter turns that it was turned.

    PDFium passes over text whose box is flat, as turned text is in a font that the machine does
    not have; and what it says of places is then that of upright text. The file stays as it is.
    """
    listed = [
        raw.FPDFPage_GetObject(sheet, index) for index in range(raw.FPDFPage_CountObjects(sheet))
    ]
    turns = _turns(raw, [one for one in listed if _is_text(raw, one)][:_SAMPLE])
    if not turns:
        return 0
    west, south, east, north = sheet.get_mediabox()
    # The corner that comes to lie at the bottom left goes where that of the page is.
    a, b, c, d = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))[turns]
    corners = [(a * x + c * y, b * x + d * y) for x in (west, east) for y in (south, north)]
    e = west - min(x for x, _ in corners)
    f = south - min(y for _, y in corners)
    for one in listed:
        raw.FPDFPageObj_Transform(one, a, b, c, d, e, f)
    return turns


def _is_text(raw: Any, one: Any) -> bool:
    return bool(raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT)


def _turns(raw: Any, texts: list[Any]) -> int:
    matrix = raw.FS_MATRIX()
    angles: Counter[int] = Counter()
    for one in texts:
        if raw.FPDFPageObj_GetMatrix(one, matrix):
            # Counted clockwise, as PDFium counts.
            turned = -math.atan2(matrix.b, matrix.a) / (math.pi / 2)
            if abs(turned - round(turned)) < 0.05:
                angles[round(turned) % 4] += 1
    return most(angles)


def most(angles: Counter[int]) -> int:
    """The quarter turns of the text: none where a fair share stands upright, for marks do not."""
    if angles[0] >= _FAIR * angles.total():
        return 0
    return angles.most_common(1)[0][0]


def texts(raw: Any, sheet: Any) -> int:
    """How many pieces of text a page holds, whether or not they can be read."""
    count = raw.FPDFPage_CountObjects(sheet)
    return sum(_is_text(raw, raw.FPDFPage_GetObject(sheet, index)) for index in range(count))


def has_invisible(raw: Any, sheet: Any) -> bool:
    """Whether any text of the page is written so that nothing shows."""
    return any(
        _is_text(raw, one) and _shows_nothing(raw, one)
        for one in (
            raw.FPDFPage_GetObject(sheet, index)
            for index in range(raw.FPDFPage_CountObjects(sheet))
        )
    )


def is_invisible(raw: Any, text: Any, index: int) -> bool:
    """Whether a character is written so that nothing shows."""
    one = raw.FPDFText_GetTextObject(text, index)
    return bool(one) and _shows_nothing(raw, one)


def _shows_nothing(raw: Any, one: Any) -> bool:
    """Whether text has neither fill nor stroke (mode 3), or a fill that lets all through."""
    mode = raw.FPDFTextObj_GetTextRenderMode(one)
    if mode != raw.FPDF_TEXTRENDERMODE_FILL:
        return bool(mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    colour = [ctypes.c_uint() for _ in range(4)]
    known = raw.FPDFPageObj_GetFillColor(one, *map(ctypes.byref, colour))
    return bool(known) and colour[3].value == 0
