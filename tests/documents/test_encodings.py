"""Encodings as they come from offices and web sites: mixed, unsaid, said too late, filled up."""

from __future__ import annotations

import codecs

import pytest

from lawcheck import documents
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError
from tests.fuzz.seeds import LINES

TEXT = "\n".join(LINES)
FOOT = "主办：青禾县司法局　地址：人民路一号　备案号：浙ICP备一二三号"


def page(head: str = "", foot: str = "") -> str:
    body = "".join(f"<p>{line}</p>\n" for line in LINES)
    return f"<html><head>{head}</head><body><div>\n{body}</div>\n{foot}</body></html>"


def read(data: bytes, name: str = "x.txt") -> Document:
    return documents.read_bytes(data, name)


@pytest.mark.parametrize(
    ("main", "other", "name"),
    [("utf-8", "gb18030", "utf-8"), ("gb18030", "utf-8", "gb18030"), ("utf-8", "gbk", "utf-8")],
)
def test_a_page_with_a_footer_in_another_encoding(main: str, other: str, name: str) -> None:
    before, _, behind = page(foot="@").partition("@")
    data = before.encode(main) + f"<div>{FOOT}</div>".encode(other) + behind.encode(main)
    found = read(data, "x.html")
    assert [p.text for p in found.paragraphs][: len(LINES)] == LINES
    assert found.encoding == name
    assert "另一种编码" in found.warnings[0]


@pytest.mark.parametrize("share", [1, 4, 9])
def test_texts_glued_together(share: int) -> None:
    data = "\n".join(LINES[share:]).encode() + b"\n" + "\n".join(LINES[:share]).encode("gbk")
    assert [p.text for p in read(data).paragraphs] == LINES[share:] + LINES[:share]


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("size", [5000, 20_000, 100_000])
def test_a_long_head_of_ascii_says_nothing(codec: str, size: int) -> None:
    head = f"<script>{'var a = 1; ' * (size // 11)}</script>"
    found = read(page(head).encode(codec), "x.html")
    assert [p.text for p in found.paragraphs] == LINES
    assert found.encoding == codec


@pytest.mark.parametrize("codec", ["gb2312", "gbk"])
@pytest.mark.parametrize("size", [100, 5000, 60_000])
def test_a_charset_is_found_wherever_it_stands(codec: str, size: int) -> None:
    head = f"<!--{'x' * size}--><meta charset={codec}>"
    data = page(head).encode(codec, "xmlcharrefreplace")
    assert [p.text for p in read(data, "x.html").paragraphs] == LINES


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("zeros", [1, 2, 511, 4096])
def test_zeros_behind_the_text(codec: str, zeros: int) -> None:
    for text in (TEXT, TEXT + "a", TEXT + "\n"):
        found = read(text.encode(codec) + b"\0" * zeros)
        assert [p.text for p in found.paragraphs][: len(LINES) - 1] == LINES[:-1]


@pytest.mark.parametrize("codec", ["gbk", "utf-8", "gb18030"])
def test_a_part_of_a_web_archive_without_charset(codec: str) -> None:
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    data = head + b"Content-Type: text/html\r\n\r\n" + page().encode(codec) + b"\r\n--b--\r\n"
    assert [p.text for p in read(data).paragraphs] == LINES


def test_noise_is_still_no_text() -> None:
    for data in (bytes(range(256)) * 20, codecs.BOM_UTF8[:2] + b"\x80\x81" * 300):
        with pytest.raises(DocumentError):
            read(data)


@pytest.mark.parametrize("stated", ["iso-8859-1", "windows-1252", "us-ascii"])
def test_a_charset_that_an_editor_put_there_is_not_believed(stated: str) -> None:
    data = page(f"<meta charset={stated}>").encode("gb18030")
    assert [p.text for p in read(data, "x.html").paragraphs] == LINES


@pytest.mark.parametrize("stated", ["", "; charset=gb2312", "; charset=gb18030"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_the_part_of_an_archive(stated: str, codec: str) -> None:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    inner = page().encode(codec)
    data = f"{head}Content-Type: text/html{stated}\r\n\r\n".encode() + inner + b"\r\n--b--\r\n"
    assert [p.text for p in read(data, "x.mht").paragraphs] == LINES
