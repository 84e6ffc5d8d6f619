"""The walk over a Word body: paragraphs, tables, text boxes, the pages that they stand on."""

from __future__ import annotations

import math
from collections.abc import Callable

from lxml import etree

from lawcheck.documents import breaks
from lawcheck.documents.blanks import BLANK
from lawcheck.documents.build import Block, Reading
from lawcheck.documents.model import LeftKind, ParagraphKind, Remark
from lawcheck.documents.word import chunks, elements, inline, lines, pictures
from lawcheck.documents.word.names import AUTHOR, first_child, switched_on, value, w
from lawcheck.documents.word.package import Package

_P, _TBL, _SDT = w("p"), w("tbl"), w("sdt")


class Walk:
    """One walk through a document; blocks and remarks are gathered in ``reading``.

    ``original`` gives the text as it stands in the file where another program marked it.
    """

    def __init__(
        self, package: Package, reading: Reading, original: Callable[[str], str] = str
    ) -> None:
        self._package = package
        self._reading = reading
        self._original = original
        self._inline = inline.Inline(package, package.main)
        self._page = None if next(package.main.iter(inline.PAGE_MARK), None) is None else 1
        """The page that was reached; None where the file knows nothing of pages."""
        self._table_style: str | None = None
        self._pieces: list[float] = []
        """The pictures that follow one another without text between them, by their size."""
        self._pending = ""
        """Text of a paragraph whose closing mark was deleted: it runs on into the next one."""
        self._pending_label = 0

    def body(self, root: etree._Element) -> None:
        """Walk the main part."""
        for child in root.iter(w("body")):
            self._blocks(child, "text")
        self._flush_pending()

    def _blocks(self, parent: etree._Element, kind: ParagraphKind) -> None:
        for child in parent:
            tag = child.tag
            if tag == _P:
                self._paragraph(child, kind)
            elif tag == _TBL:
                self._table(child, kind)
            elif tag == _SDT:
                content = child.find(w("sdtContent"))
                if elements.is_contents(child):
                    self._pass(child, "contents")
                elif content is not None:
                    self._blocks(content, kind)
            elif tag in inline.WRAPPERS or tag in inline.INSERTED:
                self._blocks(child, kind)
            elif tag == elements.ALTERNATE:
                self._blocks(elements.chosen(child), kind)
            elif tag == w("altChunk"):
                chunks.read(self._package, child, self._reading)

    def _table(self, table: etree._Element, kind: ParagraphKind) -> None:
        rows = []
        outer, self._table_style = self._table_style, value(table, "tblPr", "tblStyle")
        for row in elements.through(table, w("tr")):
            if switched_on(row.find(w("trPr")), "hidden"):
                self._pass(row, "hidden")
                continue
            erased = row.find(f"{w('trPr')}/{w('del')}")
            if erased is None:
                rows.append(row)
                continue
            said = "".join(t.text or "" for t in row.iter(w("t"), w("delText")))
            place = len(self._reading.blocks) or 1
            remark = Remark("deletion", said, place, erased.get(AUTHOR, ""))
            self._reading.remark(remark)
        # A table of one column is a frame around text, not a table.
        cells = [list(elements.through(row, w("tc"))) for row in rows]
        inner: ParagraphKind = "cell" if any(len(row) > 1 for row in cells) else kind
        for columns in cells:
            for cell in columns:
                if cell.find(f"{w('tcPr')}/{w('cellDel')}") is None:
                    self._blocks(cell, inner)
        self._table_style = outer

    def _pass(self, element: etree._Element, why: LeftKind) -> None:
        """Pass over what is no text; its pages count."""
        self._reading.leave(why, "".join(t.text or "" for t in element.iter(w("t"))))
        if self._page is not None:
            self._page += sum(1 for _ in element.iter(inline.PAGE_MARK))

    def _paragraph(self, paragraph: etree._Element, kind: ParagraphKind) -> None:
        properties = first_child(paragraph, "pPr")
        style = value(properties, "pStyle") or self._package.styles.default
        if self._package.styles.is_contents(style):
            self._inline.pass_over(paragraph)
            self._pass(paragraph, "contents")
            return
        words = None if self._pending else self._inline.words(paragraph, style, self._table_style)
        if words is not None:
            label = self._label(properties, style, words)
            self._emit(label + words, len(label), kind, self._level(properties, style))
            if self._pieces and words.strip(BLANK):
                self._pieces = []
            return
        found = self._inline.gather(paragraph, style, self._table_style)
        text = "".join(found.text)
        ahead = found.ahead if not self._reading.blocks else 0
        self._walk_boxes(found.boxes[:ahead])
        mark = first_child(properties, "rPr")
        erased = mark is not None and any(mark.find(tag) is not None for tag in inline.DELETED)
        hidden = self._is_hidden(mark, text, style)
        # A number stands behind the edge of a page, and belongs to the first words.
        edge = lines.first_page(text)
        label = "" if hidden or self._pending else self._label(properties, style, text)
        generated = self._pending_label or len(label)
        text = self._pending + text[:edge] + label + text[edge:]
        self._pending, self._pending_label = "", 0
        if erased or (hidden and text.strip(BLANK)):
            self._pending, self._pending_label = text, generated
        else:
            self._emit(text, generated, kind, self._level(properties, style))
        number = len(self._reading.blocks) or 1
        for sort, said, author in elements.merged(found.marks):
            self._reading.remark(Remark(sort, said.replace(lines.PAGE, ""), number, author))
        self._reading.leave("hidden", "".join(found.hidden))
        self._reading.leave("contents", "".join(found.contents))
        for kind_of in found.unread:
            self._reading.missing(kind_of)
        if found.pieces:
            self._pieces += found.pieces
        elif text.strip(BLANK):
            self._pieces = []
        if len(self._pieces) > 1 and sum(self._pieces) >= pictures.TOGETHER:
            self._reading.missing("picture")
            self._pieces = [-math.inf]  # the others belong to it
        self._walk_boxes(found.boxes[ahead:])

    def _walk_boxes(self, boxes: list[etree._Element]) -> None:
        for box in boxes:
            if box.tag == elements.WORD_ART:
                # Its lines are those of one title.
                self._emit("".join(box.get("string", "").splitlines()), 0, "box", None)
                continue
            # A field that is open where the box hangs is not open inside.
            outer = self._inline.inside()
            self._blocks(box, "box")
            self._inline.back(outer)

    def _label(self, properties: etree._Element | None, style: str | None, text: str) -> str:
        label = self._package.numbering.label(properties, style)
        # Word numbers an empty paragraph too; a number alone is nothing that anyone wrote.
        return label if text.strip(BLANK) else ""

    def _is_hidden(self, mark: etree._Element | None, text: str, style: str | None) -> bool:
        """Whether the end of the paragraph is not shown: what follows runs on."""
        stated = switched_on(mark, "vanish")
        if stated is None:
            return not text.strip(BLANK) and self._package.styles.hides(self._table_style, style)
        return stated

    def _level(self, properties: etree._Element | None, style: str | None) -> int | None:
        stated = value(properties, "outlineLvl")
        if stated is not None and stated.isdigit():
            return int(stated) + 1 if int(stated) < 9 else None
        return self._package.styles.outline(style)

    def _emit(self, text: str, generated: int, kind: ParagraphKind, level: int | None) -> None:
        """Add the paragraph; a line break typed inside it begins a new one, as readers see it."""
        if self._page is None and "\n" not in text:  # nearly all
            if line := text.strip(BLANK):
                made = min(generated, len(line))
                self._reading.add(Block(line, kind=kind, level=level, generated=made))
            return
        pages = text.count(lines.PAGE)
        if "\n" in text and breaks.is_one(self._original(text), level is not None or generated > 0):
            text = text.strip(BLANK.replace(lines.PAGE, "")).replace("\n", "")
        for line, anchors in lines.cut(text, self._page):
            if line:
                made = min(generated, len(line))
                self._reading.add(Block(line, anchors, kind, level, made))
            generated = 0
        if self._page is not None:
            self._page += pages

    def _flush_pending(self) -> None:
        self._emit(self._pending, self._pending_label, "text", None)
        self._pending, self._pending_label = "", 0
