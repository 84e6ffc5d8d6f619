"""What a page says about its text: <meta> elements, tables of metadata, lines under the title."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawcheck.documents import metadata
from lawcheck.documents.model import Field
from lawcheck.documents.web.flow import Leaf
from lawcheck.documents.web.main_text import MainText, stands_in
from lawcheck.text.patterns import compiled

#: Names of <meta> that 国务院办公厅《政府网站发展指引》 asks for, and their usual relatives.
_META = {
    "articletitle": "title",
    "og:title": "title",
    "pubdate": "published",
    "publishdate": "published",
    "article:published_time": "published",
    "contentsource": "source",
    "keywords": "keywords",
}
#: One of these at least makes a table one of metadata.
_TELLING = frozenset(("index", "number", "issuer", "written", "published"))
#: A row with more text than this holds more than labels and values.
_LONGEST_ROW = 1200
_DATE = compiled(r"(?<!\d)(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)")


def of(root: etree._Element, main: MainText) -> list[Field]:
    """The metadata from outside the text; takes metadata tables out of ``main``."""
    found = _tables(root, main)
    outside = [leaf for leaf in main.before if leaf not in main.title]
    named = {field.label for field in found}
    for field in metadata.in_paragraphs(list(_parted(outside))):
        if field.label not in named:
            found.append(Field(field.name, field.label, field.value))
    known = {field.name for field in found if field.value}
    for meta in root.iter("meta"):
        label = (meta.get("name") or meta.get("property") or "").strip()
        name = _META.get(label.lower())
        content = (meta.get("content") or "").strip()
        if name and content and name not in known:
            known.add(name)
            found.append(Field(name, label, content))
    if "published" not in known and (date := _bare_date(outside)):
        found.append(Field("published", "发布日期", date))
    return found


def _parted(leaves: list[Leaf]) -> Iterator[str]:
    """The lines, with an empty one wherever the next stands in another list or row."""
    parent = None
    for leaf in leaves:
        if parent is not None and leaf.element.getparent() is not parent:
            yield ""
        yield leaf.text
        parent = leaf.element.getparent()


def _bare_date(outside: list[Leaf]) -> str | None:
    """A date alone on its line just above the text: WeChat and many sites print no label."""
    for leaf in reversed(outside[-8:]):
        match = _DATE.search(leaf.text)
        if match and len(leaf.text) <= 40 and 2 * leaf.links <= len(leaf.text):
            return match[0]
    return None


def page_title(root: etree._Element) -> str:
    """All that the page calls itself: <title> and the titles in <meta>."""
    named = [
        meta.get("content") or ""
        for meta in root.iter("meta")
        if _META.get((meta.get("name") or meta.get("property") or "").lower()) == "title"
    ]
    return "|".join([root.findtext(".//title") or "", *named])


def _tables(root: etree._Element, main: MainText) -> list[Field]:
    """Fields of tables in which at least two labels of the metadata block stand.

    Only the rows that hold them go: in old pages the text is another row of the same table.
    """
    found: list[Field] = []
    gone: dict[etree._Element, bool] = {}
    for table in root.iter("table"):
        if any(True for _ in table.iterdescendants("table")):
            continue
        fields: list[Field] = []
        rows: list[etree._Element] = []
        for row in table.iter("tr"):
            cells = [_text(cell) for cell in row if cell.tag in ("td", "th")]
            if sum(map(len, cells)) > _LONGEST_ROW:
                continue
            here = metadata.in_cells(cells)
            here = here or [field for cell in cells for field in metadata.in_line(cell)]
            if here:
                fields.extend(here)
                rows.append(row)
        # 名称 and 分类 head the columns of other tables too.
        if len(fields) < 2 or not _TELLING & {field.name for field in fields}:
            continue
        found.extend(fields)
        gone.update(dict.fromkeys(rows, True))
    if gone:
        main.leaves[:] = [leaf for leaf in main.leaves if not stands_in(leaf.element, gone)]
        main.before[:] = [leaf for leaf in main.before if not stands_in(leaf.element, gone)]
    return found


def _text(cell: etree._Element) -> str:
    return " ".join("".join(str(part) for part in cell.itertext()).split())
