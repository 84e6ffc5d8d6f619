"""What PDFium knows of the objects on a page: which way their text runs, and whether it shows."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any

#: So many text objects tell which way a page is written.
_SAMPLE = 200
_FAIR = 0.15
#: The kind of note that is a field.
_WIDGET = 20
_WHITE = (255, 255, 255, 255)
#: No page cuts its text by more.
_MOST_PATHS = 20
#: So many characters are a line, not a word in the margin.
_A_LINE = 4
#: Left, bottom, right, top.
Box = tuple[float, float, float, float]


def set_upright(raw: Any, sheet: Any, listed: list[Any]) -> int:
    """Turn a page whose text runs up, down or upside down; the quarter turns that it was turned.

    ``listed`` are its objects.
    PDFium passes over text whose box is flat, as turned text is in a font that the machine does
    not have; and what it says of places is then that of upright text. The file stays as it is.
    """
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


def all_of(raw: Any, sheet: Any) -> list[Any]:
    """The objects of a page, in the order in which they are painted."""
    return [
        raw.FPDFPage_GetObject(sheet, index) for index in range(raw.FPDFPage_CountObjects(sheet))
    ]


def texts(raw: Any, sheet: Any) -> int:
    """How many pieces of text a page holds, whether or not they can be read."""
    return sum(_is_text(raw, one) for one in all_of(raw, sheet))


def number(one: Any) -> int:
    """By which an object is known again."""
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def bounds(raw: Any, one: Any) -> Box:
    """Left, bottom, right and top of an object."""
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(one, *map(ctypes.byref, sides))
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def pictures(raw: Any, sheet: Any) -> list[Box]:
    """Where the pictures of a page stand."""
    return [
        bounds(raw, one)
        for one in all_of(raw, sheet)
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_IMAGE
    ]


def unseen(raw: Any, listed: list[Any]) -> set[int]:
    """The numbers of the pieces of text, of all objects, that are written so that nothing shows."""
    found = set()
    behind: list[Box] = []
    for one in listed:
        kind = raw.FPDFPageObj_GetType(one)
        if kind != raw.FPDF_PAGEOBJ_TEXT:
            if kind == raw.FPDF_PAGEOBJ_IMAGE or _fill(raw, one) != _WHITE:
                behind.append(bounds(raw, one))
            continue
        mode = raw.FPDFTextObj_GetTextRenderMode(one)
        fill = _fill(raw, one) if mode == raw.FPDF_TEXTRENDERMODE_FILL else None
        # Neither fill nor stroke, a way to cut, or a colour that lets all through.
        clear = mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
        if clear or (fill and fill[3] == 0) or _is_cut(raw, one):
            found.add(number(one))
        elif fill == _WHITE:
            # White letters show on a ground of another colour only.
            here = bounds(raw, one)
            if not any(_meet(here, ground) for ground in behind):
                found.add(number(one))
    return found


def _fill(raw: Any, one: Any) -> tuple[int, ...] | None:
    colour = [ctypes.c_uint() for _ in range(4)]
    known = raw.FPDFPageObj_GetFillColor(one, *map(ctypes.byref, colour))
    return tuple(part.value for part in colour) if known else None


def _is_cut(raw: Any, one: Any) -> bool:
    """Whether all of an object stands outside the paths that cut it."""
    paths = raw.FPDFPageObj_GetClipPath(one)
    count = raw.FPDFClipPath_CountPaths(paths) if paths else 0
    if count <= 0:
        return False
    here = bounds(raw, one)
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(count, _MOST_PATHS)):
        corners = []
        for turn in range(min(raw.FPDFClipPath_CountPathSegments(paths, path), _MOST_PATHS)):
            segment = raw.FPDFClipPath_GetPathSegment(paths, path, turn)
            if raw.FPDFPathSegment_GetPoint(segment, x, y):
                corners.append((x.value, y.value))
        if corners and not _meet(here, _around(corners)):
            return True
    return False


def _around(corners: list[tuple[float, float]]) -> Box:
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def downwards(raw: Any, listed: list[Any]) -> dict[int, tuple[Box, float]]:
    """The pieces of text whose boxes are flat though they stand upright, with the size of type.

    They run downwards in a font of which nothing is known: PDFium gives no characters for them.
    """
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    found = {}
    for one in listed:
        if not _is_text(raw, one):
            continue
        box = bounds(raw, one)
        if box[2] - box[0] > 1:
            continue
        raw.FPDFTextObj_GetFontSize(one, size)
        upright = raw.FPDFPageObj_GetMatrix(one, matrix) and abs(matrix.b) < 0.05 * abs(matrix.a)
        tall = size.value * abs(matrix.d)
        if upright and box[3] - box[1] >= _A_LINE * tall > 0:
            found[number(one)] = box, tall
    return found


def subtypes(raw: Any, sheet: Any) -> list[tuple[int, Any]]:
    """The notes of a page, each with its kind; the caller closes them."""
    found = []
    for index in range(raw.FPDFPage_GetAnnotCount(sheet)):
        note = raw.FPDFPage_GetAnnot(sheet, index)
        if note:
            found.append((raw.FPDFAnnot_GetSubtype(note), note))
    return found


def has_form(raw: Any, sheet: Any) -> bool:
    """Whether a page has fields of a form."""
    notes = subtypes(raw, sheet)
    for _, note in notes:
        raw.FPDFPage_CloseAnnot(note)
    return any(kind == _WIDGET for kind, _ in notes)
