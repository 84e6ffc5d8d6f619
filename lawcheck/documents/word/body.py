"""The walk over a Word body: paragraphs, tables, text boxes, fields, tracked changes."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.build import Block, Reading
from lawcheck.documents.model import ParagraphKind, Remark, RemarkKind, UnreadKind
from lawcheck.documents.plain import BLANK
from lawcheck.documents.word import chunks, elements, notes, pictures
from lawcheck.documents.word.names import AUTHOR, ID, switched_on, value, w
from lawcheck.documents.word.package import Package

#: Elements that only wrap others.
_WRAPPERS = frozenset(
    w(name)
    for name in (
        "hyperlink",
        "smartTag",
        "customXml",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "rubyBase",
        "body",
        "txbxContent",
    )
)
_INSERTED: dict[str, RemarkKind] = {w("ins"): "insertion", w("moveTo"): "move"}
_DELETED: dict[str, RemarkKind] = {w("del"): "deletion", w("moveFrom"): "deletion"}
_P, _R, _T, _TBL, _SDT = w("p"), w("r"), w("t"), w("tbl"), w("sdt")
_TAB, _BR, _CR, _SYM, _RUBY = w("tab"), w("br"), w("cr"), w("sym"), w("ruby")
_DRAWINGS = frozenset((w("drawing"), w("pict"), w("object")))
_COMMENT = w("commentReference")
_NOTES: dict[str, RemarkKind] = {
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
}
_HYPHENS = {w("noBreakHyphen"): "-", w("softHyphen"): ""}


class Walk:
    """One walk through a document; blocks and remarks are gathered in ``reading``."""

    def __init__(self, package: Package, reading: Reading) -> None:
        self._package = package
        self._reading = reading
        self._notes = notes.Notes(package)
        self._text: list[str] = []
        self._boxes: list[etree._Element] = []
        self._marks: list[tuple[RemarkKind, str, str]] = []
        self._unread: list[UnreadKind] = []
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
                if content is not None and not elements.is_contents(child):
                    self._blocks(content, kind)
            elif tag in _WRAPPERS or tag in _INSERTED:
                self._blocks(child, kind)
            elif tag == elements.ALTERNATE:
                self._blocks(elements.chosen(child), kind)
            elif tag == w("altChunk"):
                chunks.read(self._package, child, self._reading)

    def _table(self, table: etree._Element, kind: ParagraphKind) -> None:
        rows = []
        for row in elements.through(table, w("tr")):
            erased = row.find(f"{w('trPr')}/{w('del')}")
            if erased is None:
                rows.append(row)
                continue
            said = "".join(t.text or "" for t in row.iter(_T, w("delText")))
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

    def _paragraph(self, paragraph: etree._Element, kind: ParagraphKind) -> None:
        properties = paragraph.find(w("pPr"))
        style = value(properties, "pStyle") or self._package.styles.default
        if self._package.styles.is_contents(style):
            return
        outer = (self._text, self._boxes, self._marks)
        self._text, self._boxes, self._marks = [], [], []
        self._inline(paragraph)
        text = "".join(self._text)
        boxes, marks = self._boxes, self._marks
        self._text, self._boxes, self._marks = outer

        mark = None if properties is None else properties.find(w("rPr"))
        erased = mark is not None and any(mark.find(tag) is not None for tag in _DELETED)
        label = ""
        if not (erased and not text.strip(BLANK)) and not self._is_hidden(mark, text, style):
            label = self._label(properties, style, text)
        # The first words in a merged paragraph bring their number along.
        text = self._pending + (text if self._pending else label + text)
        generated = self._pending_label or len(label)
        self._pending, self._pending_label = "", 0
        if erased:
            self._pending, self._pending_label = text, generated
        else:
            self._emit(text, generated, kind, self._level(properties, style))
        number = len(self._reading.blocks) or 1
        for sort, said, author in elements.merged(marks):
            self._reading.remark(Remark(sort, said, number, author))
        unread, self._unread = self._unread, []
        for kind_of in unread:
            self._reading.missing(kind_of)
        for box in boxes:
            self._blocks(box, "box")

    def _label(self, properties: etree._Element | None, style: str | None, text: str) -> str:
        label = self._package.numbering.label(properties, style)
        # Word numbers an empty paragraph too; a number alone is nothing that anyone wrote.
        return label if text.strip(BLANK) else ""

    def _is_hidden(self, mark: etree._Element | None, text: str, style: str | None) -> bool:
        return not text and bool(switched_on(mark, "vanish"))

    def _level(self, properties: etree._Element | None, style: str | None) -> int | None:
        stated = value(properties, "outlineLvl")
        if stated is not None and stated.isdigit():
            return int(stated) + 1 if int(stated) < 9 else None
        return self._package.styles.outline(style)

    def _emit(self, text: str, generated: int, kind: ParagraphKind, level: int | None) -> None:
        """Add the paragraph; a line break typed inside it begins a new one, as readers see it."""
        for line in text.split("\n"):
            stripped = line.strip(BLANK)
            if stripped:
                self._reading.add(
                    Block(stripped, kind=kind, level=level, generated=min(generated, len(stripped)))
                )
            generated = 0

    def _flush_pending(self) -> None:
        self._emit(self._pending, self._pending_label, "text", None)
        self._pending, self._pending_label = "", 0

    def _inline(self, parent: etree._Element) -> None:
        """Gather the text of runs and of all that wraps runs."""
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag in _WRAPPERS:
                self._inline(child)
            elif tag == _SDT:
                content = child.find(w("sdtContent"))
                if content is not None and not elements.is_placeholder(child):
                    self._inline(content)
            elif tag in _INSERTED:
                before = len(self._text)
                self._inline(child)
                said = "".join(self._text[before:])
                self._marks.append((_INSERTED[tag], said, child.get(AUTHOR, "")))
            elif tag in _DELETED:
                said = "".join(
                    t.text or "" for t in child.iter(w("delText"), _T) if t.text is not None
                )
                self._marks.append((_DELETED[tag], said, child.get(AUTHOR, "")))
            elif tag == elements.ALTERNATE:
                self._inline(elements.chosen(child))
            elif tag == w("subDoc"):
                self._unread.append("embedded")
            elif tag == _RUBY:
                base = child.find(w("rubyBase"))
                if base is not None:
                    self._inline(base)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(w("rPr"))
        if properties is not None:
            hidden = switched_on(properties, "vanish")
            if hidden is None and (style := value(properties, "rStyle")):
                hidden = self._package.styles.hidden(style)
            if hidden:
                return
        for child in run:
            self._content(child)

    def _content(self, child: etree._Element) -> None:
        tag = child.tag
        if tag == _T:
            self._text.append(child.text or "")
        elif tag == _TAB:
            self._text.append("\t")
        elif tag in (_BR, _CR):
            self._text.append("\n")
        elif tag == _SYM:
            self._text.append(elements.symbol(child))
        elif tag in _HYPHENS:
            self._text.append(_HYPHENS[tag])
        elif tag in _DRAWINGS:
            # Only the outermost boxes: inner ones are found when their text is walked.
            boxes = elements.outermost(child)
            self._boxes.extend(boxes)
            if not boxes and (kind := pictures.unread(child)):
                self._unread.append(kind)
        elif tag == elements.ALTERNATE:
            for inner in elements.chosen(child):
                self._content(inner)
        elif tag == _RUBY:
            base = child.find(w("rubyBase"))
            if base is not None:
                self._inline(base)
        elif tag in _NOTES:
            sort = _NOTES[tag]
            self._marks.append((sort, self._notes.note(sort, child.get(ID) or ""), ""))
        elif tag == _COMMENT:
            said, author = self._notes.comment(child.get(ID) or "")
            self._marks.append(("comment", said, author))
