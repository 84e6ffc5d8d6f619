"""OFD (GB/T 33190-2016, the national fixed-layout format) in, paragraphs out.

OFD.xml names the documents, each names its pages; a page holds text objects with the place of
every character. Lines and paragraphs are made from the places, as for PDF.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from lawcheck import deadline
from lawcheck.documents import limits as limit
from lawcheck.documents import placed, xml
from lawcheck.documents.archive import Archive, damaged, encrypted
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.layout import Glyph, Page, lines_of
from lawcheck.documents.model import Document, Field, Remark

#: Points in a millimetre, the unit of OFD.
_POINT = 72 / 25.4
_A4 = (210.0, 297.0)
_FARTHEST = 1e5
_SEEDS = ("decryptseed.dat", "encryptions.xml", "encryptinfo.xml")


def read(source: RawFile) -> Document:
    """Read an OFD; raises ``DocumentError`` (damaged, encrypted, scanned)."""
    reading = Reading(source.limits)
    package = _Package(source, reading)
    pages = package.pages()
    placed.refuse_unreadable("OFD", pages, package.drawn, reading)
    placed.fill(pages, reading)
    return document(source, reading)


class _Package:
    def __init__(self, source: RawFile, reading: Reading) -> None:
        self._archive = Archive(source.data, source.limits)
        self._limits = source.limits
        self._reading = reading
        self._templates: dict[str, str] = {}
        self._uses: Counter[str] = Counter()
        """How many pages show each template of the document."""
        self._said: set[str] = set()
        self.drawn: list[int] = []
        """Pages that show pictures or outlines instead of text."""
        names = [posixpath.basename(name).lower() for name in self._archive.names()]
        if "OFD.xml" not in self._archive:
            raise encrypted() if any(name in _SEEDS for name in names) else damaged()
        self._root = self._xml("OFD.xml")
        if any(name in _SEEDS for name in names) or _first(self._root, "Encryptions") is not None:
            raise encrypted()

    def pages(self) -> list[Page]:
        """All pages of all documents in the package, numbered through."""
        found: list[Page] = []
        for name in self._documents():
            root = self._xml(name)
            box = _box(_first(root, "PhysicalBox"))
            self._templates = {
                template.get("ID", ""): _resolve(name, template.get("BaseLoc"))
                for template in _all(root, "TemplatePage")
            }
            listed = _all(_first(root, "Pages"), "Page")
            limit.check("pages", len(found) + len(listed), self._limits)
            sheets = [_resolve(name, page.get("BaseLoc")) for page in listed]
            self._uses = Counter(
                template.get("TemplateID", "")
                for sheet in (sheets if len(self._templates) else ())
                for template in _all(self._xml(sheet), "Template")
            )
            for sheet in sheets:
                deadline.check()
                found.append(self._page(sheet, len(found) + 1, box))
            self._annotations(name, root)
        self._facts()
        return found

    def _page(self, name: str, number: int, box: tuple[float, float]) -> Page:
        root = self._xml(name)
        area = _first(root, "PhysicalBox")
        width, height = _box(area) if area is not None else box
        page = Page(number, width * _POINT, height * _POINT)
        for layer in _all(root, "Layer"):
            page.glyphs.extend(_glyphs(layer))
        templates = [template.get("TemplateID", "") for template in _all(root, "Template")]
        for template in templates:
            # What only one page shows is its own: a title that was set as a template.
            if self._uses[template] == 1 < self._uses.total() and template in self._templates:
                for layer in _all(self._xml(self._templates.pop(template)), "Layer"):
                    page.glyphs.extend(_glyphs(layer))
        page.settle()
        pictures = bool(_all(root, "ImageObject") or _all(root, "CompositeObject"))
        # A few lines are ruled; text that became outlines has hundreds.
        pictures = pictures or len(_all(root, "PathObject")) > placed.OUTLINES
        if pictures and page.count < placed.LEAST:
            self.drawn.append(number)
        for template in templates:
            self._template(self._templates.get(template), page)
        return page

    def _documents(self) -> list[str]:
        """The roots of the documents; of one with several versions the last is the current."""
        found: dict[str, str] = {}
        for number, body in enumerate(_all(self._root, "DocBody")):
            root, known = _first(body, "DocRoot"), _first(body, "DocID")
            place = _resolve("", None if root is None else root.text)
            for version in _all(body, "Version"):
                file = _resolve("", version.get("BaseLoc"))
                if version.get("Current", "").lower() == "true" and file in self._archive:
                    current = _first(self._xml(file), "DocRoot")
                    place = place if current is None else _resolve(file, current.text)
            if place:
                name = (known.text or "") if known is not None else ""
                found[name or str(number)] = place
        return list(found.values())

    def _template(self, name: str | None, page: Page) -> None:
        """What a template prints on every page stands beside the text, like a page header."""
        if name is None or name in self._said or name not in self._archive:
            return
        self._said.add(name)
        behind = Page(page.number, page.width, page.height)
        for layer in _all(self._xml(name), "Layer"):
            behind.glyphs.extend(_glyphs(layer))
        for line in lines_of(behind):
            above = line.base < page.height / 2
            self._reading.remarks.append(Remark("header" if above else "footer", line.text))

    def _annotations(self, name: str, root: etree._Element) -> None:
        listed = _first(root, "Annotations")
        if listed is None or not listed.text:
            return
        index = _resolve(name, listed.text)
        if index not in self._archive:
            return
        for place in _all(self._xml(index), "FileLoc"):
            file = _resolve(index, place.text)
            if file not in self._archive:
                continue
            for note in _all(self._xml(file), "Annot"):
                said = [code.text or "" for code in _all(note, "TextCode")]
                remark = _first(note, "Remark")
                said += [remark.text or ""] if remark is not None else []
                text = "".join(said).strip()
                if text and note.get("Type") != "Watermark":
                    who = note.get("Creator") or ""
                    self._reading.remarks.append(Remark("annotation", text, None, who))

    def _facts(self) -> None:
        title = _first(self._root, "Title")
        if title is not None and (title.text or "").strip():
            self._reading.fields.append(Field("title", "Title", (title.text or "").strip()))

    def _xml(self, name: str) -> etree._Element:
        try:
            return xml.parse(self._archive.read(name), self._limits)
        except KeyError as error:
            raise damaged() from error


def _local(element: etree._Element) -> str:
    # Generators disagree on the namespace; the names are the same in all.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _all(root: etree._Element | None, name: str) -> list[etree._Element]:
    return [] if root is None else [e for e in root.iter() if _local(e) == name]


def _first(root: etree._Element | None, name: str) -> etree._Element | None:
    return next(iter(_all(root, name)), None)


def _resolve(base: str, location: str | None) -> str:
    """A location of OFD (ST_Loc): from the root of the package, or beside the file ``base``."""
    place = (location or "").strip().replace("\\", "/")
    if not place.startswith("/"):
        place = posixpath.join(posixpath.dirname(base), place)
    return posixpath.normpath(place).lstrip("/")


def _numbers(text: str | None) -> list[float]:
    found = []
    for part in (text or "").replace(",", " ").split():
        try:
            value = float(part)
        except ValueError:
            continue
        # No page is a kilometre wide; NaN compares as false too.
        if abs(value) < _FARTHEST:
            found.append(value)
    return found


def _box(element: etree._Element | None) -> tuple[float, float]:
    values = _numbers(None if element is None else element.text)
    return (values[2], values[3]) if len(values) == 4 and min(values[2:]) > 0 else _A4


def _glyphs(layer: etree._Element) -> Iterator[Glyph]:
    """The characters of all text objects of a layer that are printed upright."""
    for element in _all(layer, "TextObject"):
        if element.get("Visible", "true").lower() == "false" or _is_transparent(element):
            continue
        boundary = _numbers(element.get("Boundary"))
        matrix = _numbers(element.get("CTM"))
        a, b, c, d, e, f = matrix if len(matrix) == 6 else (1, 0, 0, 1, 0, 0)
        # Text on the slant is a watermark.
        if len(boundary) < 4 or abs(b) > 0.1 * abs(a) or a == 0:
            continue
        size = abs((_numbers(element.get("Size")) or [3.5])[0]) or 3.5
        scale = (_numbers(element.get("HScale")) or [1.0])[0]
        x = y = 0.0
        for code in _all(element, "TextCode"):
            x = (_numbers(code.get("X")) or [x])[0]
            y = (_numbers(code.get("Y")) or [y])[0]
            blank = ""
            for char, left, right, base in _characters(code, x, y, size * scale):
                if char.isspace():
                    blank = char
                    continue
                yield Glyph(
                    char,
                    (boundary[0] + a * left + c * base + e) * _POINT,
                    (boundary[0] + a * right + c * base + e) * _POINT,
                    (boundary[1] + b * left + d * base + f) * _POINT,
                    size * abs(d) * _POINT,
                    blank,
                )
                blank = ""


def _is_transparent(element: etree._Element) -> bool:
    """Whether the letters show nothing: the object, or the colour that fills it, has alpha 0."""
    colour = next((child for child in element if _local(child) == "FillColor"), None)
    stated = (element.get("Alpha"), None if colour is None else colour.get("Alpha"))
    return any(_numbers(alpha) == [0.0] for alpha in stated)


def _characters(
    code: etree._Element, x: float, y: float, size: float
) -> Iterator[tuple[str, float, float, float]]:
    """Each character of a text code with left edge, right edge and baseline."""
    text = code.text or ""
    steps = _steps(code.get("DeltaX"), len(text))
    falls = _steps(code.get("DeltaY"), len(text))
    vertical = bool(falls) and not steps
    for turn, char in enumerate(text):
        natural = size * (0.5 if char.isascii() else 1.0)
        step = steps[turn] if turn < len(steps) else natural
        yield char, x, x + min(natural, abs(step) or natural), y
        if not vertical:
            x += step
        y += falls[turn] if turn < len(falls) else 0.0


def _steps(text: str | None, count: int) -> list[float]:
    """DeltaX or DeltaY: numbers, where ``g n v`` stands for n times v (GB/T 33190 11.3)."""
    parts = (text or "").replace(",", " ").split()
    found: list[float] = []
    turn = 0
    while turn < len(parts) and len(found) < count:
        if parts[turn] == "g" and turn + 2 < len(parts):
            times = _numbers(parts[turn + 1])
            step = _numbers(parts[turn + 2])
            if times and step:
                found.extend(step * min(int(times[0]), count))
            turn += 3
        else:
            found.extend(_numbers(parts[turn]))
            turn += 1
    return found[:count]
