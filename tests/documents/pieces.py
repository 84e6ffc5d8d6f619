"""Pieces of Word files: fields, formulas, symbols, styles; parts under other names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from tests.documents.conftest import Word

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VANISH = "<w:rPr><w:vanish/></w:rPr>"
run = Word.run


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def told(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{escape(text)}</w:instrText></w:r>'


def field(instruction: str, result: str | None = None) -> str:
    """A field; an instruction and a result may hold others."""
    inner = instruction if instruction.startswith("<") else told(instruction)
    shown = "" if result is None else result if result.startswith("<") else run(result)
    return (
        mark("begin") + inner + (mark("separate") + shown if result is not None else "")
    ) + mark("end")


def whole(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def math(inner: str) -> str:
    return f'<m:oMath xmlns:m="{MATH}">{inner}</m:oMath>'


def said(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def symbol(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def style(name: str, inner: str, base: str = "", kind: str = "paragraph", title: str = "") -> str:
    on = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{title or name}"/>{on}{inner}'
        "</w:style>"
    )


def renamed(data: bytes, named: Callable[[str], str]) -> bytes:
    """A package with other names of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(named(name), old.read(name))
    return made.getvalue()
