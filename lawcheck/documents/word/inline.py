"""What the runs of a Word paragraph show: text, fields, formulas, tracked changes, boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from lawcheck.documents.blanks import BLANK
from lawcheck.documents.model import RemarkKind, UnreadKind
from lawcheck.documents.word import elements, equations, lines, notes, pictures, symbols
from lawcheck.documents.word.fields import INSTRUCTION, MARK, Fields, is_contents, unpaired
from lawcheck.documents.word.names import AUTHOR, ID, W, first_child, switched_on, value, w
from lawcheck.documents.word.package import Package

#: Elements that only wrap others.
WRAPPERS = frozenset(
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
INSERTED: dict[str, RemarkKind] = {w("ins"): "insertion", w("moveTo"): "move"}
DELETED: dict[str, RemarkKind] = {w("del"): "deletion", w("moveFrom"): "deletion"}
_P, _R, _T, _SDT = w("p"), w("r"), w("t"), w("sdt")
_BR, _CR, _SYM, _RUBY = w("br"), w("cr"), w("sym"), w("ruby")
_TABS = frozenset((w("tab"), w("ptab")))
_DRAWINGS = frozenset((w("drawing"), w("pict"), w("object")))
_COMMENT = w("commentReference")
_NOTES: dict[str, RemarkKind] = {
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
}
_INSTRUCTION, _ASCII, _HANSI = w("instr"), w("ascii"), w("hAnsi")
PAGE_MARK = w("lastRenderedPageBreak")
_HYPHENS = {w("noBreakHyphen"): "-", w("softHyphen"): ""}
#: Whatever can make a paragraph say something else than the words of its runs.
_MORE = (
    *(WRAPPERS - {w("body"), w("txbxContent")}),
    *INSERTED,
    *DELETED,
    *equations.MATH,
    *_TABS,
    *_DRAWINGS,
    *_NOTES,
    *_HYPHENS,
    *(_SDT, _BR, _CR, _SYM, _RUBY, _COMMENT, MARK, INSTRUCTION, PAGE_MARK, elements.ALTERNATE),
    *map(w, ("subDoc", "vanish", "rStyle")),
)
_WORDS = etree.XPath("w:r/w:t/text()", namespaces={"w": W}, smart_strings=False)


@dataclass(slots=True)
class Gathered:
    """What one paragraph holds."""

    text: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    ahead: int = 0
    """How many boxes stand in front of all text: a title in a frame of its own."""
    marks: list[tuple[RemarkKind, str, str]] = field(default_factory=list)
    unread: list[UnreadKind] = field(default_factory=list)
    pieces: list[float] = field(default_factory=list)
    """How large the pictures are that may be pieces of one."""
    hidden: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)


class Inline:
    """Gathers paragraphs in order: fields may go on from one to the next."""

    def __init__(self, package: Package, root: etree._Element) -> None:
        self._package = package
        self._notes = notes.Notes(package)
        self._unpaired = unpaired(root)
        self._fields = Fields(self._unpaired)
        self._here = Gathered()
        self._styles: tuple[str | None, str | None] = (None, None)
        """Of the table and of the paragraph."""
        said = etree.tostring(root, method="text", encoding="unicode")
        self._symbols = symbols.PRIVATE.search(said) is not None
        """Whether any characters mean what their font says."""
        self._more = {paragraph for one in root.iter(*_MORE) for paragraph in one.iterancestors(_P)}

    def words(
        self, paragraph: etree._Element, style: str | None, table_style: str | None
    ) -> str | None:
        """The text of a paragraph that holds nothing but words, as most do; else None."""
        if (
            paragraph in self._more
            or self._symbols
            or self._fields.are_open
            or self._package.styles.hides(table_style, style, None)
        ):
            return None
        return "".join(cast("list[str]", _WORDS(paragraph)))

    def gather(
        self, paragraph: etree._Element, style: str | None, table_style: str | None
    ) -> Gathered:
        """All that a paragraph shows."""
        self._here = Gathered()
        self._styles = table_style, style
        self._inline(paragraph)
        return self._here

    def pass_over(self, paragraph: etree._Element) -> None:
        """Go through the fields of a paragraph that is not shown."""
        self._here = Gathered()
        self._fields_in(paragraph)

    def inside(self) -> Fields:
        """Leave the fields that are open for a box; gives what ``back`` takes."""
        outer, self._fields = self._fields, Fields(self._unpaired)
        return outer

    def back(self, outer: Fields) -> None:
        """Go on where the box hangs."""
        self._fields = outer

    def _inline(self, parent: etree._Element) -> None:
        """Gather the text of runs and of all that wraps runs."""
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag in WRAPPERS:
                if not is_contents(child.get(_INSTRUCTION, "")):
                    self._inline(child)
            elif tag in equations.MATH:
                self._say(equations.spoken(child))
            elif tag == _SDT:
                content = child.find(w("sdtContent"))
                if content is not None and not elements.is_placeholder(child):
                    self._inline(content)
            elif tag in INSERTED:
                before = len(self._here.text)
                self._inline(child)
                said = "".join(self._here.text[before:])
                self._here.marks.append((INSERTED[tag], said, child.get(AUTHOR, "")))
            elif tag in DELETED:
                said = "".join(t.text or "" for t in child.iter(w("delText"), _T))
                self._here.text += [lines.PAGE] * sum(1 for _ in child.iter(PAGE_MARK))
                self._here.marks.append((DELETED[tag], said, child.get(AUTHOR, "")))
            elif tag == elements.ALTERNATE:
                self._inline(elements.chosen(child))
            elif tag == w("subDoc"):
                self._here.unread.append("embedded")
            elif tag == _RUBY:
                base = child.find(w("rubyBase"))
                if base is not None:
                    self._inline(base)

    def _run(self, run: etree._Element) -> None:
        properties = first_child(run, "rPr")
        if self._hides(properties):
            self._fields_in(run)
            self._here.hidden += [t.text or "" for t in run.iter(_T)]
            self._here.text += [lines.PAGE] * sum(1 for _ in run.iter(PAGE_MARK))
            return
        fonts = first_child(properties, "rFonts")
        font = "" if fonts is None else fonts.get(_ASCII) or fonts.get(_HANSI) or ""
        for inner in run:
            if inner.tag == _T:
                self._say(symbols.plain(inner.text or "", font) if font else inner.text or "")
            elif inner is not properties:
                self._content(inner, font)

    def _hides(self, properties: etree._Element | None) -> bool:
        """Whether a run is hidden, by itself or by its styles."""
        stated = switched_on(properties, "vanish")
        if stated is not None:
            return stated
        own = value(properties, "rStyle")
        return self._package.styles.hides(*self._styles, own)

    def _fields_in(self, hidden: etree._Element) -> None:
        """Go through the marks of fields in what is not shown."""
        for child in hidden.iter(MARK, INSTRUCTION):
            self._content(child)

    def _say(self, text: str) -> None:
        """Add text that is seen, unless it stands in the instruction of a field."""
        if text and self._fields.shows(text):
            self._here.text.append(text)
        elif self._fields.is_contents:
            self._here.contents.append(text)

    def _content(self, child: etree._Element, font: str = "") -> None:
        tag = child.tag
        if tag == _T:
            self._say(symbols.plain(child.text or "", font))
        elif tag == MARK:
            self._say(self._fields.mark(child))
        elif tag == INSTRUCTION:
            self._fields.instruct(child.text or "")
        elif tag == PAGE_MARK:
            self._here.text.append(lines.PAGE)
        elif tag in _TABS:
            self._say("\t")
        elif tag in (_BR, _CR):
            self._say("\n")
        elif tag == _SYM:
            self._say(elements.symbol(child))
        elif tag in _HYPHENS:
            self._say(_HYPHENS[tag])
        elif tag in _DRAWINGS:
            self._drawing(child)
        elif tag == elements.ALTERNATE:
            for inner in elements.chosen(child):
                self._content(inner, font)
        elif tag == _RUBY:
            base = child.find(w("rubyBase"))
            if base is not None:
                self._inline(base)
        elif tag in _NOTES:
            sort = _NOTES[tag]
            self._here.marks.append((sort, self._notes.note(sort, child.get(ID) or ""), ""))
        elif tag == _COMMENT:
            said, author = self._notes.comment(child.get(ID) or "")
            self._here.marks.append(("comment", said, author))

    def _drawing(self, drawing: etree._Element) -> None:
        # Only the outermost boxes: inner ones are found when their text is walked.
        boxes = elements.outermost(drawing)
        if not "".join(self._here.text).strip(BLANK):
            self._here.ahead += len(boxes)
        self._here.boxes.extend(boxes)
        if boxes:
            return
        seen = pictures.unread(drawing)
        if seen.kind is not None:
            self._here.unread.append(seen.kind)
        elif seen.area >= pictures.PIECE:
            self._here.pieces.append(seen.area)
