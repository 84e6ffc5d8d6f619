"""A page as a reader goes through it: one leaf for each line of text between block boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lawcheck.documents import limits as limit
from lawcheck.documents.limits import DEFAULT, Limits
from lawcheck.documents.model import ParagraphKind
from lawcheck.documents.plain import BLANK
from lawcheck.documents.web.lists import Lists
from lawcheck.text.patterns import compiled

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot "
        "tr td th section article main header footer nav aside address blockquote pre center "
        "form fieldset legend figure figcaption hr details summary dir menu marquee title ",
    )
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = compiled(r"[ \t\r\n\f]+")
#: A line end in the source between two Chinese characters is not shown.
_BETWEEN_CHINESE = compiled(r"(?<=[^\x00-\xff]) *\n *(?=[^\x00-\xff])")
_LAYOUT_CELL = 200
_TAGS = 4


@dataclass(slots=True, eq=False)
class Leaf:
    """One line of text; ``links`` is how many of its characters are link text."""

    text: str
    element: etree._Element
    links: int
    kind: ParagraphKind = "text"
    level: int | None = None
    generated: int = 0


class _Flow:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.found: list[Leaf] = []
        self._text: list[str] = []
        self._links = 0
        self._marker = ""
        self._lists = Lists()

    def walk(self, element: etree._Element, kind: ParagraphKind, linked: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in ("head",):
            return
        block = tag in _BLOCKS
        if block:
            self.flush(element.getparent(), kind)
        if tag == "br":
            self.flush(_block_of(element), kind)
            return
        if tag == "li":
            self._marker = self._lists.marker(element)
        linked = linked or (tag == "a" and element.get("href") is not None)
        if tag == "table":
            kind = "cell" if _is_table(element) else "text"
        preformatted = tag == "pre"
        self._add(element.text, linked, preformatted, element, kind)
        for child in element:
            self.walk(child, kind, linked)
            self._add(child.tail, linked, preformatted, element, kind)
        if block:
            self.flush(element, kind)

    def _add(
        self,
        text: str | None,
        linked: bool,
        preformatted: bool,
        element: etree._Element,
        kind: ParagraphKind,
    ) -> None:
        if not text:
            return
        if preformatted and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._text.append(line)
                self.flush(element, kind)
        self._text.append(text)
        if linked:
            self._links += len("".join(text.split()))

    def flush(self, element: etree._Element | None, kind: ParagraphKind) -> None:
        raw = "".join(self._text)
        links, self._links = self._links, 0
        self._text.clear()
        text = _SPACE.sub(" ", _BETWEEN_CHINESE.sub("", raw)).strip(BLANK)
        if not text or element is None:
            return
        marker, self._marker = self._marker, ""
        level = next(
            (_HEADINGS[e.tag] for e in _upwards(element) if e.tag in _HEADINGS),
            None,
        )
        # A line costs as much memory as several tags.
        limit.check("elements", _TAGS * len(self.found), self._limits)
        self.found.append(Leaf(marker + text, element, links, kind, level, len(marker)))


def leaves(root: etree._Element, limits: Limits = DEFAULT) -> Iterator[Leaf]:
    """The lines of text below ``root`` in order; raises ``DocumentError`` (too-large)."""
    flow = _Flow(limits)
    flow.walk(root, "text", False)
    flow.flush(root, "text")
    yield from flow.found


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    """The element and the two above it: a heading may wrap a division."""
    yield element
    for turn, above in enumerate(element.iterancestors()):
        if turn == 2:
            return
        yield above


def _block_of(element: etree._Element) -> etree._Element | None:
    return next((above for above in element.iterancestors() if above.tag in _BLOCKS), None)


def _is_table(table: etree._Element) -> bool:
    """Whether a table holds data: several columns, none of which holds a whole text."""
    cells = [[c for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    if not any(len(row) > 1 for row in cells):
        return False
    sizes = (
        len("".join("".join(map(str, cell.itertext())).split())) for row in cells for cell in row
    )
    return all(size <= _LAYOUT_CELL * 2 for size in sizes)
