"""The parts of a Word package that comments need beside the text (Open Packaging Conventions)."""

from __future__ import annotations

import posixpath

from lxml import etree

from lawcheck.documents.archive import Archive
from lawcheck.documents.limits import DEFAULT
from lawcheck.documents.word.names import W, w
from lawcheck.documents.xml import parse
from lawcheck.fixing.package import written

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CONTENT_TYPES = "[Content_Types].xml"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


class Parts:
    """The comments of one package, with what says that they are there."""

    def __init__(self, data: bytes, main_name: str) -> None:
        self._archive = Archive(data, DEFAULT)
        folder, name = posixpath.split(main_name)
        self._folder = folder
        self._relations_name = posixpath.join(folder, "_rels", f"{name}.rels")
        self._relations = self._read(self._relations_name)
        self._comments_name = self._related("comments") or self._free("comments.xml")
        self._forgotten: set[str] = set()

    def comments(self) -> etree._Element:
        """The root of the comments, an empty one where there are none."""
        root = self._read(self._comments_name)
        return etree.Element(w("comments"), nsmap={"w": W}) if root is None else root

    def forget(self, comment: etree._Element) -> None:
        """A comment is taken out: what is said of its paragraphs elsewhere goes too."""
        ids = (p.get(_PARAGRAPH_ID) for p in comment.iter(w("p")))
        self._forgotten.update(filter(None, ids))

    def changed(self, root: etree._Element) -> dict[str, bytes]:
        """Name → bytes of all parts that are to be written for the comments ``root``."""
        changed = {self._comments_name: written(root)}
        if self._related("comments") is None:
            changed[self._relations_name] = written(self._with_relation())
        types = self._read(_CONTENT_TYPES)
        if types is not None and not self._is_declared(types):
            override = etree.SubElement(types, f"{{{_TYPES}}}Override")
            override.set("PartName", f"/{self._comments_name}")
            override.set("ContentType", _CONTENT)
            changed[_CONTENT_TYPES] = written(types)
        return {**changed, **self._threads()}

    def _threads(self) -> dict[str, bytes]:
        """The part on who answers whom, without what was taken out."""
        name = self._related("commentsExtended")
        root = self._read(name) if name and self._forgotten else None
        if root is None or name is None:
            return {}
        for entry in list(root):
            if entry.get(f"{_W15}paraId") in self._forgotten:
                root.remove(entry)
            elif entry.get(f"{_W15}paraIdParent") in self._forgotten:
                del entry.attrib[f"{_W15}paraIdParent"]
        return {name: written(root)}

    def _is_declared(self, types: etree._Element) -> bool:
        names = (entry.get("PartName") or "" for entry in types.iter(f"{{{_TYPES}}}Override"))
        return any(name.lstrip("/").lower() == self._comments_name.lower() for name in names)

    def _with_relation(self) -> etree._Element:
        root = self._relations
        if root is None:
            root = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
        taken = {relation.get("Id") for relation in root}
        turn = 1
        while f"rId{turn}" in taken:
            turn += 1
        relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        relation.set("Id", f"rId{turn}")
        relation.set("Type", _KIND)
        relation.set("Target", posixpath.relpath(self._comments_name, self._folder or "."))
        return root

    def _related(self, kind: str) -> str | None:
        """The name of the part of this kind that the main part refers to."""
        for relation in self._relations if self._relations is not None else ():
            if (relation.get("Type") or "").rpartition("/")[2] != kind:
                continue
            target = (relation.get("Target") or "").replace("\\", "/")
            inside = target.lstrip("/") if target.startswith("/") else f"{self._folder}/{target}"
            name = posixpath.normpath(inside.lstrip("/"))
            if name in self._archive:
                return name
        return None

    def _free(self, name: str) -> str:
        wanted = posixpath.join(self._folder, name)
        stem, ending = posixpath.splitext(wanted)
        turn = 1
        while wanted in self._archive:
            turn += 1
            wanted = f"{stem}{turn}{ending}"
        return wanted

    def _read(self, name: str) -> etree._Element | None:
        if name not in self._archive:
            return None
        return parse(self._archive.read(name), DEFAULT)
