"""Thirty files that a careless or hostile office could produce, written from the demands alone."""

from __future__ import annotations

import io
import zipfile

from tests.documents.conftest import Word
from tests.documents.pieces import VANISH, field, mark, math, run, said, style, told, whole
from tests.documents.typesetting import HEIGHT, Placed, ofd, pdf, shown
from tests.material.variations import BODY, TITLE, Case, refused, same
from tests.material.variations.elsewhere import page, paragraphs
from tests.material.variations.ofd import INVISIBLE, TEMPLATE, changed
from tests.material.variations.pdf import beside, pages

p = Word.p
LINES = paragraphs(BODY)
HEADINGS = [line for line in BODY if line[1:2] == "、"]


def _word(lines: list[str], **parts: str) -> bytes:
    """Lines of which those that begin with a mark are XML already."""
    return Word.package("".join(one if one.startswith("<") else p(one) for one in lines), **parts)


def _with(number: str, made: str) -> list[str]:
    """The report with one heading, of this number, written otherwise."""
    return [made if line.startswith(f"{number}、") else line for line in BODY]


def _private(text: str) -> str:
    return "".join(chr(0xE000 + ord(char) % 6000) if char > "\xff" else char for char in text)


def _prefixed(data: bytes, before: bytes) -> bytes:
    return before + data


