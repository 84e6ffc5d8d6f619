"""Write a small .docx as Word would, for tests and samples: numbers typed, or made by Word's lists.

``python -m tests.material.word`` writes the .docx samples anew from the texts beside this module.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"

#: Sample → the text it is made from, with or without numbers made by Word.
MADE: dict[str, tuple[str, Literal["typed", "word"]]] = {
    "qihe-2024.docx": ("qihe-2024.txt", "word"),
}

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_KINDS = "application/vnd.openxmlformats-"
_WORD = f"{_KINDS}officedocument.wordprocessingml"

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_KINDS}package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
)


def _relations(kind: str, target: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


#: The typed number, and the level of the list that makes the same one.
_LEVELS: tuple[tuple[re.Pattern[str], int, str, str], ...] = (
    (
        re.compile(r"第[一二三四五六七八九十]+部分[\s\u3000]*"),
        0,
        "第%1部分\u3000",
        "chineseCountingThousand",
    ),
    (re.compile(r"[一二三四五六七八九十]+、"), 0, "%1、", "chineseCountingThousand"),
    (re.compile(r"（[一二三四五六七八九十]+）"), 1, "（%2）", "chineseCountingThousand"),
    (re.compile(r"\([一二三四五六七八九十]+\)"), 1, "(%2)", "chineseCountingThousand"),
    (re.compile(r"\d{1,2}[.．](?!\d)"), 2, "%3.", "decimal"),
)


def docx(lines: Sequence[str], numbers: Literal["typed", "word"] = "typed") -> bytes:
    """The bytes of a .docx with one paragraph for each of ``lines``; the first is the title.

    With ``numbers="word"`` the typed numbers of headings are left out and Word's lists make them.
    """
    texts: dict[int, tuple[str, str]] = {}
    paragraphs = []
    for index, typed in enumerate(lines):
        line, level = typed, None
        if numbers == "word":
            for pattern, depth, text, style in _LEVELS:
                if match := pattern.match(typed):
                    level, line = depth, typed[match.end() :]
                    texts[depth] = (text, style)
                    break
        paragraphs.append(_paragraph(line, level, title=index == 0))
    document = (
        f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{"".join(paragraphs)}'
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
    )
    return _zip(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations("officeDocument", "word/document.xml"),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relations("numbering", "numbering.xml"),
            "word/numbering.xml": _numbering(texts),
        }
    )


def _paragraph(text: str, level: int | None, *, title: bool) -> str:
    number = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        if level is not None
        else ""
    )
    centred = '<w:jc w:val="center"/>' if title else ""
    properties = f"<w:pPr>{number}{centred}</w:pPr>" if number or centred else ""
    # Word splits a paragraph into runs at every edit, so no reader may count on whole words.
    cuts = range(0, len(text), 23)
    runs = "".join(
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text[cut : cut + 23])}</w:t></w:r>'
        for cut in cuts
    )
    return f"<w:p>{properties}{runs}</w:p>"


def _numbering(texts: dict[int, tuple[str, str]]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (text, style) in sorted(texts.items())
    )
    return (
        f'{_HEAD}<w:numbering xmlns:w="{_MAIN}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _zip(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # A fixed time keeps the file the same whenever it is made.
            archive.writestr(zipfile.ZipInfo(name), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def lines_of(name: str) -> list[str]:
    """The paragraphs of one of the texts beside this module."""
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    for target, (source, numbers) in MADE.items():
        (SAMPLES / target).write_bytes(docx(lines_of(source), numbers))
