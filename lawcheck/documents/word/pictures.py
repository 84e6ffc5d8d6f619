"""What a drawing shows that is no text: a picture as large as a page, an embedded file."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from lawcheck.documents.model import UnreadKind
from lawcheck.documents.word.names import number_of

_EMU = 360_000
#: In centimetres; seals, emblems and photographs in a row are smaller.
_WIDE, _AREA = 8.0, 100.0
#: So large together, with no text between them, pictures are one that was cut.
TOGETHER = 200.0
#: A smaller one is an ornament, not a piece.
PIECE = 40.0
_STYLE = re.compile(r"(width|height)\s*:\s*([\d.]{1,8})(pt|cm|mm|in|px)")
_CENTIMETRES = {"pt": 2.54 / 72, "cm": 1.0, "mm": 0.1, "in": 2.54, "px": 2.54 / 96}


class Seen(NamedTuple):
    """What of a drawing without a text box a reader sees and this program does not."""

    kind: UnreadKind | None
    area: float = 0.0
    """Square centimetres of a picture: a page may be cut into strips."""


def unread(drawing: etree._Element) -> Seen:
    """What of a drawing without a text box a reader sees and this program does not."""
    tags: set[str] = set()
    sizes: list[tuple[float, float]] = []
    for element in drawing.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag == "OLEObject":
            # Formulas are embedded too; they hold no text of the report.
            formula = "equation" in (element.get("ProgID") or "").lower()
            return Seen(None if formula else "attachment")
        tags.add(tag)
        sizes.append(_size(element, tag))
    if not tags & {"blip", "imagedata", "relIds"}:  # the last: a diagram of words
        return Seen(None)
    large = any(across >= _WIDE and across * down >= _AREA for across, down in sizes)
    return Seen("picture" if large else None, max(across * down for across, down in sizes))


def _size(element: etree._Element, tag: str) -> tuple[float, float]:
    """Width and height in centimetres, nothing where the element does not say."""
    if tag == "extent":
        across, down = (number_of(element.get(name)) / _EMU for name in ("cx", "cy"))
    elif tag == "shape":
        said = {
            name: float(value) * _CENTIMETRES[unit]
            for name, value, unit in _STYLE.findall(element.get("style") or "")
            if value.count(".") <= 1 and value != "."
        }
        across, down = said.get("width", 0.0), said.get("height", 0.0)
    else:
        return 0.0, 0.0
    return across, down
