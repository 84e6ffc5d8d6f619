"""The parts of a Word package and how they refer to each other (Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from functools import cached_property

from lxml import etree

from lawcheck.documents import xml
from lawcheck.documents.archive import Archive, damaged, encrypted
from lawcheck.documents.build import RawFile
from lawcheck.documents.word.numbering import Numbering
from lawcheck.documents.word.styles import Styles

#: Strict OOXML says the same under other names.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """An opened package; parts are parsed when they are asked for."""

    def __init__(self, source: RawFile) -> None:
        self.archive = Archive(source.data, source.limits)
        self.limits = source.limits
        self.depth = source.depth
        if "EncryptedPackage" in self.archive:
            raise encrypted()
        targets = [target for kind, target in self._relations("") if kind == "officeDocument"]
        self.main_name = next(
            (name for name in (*targets, "word/document.xml") if name in self.archive), ""
        )
        if not self.main_name:
            raise damaged()

    def part(self, name: str) -> etree._Element | None:
        """The root of a part, None where the package has no such part."""
        if name not in self.archive:
            return None
        data = self.archive.read(name)
        if b"purl.oclc.org/ooxml" in data:
            for strict, transitional in _STRICT:
                data = data.replace(strict, transitional)
        return xml.parse(data, self.limits)

    @cached_property
    def main(self) -> etree._Element:
        root = self.part(self.main_name)
        if root is None:
            raise damaged()
        return root

    @cached_property
    def related(self) -> list[tuple[str, str]]:
        """(kind, part name) of all that the main part refers to inside the package."""
        return self._relations(self.main_name)

    def first(self, kind: str) -> etree._Element | None:
        """The part of this kind (styles, numbering, comments …) that belongs to the main part."""
        for found, target in self.related:
            if found == kind and target in self.archive:
                return self.part(target)
        folder = posixpath.dirname(self.main_name)
        return self.part(posixpath.join(folder, f"{kind}.xml"))

    @cached_property
    def styles(self) -> Styles:
        return Styles(self.first("styles"))

    @cached_property
    def numbering(self) -> Numbering:
        return Numbering(self.first("numbering"), self.styles)

    def target(self, identifier: str) -> str:
        """The part that the main part calls ``identifier``; empty where it is none of these."""
        return self._targets.get(identifier, "")

    @cached_property
    def _targets(self) -> dict[str, str]:
        found: dict[str, str] = {}
        self._relations(self.main_name, found)
        return found

    def _relations(self, part: str, by_id: dict[str, str] | None = None) -> list[tuple[str, str]]:
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        found = []
        for relation in root.iter(_RELATION):
            if relation.get("TargetMode") == "External":
                continue
            target = (relation.get("Target") or "").replace("\\", "/")
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            )
            kind = (relation.get("Type") or "").rpartition("/")[2]
            found.append((kind, posixpath.normpath(target)))
            if by_id is not None:
                by_id[relation.get("Id") or ""] = found[-1][1]
        return found
