"""A page as a reader goes through it: one leaf for each line of text between block boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from lawcheck.documents import breaks
from lawcheck.documents import limits as limit
from lawcheck.documents.blanks import BLANK
from lawcheck.documents.limits import DEFAULT, Limits
from lawcheck.documents.model import ParagraphKind
from lawcheck.documents.web.lists import Lists
from lawcheck.text.digits import NUMERAL

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot "
        "tr td th section article main header footer nav aside address blockquote pre center "
        "form fieldset legend figure figcaption hr details summary dir menu marquee title ",
    )
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ONE_LINE = frozenset(("p", *_HEADINGS))
_LONGEST_ONE = 400
#: ``re`` on purpose: short lines are asked one by one, and another engine takes longer to ask.
_NUMERAL = re.compile(rf"(?:{NUMERAL}、?|[（(]{NUMERAL}[）)])")
_LONGEST_NUMERAL = 5
_SPACE = re.compile(r"[ \t\r\n\f]+")
#: A line end in the source between two Chinese characters is not shown.
_BETWEEN_CHINESE = re.compile(r"(?<=[^\x00-\xff]) *\n *(?=[^\x00-\xff])")
_LAYOUT_CELL = 200
_TAGS = 4
_ABOVE = 2


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
    def __init__(self, limits: Limits, sheets: str) -> None:
        self._limits = limits
        self.found: list[Leaf] = []
        self._text: list[str] = []
        self._links = 0
        self._marker = ""
        self._numeral: Leaf | None = None
        """A number that stands alone, in a cell or box in front of its words."""
        self._lists = Lists(sheets)
        self._whole: etree._Element | None = None
        """The heading whose line breaks only part its words."""

    def walk(self, element: etree._Element, kind: ParagraphKind, linked: bool) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag == "head":
            return
        block = tag in BLOCKS
        if block:
            if self._text:
                self.flush(element.getparent(), kind)
            self._links = 0
        elif tag == "br":
            if self._whole is None:
                self.flush(_block_of(element), kind)
            return
        if tag in _ONE_LINE and self._whole is None and len(element) and _is_one(element):
            self._whole = element
        if tag == "li":
            self._marker = self._lists.marker(element)
        linked = linked or (tag == "a" and element.get("href") is not None)
        if tag == "table":
            kind = "cell" if _is_table(element) else "text"
        preformatted = tag == "pre"
        if text := element.text:
            self._add(text, linked, preformatted, element, kind)
        for child in element:
            self.walk(child, kind, linked)
            if tail := child.tail:
                self._add(tail, linked, preformatted, element, kind)
        if block:
            self.flush(element, kind)
        if self._whole is element:
            self._whole = None

    def _add(
        self,
        text: str,
        linked: bool,
        preformatted: bool,
        element: etree._Element,
        kind: ParagraphKind,
    ) -> None:
        if preformatted and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._text.append(line)
                self.flush(element, kind)
        self._text.append(text)
        if linked:
            self._links += len("".join(text.split()))

    def flush(self, element: etree._Element | None, kind: ParagraphKind) -> None:
        if not self._text:
            self._links = 0
            return
        raw = "".join(self._text)
        links, self._links = self._links, 0
        self._text.clear()
        text = raw.strip(BLANK)
        if not text or element is None:
            return
        if "\n" in text:
            text = _BETWEEN_CHINESE.sub("", text)
        if not text.isprintable() or "  " in text:  # line ends, tabs, more than one blank
            text = _SPACE.sub(" ", text).strip(BLANK)
        marker, self._marker = self._marker, ""
        level = _level(element)
        # A line costs as much memory as several tags.
        limit.check("elements", _TAGS * len(self.found), self._limits)
        leaf = Leaf(marker + text, element, links, kind, level, len(marker))
        before, self._numeral = self._numeral, None
        if before is None and len(text) > _LONGEST_NUMERAL:
            self.found.append(leaf)
            return
        if before is not None and text == "、" and before.text[-1] not in "、）)":
            before.text += text  # in a cell of its own
            self._numeral = before
            return
        if before is not None and not is_numeral(leaf.text):
            # The number that stood alone is the beginning of these words.
            self.found.pop()
            typed = before.text if before.text[-1] in "、）)" else f"{before.text}、"
            leaf.generated = len(typed) if typed != before.text else 0
            leaf.text = typed + leaf.text
        elif is_numeral(text) and (text[-1] in "、）)" or _is_numeral_cell(element)):
            self._numeral = leaf
        self.found.append(leaf)


def is_numeral(text: str) -> bool:
    """Whether a line is nothing but the number of a heading."""
    return len(text) <= _LONGEST_NUMERAL and _NUMERAL.fullmatch(text) is not None


def leaves(root: etree._Element, limits: Limits = DEFAULT, sheets: str = "") -> Iterator[Leaf]:
    """The lines of text below ``root`` in order; raises ``DocumentError`` (too-large).

    ``sheets`` are the style sheets of the page: they say how lists count.
    """
    flow = _Flow(limits, sheets)
    flow.walk(root, "text", False)
    flow.flush(root, "text")
    yield from flow.found


def _level(element: etree._Element) -> int | None:
    """The level of the heading that an element is, or stands in."""
    here: etree._Element | None = element
    for _ in range(_ABOVE + 1):
        if here is None:
            return None
        if (level := _HEADINGS.get(here.tag)) is not None:
            return level
        here = here.getparent()
    return None


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    """The element and the two above it: a heading may wrap a division."""
    yield element
    yield from islice(element.iterancestors(), _ABOVE)


def _block_of(element: etree._Element) -> etree._Element | None:
    return next((above for above in element.iterancestors() if above.tag in BLOCKS), None)


def text_of(element: etree._Element) -> str:
    """The text of an element, without its blanks."""
    return "".join("".join(map(str, element.itertext())).split())


def _is_numeral_cell(element: etree._Element) -> bool:
    """Whether a number stands in a cell of its own, another cell behind it."""
    cell = next((e for e in _upwards(element) if e.tag == "td"), None)
    return cell is not None and cell.getnext() is not None


def _is_one(element: etree._Element) -> bool:
    """Whether the lines of a paragraph or heading are one heading."""
    if (
        next(element.iter("br"), None) is None
        or next(element.iterdescendants(*BLOCKS), None) is not None
    ):
        return False
    lines = [element.text or ""]
    size = 0
    for inner in element.iterdescendants():
        piece = (inner.text or "") if isinstance(inner.tag, str) else ""
        if inner.tag == "br":
            lines.append("")
        lines[-1] += piece + (inner.tail or "")
        size += len(piece) + len(inner.tail or "")
        if size > _LONGEST_ONE:
            return False
    # An indent is typed with wide blanks; those of the source are none.
    shown = "\n".join(line.strip(" \t\r\n\f") for line in lines)
    return breaks.is_one(shown, element.tag in _HEADINGS)


def _is_table(table: etree._Element) -> bool:
    """Whether a table holds data: several columns, none of which holds a whole text."""
    rows = [[text_of(c) for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    numerals = [is_numeral(row[0]) for row in rows if row and row[0]]
    if numerals and all(numerals) and all(len(row) - row.count("、") <= 2 for row in rows):
        return False  # each number of the outline in a cell of its own
    if not any(len(row) > 1 for row in rows):
        return False
    return all(len(text) <= _LAYOUT_CELL * 2 for row in rows for text in row)
