"""What stands beside the body of a Word document: comments, notes, headers and footers."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.build import Reading
from lawcheck.documents.model import Remark, RemarkKind
from lawcheck.documents.word.names import AUTHOR, ID, w
from lawcheck.documents.word.package import Package


class Notes:
    """Comments, footnotes and endnotes by their id; parts are read at the first look-up."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: dict[str, dict[str, etree._Element]] = {}

    def comment(self, identifier: str) -> tuple[str, str]:
        """Text and author of a comment."""
        element = self._find("comments", "comment", identifier)
        return ("", "") if element is None else (plain(element), element.get(AUTHOR, ""))

    def note(self, kind: RemarkKind, identifier: str) -> str:
        """The text of a footnote or endnote."""
        element = self._find(f"{kind}s", kind, identifier)
        return "" if element is None else plain(element)

    def _find(self, part: str, tag: str, identifier: str) -> etree._Element | None:
        if part not in self._parts:
            root = self._package.first(part)
            self._parts[part] = (
                {} if root is None else {e.get(ID) or "": e for e in root.iter(w(tag))}
            )
        return self._parts[part].get(identifier)


def headers(package: Package, reading: Reading) -> None:
    """Add each different page header and footer as a remark; page numbers are none."""
    seen: set[tuple[str, str]] = set()
    for kind, target in package.related:
        if kind not in ("header", "footer"):
            continue
        root = package.part(target)
        text = "" if root is None else plain(root)
        if text and not _is_page_number(text) and (kind, text) not in seen:
            seen.add((kind, text))
            reading.remarks.append(Remark("header" if kind == "header" else "footer", text))


def plain(root: etree._Element) -> str:
    """The visible text below ``root``, paragraphs separated by a blank."""
    lines = []
    for paragraph in root.iter(w("p")):
        words = [
            t.text or ""
            for t in paragraph.iter(w("t"))
            if not any(up.tag in (w("del"), w("moveFrom")) for up in t.iterancestors())
        ]
        line = "".join(words).strip()
        if line and line not in lines:  # a text box stands in both branches of AlternateContent
            lines.append(line)
    return " ".join(lines)


def _is_page_number(text: str) -> bool:
    return not any(char.isalpha() and char not in "第页共ivxlcIVXLC" for char in text)
