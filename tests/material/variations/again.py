"""More of each kind, written when the others were mended: what they taught must hold here too."""

from __future__ import annotations

import codecs
import re

from tests.documents.conftest import Word
from tests.documents.pieces import MATH, VANISH, field, math, said, style, told, whole
from tests.documents.typesetting import HEIGHT, WIDTH, Placed, Style, ofd, pdf, shown, typeset
from tests.material.variations import BODY, FRONT, REST, TITLE, Case, refused, same
from tests.material.variations.elsewhere import BLIP, PROSE, drawing, page, paragraphs
from tests.material.variations.fonts import second_font, unicode_map
from tests.material.variations.lookalikes import strewn
from tests.material.variations.ofd import changed, unseen
from tests.material.variations.pdf import beside, pages, shrunk, tiled

p, run = Word.p, Word.run


def _word(*inner: str, styles: str = "") -> bytes:
    return Word.package("".join(inner), styles=Word.styles(styles))


def _latin(text: str) -> str:
    """Chinese in GBK that a font shows as Latin letters."""
    return text.encode("gbk").decode("latin-1")


ELSEWHERE = {
    "text for old browsers": refused(
        f"<html><frameset><frame src=a><noframes>{PROSE}</noframes></frameset></html>".encode(),
        "x.html",
    ),
    "pictures one below the other": refused(
        page(f"<h1>{TITLE}</h1>" + "<div><img src=1.png><br><img src=2.png></div>"), "x.html"
    ),
    "picture of HTML in Markdown": Case(
        "\n\n".join([*FRONT, '<img src="2.png" width="800">', *REST]).encode(),
        "x.md",
        [*FRONT, *REST],
        unread=("picture",),
    ),
    "pages as pictures in a table of two columns": refused(
        _word(
            p(TITLE),
            "<w:tbl><w:tr>"
            + f"<w:tc><w:p>{drawing(BLIP, 8.5, 12)}</w:p></w:tc>" * 2
            + "</w:tr></w:tbl>",
        ),
        "x.docx",
    ),
    "name of a file below the title": refused(
        f"{TITLE}\n（此件公开发布）\n附件：全文.pdf".encode(), "x.txt"
    ),
    "OFD, title over pictures": refused(
        ofd([[Placed(79, 120, 22, TITLE)], [], []], pictures=(1, 2, 3)), "x.ofd"
    ),
    "PDF, half a page as a picture": Case(
        pdf([*typeset(FRONT, Style()), *typeset(REST, Style(top=600, lines=6))], pictures=(5,)),
        "x.pdf",
        [*FRONT, *REST],
    ),
    "a stamp in a PDF": Case(pdf(pages()), "x.pdf", BODY, unread=()),
}
FONTS = {
    "GBK as Latin letters": refused("\n".join(map(_latin, BODY)).encode(), "x.txt", "undecodable"),
    "downwards, second level": refused(
        second_font("Identity-V", only=lambda text: text[:1] == "（"), "x.pdf", "undecodable"
    ),
    "a map to private use, all": refused(
        second_font(unicode=unicode_map("<0000> <ffff> <e000>"), only=lambda text: True),
        "x.pdf",
        "undecodable",
    ),
    "one heading only": refused(
        second_font(only=lambda text: text.startswith("四、")), "x.pdf", "undecodable"
    ),
}
ALIKE = {
    "zero width in numbers": Case(
        "\n".join(line.replace("、", "\u200b、", 1) for line in BODY).encode(), "x.txt", alike=True
    ),
    "several kinds": Case(strewn("\u200c\ufe0f\u2060", 11).encode(), "x.txt", alike=True),
    "on the web, as entities": Case(
        page(paragraphs(strewn("&#8203;").split("\n"))),
        "x.html",
        alike=True,
    ),
}
WORD = {
    "sum of sums": Case(
        _word(
            whole(
                run("共")
                + field(told(" =SUM(") + field(" =2*3 ", "6") + told(") "), "6")
                + run("件")
            )
        ),
        "x.docx",
        ["共6件"],
    ),
    "formula of its own": Case(
        _word(
            p("甲"),
            whole(f"<m:oMathPara xmlns:m='{MATH}'>{math(said('98%'))}</m:oMathPara>"),
        ),
        "x.docx",
        ["甲", "98%"],
    ),
    "style that is hidden and shown again": Case(
        _word(
            p("甲", style="a"),
            p("乙", style="b"),
            styles=style("a", VANISH) + style("b", '<w:rPr><w:vanish w:val="off"/></w:rPr>', "a"),
        ),
        "x.docx",
        ["乙"],
    ),
    "rows in a control": same(
        _word(
            "<w:tbl>"
            + "".join(
                f"<w:sdt><w:sdtContent><w:tr><w:tc>{p(line)}</w:tc></w:tr></w:sdtContent></w:sdt>"
                for line in BODY
            )
            + "</w:tbl>"
        ),
        "x.docx",
    ),
    "contents, simple field": Case(
        _word(
            p(BODY[0]),
            whole(f'<w:fldSimple w:instr=" TOC \\o ">{run("一、主要举措和成效 1")}</w:fldSimple>'),
            *map(p, BODY[1:]),
        ),
        "x.docx",
        BODY,
    ),
    "contents, Chinese pages": Case(
        _word(
            p(BODY[0]),
            p("目录"),
            *(
                p(f"{line}\t{n}")
                for line, n in zip([x for x in BODY if x[1:2] == "、"], "一二三四", strict=True)
            ),
            *map(p, BODY[1:]),
        ),
        "x.docx",
        parts_as_plain=True,
    ),
    "picture of a formula": Case(
        _word(*map(p, BODY), f"<w:p>{drawing(BLIP, 6, 1)}</w:p>" * 3), "x.docx", BODY, unread=()
    ),
}


