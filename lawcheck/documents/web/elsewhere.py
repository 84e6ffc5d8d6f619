"""Where the text of a page may be that shows hardly any: a linked file, pictures, a script."""

from __future__ import annotations

import re

from lxml import etree

from lawcheck.documents.model import UnreadKind
from lawcheck.text.patterns import compiled

_FILE = re.compile(r"\.(?:pdf|docx?|wps|ofd|zip|rar)(?:$|[?#])", re.IGNORECASE)
#: A Chinese character, as it stands in text or as scripts and attributes write it.
_HAN = compiled(r"[\u4e00-\u9fff]|\\u[4-9][0-9a-fA-F]{3}|&#x[4-9][0-9a-fA-F]{3};|&#[2-4]\d{4};")
_VALUE = re.compile(r"=\s{0,9}(?:\"[^\"]{600,}\"|'[^']{600,}')")
#: As many as in a short report.
_A_REPORT = 600
_LOOKED_AT = 2_000_000
#: Pixels: icons, arrows and two-dimensional codes are smaller.
_SMALL = 150


def hint(root: etree._Element) -> UnreadKind | None:
    """What on a page may show its text in place of words; asked before anything is taken out."""
    for link in root.iter("a"):
        if _FILE.search(link.get("href") or ""):
            return "attachment"
    if any(not _is_small(picture) for picture in root.iter("img")):
        return "picture"
    for element in root.iter("canvas", "script"):
        if element.tag == "canvas" or element.get("src"):
            return "embedded"
    return None


def holds_more(source: str) -> bool:
    """Whether a remark or an attribute in the source of a page is as long as a report."""
    source = source[:_LOOKED_AT]
    remarks = (piece.partition("-->")[0] for piece in source.split("<!--")[1:])
    values = (match[0] for match in _VALUE.finditer(source))
    return any(map(is_report, remarks)) or any(map(is_report, values))


def is_report(taken: str) -> bool:
    """Whether what was taken out of a page is as long as a report."""
    return sum(1 for _ in _HAN.finditer(taken[:_LOOKED_AT])) >= _A_REPORT


def _is_small(picture: etree._Element) -> bool:
    sizes = [picture.get(side, "").removesuffix("px") for side in ("width", "height")]
    return any(size.isdecimal() and int(size) < _SMALL for size in sizes)
