"""Files of older word processors: through LibreOffice, by the built-in reader, or refused."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest

from lawcheck import documents
from lawcheck.documents import libreoffice, limits
from lawcheck.documents.compound import SIGNATURE, Compound
from lawcheck.errors import DocumentError
from tests.material.office import needs_office

OUTLINE = ("%1、", "chineseCounting"), ("（%2）", "chineseCounting")
TEXTS = ["一、主要举措", "（一）某项工作", "全年办结36件。", "（二）又一项", "二、存在的不足"]


@pytest.fixture(scope="module")
def numbered(word) -> bytes:
    """A docx whose numbers Word makes, with a change, a comment and a table."""
    levels = "".join(word.level(i, text, kind) for i, (text, kind) in enumerate(OUTLINE))
    inserted = f'<w:ins w:id="1" w:author="李某">{word.run("36件")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="李某"><w:r><w:delText>35件</w:delText></w:r></w:del>'
    body = (
        word.p("主要举措", 1, 0)
        + word.p("某项工作", 1, 1)
        + word.p("全年办结", inner=inserted + deleted + word.run("。"))
        + word.p("又一项", 1, 1)
        + word.p("存在的不足", 1, 0)
    )
    return word.package(body, numbering=word.numbering({0: levels}, {1: (0, "")}))


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(libreoffice.VARIABLE, "")
    libreoffice.program.cache_clear()
    yield
    monkeypatch.undo()
    libreoffice.program.cache_clear()


@cache
def converted(data: bytes, target: str) -> bytes:
    return libreoffice.convert(data, "docx", limits.DEFAULT, target)


@needs_office
@pytest.mark.parametrize(
    ("target", "name", "format_"),
    [
        ("doc", "a.doc", "doc"),
        ("doc", "a.wps", "wps"),
        ("odt", "a.odt", "odt"),
        ("fodt", "a.txt", "fodt"),
        ("rtf", "a.doc", "rtf"),
    ],
)
def test_numbers_and_changes(numbered: bytes, target: str, name: str, format_: str) -> None:
    document = documents.read_bytes(converted(numbered, target), name)
    # LibreOffice writes the brackets of list labels into RTF in half width.
    texts = [p.text.replace("(", "（").replace(")", "）") for p in document.paragraphs]
    assert texts == TEXTS
    assert (document.format, document.reader) == (format_, "libreoffice")
    changes = {(r.kind, r.text) for r in document.remarks}
    assert changes == {("insertion", "36件"), ("deletion", "35件")}


@needs_office
def test_built_in_reader_says_what_it_does_not_see(word, no_office) -> None:
    libreoffice.program.cache_clear()
    lines = ["青禾县2023年法治政府建设年度报告", "一、主要举措", "全年办结36件，ABC。"]
    table = (
        "<w:tbl><w:tr><w:tc>"
        + word.p("甲")
        + "</w:tc><w:tc>"
        + word.p("乙")
        + "</w:tc></w:tr></w:tbl>"
    )
    field = '<w:fldSimple w:instr=" DATE "><w:r><w:t>2024</w:t></w:r></w:fldSimple>'
    body = "".join(map(word.p, lines)) + table + word.p("截至", inner=field)
    data = _with_office(word.package(body), "doc")
    document = documents.read_bytes(data, "a.doc")
    assert [p.text for p in document.paragraphs][:5] == [*lines, "甲", "乙"]
    assert document.paragraphs[5].text.startswith("截至")
    assert "DATE" not in document.paragraphs[5].text
    assert document.reader == "built-in"
    assert "修订痕迹" in document.warnings[0]


def _box(text: str) -> str:
    style = "position:absolute;width:300pt;height:60pt"
    return (
        f'<w:r><w:pict><v:shape style="{style}"><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}'
        "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


@needs_office
@pytest.mark.parametrize("first", [True, False], ids=["title", "behind"])
def test_built_in_reader_reads_text_boxes(word, no_office, first: bool) -> None:
    libreoffice.program.cache_clear()
    boxed = f"<w:p>{_box('框里的一句话')}<w:r><w:t>一、主要举措</w:t></w:r></w:p>"
    body = boxed + word.p("全年办结36件。") if first else word.p("全年办结36件。") + boxed
    document = documents.read_bytes(_with_office(word.package(body), "doc"), "a.doc")
    texts = [(p.text, p.kind) for p in document.paragraphs]
    box = ("框里的一句话", "box")
    main = [("一、主要举措", "text"), ("全年办结36件。", "text")]
    assert texts == ([box, *main] if first else [main[1], main[0], box])


def _with_office(data: bytes, target: str) -> bytes:
    """Convert with the LibreOffice that the test has hidden from the program."""
    import os

    hidden = os.environ.pop(libreoffice.VARIABLE)
    libreoffice.program.cache_clear()
    try:
        return converted(data, target)
    finally:
        os.environ[libreoffice.VARIABLE] = hidden
        libreoffice.program.cache_clear()


@pytest.mark.parametrize(
    "data",
    [b"{\\rtf1 x}", b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><x/>"],
)
def test_without_libreoffice_the_message_names_what_to_install(no_office, data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data, "a.doc")
    assert caught.value.code == "converter-missing"
    assert "libreoffice-writer" in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_converter_that_hangs_is_ended_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "soffice"
    stand_in.write_text("#!/bin/sh\nsleep 60 & wait\n")
    stand_in.chmod(0o755)
    monkeypatch.setenv(libreoffice.VARIABLE, str(stand_in))
    libreoffice.program.cache_clear()
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(b"{\\rtf1 x}", "a.rtf", limits.parse(["seconds=0.3"]))
    monkeypatch.undo()
    libreoffice.program.cache_clear()
    assert caught.value.code == "timeout"
    assert "seconds=0.3" in str(caught.value)


@needs_office
def test_a_damaged_file_is_told_so() -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(SIGNATURE + bytes(600), "a.doc")
    assert caught.value.code == "damaged"


def compound(*streams: str, content: bytes = b"", embedded: str = "") -> bytes:
    """A compound file whose directory has these (empty) streams; the first may have content.

    ``embedded`` stands first in the directory, within a storage of its own.
    """
    header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIII", 1, 1, 0, 4096) + struct.pack(
        "<IIII", 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)

    def entry(
        name: str, kind: int, start: int = 0xFFFFFFFE, size: int = 0, child: int = 0xFFFFFFFF
    ) -> bytes:
        raw = name.encode("utf-16-le")
        return (
            raw.ljust(64, b"\0")
            + struct.pack("<HBB", len(raw) + 2, kind, 1)
            + struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child)
            + bytes(36)
            + struct.pack("<IQ", start, size)
        )

    content = content.ljust(4096, b"\0") if content else b""
    sectors = len(content) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE][: 2 + sectors]
    table = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    entries = entry("Root Entry", 5)
    if embedded:
        entries += entry(embedded, 2) + entry("_1234567890", 1, child=1)
    for turn, name in enumerate(streams):
        entries += entry(name, 2, 2, 4096) if content and turn == 0 else entry(name, 2)
    return header + table + entries.ljust(512, b"\0") + content


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (compound("EncryptedPackage", "EncryptionInfo"), "encrypted"),
        (compound("Workbook"), "unsupported"),
        (compound("PowerPoint Document"), "unsupported"),
        (
            compound("WordDocument", content=struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, 0x0100)),
            "encrypted",
        ),
    ],
)
def test_what_compound_files_are_refused_for(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data, "a.docx")
    assert caught.value.code == code


@pytest.mark.parametrize("embedded", ["Workbook", "Book", "PowerPoint Document", "WordDocument"])
def test_a_table_within_a_word_file_does_not_say_what_the_file_is(embedded: str) -> None:
    inside = Compound(
        compound("WordDocument", content=b"the text", embedded=embedded), limits.DEFAULT
    )
    assert inside.names == ["_1234567890", "WordDocument"]
    assert inside.stream("WordDocument").startswith(b"the text")


def test_a_storage_that_holds_itself_ends() -> None:
    data = bytearray(compound("WordDocument", embedded="Workbook"))
    entries = 1024
    struct.pack_into("<III", data, entries + 128 + 68, 2, 2, 2)
    struct.pack_into("<I", data, entries + 2 * 128 + 76, 2)
    assert Compound(bytes(data), limits.DEFAULT).names == ["Workbook", "WordDocument"]


def test_encrypted_odt() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<m><encryption-data/></m>")
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(stream.getvalue(), "a.odt")
    assert caught.value.code == "encrypted"


def test_other_xml_is_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes("<?xml version='1.0'?><表><行>甲</行></表>".encode(), "a.txt")
    assert caught.value.code == "unsupported"


def test_content_decides_not_the_ending(word, texts) -> None:
    page = "<html><body><p>一、甲</p><p>乙</p></body></html>".encode()
    assert texts(page, "a.doc") == ["一、甲", "乙"]
    assert texts(word.package(word.p("甲")), "a.txt") == ["甲"]
    assert texts("一、甲\n乙".encode("gb18030"), "a.docx") == ["一、甲", "乙"]
