"""Documents of older and other word processors (.doc, .wps, .rtf, .odt) through LibreOffice.

Without LibreOffice a Word 97 file is read by the built-in reader, which does not see the numbers
that Word makes and says so; the others are refused with the name of what to install.
"""

from __future__ import annotations

import struct

from lawcheck.documents import libreoffice, word
from lawcheck.documents.archive import Archive, damaged, encrypted
from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.compound import Compound
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError

#: Stream of a compound file → why it is no report.
_FOREIGN = {
    "Workbook": "Excel 工作簿",
    "Book": "Excel 工作簿",
    "PowerPoint Document": "PowerPoint 演示文稿",
}
_ENCRYPTED_FLAG = 0x0100
_ENDINGS = {"rtf": "rtf", "odt": "odt", "word-xml": "xml", "fodt": "fodt"}


def read(source: RawFile) -> Document:
    """Read ``source``; ``Document.reader`` says which way it went."""
    reading = Reading(source.limits)
    if source.format == "ole":
        _look_inside(source)
    else:
        _refuse_encrypted_odt(source)
    if libreoffice.program() is None and source.format in ("doc", "wps"):
        from lawcheck.documents import word97

        word97.fill(Compound(source.data, source.limits), reading)
        reading.reader = "built-in"
    else:
        word.fill(RawFile(as_word(source), source.name, source.limits), reading)
        reading.reader = "libreoffice"
        if source.format == "rtf":
            _restore_labels(reading)
    return document(source, reading)


def as_word(source: RawFile) -> bytes:
    """The bytes of ``source``, whose format is known, as LibreOffice writes them as .docx."""
    # LibreOffice goes by the ending; a WPS text has the inside of a Word 97 file.
    ending = "doc" if source.format == "wps" else _ENDINGS.get(source.format, source.format)
    return libreoffice.convert(source.data, ending, source.limits)


def known_as(source: RawFile) -> str:
    """The ending by which LibreOffice knows ``source``; raises for what it shall not be given."""
    if source.format == "ole":
        _look_inside(source)
    else:
        _refuse_encrypted_odt(source)
    ending = _ENDINGS.get(source.format, source.format)
    # A WPS text has the inside of a Word 97 file.
    return "doc" if ending == "wps" else ending


def _look_inside(source: RawFile) -> None:
    """Tell .doc and .wps from what is no text, and refuse what has a password."""
    inside = Compound(source.data, source.limits)
    if "EncryptedPackage" in inside.names:
        raise encrypted()
    for stream, shown in _FOREIGN.items():
        if stream in inside.names:
            raise DocumentError("unsupported", f"这是 {shown}，不是报告文本。")
    source.format = "wps" if source.name.lower().endswith(".wps") else "doc"
    if "WordDocument" in inside.names:
        head = inside.stream("WordDocument")[:12]
        if len(head) < 12:
            raise damaged()
        if struct.unpack_from("<H", head, 10)[0] & _ENCRYPTED_FLAG:
            raise encrypted()


def _refuse_encrypted_odt(source: RawFile) -> None:
    if source.format == "odt":
        archive = Archive(source.data, source.limits)
        manifest = "META-INF/manifest.xml"
        if manifest in archive and b"encryption-data" in archive.read(manifest):
            raise encrypted()


def _restore_labels(reading: Reading) -> None:
    """LibreOffice writes 一、 of a list into RTF as 一?: no list label is a question."""
    for block in reading.blocks:
        label = block.text[: block.generated]
        if "?" in label:
            block.text = (
                label.replace("? ", "、").replace("?", "、") + block.text[block.generated :]
            )
