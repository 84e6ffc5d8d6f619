"""The bytes of a page become a tree of what is shown: decoded, parsed, hidden parts taken out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from lxml import etree

from lawcheck.documents import encoding
from lawcheck.documents import limits as limit
from lawcheck.documents.build import Reading
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import UnreadKind
from lawcheck.documents.web import cascade, elsewhere, inside
from lawcheck.documents.web.flow import BLOCKS
from lawcheck.errors import DocumentError
from lawcheck.text.patterns import compiled

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
#: What pages call an encoding → a superset that also reads what the encoding proper forbids.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
#: What else a page calls its encoding is what an editor puts there by itself: iso-8859-1.
_CHINESE = ("gb", "big5", "utf", "hz", "cp936", "cp950")
_XML_DECLARATION = compiled(r"^\s*<\?xml[^>]*\?>")
_NO_TEXT = frozenset(
    re.findall(
        r"\w+",
        "script style noscript noframes template iframe object embed svg math canvas audio video "
        "select button input textarea option datalist map rt rp frame head ",
    )
)

#: What stays what it is, however it is shown: blocks already, links, parts of tables.
_KEPT = BLOCKS | {"a", "br", "img"}
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))

#: Where a page may say what its encoding is: some have long scripts in front of it.
_HEAD = 200_000
#: A tag that is long, its values without their words, and the names of its attributes.
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<]{10000,}")
_QUOTED = re.compile(rb"""=\s*(?:"[^"]*"|'[^']*')""")
_ATTRIBUTE = re.compile(rb"[^\s=/'\"]+")
#: An attribute among thousands of one tag costs as much as so many elements.
_COST = 100


class Page(NamedTuple):
    """A page without what a reader does not see."""

    root: etree._Element
    source: str
    keeps: bool
    """Whether as much as a report was taken out: from a script, a field, a copy."""
    hint: UnreadKind | None
    """What may show the text of a page that has hardly any."""
    sheets: str
    """Its style sheets, which say how lists count."""

    def elsewhere(self) -> UnreadKind | None:
        """Where the text of this page may be, which shows hardly any."""
        if self.hint == "attachment" or not (self.keeps or elsewhere.holds_more(self.source)):
            return self.hint
        return "embedded"


def parse(
    data: bytes, limits: Limits, reading: Reading, frames: Mapping[str, bytes] | None = None
) -> Page:
    """The page with what is shown.

    Frames stand in the page where it shows them; one that is in another file is noted as unread.
    Raises ``DocumentError`` (undecodable, empty, too-large).
    """
    limit.check("part_bytes", len(data), limits)
    limit.check("elements", data.count(b"<"), limits)
    limit.check("elements", _most_attributes(data) * _COST, limits)
    text, name, warnings = decode(data)
    reading.encoding = name
    reading.warnings.extend(warnings)
    root = tree(text)
    inside.fill(root, frames or {}, limits, reading)
    sheets = "\n".join("".join(map(str, sheet.itertext())) for sheet in root.iter("style"))
    hint = elsewhere.hint(root)
    taken = list(prune(root, reading))
    keeps = any(map(elsewhere.is_report, taken))
    return Page(root, text, keeps, hint, sheets)


def _most_attributes(data: bytes) -> int:
    """How many attributes the longest tags may have; short ones are not counted.

    libxml2 looks each attribute up among the others, and nothing can end it meanwhile.
    """
    longest = 0
    for tag in _LONG_TAG.finditer(data):
        bare = _QUOTED.sub(b"", tag[0]).partition(b">")[0]
        longest = max(longest, len(_ATTRIBUTE.findall(bare)))
    return longest


def tree(text: str) -> etree._Element:
    """The parsed page; browsers forgive, so does this."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    if text.lstrip()[:5].lower() == "<?xml":
        text = _XML_DECLARATION.sub("", text)
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise DocumentError("empty", "网页里没有内容。")
    return root


def decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Like ``encoding.decode``, but believes a declaration where UTF-8 does not fit."""
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-8"), "utf-8", ()
        except UnicodeDecodeError:
            pass
        if declared := _DECLARED.search(data[:_HEAD]):
            stated = declared[1].decode("ascii").lower()
            codec = _WIDER.get(stated, stated)
            try:
                name = codecs.lookup(codec).name
                if name.startswith(_CHINESE):
                    return data.decode(codec), name.replace("hkscs", ""), ()
            except (UnicodeDecodeError, LookupError):
                pass
    return encoding.decode(data)


def prune(root: etree._Element, reading: Reading) -> Iterator[str]:
    """Take out what a reader does not see: scripts, controls, hidden elements; give each text."""
    for element in list(root.iter(*_NO_TEXT)):
        if element.tag != "head" and element.getparent() is not None:
            yield "".join(map(str, element.itertext()))
            if element.tag != "style":
                _drop(element)
    for element, fate in list(cascade.fates(root)):
        if fate == "gone":
            hidden = "".join(map(str, element.itertext()))
            reading.leave("hidden", hidden)
            yield hidden
            _drop(element)
        elif fate == "block":
            _set_apart(element)
        else:
            reading.leave("hidden", _silence(element))
    for sheet in list(root.iter("style")):
        _drop(sheet)


def _set_apart(element: etree._Element) -> None:
    """Let an element of a line stand on lines of its own, as the page shows it."""
    # A heading is one line all the same, and a link says more than its place.
    within = any(above.tag in _HEADINGS for above in islice(element.iterancestors(), 2))
    if element.tag not in _KEPT and not within and next(element.itertext(), None):
        element.tag = "div"


def _silence(element: etree._Element) -> str:
    """Take out the words of an element and leave what stands in it: a child may be shown."""
    words = [element.text, *(child.tail for child in element)]
    element.text = None
    for child in element:
        child.tail = None
    return "".join(filter(None, words))


def _drop(element: etree._Element) -> None:
    """Empty the element where it stands: moving its tail would cost the square of many."""
    empty(element)
    element.tag = "span"


def empty(element: etree._Element) -> None:
    """Take out all that an element holds; its tail is text behind it, and stays."""
    del element[:]
    element.text = None
    element.attrib.clear()
