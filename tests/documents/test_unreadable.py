"""What is not readable in the file is not judged on what is left; one stretch of it is told."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from lawcheck import check_bytes, documents
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError
from tests.documents.typesetting import Style, pdf, typeset
from tests.material.packs import annual_report

TITLE = "青禾县2024年法治政府建设年度报告"
REPORT = (Path(__file__).parents[1] / "material" / "qihe-2024.txt").read_text("utf-8").splitlines()
BODY = [line for line in REPORT if line.strip()]
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def picture(across: float, down: float) -> str:
    """A drawing of so many centimetres."""
    size = f'cx="{int(across * 360000)}" cy="{int(down * 360000)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:extent {size}/>'
        f'<a:graphic xmlns:a="{A}"><a:blip/></a:graphic></wp:inline></w:drawing></w:r>'
    )


EMBEDDED = (
    '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" '
    'ProgID="AcroExch.Document.DC"/></w:object></w:r>'
)


def read(data: bytes, name: str = "x") -> Document:
    return documents.read_bytes(data, name)


def refused(data: bytes, name: str = "x") -> str:
    with pytest.raises(DocumentError) as caught:
        read(data, name)
    return caught.value.code


def page(inner: str) -> bytes:
    head = f"<head><meta charset=utf-8><title>{TITLE}</title></head>"
    return f"<html>{head}<body>{inner}</body></html>".encode()


PROSE = "".join(f"<p>{line}</p>" for line in BODY)


@pytest.mark.parametrize(
    "inner",
    [
        "<iframe src='article.html'></iframe>",
        f"<textarea>{PROSE}</textarea>",
        f"<script type='text/template'>{PROSE}</script>",
        f"<template>{PROSE}</template>",
        f"<noscript>{PROSE}</noscript>",
        "<embed type='application/pdf' src='a.pdf'>",
        "<object data='全文.pdf' type='application/pdf'></object>",
        "<p>附件：青禾县2024年法治政府建设年度报告.pdf</p>",
        f"<p><a href='/files/1.docx?x=1'>{TITLE}</a></p>",
        "<p><img src='1.jpg'></p><p><img src='2.jpg' width='800'></p>",
        f"<!-- {PROSE} -->",
        f"<div data-content='{PROSE}'></div>",
        f"<input type=hidden value='{PROSE}'>",
        f"<script>var content = {json.dumps(PROSE)};</script>",
        "<div id=app></div><script src='app.js'></script>",
        "<canvas></canvas>",
    ],
    ids=[
        *("frame", "field", "script", "template", "noscript", "embed", "object", "attachment"),
        *("link", "pictures", "remark", "attribute", "input", "escaped", "program", "canvas"),
    ],
)
def test_a_page_that_does_not_show_its_article(inner: str) -> None:
    data = page(f"<h1>{TITLE}</h1><p>发布时间：2025-01-20，来源：青禾县司法局</p>{inner}")
    assert refused(data, "x.html") in ("not-in-file", "scanned")


@pytest.mark.parametrize("quoted", [True, False])
def test_a_page_written_into_a_frame_is_read(quoted: bool) -> None:
    written = PROSE.replace('"', "&quot;")
    frame = f'<iframe srcdoc="<html><body>{written}</body></html>"></iframe>'
    data = page(f"<div>{frame}</div>" if quoted else frame)
    assert [p.text for p in read(data).paragraphs][-3:] == BODY[-3:]


@pytest.mark.parametrize("source", ["cid:f1@x", "http://a.cn/b/f.html", "f.html"])
def test_the_frame_of_a_web_archive_is_read(source: str) -> None:
    outer = page(f"<h1>{TITLE}</h1><iframe src='{source}'></iframe>").decode()
    parts = "".join(
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n\r\n{text}\r\n"
        for head, text in (
            ("Content-Location: http://a.cn/b/", outer),
            (
                "Content-ID: <f1@x>\r\nContent-Location: http://a.cn/b/f.html",
                page(PROSE).decode(),
            ),
        )
    )
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    found = read((head + parts + "--b--\r\n").encode())
    assert [p.text for p in found.paragraphs][-3:] == BODY[-3:]
    assert found.unread == ()


def archive(*parts: tuple[str, bytes], more: str = "") -> bytes:
    """A saved page; the first part is the page unless ``more`` says otherwise."""
    head = f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b{more}\r\n\r\n"
    bodies = b"".join(b"--b\r\n%s\r\n\r\n%s\r\n" % (said.encode(), data) for said, data in parts)
    return head.encode() + bodies + b"--b--\r\n"


HTML = "Content-Type: text/html"
SIDE = page("<p>欢迎访问本站，这里是广告。</p>")


@pytest.mark.parametrize(
    "data",
    [
        archive(
            (HTML, page("<object type='text/html' data='b.htm'></object>")),
            (f"{HTML}\r\nContent-Location: http://a.cn/b.htm", page(PROSE)),
        ),
        archive(
            (f"{HTML}\r\nContent-ID: <s@x>", SIDE),
            (f"{HTML}\r\nContent-ID: <m@x>", page(PROSE)),
            more='; start="<m@x>"',
        ),
        archive(
            (HTML, page("<iframe src='cid:1@x'></iframe>")),
            (f"{HTML}\r\nContent-ID: <1@x>", page("<iframe src='cid:2@x'></iframe>")),
            (f"{HTML}\r\nContent-ID: <2@x>", page(PROSE)),
        ),
        archive(
            (
                HTML,
                page(
                    f"<link rel=stylesheet href='cid:c@x'><div>{PROSE}</div>"
                    f"<div class=m>{PROSE}</div>"
                ),
            ),
            ("Content-Type: text/css\r\nContent-ID: <c@x>", b".m {display: none}"),
        ),
    ],
    ids=["object", "start", "frame in a frame", "style sheet"],
)
def test_what_a_web_archive_shows(data: bytes) -> None:
    assert [p.text for p in read(data, "x.mht").paragraphs] == BODY


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n全文见附件",
        f"{TITLE}\n青禾县人民政府\n报告全文请见附件1。",
        f"{TITLE}\n附件：青禾县2024年法治政府建设年度报告.docx",
        f"{TITLE}\n点击下载全文",
        f"{TITLE}\n报告正文请点击附件下载",
        f"{TITLE}\n请扫描二维码阅读全文。",
        f"{TITLE}\n正文见另文。",
        f"{TITLE}\n全文见县政府网站。",
        f"{TITLE}\n附：法治政府建设年度报告（PDF版）",
    ],
)
def test_a_text_that_sends_to_an_attachment(text: str) -> None:
    assert refused(text.encode(), "x.txt") == "not-in-file"


def test_an_attachment_below_a_whole_report_is_nothing() -> None:
    text = "\n".join([*BODY, "附件：统计表.xlsx", "详细内容见附件。"])
    assert read(text.encode()).unread == ()


@pytest.mark.parametrize("inner", [picture(16, 24) * 6, EMBEDDED, picture(16, 9)])
def test_a_word_file_with_a_title_and_pictures(word, inner: str) -> None:
    data = word.package(word.p(TITLE) + f"<w:p>{inner}</w:p>")
    assert refused(data) in ("scanned", "not-in-file")


def report(word, third: str) -> bytes:
    """A report whose third part is ``third``."""
    start = next(n for n, line in enumerate(BODY) if line.startswith("三、"))
    end = next(n for n, line in enumerate(BODY) if line.startswith("四、"))
    paragraphs = [word.p(line) for line in BODY]
    return word.package("".join([*paragraphs[:start], third, *paragraphs[end:]]))


@pytest.mark.parametrize(
    "third",
    [
        f"<w:p>{picture(15, 20)}</w:p>",
        f"<w:p>{EMBEDDED}</w:p>",
        '<w:p><w:subDoc r:id="r9"/></w:p>',
        '<w:altChunk r:id="r9"/>',
    ],
    ids=["picture", "embedded", "subDoc", "altChunk"],
)
def test_a_part_that_cannot_be_read_is_no_missing_part(word, third: str) -> None:
    review = check_bytes(report(word, third), "x.docx", annual_report())
    assert review.status == "judged"
    assert review.document is not None
    assert len(review.document.unread) == 1
    assert any("没有读取" in warning for warning in review.document.warnings)
    told = [f for f in review.findings if f.rule == "part-missing"]
    assert [f.severity for f in told] == ["warning"]
    assert "还有没有读取的内容" in told[0].message


@pytest.mark.parametrize("size", [(4, 4), (3, 30), (7.9, 20)])
def test_a_seal_or_an_emblem_is_nothing(word, size: tuple[float, float]) -> None:
    data = word.package("".join(map(word.p, BODY)) + f"<w:p>{picture(*size)}</w:p>")
    assert read(data).unread == ()


@pytest.mark.parametrize("kind", ["html", "docx", "txt"])
def test_a_chunk_is_read_where_it_stands(word, kind: str) -> None:
    lines = ["三、存在的不足和原因", "一是力量不足，主要原因是编制偏少。"]
    inner = {
        "html": page("".join(f"<p>{line}</p>" for line in lines)),
        "docx": word.package("".join(map(word.p, lines))),
        "txt": "\n".join(lines).encode(),
    }[kind]
    outer = word.package(word.p("前") + '<w:altChunk r:id="c1"/>' + word.p("后"))
    packed = io.BytesIO(outer)
    made = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.endswith("document.xml.rels"):
                data = data.replace(
                    b"</Relationships>",
                    b'<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/'
                    b'2006/relationships/aFChunk" Target="chunk.bin"/></Relationships>',
                )
            new.writestr(info, data)
        new.writestr("word/chunk.bin", inner)
    assert [p.text for p in read(made.getvalue()).paragraphs] == ["前", *lines, "后"]


def test_a_pdf_with_more_scans_than_pages_of_text() -> None:
    pages = typeset(BODY, Style())
    scans = tuple(range(len(pages) + 1, 2 * len(pages) + 2))
    assert refused(pdf(pages + [[]] * len(scans), pictures=scans)) == "scanned"


@pytest.mark.parametrize("code", [0xE000, 0xE123, 0xF8E0])
def test_headings_in_a_font_without_letters(code: int) -> None:
    """Read as if they were not there, all mandated parts would be missing."""
    lines = [
        "".join(chr(code + n % 16) for n in range(9)) if line[1:2] == "、" else line
        for line in BODY
    ]
    assert refused(pdf(typeset(lines, Style()))) == "undecodable"


def test_a_mark_of_a_list_from_a_symbol_font_is_nothing() -> None:
    lines = [f"\uf0b7{line}" for line in BODY]
    assert read(pdf(typeset(lines, Style()))).paragraphs


def nameless(data: bytes, cmap: str = "Identity-H") -> bytes:
    """The file with fonts that say nothing of characters: numbers of glyphs, no ToUnicode."""

    def other(match: re.Match[bytes]) -> bytes:
        codes = [int(match[1][at : at + 4], 16) for at in range(0, len(match[1]), 4)]
        return b"<%s> Tj" % b"".join(b"%04x" % (code * 7 % 9000 + 300) for code in codes)

    data = re.sub(rb"<([0-9a-f]+)> Tj", other, data)
    data = data.replace(b"/UniGB-UTF16-H", f"/{cmap}".encode())
    return data.replace(b"/Ordering(GB1)/Supplement 2", b"/Ordering(Identity)/Supplement 0")


@pytest.mark.parametrize("cmap", ["Identity-H", "Identity-V"])
@pytest.mark.parametrize("pages", [1, 3])
def test_a_file_whose_fonts_say_nothing_of_characters(cmap: str, pages: int) -> None:
    data = pdf(typeset(BODY, Style(), TITLE)[:pages])
    assert refused(nameless(data, cmap), "x.pdf") == "undecodable"


def test_text_that_runs_downwards_is_not_judged() -> None:
    data = pdf(typeset(BODY, Style(), TITLE)).replace(b"UniGB-UTF16-H", b"UniGB-UTF16-V")
    assert refused(data, "x.pdf") == "undecodable"


def test_a_short_list_is_no_text_that_runs_downwards() -> None:
    lines = [f"{number}、一二" for number in "一二三四五六七八九"] * 3
    assert read(pdf(typeset([*BODY, *lines], Style())), "x.pdf").paragraphs
