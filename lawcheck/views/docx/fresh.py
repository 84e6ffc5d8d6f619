"""A new Word file with the text of a document: a paragraph for each of its paragraphs."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.model import Document, Paragraph
from lawcheck.documents.word.names import VAL, W, w
from lawcheck.fixing.package import packed, written
from lawcheck.fixing.runs import SPACE
from lawcheck.reports.model import Report
from lawcheck.views.docx.commented import speakable

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>"""
_ROOT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""


def _style(identifier: str, name: str, font: str, paragraph: str = "", run: str = "") -> str:
    first = identifier == "Normal"
    default = ' w:default="1"' if first else ""
    based = "" if first else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"{default}>'
        f'<w:name w:val="{name}"/>{based}<w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:eastAsia="{font}"/>{run}</w:rPr></w:style>'
    )


#: As GB/T 9704 sets an official document: body 仿宋 of size 3, headings 黑体 and 楷体.
_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="{W}">'
    + _style(
        "Normal",
        "Normal",
        "仿宋",
        '<w:spacing w:line="560" w:lineRule="exact"/>'
        '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
        '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>',
    )
    + _style(
        "Title",
        "Title",
        "方正小标宋简体",
        '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
        '<w:sz w:val="44"/><w:szCs w:val="44"/>',
    )
    + _style("Heading1", "heading 1", "黑体", '<w:outlineLvl w:val="0"/>')
    + _style("Heading2", "heading 2", "楷体", '<w:outlineLvl w:val="1"/>')
    + "</w:styles>"
)
_PAGE = (
    f'<w:sectPr xmlns:w="{W}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" '
    'w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/>'
    "</w:sectPr>"
)


def word_file(document: Document, report: Report | None) -> bytes:
    """The text of ``document``, title and headings set as ``report`` knows them.

    It reads as the same paragraphs.
    """
    styles = _styles(report) if report else {}
    root = etree.Element(w("document"), nsmap={"w": W})
    body = etree.SubElement(root, w("body"))
    for paragraph in document.paragraphs:
        body.append(_paragraph(paragraph, styles.get(paragraph.number, "")))
    body.append(etree.fromstring(_PAGE))
    return package(written(root))


def package(main: bytes) -> bytes:
    """A Word file with this main part and the styles of an official document."""
    return packed(
        {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _ROOT.encode(),
            "word/document.xml": main,
            "word/_rels/document.xml.rels": _RELATIONS.encode(),
            "word/styles.xml": _STYLES.encode(),
        }
    )


def _styles(report: Report) -> dict[int, str]:
    """Number of a paragraph → its style, of those that are more than body text."""
    styles = {
        section.span.paragraph: f"Heading{min(section.level, 2)}"
        for section in report.walk
        if not section.run_in
    }
    if report.title:
        whole = range(report.title.span.paragraph, report.title.span.last + 1)
        styles.update(dict.fromkeys(whole, "Title"))
    return styles


def _paragraph(paragraph: Paragraph, style: str) -> etree._Element:
    element = etree.Element(w("p"))
    if style:
        properties = etree.SubElement(element, w("pPr"))
        etree.SubElement(properties, w("pStyle")).set(VAL, style)
    text = etree.SubElement(etree.SubElement(element, w("r")), w("t"))
    text.text = speakable(paragraph.text)
    text.set(SPACE, "preserve")
    return element
