"""A new Word file with the text of a document: a paragraph for each of its paragraphs."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.model import Document, Paragraph
from lawcheck.documents.word.names import VAL, R, W, w
from lawcheck.documents.word.text import speakable
from lawcheck.fixing.package import packed
from lawcheck.fixing.runs import SPACE
from lawcheck.reports.model import Report

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = f"""{_XML}<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>\
<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/></Types>"""
_ROOT = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_RELATIONS = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" \
Type="{_OFFICE}/settings" Target="settings.xml"/><Relationship Id="rId4" \
Type="{_OFFICE}/fontTable" Target="fontTable.xml"/></Relationships>"""
#: Without this mode Word opens a file as one of its old versions.
_SETTINGS = f"""{_XML}<w:settings xmlns:w="{W}"><w:compat><w:compatSetting \
w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
</w:settings>"""
_FOOT_TYPE = f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>'
_FOOT_RELATION = f'<Relationship Id="rId2" Type="{_OFFICE}/footer" Target="footer1.xml"/>'


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
    f'{_XML}<w:styles xmlns:w="{W}">'
    + _style(
        "Normal",
        "Normal",
        "仿宋",
        '<w:spacing w:line="560" w:lineRule="exact"/>'
        '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
        '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
    )
    + _style(
        "Title",
        "Title",
        "方正小标宋简体",
        '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
        '<w:sz w:val="44"/><w:szCs w:val="44"/>',
    )
    + _style("Heading1", "heading 1", "黑体", '<w:keepNext/><w:outlineLvl w:val="0"/>')
    + _style("Heading2", "heading 2", "楷体", '<w:keepNext/><w:outlineLvl w:val="1"/>')
    + "</w:styles>"
)
#: What stands in for a font that the machine does not have: 仿宋 is set like 仿宋_GB2312.
_FONTS = (
    f'{_XML}<w:fonts xmlns:w="{W}">'
    + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{family}"/></w:font>'
        for name, other, family in (
            ("仿宋", "仿宋_GB2312", "modern"),
            ("楷体", "楷体_GB2312", "modern"),
            ("黑体", "SimHei", "modern"),
            ("方正小标宋简体", "宋体", "script"),
        )
    )
    + "</w:fonts>"
)
#: A4 with the margins of GB/T 9704; the number of the page stands at the foot where there is one.
PAGE = (
    f'<w:sectPr xmlns:w="{W}" xmlns:r="{R}">{{}}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
    'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" '
    'w:gutter="0"/></w:sectPr>'
)
_FOOT_REFERENCE = '<w:footerReference w:type="default" r:id="rId2"/>'
_FOOT = (
    f'{_XML}<w:ftr xmlns:w="{W}"><w:p><w:pPr>'
    '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
    + "".join(
        f'<w:r><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>{inner}</w:r>'
        for inner in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    + "</w:p></w:ftr>"
)


def word_file(document: Document, report: Report | None) -> bytes:
    """The text of ``document``, title and headings set as ``report`` knows them.

    It reads as the same paragraphs.
    """
    styles = _styles(report) if report else {}
    body = [
        _paragraph(paragraph, styles.get(paragraph.number, "")) for paragraph in document.paragraphs
    ]
    return package(b"".join(etree.tostring(one) for one in body).decode())


def package(body: str, *, page_numbers: bool = False) -> bytes:
    """A Word file with these paragraphs and the styles of an official document."""
    page = PAGE.format(_FOOT_REFERENCE if page_numbers else "")
    main = f'{_XML}<w:document xmlns:w="{W}"><w:body>{body}{page}</w:body></w:document>'
    types, relations = _TYPES, _RELATIONS
    foot = {}
    if page_numbers:
        types, relations = _with_foot(types, _FOOT_TYPE), _with_foot(relations, _FOOT_RELATION)
        foot = {"word/footer1.xml": _FOOT.encode()}
    return packed(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": _ROOT.encode(),
            "word/document.xml": main.encode(),
            "word/_rels/document.xml.rels": relations.encode(),
            "word/styles.xml": _STYLES.encode(),
            "word/settings.xml": _SETTINGS.encode(),
            "word/fontTable.xml": _FONTS.encode(),
            **foot,
        }
    )


def _with_foot(part: str, line: str) -> str:
    """A part of the package, the line that names the foot before its closing tag."""
    start, mark, end = part.rpartition("</")
    return f"{start}{line}{mark}{end}"


def _styles(report: Report) -> dict[int, str]:
    """Number of a paragraph → its style, of those that are more than body text."""
    styles = {
        section.span.paragraph: f"Heading{min(section.level, 2)}"
        for section in report.walk
        if not section.run_in
    }
    if report.title:
        whole = report.title.span.paragraphs
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
