"""Bytes as they come: two encodings in one file, wrong declarations, zeros, marks in the middle."""

from __future__ import annotations

import codecs

from tests.material.variations import BODY, Case, refused, same
from tests.material.variations.elsewhere import archive

TEXT = "\n".join(BODY)
FOOT = "主办单位：栖禾县人民政府办公室　备案号：某备一二三四号"


def _page(head: str, foot: str = "") -> str:
    body = "".join(f"<p>{line}</p>\n" for line in BODY)
    return f"<html><head>{head}</head><body><div>{body}</div>\n<div>{foot}</div></body></html>"


def _glued(first: str, second: str, at: int) -> bytes:
    return "\n".join([*BODY[:at], ""]).encode(first) + "\n".join(BODY[at:]).encode(second)


def _twice(text: str) -> bytes:
    """UTF-8 that a program took for Latin-1 and wrote as UTF-8 once more."""
    return text.encode().decode("latin-1").encode()


ASCII = "<script>" + "window.a = window.a || []; " * 3000 + "</script>"
CASES = {
    "zeros between the lines": same("\n\0".join(BODY).encode(), "x.txt"),
    "a zero behind each line": same("\0\r\n".join(BODY).encode("gb18030"), "x.txt"),
    "zeros in front": same(bytes(16) + TEXT.encode(), "x.txt"),
    "a block of zeros in the middle": same(
        "\n".join(BODY[:9]).encode() + b"\n" + bytes(512) + "\n".join(BODY[9:]).encode(), "x.txt"
    ),
    "zeros between the lines of a page": same(
        _page("<meta charset=utf-8>").encode().replace(b"</p>\n", b"</p>\0\n"), "x.html"
    ),
    "mark of order twice": same(codecs.BOM_UTF8 * 2 + TEXT.encode(), "x.txt"),
    "two files with a mark each": same(
        codecs.BOM_UTF8
        + "\n".join([*BODY[:9], ""]).encode()
        + codecs.BOM_UTF8
        + "\n".join(BODY[9:]).encode(),
        "x.txt",
    ),
    "glued, GBK first": same(_glued("gbk", "utf-8", 5), "x.txt"),
    "glued, little GBK behind": same(_glued("utf-8", "gbk", 20), "x.txt"),
    "glued, with a mark in front": same(codecs.BOM_UTF8 + _glued("utf-8", "gbk", 18), "x.txt"),
    "glued in one line": Case(
        "".join(BODY[:12]).encode() + b"\n" + "".join(BODY[12:]).encode("gbk"),
        "x.txt",
        ["".join(BODY[:12]), "".join(BODY[12:])],
    ),
    "Big5 glued behind": Case(
        TEXT.encode() + "\n栖禾縣人民政府辦公室發布本報告之說明".encode("big5"),
        "x.txt",
        [*BODY, "栖禾縣人民政府辦公室發布本報告之說明"],
    ),
    "UTF-16 without a mark behind a long head, big end": same(
        _page(ASCII).encode("utf-16-be"), "x.html"
    ),
    "UTF-16 with an odd byte": same(
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\n", "x.txt"
    ),
    "UTF-16 said to be UTF-8": same(_page("<meta charset=utf-8>").encode("utf-16"), "x.html"),
    "GBK said to be UTF-8": same(_page("<meta charset=utf-8>").encode("gbk"), "x.html"),
    "UTF-8 said to be GBK": same(_page("<meta charset=gb2312>").encode(), "x.html"),
    "GBK by an old name": same(_page("<meta charset=x-gbk>").encode("gbk"), "x.html"),
    "UTF-8 by half a name": same(_page("<meta charset=utf8>").encode(), "x.html"),
    "declaration of XML": same(
        ('<?xml version="1.0" encoding="GBK"?>' + _page("")).encode("gbk"), "x.html"
    ),
    "page with a footer and a title in GBK": Case(
        b"<html><head><title>"
        + BODY[0].encode("gbk")
        + b"</title></head>"
        + _page("", "@").partition("</head>")[2].encode().replace(b"@", FOOT.encode("gbk")),
        "x.html",
        [*BODY, FOOT],
    ),
    "part of an archive, quoted": same(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + codecs.encode(_page("").encode("gbk"), "quopri")
        + b"\r\n--b--\r\n",
        "x.mht",
    ),
    "part of an archive in UTF-16": same(
        archive(("http://a.cn/", _page("").encode("utf-16"))).replace(
            b"text/html", b"text/html; charset=utf-16"
        ),
        "x.mht",
    ),
    "four bytes each": same(TEXT.replace("栖", "\u9fa6").encode("gb18030"), "x.txt")._replace(
        texts=[line.replace("栖", "\u9fa6") for line in BODY]
    ),
    "UTF-32 without a mark": same(TEXT.encode("utf-32-le"), "x.txt"),
    "lost by a wrong save": refused(
        TEXT.encode("gbk").decode("utf-8", "replace").encode(), "x.txt", "undecodable"
    ),
    "lost twice": refused(
        TEXT.encode("gbk").decode("utf-8", "replace").encode().decode("gbk", "replace").encode(),
        "x.txt",
        "undecodable",
    ),
    "written twice": refused(_twice(TEXT), "x.txt", "undecodable"),
    "question marks": refused(TEXT.encode("ascii", "replace"), "x.txt", "undecodable"),
    "end of file of DOS": same(TEXT.encode("gbk") + b"\x1a" + bytes(100), "x.txt"),
    "lines of an old Mac": same("\r".join(BODY).encode("gbk"), "x.txt"),
}
