"""Small writers of documents for the tests: each format as its standard says, nothing more."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Word:
    """Writes WordprocessingML: paragraphs as XML, lists, and the package around them."""

    @staticmethod
    def run(text: str, properties: str = "") -> str:
        return (
            f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        )

    @classmethod
    def p(
        cls,
        text: str = "",
        num: int | None = None,
        depth: int | None = 0,
        style: str = "",
        inner: str = "",
    ) -> str:
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        if num is not None:
            ilvl = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
            properties += f'<w:numPr>{ilvl}<w:numId w:val="{num}"/></w:numPr>'
        body = (cls.run(text) if text else "") + inner
        return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>"

    @staticmethod
    def level(
        depth: int, text: str, numbers: str = "decimal", start: int = 1, extra: str = ""
    ) -> str:
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{numbers}"/>'
            f'{extra}<w:lvlText w:val="{escape(text)}"/></w:lvl>'
        )

    @staticmethod
    def numbering(abstracts: dict[int, str], nums: dict[int, tuple[int, str]]) -> str:
        made = "".join(
            f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>'
            for i, levels in abstracts.items()
        )
        made += "".join(
            f'<w:num w:numId="{i}"><w:abstractNumId w:val="{a}"/>{overrides}</w:num>'
            for i, (a, overrides) in nums.items()
        )
        return f"<w:numbering {SPACES}>{made}</w:numbering>"

    @staticmethod
    def styles(inner: str) -> str:
        return f"<w:styles {SPACES}>{inner}</w:styles>"

    @staticmethod
    def _types(parts: dict[str, str]) -> str:
        word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        listed = "".join(
            f'<Override PartName="/word/{kind}.xml" '
            f'ContentType="{word}.{kind.rstrip("0123456789")}+xml"/>'
            for kind in parts
        )
        return (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
            f"{listed}</Types>"
        )

    @classmethod
    def package(cls, body: str, **parts: str) -> bytes:
        """The bytes of a document; ``parts`` by kind: numbering, styles, comments, header1 …"""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", cls._types(parts))
            archive.writestr(
                "_rels/.rels",
                f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
                f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            )
            relations = "".join(
                f'<Relationship Id="p{i}" Type="{OFFICE}/{kind.rstrip("0123456789")}" '
                f'Target="{kind}.xml"/>'
                for i, kind in enumerate(parts)
            )
            archive.writestr(
                "word/_rels/document.xml.rels",
                f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
            )
            for kind, content in parts.items():
                archive.writestr(f"word/{kind}.xml", content)
            archive.writestr(
                "word/document.xml",
                f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            )
        return stream.getvalue()


@pytest.fixture(scope="session")
def word() -> type[Word]:
    return Word


@pytest.fixture(scope="session")
def texts() -> Callable[..., list[str]]:
    """Read bytes and give the texts of the paragraphs."""
    from lawcheck import documents

    def read(data: bytes, name: str = "-") -> list[str]:
        return [p.text for p in documents.read_bytes(data, name).paragraphs]

    return read