PDF = {
    "marks at 350 degrees": beside(
        lambda page: tiled(
            "0.985 -0.174 0.174 0.985", "仅供内部使用", 15, (60, 250, 430), (100, 300, 500, 700)
        )
    ),
    "marks on a short last page": beside(
        lambda page: tiled(
            "0 1 -1 0", "内部资料注意保存请勿外传二〇二五", 14, range(50, 580, 30), (40, 300, 560)
        ),
        Style(lines=31, pitch=20),
    ),
    "upright tiles, small": beside(
        lambda page: tiled(
            "1 0 0 1", "栖禾县司法局", 7, (60, 220, 380), (111, 195, 279, 363, 447, 531)
        )
    ),
    "upright tiles, cut by the edge of the page": beside(
        lambda page: tiled(
            "1 0 0 1", "内部资料 请勿外传", 12, range(60, 560, 160), range(111, 800, 84)
        )
    ),
    "upright tiles on the lines": beside(
        lambda page: tiled("1 0 0 1", "张三20250214", 5, (79, 329), range(134, 800, 28))
    ),
    "upright tiles in the size of the text": beside(
        lambda page: tiled("1 0 0 1", "仅供审核使用", 16, (33, 223, 413), range(97, 800, 61))
    ),
    "OFD, upright tiles, small": same(
        ofd(
            [
                [
                    *page,
                    *(
                        Placed(x, y, 8, "内部资料 注意保密")
                        for x in (70, 240, 410)
                        for y in range(101, 800, 47)
                    ),
                ]
                for page in pages()
            ]
        ),
        "x.ofd",
    ),
    "white on a bar of colour": Case(
        pdf(
            [[]],
            besides=lambda page: (
                b"0.8 0 0 rg 60 690 480 60 re f 1 1 1 rg "
                + shown(TITLE, "1 0 0 1 79 710", 16)
                + b"0 g "
            ),
        ),
        "x.pdf",
        [TITLE],
    ),
    "cut to the page": beside(lambda page: b"q 0 0 %g %g re W n Q " % (WIDTH, HEIGHT)),
    "header with a date": same(
        pdf(
            [
                [Placed(79, 50, 9, f"栖禾县司法局 2025年2月{n}日打印"), *page]
                for n, page in enumerate(pages(), 10)
            ]
        ),
        "x.pdf",
    ),
    "balloons on two pages": same(
        pdf(
            [
                [*shrunk(page), Placed(430, 200 + n, 8, f"批注 [张三{n}]: 请核实")]
                for n, page in enumerate(pages())
            ]
        ),
        "x.pdf",
    ),
    "numbers each third line": same(
        pdf(
            [
                [
                    *page,
                    *(
                        Placed(45, q.y, 8, str(n))
                        for n, q in enumerate(
                            sorted({q.y: q for q in page}.values(), key=lambda q: q.y), 1
                        )
                        if n % 3 == 0
                    ),
                ]
                for page in pages()
            ]
        ),
        "x.pdf",
    ),
}
WEB = {
    name: Case(
        page(
            f"<div><p>{BODY[0]}</p></div><div class=c id=k><p>谁也看不见的一段话。</p></div>"
            f"<div class=m>{PROSE}</div>",
            f"<style>{sheet}</style>",
        ),
        "x.html",
        holds=("谁也看不见", BODY),
    )
    for name, sheet in {
        "own property of an ancestor": "html {--v: hidden} #k {visibility: var(--v)}",
        "own property with a fallback of its own": ".c {display: var(--x, var(--y, none))}",
        "shorthand with all": ".c {all: initial; display: none}",
        "range of heights": "@media (min-height: 500px) {.c {display: none}}",
        "either": "@media print, screen and (color) {.c {display: none}}",
        "or": "@media (min-width: 5000px) or (min-width: 10px) {.c {display: none}}",
        "scaled to a line": ".c {transform: scaleY(0)}",
        "layer in a layer": "@layer a {@layer b {.c {display: block}} .c {display: none}}",
        "far to the right": ".c {position: absolute; right: -4000px}",
        "inset of two": ".c {position: fixed; inset: -3000px auto}",
    }.items()
}
ENCODINGS = {
    "zeros and a mark": same(codecs.BOM_UTF8 + "\r\n\0".join(BODY).encode(), "x.txt"),
    "cut in a character": Case(
        "\n".join(BODY).encode()[:-1], "x.txt", [*BODY[:-1], BODY[-1][:-1] + "\ufffd"]
    ),
    "mark of UTF-8 and a charset of GBK": same(
        codecs.BOM_UTF8 + page(PROSE, "<meta charset=gb2312>"), "x.html"
    ),
    "script in another encoding": same(
        page(PROSE).replace(
            b"</head>", b"<script>var a='" + "栖禾县".encode("gbk") + b"';</script></head>"
        ),
        "x.html",
    ),
    "lines of both by turns": same(
        b"\n".join(line.encode("gbk" if n % 2 else "utf-8") for n, line in enumerate(BODY)), "x.txt"
    ),
}
BLANKS = (
    '<ofd:Layer><ofd:TextObject ID="8" Boundary="31 70 20 6" Size="5.6" Font="1">'
    '<ofd:CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><ofd:Glyphs>259 259 259 259'
    '</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5.6" DeltaX="3 3 3">    </ofd:TextCode>'
    "</ofd:TextObject></ofd:Layer></ofd:Content>"
)
OFD = {
    "blanks by the number of their glyph": same(
        changed(lambda _, text: text.replace("</ofd:Content>", BLANKS)), "x.ofd"
    ),
    "upside down": same(unseen('CTM="-1 0 0 -1 0 0"'), "x.ofd"),
    "at 270 degrees": same(unseen('CTM="0 -1 1 0 0 0"'), "x.ofd"),
    "narrow letters": same(
        changed(lambda _, text: text.replace(" Font=", ' HScale="0.9" Font=')), "x.ofd"
    ),
    "commas in places": same(
        changed(
            lambda _, text: re.sub(
                r'DeltaX="([^"]*)"', lambda m: f'DeltaX="{m[1].replace(" ", ",")}"', text
            )
        ),
        "x.ofd",
    ),
    "templates of all and of one": same(
        changed(
            lambda name, text: (
                text.replace("<ofd:Content>", '<ofd:Template TemplateID="9"/><ofd:Content>', 1)
                if "Page_" in name
                else text.replace(
                    "</ofd:CommonData>",
                    '<ofd:TemplatePage ID="9" BaseLoc="N.xml"/></ofd:CommonData>',
                )
            )
        ),
        "x.ofd",
    ),
}
CASES = {
    f"{kind}: {name}": case
    for kind, cases in {
        "elsewhere": ELSEWHERE,
        "fonts": FONTS,
        "alike": ALIKE,
        "word": WORD,
        "pdf": PDF,
        "web": WEB,
        "encodings": ENCODINGS,
        "ofd": OFD,
    }.items()
    for name, case in cases.items()
}
