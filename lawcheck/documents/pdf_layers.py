"""Layers of a PDF (optional content) that are switched off: nobody sees what is written there.

PDFium reads the text of all layers and tells of none whether it is on; when it paints, it knows. So
a piece of text that paints nothing where it stands, and something once taken out of its layer, is
in a layer that is off. What paints nothing either way proves nothing, and is read.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from lawcheck.documents.pdf_objects import all_of, number

#: No page has more layers, or parts of one; forms in forms go no deeper.
_MOST, _DEEPEST = 60, 5
#: Large enough that the smallest type leaves a trace.
_ACROSS, _DOWN = 300, 424
#: Any font can show it, also one that this machine does not have.
_PROBE = "H"
#: An object with the forms that hold it, the outermost first.
_Path = tuple[Any, ...]
_Key = tuple[tuple[int, ...], ...]


def may_be_in(data: bytes) -> bool:
    """Whether a file has layers, or may have: its catalog may be packed."""
    return b"/OCProperties" in data or b"/ObjStm" in data


def switched_off(raw: Any, pdf: Any, index: int, listed: list[Any]) -> set[int]:
    """The numbers of the pieces of text, of the objects of a page, that stand in layers put off."""
    paths = list(_leaves(raw, listed))
    groups: dict[_Key, list[int]] = {}
    for turn, path in enumerate(paths):
        # A form is a layer itself, or part of one; other text is marked as such.
        if raw.FPDFPageObj_GetType(path[-1]) == raw.FPDF_PAGEOBJ_TEXT:
            key = tuple((*_layers(raw, one), number(form)) for one, form in _steps(path))
            if any(map(any, key)):
                groups.setdefault(key, []).append(turn)
    if not groups:
        return set()
    found: set[int] = set()
    with _Probe(raw, pdf, index) as probe:
        clear = [group for group in list(groups.values())[:_MOST] if not probe.paints(group)]
    for group in clear:
        if any(_hides(raw, pdf, index, group, words) for words in ("", _PROBE)):
            found.update(number(paths[turn][-1]) for turn in group)
    return found


def _hides(raw: Any, pdf: Any, index: int, group: list[int], words: str) -> bool:
    """Whether text shows as soon as it is out of its layer; with other words, whatever its font."""
    with _Probe(raw, pdf, index) as probe:
        if words:
            probe.write(group, words)
            if probe.paints(group):
                return False
        probe.set_free(group)
        return probe.paints(group)


class _Probe:
    """A second copy of a page, of which single objects are painted."""

    def __init__(self, raw: Any, pdf: Any, index: int) -> None:
        self._raw = raw
        self._sheet = pdf[index]
        self._paths = list(_leaves(raw, all_of(raw, self._sheet)))

    def __enter__(self) -> _Probe:
        for path in self._paths:
            self._raw.FPDFPageObj_SetIsActive(path[-1], False)
        return self

    def __exit__(self, *error: object) -> None:
        self._sheet.close()

    def paints(self, group: list[int]) -> bool:
        """Whether these objects alone leave any trace."""
        raw = self._raw
        for turn in group:
            raw.FPDFPageObj_SetIsActive(self._paths[turn][-1], True)
        bitmap = raw.FPDFBitmap_CreateEx(_ACROSS, _DOWN, raw.FPDFBitmap_BGRA, None, 0)
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, _ACROSS, _DOWN, 0)
            raw.FPDF_RenderPageBitmap(bitmap, self._sheet, 0, 0, _ACROSS, _DOWN, 0, 0)
            size = raw.FPDFBitmap_GetStride(bitmap) * _DOWN
            painted = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        for turn in group:
            raw.FPDFPageObj_SetIsActive(self._paths[turn][-1], False)
        return bool(painted.strip(b"\0"))

    def write(self, group: list[int], words: str) -> None:
        """Let these objects say something else."""
        letters = (words + "\0").encode("utf-16-le")
        buffer = ctypes.create_string_buffer(letters)
        for turn in group:
            said = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
            self._raw.FPDFText_SetText(self._paths[turn][-1], said)

    def set_free(self, group: list[int]) -> None:
        """Take these objects out of their layers, and out of the forms that hold them."""
        raw = self._raw
        matrix = raw.FS_MATRIX()
        for turn in group:
            *forms, one = self._paths[turn]
            for mark in list(_marks(raw, one)):
                raw.FPDFPageObj_RemoveMark(one, mark)
            if not forms or not raw.FPDFFormObj_RemoveObject(forms[-1], one):
                continue
            for form in reversed(forms):
                raw.FPDFPageObj_GetMatrix(form, matrix)
                places = (getattr(matrix, name) for name in "abcdef")
                raw.FPDFPageObj_Transform(one, *places)
            raw.FPDFPage_InsertObject(self._sheet, one)


def _leaves(raw: Any, objects: list[Any], above: _Path = ()) -> Iterator[_Path]:
    """All objects that hold no others, in the order in which they are painted."""
    for one in objects:
        path = (*above, one)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_FORM:
            yield path
        elif len(path) <= _DEEPEST:
            count = raw.FPDFFormObj_CountObjects(one)
            inner = [raw.FPDFFormObj_GetObject(one, turn) for turn in range(max(count, 0))]
            yield from _leaves(raw, inner, path)


def _steps(path: _Path) -> Iterator[tuple[Any, Any]]:
    """Each object of a path, and itself once more where it is a form."""
    return zip(path, (*path[:-1], None), strict=True)


def _layers(raw: Any, one: Any) -> tuple[int, ...]:
    """The layers that an object is marked with."""
    return tuple(number(mark) for mark in _marks(raw, one))


def _marks(raw: Any, one: Any) -> Iterator[Any]:
    name, size = (ctypes.c_ushort * 4)(), ctypes.c_ulong()
    for turn in range(raw.FPDFPageObj_CountMarks(one)):
        mark = raw.FPDFPageObj_GetMark(one, turn)
        # Longer names do not fit, and are no mark of a layer.
        if raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size) and (
            bytes(name)[: size.value] == "OC\0".encode("utf-16-le")
        ):
            yield mark
