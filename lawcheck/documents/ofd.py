"""OFD (GB/T 33190-2016, the national fixed-layout format) in, paragraphs out.

OFD.xml names the documents, each names its pages; a page holds text objects with the place of
every character. Lines and paragraphs are made from the places, as for PDF.
"""

from __future__ import annotations

import posixpath
from collections import Counter

from lxml import etree

from lawcheck import deadline
from lawcheck.documents import limits as limit
from lawcheck.documents import ofd_documents, placed, xml
from lawcheck.documents.archive import Archive, damaged, encrypted
from lawcheck.documents.beside import Seen
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.layout import Page
from lawcheck.documents.lines import lines_of
from lawcheck.documents.model import Document, Field, Remark, Unread
from lawcheck.documents.ofd_text import Text, every, first
from lawcheck.documents.ofd_values import POINT, numbers

_A4 = (210.0, 297.0)
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
        self._sheets = 0
        """How many pages the document has."""
        self._resources: list[str] = []
        self._composites: dict[str, etree._Element] | None = None
        self._said: set[str] = set()
        self._seen = Seen()
        self.drawn: list[int] = []
        """Pages that show pictures or outlines instead of text."""
        names = [posixpath.basename(name).lower() for name in self._archive.names()]
        if "OFD.xml" not in self._archive:
            raise encrypted() if any(name in _SEEDS for name in names) else damaged()
        self._root = self._xml("OFD.xml")
        if any(name in _SEEDS for name in names) or first(self._root, "Encryptions") is not None:
            raise encrypted()

    def pages(self) -> list[Page]:
        """All pages of all documents in the package, numbered through."""
        found: list[Page] = []
        for name in self._documents():
            root = self._xml(name)
            box, sheets = self._opened(name, root)
            limit.check("pages", len(found) + len(sheets), self._limits)
            self._uses = Counter(
                template.get("TemplateID", "")
                for sheet in (sheets if len(self._templates) else ())
                for template in every(self._xml(sheet), "Template")
            )
            self._sheets = len(sheets)
            for sheet in sheets:
                deadline.check()
                found.append(self._page(sheet, len(found) + 1, box))
            self._annotations(name, root)
            if placed.are_little(found) and self._holds_files(name, root):
                self._reading.missing("attachment")
        self._facts()
        return found

    def _opened(self, name: str, root: etree._Element) -> tuple[tuple[float, float], list[str]]:
        """The size of the pages of a document, and where they are."""
        self._templates = {
            template.get("ID", ""): _resolve(name, template.get("BaseLoc"))
            for template in every(root, "TemplatePage")
        }
        self._composites = None
        self._resources = [
            _resolve(name, resource.text)
            for kind in ("PublicRes", "DocumentRes")
            for resource in every(root, kind)
        ]
        listed = every(first(root, "Pages"), "Page")
        sheets = [_resolve(name, page.get("BaseLoc")) for page in listed]
        return _box(first(root, "PhysicalBox")), sheets

    def _title(self, name: str) -> str:
        """The title of a document, or its place where it has none."""
        box, sheets = self._opened(name, self._xml(name))
        page = self._sheet(sheets[0], 1, box)[0] if sheets else None
        return ofd_documents.title_of(lines_of(page, Seen()) if page else []) or name

    def _sheet(
        self, name: str, number: int, box: tuple[float, float]
    ) -> tuple[Page, etree._Element]:
        """A page with the characters of its own layers, and the file that it stands in."""
        root = self._xml(name)
        area = first(root, "PhysicalBox")
        width, height = _box(area) if area is not None else box
        page = Page(number, width * POINT, height * POINT)
        self._write(root, page)
        return page, root

    def _write(self, root: etree._Element, page: Page) -> None:
        """Put the characters of all layers of a file on the page."""
        text = Text([], [])
        for layer in every(root, "Layer"):
            text.gather(layer, self._composite)
        page.keep_runs(text.runs)
        page.leave("watermark", text.slanted)

    def _composite(self, number: str) -> etree._Element | None:
        """What a composite of several objects holds: it is defined once, among the resources."""
        if self._composites is None:
            self._composites = {
                unit.get("ID", ""): unit
                for file in self._resources
                if file in self._archive
                for unit in every(self._xml(file), "CompositeGraphicUnit")
            }
        return self._composites.get(number)

    def _page(self, name: str, number: int, box: tuple[float, float]) -> Page:
        page, root = self._sheet(name, number, box)
        templates = [template.get("TemplateID", "") for template in every(root, "Template")]
        for template in templates:
            # What only one page shows is its own: a title that was set as a template.
            file = self._templates.get(template, "")
            if self._uses[template] == 1 < self._sheets and file in self._archive:
                self._write(self._xml(self._templates.pop(template)), page)
        page.settle(lines_of(page, self._seen))
        shown = [_corners(picture) for picture in every(root, "ImageObject")]
        if (page.count < placed.LEAST and _is_drawn(root)) or placed.is_scan(page, shown):
            self.drawn.append(number)
        elif placed.shows_picture(page, shown):
            self._reading.unread.append(Unread("picture", None, number))
        for template in templates:
            self._template(self._templates.get(template), page)
        return page

    def _documents(self) -> list[str]:
        """The roots of the documents; of one with several versions the current one."""
        found: dict[str, str] = {}
        for number, body in enumerate(every(self._root, "DocBody")):
            root, known = first(body, "DocRoot"), first(body, "DocID")
            place = _resolve("", None if root is None else root.text)
            for version in every(body, "Version"):
                file = _resolve("", version.get("BaseLoc"))
                if version.get("Current", "").lower() == "true" and file in self._archive:
                    current = first(self._xml(file), "DocRoot")
                    place = place if current is None else _resolve(file, current.text)
            if place:
                name = (known.text or "") if known is not None else ""
                found[name or str(number)] = place
        if len(found) < 2:
            return list(found.values())
        places, warning = ofd_documents.current({one: self._title(one) for one in found.values()})
        self._reading.warnings += [warning] if warning else []
        return places

    def _template(self, name: str | None, page: Page) -> None:
        """What a template prints on every page stands beside the text, like a page header."""
        if name is None or name in self._said or name not in self._archive:
            return
        self._said.add(name)
        behind = Page(page.number, page.width, page.height)
        self._write(self._xml(name), behind)
        for line in lines_of(behind, Seen()):
            above = line.base < page.height / 2
            self._reading.remarks.append(Remark("header" if above else "footer", line.text))

    def _annotations(self, name: str, root: etree._Element) -> None:
        listed = first(root, "Annotations")
        if listed is None or not listed.text:
            return
        index = _resolve(name, listed.text)
        if index not in self._archive:
            return
        for place in every(self._xml(index), "FileLoc"):
            file = _resolve(index, place.text)
            if file not in self._archive:
                continue
            for note in every(self._xml(file), "Annot"):
                said = [code.text or "" for code in every(note, "TextCode")]
                remark = first(note, "Remark")
                said += [remark.text or ""] if remark is not None else []
                text = "".join(said).strip()
                if text and note.get("Type") != "Watermark":
                    who = note.get("Creator") or ""
                    self._reading.remarks.append(Remark("annotation", text, None, who))

    def _holds_files(self, name: str, root: etree._Element) -> bool:
        listed = first(root, "Attachments")
        place = _resolve(name, None if listed is None else listed.text)
        return place in self._archive and bool(every(self._xml(place), "Attachment"))

    def _facts(self) -> None:
        title = first(self._root, "Title")
        if title is not None and (title.text or "").strip():
            self._reading.fields.append(Field("title", "Title", (title.text or "").strip()))

    def _xml(self, name: str) -> etree._Element:
        try:
            return xml.parse(self._archive.read(name), self._limits)
        except KeyError as error:
            raise damaged() from error


def _resolve(base: str, location: str | None) -> str:
    """A location of OFD (ST_Loc): from the root of the package, or beside the file ``base``."""
    place = (location or "").strip().replace("\\", "/")
    if not place.startswith("/"):
        place = posixpath.join(posixpath.dirname(base), place)
    return posixpath.normpath(place).lstrip("/")


def _is_drawn(page: etree._Element) -> bool:
    """Whether a page shows a picture, or so many paths that they must be text in outlines."""
    if first(page, "ImageObject") is not None or first(page, "CompositeObject") is not None:
        return True
    return len(every(page, "PathObject")) > placed.OUTLINES


def _corners(picture: etree._Element) -> placed.Box:
    """Left, top, right and bottom of a picture on the page, in points."""
    stated = numbers(picture.get("Boundary"))
    x, y, width, height = stated if len(stated) == 4 else (0.0, 0.0, 0.0, 0.0)
    return x * POINT, y * POINT, (x + width) * POINT, (y + height) * POINT


def _box(element: etree._Element | None) -> tuple[float, float]:
    values = numbers(None if element is None else element.text)
    return (values[2], values[3]) if len(values) == 4 and min(values[2:]) > 0 else _A4
