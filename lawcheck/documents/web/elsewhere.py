"""Where the text of a page may be that shows hardly any: a linked file, pictures, a script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from lawcheck.documents.model import UnreadKind
from lawcheck.documents.web.flow import Leaf, text_of
from lawcheck.documents.web.sheets import stated
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
_LARGE = 400
#: So many digits tell a small size from a large one.
_DIGITS = 9
_LENGTH = re.compile(r"\s*(\d{1,5})(?:px)?\s*$")
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*url\(", re.IGNORECASE)
#: A text with fewer lines has no midst.
_FEW = 4


def hint(root: etree._Element) -> UnreadKind | None:
    """What on a page may show its text in place of words; asked before anything is taken out."""
    for link in root.iter("a"):
        if _FILE.search(link.get("href") or ""):
            return "attachment"
    if any(not _is_small(picture) for picture in root.iter("img", "image")):
        return "picture"
    for element in root.iter("object"):
        if (element.get("type") or "").startswith("image/"):
            return "picture"
    if any(map(_BACKGROUND.search, stated(root, "style"))):
        return "picture"
    for element in root.iter("canvas", "script", "video"):
        if element.tag != "script" or element.get("src"):
            return "embedded"
    return None


def pictures(root: etree._Element, leaves: Sequence[Leaf]) -> Iterator[int]:
    """Behind how many of the lines a picture stands that may hold text: large, and in their midst.

    Of most pictures a page does not say how large they are: those alone in a paragraph count.
    """
    large = [picture for picture in root.iter("img") if _is_large(picture)]
    if not large or len(leaves) < _FEW:
        return
    order = {element: turn for turn, element in enumerate(root.iter())}
    places = [order.get(leaf.element, -1) for leaf in leaves]
    for picture in large:
        here = order[picture]
        if places[0] < here < places[-1]:
            yield sum(place < here for place in places)


def _is_large(picture: etree._Element) -> bool:
    sizes = [_LENGTH.match(picture.get(side) or "") for side in ("width", "height")]
    if any(sizes):
        return all(size is None or int(size[1]) >= _LARGE for size in sizes)
    above = picture.getparent()
    return above is not None and above.tag in ("p", "div", "center") and not text_of(above)


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
    return any(size.isdecimal() and int(size[:_DIGITS]) < _SMALL for size in sizes)
