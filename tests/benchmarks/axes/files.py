"""Axes of files: elements, attributes, styles, headers, entries, lines, pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.benchmarks.axes import Axis
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.word import docx

SENTENCE = "全县深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得明显成效。"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _page(inner: str, head: str = "") -> bytes:
    begun = f"<html><head><meta charset=utf-8>{head}</head><body><p>{SENTENCE}</p>"
    return f"{begun}{inner}</body></html>".encode()


def _html(piece: str, around: str = "{}", head: str = "") -> Callable[[int], bytes]:
    """``piece`` so many times, {n} its turn."""

    def made(size: int) -> bytes:
        pieces = "".join(piece.replace("{n}", str(n)) for n in range(size))
        if head:
            return _page(around, head.replace("{}", pieces))
        return _page(around.replace("{}", pieces))

    return made


def _mhtml(
    size_of_head: Callable[[int], str], parts: Callable[[int], int]
) -> Callable[[int], bytes]:
    def made(size: int) -> bytes:
        part = b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _page("") + b"\r\n"
        head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n"
        return (head + size_of_head(size) + "\r\n").encode() + part * parts(size) + b"--b--\r\n"

    return made


def _word(**parts: Callable[[int], str]) -> Callable[[int], bytes]:
    """A package whose parts (main, styles, numbering, comments) grow."""

    def made(size: int) -> bytes:
        packed = io.BytesIO()
        whole = docx([SENTENCE, "一、主要举措和成效", SENTENCE], "word")
        with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(packed, "w") as new:
            for info in old.infolist():
                data = old.read(info).decode()
                if info.filename == "word/document.xml" and "main" in parts:
                    data = data.replace("<w:sectPr>", parts["main"](size) + "<w:sectPr>")
                if info.filename == "word/numbering.xml" and "numbering" in parts:
                    data = data.replace(
                        "</w:numbering>", parts["numbering"](size) + "</w:numbering>"
                    )
                new.writestr(info, data)
            for name in ("styles", "comments", "footnotes"):
                if name in parts:
                    root = f'<w:{name} xmlns:w="{_W}">{parts[name](size)}</w:{name}>'
                    new.writestr(f"word/{name}.xml", root)
            if "entries" in parts:
                for n in range(size):
                    new.writestr(f"word/media/{n}.png", b"x")
        return packed.getvalue()

    return made


def _times(piece: str) -> Callable[[int], str]:
    return lambda size: "".join(piece.replace("{n}", str(n)) for n in range(size))


def _text(piece: str) -> Callable[[int], bytes]:
    return lambda size: (SENTENCE + "\n" + _times(piece)(size)).encode()


_P = "<w:p><w:r><w:t>落实第{n}项任务，办结{n}件。</w:t></w:r></w:p>"
_RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>办结{n}件，</w:t></w:r>"
_STYLE = '<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n}0"/></w:style>'
_STYLED = '<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr><w:r><w:t>甲{n}</w:t></w:r></w:p>'
_NUMBERED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>甲{n}</w:t></w:r></w:p>"
)
_NUM = '<w:num w:numId="{n}1"><w:abstractNumId w:val="0"/></w:num>'
_COMMENT = '<w:comment w:id="{n}" w:author="甲"><w:p><w:r><w:t>改{n}</w:t></w:r></w:p></w:comment>'
_REFERENCE = (
    '<w:p><w:commentRangeStart w:id="{n}"/><w:r><w:t>甲{n}</w:t></w:r>'
    '<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r></w:p>'
)
_CHAIN = '<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s0"/></w:style>'
_TABLE = "<w:tr><w:tc><w:p><w:r><w:t>{n}</w:t></w:r></w:p></w:tc></w:tr>"


def _set(write: Callable[[list[list[object]]], bytes]) -> Callable[[int], bytes]:
    def made(size: int) -> bytes:
        lines = [f"{SENTENCE}{n}" for n in range(size)]
        return write(typeset(lines, Style()))  # type: ignore[arg-type]

    return made


def _entries(size: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for n in range(size):
            archive.writestr(f"{n}.txt", SENTENCE)
    return packed.getvalue()


FILES = (
    Axis("html: paragraphs", _html("<p>落实第{n}项任务，办结{n}件。</p>"), "html", 4000),
    Axis("html: list items", _html("<li>甲{n}，办结。</li>", "<ol>{}</ol>"), "html", 4000),
    Axis("html: items with value", _html("<li value='{n}'>甲。</li>", "<ol>{}</ol>"), "html", 4000),
    Axis("html: attributes", _html(" a{n}='1'", "<p{}>甲</p>"), "html", 1400),
    Axis("html: classes", _html(" c{n}", "<p class='{}'>甲</p>"), "html", 20000),
    Axis(
        "html: style rules",
        _html(".c{n} {display: none}", "<p class=c1>甲</p>", "<style>{}</style>"),
        "html",
        800,
    ),
    Axis(
        "html: selectors of elements",
        _html("p.c{n}, div > p {display: block}", "<p>甲</p>" * 200, "<style>{}</style>"),
        "html",
        200,
    ),
    Axis(
        "html: styled elements",
        _html("<p style='color:red;text-indent:2em'>甲{n}。</p>"),
        "html",
        3000,
    ),
    Axis("html: links", _html("<a href='{n}'>甲{n}</a> "), "html", 4000),
    Axis(
        "html: cells",
        _html("<tr><td>甲{n}</td><td>{n}</td></tr>", "<table>{}</table>"),
        "html",
        2000,
    ),
    Axis("html: metas", _html("<meta name='a{n}' content='甲'>", "<p>甲</p>", "{}"), "html", 4000),
    Axis("html: breaks", _html("办结{n}件<br>", "<p>{}</p>"), "html", 4000),
    Axis("html: entities", _html("&#12288;&nbsp;", "<p>{}</p>"), "html", 20000),
    Axis("mhtml: headers", _mhtml(_times("X-{n}: a\r\n"), lambda size: 1), "mht", 2000),
    Axis(
        "mhtml: one header",
        _mhtml(lambda n: "To: " + "<a@b>," * n + "\r\n", lambda size: 1),
        "mht",
        4000,
    ),
    Axis("mhtml: parts", _mhtml(lambda n: "", lambda size: size), "mht", 300),
    Axis("docx: paragraphs", _word(main=_times(_P)), "docx", 3000),
    Axis("docx: runs in one", _word(main=lambda n: f"<w:p>{_times(_RUN)(n)}</w:p>"), "docx", 6000),
    Axis("docx: numbered", _word(main=_times(_NUMBERED)), "docx", 3000),
    Axis("docx: styles", _word(main=_times(_STYLED), styles=_times(_CHAIN)), "docx", 3000),
    Axis("docx: styles on none", _word(main=_times(_STYLED), styles=_times(_STYLE)), "docx", 3000),
    Axis("docx: lists", _word(numbering=_times(_NUM), main=_times(_NUMBERED)), "docx", 3000),
    Axis("docx: comments", _word(comments=_times(_COMMENT), main=_times(_REFERENCE)), "docx", 2000),
    Axis("docx: rows", _word(main=lambda n: f"<w:tbl>{_times(_TABLE)(n)}</w:tbl>"), "docx", 3000),
    Axis("docx: entries", _word(entries=str), "docx", 1200),
    Axis("txt: lines", _text("落实第{n}项任务，办结{n}件。\n"), "txt", 8000),
    Axis("txt: one line", _text("落实第{n}项任务，办结{n}件，"), "txt", 10000),
    Axis("txt: blank lines", _text("\n \n"), "txt", 40000),
    Axis("md: items", _text("- 落实第{n}项任务。\n\n"), "md", 3000),
    Axis("md: emphasis", _text("**落实*第{n}项** "), "md", 4000),
    Axis("md: rows", _text("| 甲{n} | {n} |\n"), "md", 4000),
    Axis("pdf: lines", _set(pdf), "pdf", 150),  # type: ignore[arg-type]
    Axis("ofd: lines", _set(ofd), "ofd", 400),  # type: ignore[arg-type]
    Axis("zip: entries", _entries, "zip", 800),
)
