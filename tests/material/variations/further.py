"""Files made to hold the readers to their word: each kind once more, put together otherwise."""

from __future__ import annotations

import base64
import html
import json

from tests.documents.conftest import Word
from tests.documents.pieces import VANISH, field, mark, style, symbol, told, whole
from tests.documents.typesetting import Placed, Style, ofd, pdf, typeset
from tests.material.variations import BODY, TITLE, Case, elsewhere, refused, same
from tests.material.variations.elsewhere import paragraphs
from tests.material.variations.pdf import again, beside, pages

p, run = Word.p, Word.run
REST = BODY[1:]
HEADINGS = [line for line in BODY if line[1:2] == "、"]


def page(body: str, sheet: str = "") -> bytes:
    head = f"<title>{TITLE}</title><style>{sheet}</style>"
    return elsewhere.page(f"<h1>{TITLE}</h1>{body}", head)


def word(*inner: str, styles: str = "") -> bytes:
    parts = {"styles": Word.styles(styles)} if styles else {}
    return Word.package("".join((*inner, *map(p, REST))), **parts)


def _in_a_frame() -> bytes:
    """The article in a frame that the archive knows by its number only, in GBK."""
    kind = b"Content-Type: text/html"
    inner = paragraphs(REST).encode("gbk")
    return b"\r\n".join(
        (
            b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b',
            kind + b"; charset=utf-8\r\nContent-Location: http://a.gov.cn/1.html\r\n",
            page("<iframe src='cid:f1@x'></iframe>"),
            b"--b\r\n" + kind + b"\r\nContent-ID: <f1@x>",
            b"Content-Transfer-Encoding: base64\r\n",
            base64.encodebytes(inner) + b"\r\n--b--\r\n",
        )
    )


def _beyond(text: str) -> str:
    """In the private use of plane 15."""
    return "".join(chr(0xF0000 + ord(char)) if char > "\xff" else char for char in text)


def _web(sheet: str, before: str = "") -> Case:
    old = "旧稿里藏着的一段话，谁也看不见，不应当读到。" * 3
    inner = f"<div class=b>{before.format(f'<p>{old}</p>')}{paragraphs(REST)}</div>"
    return same(page(f"<div id=a>{inner}</div>", sheet), "x.html")


def _rows() -> str:
    cells = (
        f"<td>{line[0]}<td>、<td>{line[2:]}" if line in HEADINGS else f"<td colspan=3>{line}"
        for line in REST
    )
    return "".join(f"<tr>{row}</tr>" for row in cells)


DOUBLES = "人人参与、层层落实、天天检查，党党建设年年抓，件件有落实、事事有回音。"
HIDES = "<div class=h>{}</div>"
CASES = {
    "viewer in a frame": refused(page("<iframe src='viewer.html?file=a.pdf'></iframe>"), "x.html"),
    "state of a script": refused(
        page(f"<div id=app></div><script>window.s={json.dumps('。'.join(BODY))}</script>"), "x.html"
    ),
    "text in an attribute": refused(
        page(f'<div id=app data-content="{html.escape("".join(BODY))}"></div>'), "x.html"
    ),
    "frame of an archive by its number": same(_in_a_frame(), "x.mht"),
    "headings in plane 15": refused(
        ofd(typeset([_beyond(t) if t in HEADINGS else t for t in REST], Style(), TITLE)),
        "x.ofd",
        "undecodable",
    ),
    "IF that asks a REF": same(
        word(
            whole(
                run(TITLE[:6])
                + field(told("IF ") + field(" REF a ", "旧") + told(' = "旧" "x" "y"'), TITLE[6:])
            )
        ),
        "x.docx",
    ),
    "hidden by a style below": same(
        word(p(TITLE), p("藏", style="B"), styles=style("A", VANISH) + style("B", "", base="A")),
        "x.docx",
    ),
    "symbols of three fonts": Case(
        word(
            p(TITLE),
            whole(
                "".join(map(symbol, ("Symbol", "Symbol", "Wingdings 2"), ("F025", "F0B3", "F050")))
            ),
        ),
        "x.docx",
        [TITLE, "%≥√", *REST],
    ),
    "contents by a field alone": same(
        word(
            p(TITLE),
            whole(mark("begin") + told(r'TOC \o "1-3"') + mark("separate") + run("一、\t1")),
            *(whole(run(f"{line}\tii")) for line in HEADINGS),
            whole(mark("end")),
        ),
        "x.docx",
    ),
    "title above and below": same(
        pdf([[Placed(79, 50, 9, TITLE), *one, Placed(400, 800, 9, TITLE)] for one in pages()]),
        "x.pdf",
    ),
    "invisible double, moved": beside(lambda page: again(page, [(3, -2)], 3)),
    "true doubles, bold and small": Case(
        pdf(
            typeset([DOUBLES, *REST], Style(size=10.5, pitch=18, measure=41, lines=36), TITLE),
            besides=lambda page: again(page, [(0.3, 0)]),
        ),
        "x.pdf",
        [TITLE, DOUBLES, *REST],
    ),
    "clear by an own property": _web(":root {--o: 0} .h {opacity: var(--o)}", HIDES),
    "rule in a rule": _web(".b {& .h {display: none}}", HIDES),
    "neither of two classes": _web(".b div:not(.k) {display: none}", "<div>{}</div>"),
    "any of a list": _web(":where(.x, .h) {display: none}", HIDES),
    "container too wide": _web("@container (max-width: 300px) {.b {display: none}}"),
    "paragraphs seen in what is not": _web(".b {visibility: hidden} .b p {visibility: visible}"),
    "number and mark in cells": same(page(f"<table>{_rows()}</table>"), "x.html"),
    "first half in GBK": same(
        "\n".join(BODY[:5]).encode("gbk") + b"\n" + "\n".join(BODY[5:]).encode(), "x.txt"
    ),
    "UTF-16 and zeros": same("\n".join(BODY).encode("utf-16") + bytes(511), "x.txt"),
}
