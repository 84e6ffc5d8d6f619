"""What a drawing shows that is no text: a picture as large as a page, an embedded file."""

from __future__ import annotations

import re

from lxml import etree

from lawcheck.documents.model import UnreadKind
from lawcheck.documents.word.names import number_of

_EMU = 360_000
#: In centimetres; seals, emblems and photographs in a row are smaller.
_WIDE, _AREA = 8.0, 100.0
_STYLE = re.compile(r"(width|height)\s*:\s*([\d.]{1,8})(pt|cm|mm|in)")
_CENTIMETRES = {"pt": 2.54 / 72, "cm": 1.0, "mm": 0.1, "in": 2.54}


def unread(drawing: etree._Element) -> UnreadKind | None:
    """What of a drawing without a text box a reader sees and this program does not."""
    for element in drawing.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag == "OLEObject":
            # Formulas are embedded too; they hold no text of the report.
            return None if "equation" in (element.get("ProgID") or "").lower() else "attachment"
    tags = {etree.QName(e).localname for e in drawing.iter(etree.Element)}
    if not tags & {"blip", "imagedata"}:
        return None
    return "picture" if any(_is_large(e) for e in drawing.iter(etree.Element)) else None


def _is_large(element: etree._Element) -> bool:
    tag = etree.QName(element).localname
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
        return False
    return across >= _WIDE and across * down >= _AREA
