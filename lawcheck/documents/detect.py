"""Which format a file has, by its content; the ending only tells Markdown from plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawcheck.documents.model import Format

#: How formats are called in messages.
SHOWN: dict[Format, str] = {
    "ole": " Word 97—2003 或 WPS 文档（.doc、.wps）",
    "rtf": " RTF 文档",
    "pdf": " PDF 文档",
    "ofd": " OFD 文档",
    "odt": " ODT 文档",
    "mhtml": "网页归档（.mht）",
    "zip": "压缩包",
    "archive": "这种压缩包",
    "image": "图片",
    "xlsx": " Excel 工作簿",
    "pptx": " PowerPoint 演示文稿",
    "word-xml": " Word XML 文档",
    "xml": "这种 XML 文件",
}

_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM\x00", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
#: XML that word processors write.
_XML: tuple[tuple[bytes, Format], ...] = (
    (b"w:wordDocument", "word-xml"),
    (b"Word.Document", "word-xml"),
    (b"<pkg:package", "word-xml"),
    (b"<office:document", "fodt"),
)
#: Entry of a ZIP archive → format.
_ENTRIES: tuple[tuple[str, Format], ...] = (
    ("word/document", "docx"),
    ("ofd.xml", "ofd"),
    ("xl/workbook", "xlsx"),
    ("ppt/presentation", "pptx"),
)
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<div[\s>]|<p[\s>]", re.IGNORECASE
)
_MIME = re.compile(rb"^(?:MIME-Version|From|Content-Type|Snapshot-Content-Location):", re.I | re.M)


def format_of(data: bytes, name: str) -> Format:
    """The format of ``data``: a key of the table of readers, or one that has no reader."""
    head = data[:4096]
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(ZIP):
        return _zip(data)
    # Mail and web servers put bytes in front: the directory at the end still says where all is.
    if (start := head.find(ZIP[0])) > 0 and (kind := _zip(data, start)) != "zip":
        return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    # UTF-16 pages: without the zero bytes their ASCII tags read like any others.
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _MIME.match(plain) and b"multipart/" in data[:8192].lower():
        return "mhtml"
    ending = name.lower().rpartition(".")[2]
    if plain.startswith(b"<") and _HTML.search(plain):
        return "html"
    if ending in ("htm", "html", "xhtml") and _HTML.search(data):
        return "html"
    if plain.startswith(b"<?xml"):
        return next((kind for mark, kind in _XML if mark in plain), "xml")
    if ending in ("md", "markdown"):
        return "md"
    return "txt"


def _zip(data: bytes, start: int = 0) -> Format:
    from lawcheck.documents.archive import BROKEN, names_in

    try:
        names = names_in(data)
    except BROKEN:
        names = []
    return zip_format(names, data[start : start + 4096])


def zip_format(names: Iterable[str], head: bytes) -> Format:
    """What a ZIP archive with these entries is; ``head`` is how it begins."""
    from lawcheck.documents.archive import plain

    found = set(map(plain, names))
    for entry, kind in _ENTRIES:
        if any(name.startswith(entry) for name in found):
            return kind
    if "mimetype" in found and b"opendocument.text" in head[:200]:
        return "odt"
    # Cut short, an archive has lost its directory: the first entry still tells what it was.
    cut = not found and b"[Content_Types].xml" in head
    return "docx" if cut or "[content_types].xml" in found else "zip"