def _backslashes(data: bytes) -> bytes:
    """A package as some programs of Windows pack it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo("x")
            info.filename = name.replace("/", "\\").replace("word", "Word")
            new.writestr(info, old.read(name))
    return made.getvalue()


SECOND = next(line for line in BODY if line.startswith("二、"))
THIRD = next(line for line in BODY if line.startswith("三、"))
PERCENT = next(line for line in BODY if "%" in line)
BEFORE, AFTER = PERCENT.split("%", 1)
DIGITS = len(BEFORE) - len(BEFORE.rstrip("0123456789."))
SHARE = BEFORE[-DIGITS:]
SECRET = "旧稿里的一段话，谁也看不见，不应当读到。"
CLEAR = ' Alpha="0"'
CONTENTS = [f"{line}{'…' * 12}{turn}" for turn, line in enumerate(HEADINGS, 1)]

WORD = {
    "number by a field in a field": same(
        _word(
            _with(
                "二",
                whole(
                    field(
                        told("IF ") + field("= " + "1 + 1", "2") + told(' = 2 "二" "三"'),
                        run("二"),
                    )
                    + run(SECOND[1:])
                ),
            )
        ),
        "x.docx",
    ),
    "hidden by the style that a style stands on": same(
        _word(
            [*BODY[:3], p(SECRET, style="Child"), *BODY[3:]],
            styles=Word.styles(style("Gone", VANISH) + style("Child", "", "Gone")),
        ),
        "x.docx",
    ),
    "a hidden row of a table": same(
        _word(
            [
                *BODY[:3],
                "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>"
                + p(SECRET)
                + "</w:tc></w:tr></w:tbl>",
                *BODY[3:],
            ]
        ),
        "x.docx",
    ),
    "contents typed with dots": Case(
        _word([TITLE, "目录", *CONTENTS, *BODY[1:]]), "x.docx", parts_as_plain=True
    ),
    "a break in a heading": same(
        _word(_with("二", whole(run(SECOND[:9]) + "<w:r><w:br/></w:r>" + run(SECOND[9:])))),
        "x.docx",
    ),
    "a share as a formula": same(
        _word(
            [
                whole(run(BEFORE[:-DIGITS]) + math(said(SHARE + "%")) + run(AFTER))
                if line == PERCENT
                else line
                for line in BODY
            ]
        ),
        "x.docx",
    ),
    "line ends before the package": same(_prefixed(_word(BODY), b"\r\n\r\n"), "x.docx"),
    "backslashes and capitals": same(_backslashes(_word(BODY)), "x.docx"),
    "pages, one begun in hidden words": Case(
        _word(
            [
                BODY[0],
                whole(
                    "<w:r><w:rPr><w:vanish/></w:rPr><w:lastRenderedPageBreak/></w:r>" + run(BODY[1])
                ),
                *BODY[2:],
            ]
        ),
        "x.docx",
        pages=[1, *[2] * (len(BODY) - 1)],
    ),
    "a title in WordArt": same(
        _word(
            [
                whole(
                    '<w:r><w:pict><v:shape><v:textpath string="'
                    + TITLE
                    + '"/></v:shape></w:pict></w:r>'
                ),
                *BODY[1:],
            ]
        ),
        "x.docx",
    ),
    "an empty field around a heading": same(
        _word(_with("三", whole(mark("begin") + mark("separate") + run(THIRD) + mark("end")))),
        "x.docx",
    ),
}
PRINTED = {
    "two pages of text, three of pictures": Case(
        pdf([*(one for one in pages()[:2]), [], [], [], *pages()[2:]], pictures=(3, 4, 5)),
        "x.pdf",
        unread=("page", "page", "page"),
    ),
    "headings in private letters": refused(
        pdf(
            [
                [
                    one._replace(text=_private(one.text)) if one.text in HEADINGS else one
                    for one in page_
                ]
                for page_ in pages()
            ]
        ),
        "x.pdf",
        "undecodable",
    ),
    "OFD, headings in private letters": refused(
        ofd(
            [
                [
                    one._replace(text=_private(one.text)) if one.text in HEADINGS else one
                    for one in page_
                ]
                for page_ in pages()
            ]
        ),
        "x.ofd",
        "undecodable",
    ),
    "the title as running header": same(
        pdf([[Placed(200, 50, 9, TITLE), *page_] for page_ in pages()]), "x.pdf"
    ),
    "every fifth line numbered": same(
        pdf(
            [
                [
                    *page_,
                    *(
                        Placed(50, q, 9, str(n))
                        for n, q in enumerate(sorted({one.y for one in page_}), 1)
                        if n % 5 == 0
                    ),
                ]
                for page_ in pages()
            ]
        ),
        "x.pdf",
    ),
    "an invisible copy a little off": beside(
        lambda page_: b"".join(
            shown(one.text, f"1 0 0 1 {one.x + 3} {HEIGHT - one.y - 4}", one.size, 3)
            for one in page_
        )
    ),
    "words above the page": beside(lambda _: shown(SECRET, f"1 0 0 1 79 {HEIGHT + 40}")),
    "words left of the page": beside(lambda _: shown(SECRET, "1 0 0 1 -700 400")),
    "a slanted mark of one word, large": beside(
        lambda _: shown("秘密", "0.707 0.707 -0.707 0.707 180 300", 150)
    ),
    "OFD, a clear copy": same(
        changed(
            lambda name, text: (
                text.replace(
                    "</ofd:Content>",
                    f"<ofd:Layer>{INVISIBLE.format(CLEAR)}</ofd:Layer></ofd:Content>",
                )
                if "Content.xml" in name
                else text
            )
        ),
        "x.ofd",
    ),
    "OFD, a mark in a template of all pages": same(
        changed(
            lambda name, text: (
                text.replace("<ofd:Content>", '<ofd:Template TemplateID="5"/><ofd:Content>')
                if "Content.xml" in name
                else text.replace(
                    "</ofd:CommonData>",
                    '<ofd:TemplatePage ID="5" BaseLoc="T.xml"/></ofd:CommonData>',
                )
            ),
            {"Doc_0/T.xml": TEMPLATE.format(INVISIBLE.format("").replace("20 50", "20 20"))},
        ),
        "x.ofd",
    ),
}
WEB = {
    "the article in a field of a form": refused(
        page(f"<h1>{TITLE}</h1><textarea readonly rows=40>" + "\n".join(BODY) + "</textarea>"),
        "x.html",
    ),
    "hidden in print only": same(
        page(f"<div class=a>{LINES}</div>", "<style>@media print {.a {display: none}}</style>"),
        "x.html",
    ),
    "a copy that is hidden by what it is not": same(
        page(
            f"<div class='old'><p>{SECRET * 4}</p></div><div class='old show'>{LINES}</div>",
            "<style>div.old:not(.show) {visibility: hidden}</style>",
        ),
        "x.html",
    ),
    "no size, with a child that has one": same(
        page(f"<div style='font-size:0'>{LINES.replace('<p>', '<p style=font-size:16px>')}</div>"),
        "x.html",
    ),
    "invisible marks in headings": Case(
        page(
            paragraphs(
                [
                    line[0] + "&zwnj;、&shy;" + line[2:] if line in HEADINGS else line
                    for line in BODY
                ]
            )
        ),
        "x.html",
        alike=True,
    ),
}
SCRIPT = b"<script>" + b"var a = 1; // nothing\n" * 400 + b"</script>"
BYTES = {
    "GBK behind a long script": same(
        b"<html><head>" + SCRIPT + b"</head><body>" + LINES.encode("gbk") + b"</body></html>",
        "x.html",
    ),
    "UTF-16 without a mark, zeros behind": same(
        "\n".join(BODY).encode("utf-16-le") + b"\0" * 64, "x.txt"
    ),
    "nothing but a look at the attachment": refused(
        f"{TITLE}\n各乡镇人民政府，县政府各部门：\n报告全文详见附件。\n2025年2月14日\n".encode(),
        "x.txt",
    ),
}
CASES = {**WORD, **PRINTED, **WEB, **BYTES}
