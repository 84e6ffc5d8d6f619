"""What a reader of a Word page sees is read: results, formulas, symbols; what is hidden is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawcheck import check_bytes, documents
from tests.documents.conftest import Word
from tests.documents.pieces import (
    VANISH,
    field,
    mark,
    math,
    renamed,
    said,
    style,
    symbol,
    told,
    whole,
)
from tests.material.packs import annual_report
from tests.material.word import lines_of

BODY = lines_of("qihe-2024.txt")
run, p = Word.run, Word.p


SHOWN = {
    "formula with a sequence": (
        field(told(" = ") + field(" SEQ a ", "77") + told("+3"), "80"),
        "80",
    ),
    "condition": (
        field(told(" IF ") + field(" REF n ", "99") + told(' > 5 "多" "少" '), "多"),
        "多",
    ),
    "sum": (
        field(told(" =SUM(") + field(" REF x ", field(" REF y ", "12")) + told(",30)"), "42"),
        "42",
    ),
    "result in a result": (field(" HYPERLINK a ", field(" REF q ", "36")), "36"),
    "question": (field(' ASK a "多少" ') + run("7"), "7"),
    "form": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r>'
        + told(" FORMDROPDOWN ")
        + mark("end"),
        "乙",
    ),
    "button": (field(" MACROBUTTON NoMacro 请在此填写"), "请在此填写"),
    "begin alone": (mark("begin") + run("九"), "九"),
    "end alone": (run("九") + mark("end") + run("十"), "九十"),
    "pinyin": (
        field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yan),砚)'),
        "砚",
    ),
    "pinyin, result empty": (field("EQ \\o \\ad(\\s \\up 11(yán),砚)", ""), "砚"),
    "ring": (field("eq \\o\\ac(○,1)"), "①"),
    "ring in pieces": (field(told("eq \\o\\ac(") + told("○,") + told("12)")), "⑫"),
    "fraction": (field(" EQ \\f(2,3) "), "2/3"),
    "symbol field": (field(' SYMBOL 179 \\f "Symbol" \\s 12 '), "≥"),
    "percent": (symbol("Symbol", "F025"), "%"),
    "at least": (symbol("Symbol", "00B3"), "≥"),
    "ring of Wingdings": (symbol("Wingdings", "F081"), "①"),
    "ring of Wingdings 2": (symbol("Wingdings 2", "F06A"), "①"),
    "tick": (symbol("Wingdings", "F0FC"), "√"),
    "ornament": (symbol("Wingdings", "F04A") + run("九"), "九"),
    "typed in Symbol": (run("\uf0b3", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "≥"),
    "formula": (math(said("98.5%")), "98.5%"),
    "part": (
        math(f"<m:f><m:num>{said('3')}</m:num><m:den>{said('5')}</m:den></m:f>"),
        "3/5",
    ),
    "power and root": (
        math(
            f"<m:sSup><m:e>{said('10')}</m:e><m:sup>{said('2')}</m:sup></m:sSup>"
            f"<m:rad><m:deg/><m:e>{said('9')}</m:e></m:rad>"
        ),
        "10²√9",
    ),
    "deleted formula": (f'{math(said("5"))}<w:del w:author="a">{math(said("9"))}</w:del>', "5"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown(texts: Callable[..., list[str]], name: str) -> None:
    inner, shown = SHOWN[name]
    assert texts(Word.package(whole(run("共") + inner + run("件")))) == [f"共{shown}件"]


def test_an_instruction_over_paragraphs_is_not_shown(texts: Callable[..., list[str]]) -> None:
    body = (
        whole(run("前") + mark("begin") + told(' IF 1=1 "'))
        + whole(told("是") + field(" REF k ", "里面的结果"))
        + whole(told('" ') + mark("separate") + run("甲"))
        + whole(run("乙") + mark("end"))
    )
    assert texts(Word.package(body)) == ["前", "甲", "乙"]


SHOW = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
HIDDEN = {
    "style": (p("旧", style="H"), style("H", VANISH)),
    "style on a style": (p("旧", style="G"), style("H", VANISH) + style("G", "", "H")),
    "style of characters": (
        whole(run("旧", '<w:rStyle w:val="D"/>')),
        style("C", VANISH, kind="character") + style("D", "", "C", "character"),
    ),
    "style of a table": (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'
        f"<w:tr><w:tc>{p('旧')}</w:tc></w:tr></w:tbl>",
        style("T", VANISH, kind="table"),
    ),
    "row": (
        f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p('旧')}</w:tc></w:tr></w:tbl>",
        "",
    ),
    "numbered": (p("旧", num=1, style="H"), style("H", VANISH)),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_hidden(texts: Callable[..., list[str]], name: str) -> None:
    body, styles = HIDDEN[name]
    numbering = Word.numbering({0: Word.level(0, "%1、", "chineseCounting")}, {1: (0, "")})
    data = Word.package(
        p("前") + body + p("后", num=1), styles=Word.styles(styles), numbering=numbering
    )
    assert texts(data) == ["前", "一、后"]


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (whole(run("甲", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="H"/>'), style("H", VANISH)),
        (p("甲", style="G"), style("H", VANISH) + style("G", SHOW, "H")),
        (
            p("甲", style="G"),
            f"<w:docDefaults><w:rPrDefault>{VANISH}</w:rPrDefault></w:docDefaults>"
            + style("G", SHOW),
        ),
        (whole(run("甲", "<w:webHidden/>")), ""),
    ],
    ids=["by the run", "by a style", "against the default", "on the web"],
)
def test_what_is_shown_in_spite_of_a_style(
    texts: Callable[..., list[str]], body: str, styles: str
) -> None:
    assert texts(Word.package(body, styles=Word.styles(styles))) == ["甲"]


def test_text_runs_on_behind_a_hidden_end(texts: Callable[..., list[str]]) -> None:
    ended = whole(run("第一节"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    assert texts(Word.package(ended + p("正文"))) == ["第一节正文"]


def art(text: str) -> str:
    return (
        '<w:r><w:pict><v:shape type="#_x0000_t136" style="width:400pt;height:40pt">'
        f'<v:textpath string="{text}"/></v:shape></w:pict></w:r>'
    )


@pytest.mark.parametrize(
    "first",
    [
        whole(art(BODY[0])),
        whole(art(BODY[0]) + run("")) + whole(""),
        whole(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wpg'><w:drawing/></mc:Choice>"
            f"<mc:Fallback>{art(BODY[0])[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
    ],
    ids=["alone", "with an empty line", "as a fallback"],
)
def test_a_title_in_word_art(texts: Callable[..., list[str]], first: str) -> None:
    assert texts(Word.package(first + "".join(map(p, BODY[1:])))) == BODY


def test_a_title_that_hangs_on_the_first_paragraph(texts: Callable[..., list[str]]) -> None:
    first = whole(art(BODY[0]) + run(BODY[1]))
    assert texts(Word.package(first + "".join(map(p, BODY[2:])))) == BODY


HEADS = [line for line in BODY if line[1:2] == "、"]
TAB = "<w:r><w:tab/></w:r>"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
FIRST = mark("begin") + told(' TOC \\o "1-2" \\h ') + mark("separate")
CONTENTS = {
    "field": "".join(
        whole(
            (FIRST if turn == 0 else "")
            + f'<w:hyperlink w:anchor="a">{run(head)}{TAB}{field(" PAGEREF a ", str(turn))}'
            "</w:hyperlink>"
        )
        for turn, head in enumerate(HEADS)
    )
    + whole(mark("end")),
    "simple field": whole(f'<w:fldSimple w:instr=" TOC ">{run(HEADS[0])}</w:fldSimple>'),
    "Chinese name": "".join(p(head, style="目录 1") for head in HEADS),
    "on a style of Word": "".join(p(head, style="my") for head in HEADS),
    "roman pages": "".join(
        whole(run(head) + TAB + run(page)) for head, page in zip(HEADS, ROMAN, strict=False)
    ),
    "dots": "".join(p(f"{head}………{turn}") for turn, head in enumerate(HEADS, 1)),
    "brackets": "".join(p(f"{head}（{turn}）") for turn, head in enumerate(HEADS, 1)),
    "dashes": "".join(p(f"{head}  - {turn} -") for turn, head in enumerate(HEADS, 1)),
    "two levels": "".join(
        p(f"{line[:12] if line[0] == '（' else line}\u3000{turn}")
        for turn, line in enumerate(BODY)
        if line[0] == "（" or line in HEADS
    ),
}
STYLES = Word.styles(style("目录 1", "") + style("toc 1", "") + style("my", "", "toc 1"))


@pytest.mark.parametrize("where", ["in front", "below the title"])
@pytest.mark.parametrize("name", CONTENTS)
def test_a_table_of_contents_is_no_text(name: str, where: str) -> None:
    pack = annual_report()
    contents = p("目　录") + CONTENTS[name]
    lines = [*map(p, BODY)]
    lines.insert(where != "in front", contents)
    review = check_bytes(Word.package("".join(lines), styles=STYLES), "x.docx", pack)
    plain = check_bytes("\n".join(BODY).encode(), "x.txt", pack)
    assert review.report is not None and plain.report is not None
    assert [(part.id, part.heading) for part in review.report.parts] == [
        (part.id, part.heading) for part in plain.report.parts
    ]
    assert [f.rule for f in review.findings] == [f.rule for f in plain.findings]


BREAK = "<w:r><w:br/></w:r>"
LEVELS = Word.numbering({0: Word.level(0, "%1、", "chineseCounting")}, {1: (0, "")})


@pytest.mark.parametrize(
    "body",
    [
        whole(run("一、主要举措") + BREAK + run("和成效")),
        whole(run("一、") + BREAK + run("主要举措和成效")),
        whole(run("主要举措") + BREAK + run("和成效"), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ],
    ids=["in the words", "behind the number", "numbered by Word"],
)
def test_a_heading_over_two_lines_is_one(texts: Callable[..., list[str]], body: str) -> None:
    assert texts(Word.package(body, numbering=LEVELS)) == ["一、主要举措和成效"]


@pytest.mark.parametrize(
    "lines", [("一、成效", "　　甲"), ("一、成效", "（一）甲"), ("一、成效", "甲。")]
)
def test_a_text_behind_a_heading_is_its_own(
    texts: Callable[..., list[str]], lines: tuple[str, str]
) -> None:
    body = whole(BREAK.join(map(run, lines)))
    assert texts(Word.package(body)) == [line.strip("　") for line in lines]


def test_numbers_made_by_word_are_no_typed_marks() -> None:
    levels = Word.level(0, "%1、", "chineseCounting") + Word.level(1, "(%2)", "chineseCounting")
    body = ""
    for line in BODY:
        if line[1:2] == "、":
            body += p(line[2:], 1, 0)
        elif line[0] == "（" and "）" in line[:5]:
            body += p(line.partition("）")[2], 1, 1)
        else:
            body += p(line)
    data = Word.package(body, numbering=Word.numbering({0: levels}, {1: (0, "")}))
    review = check_bytes(data, "x.docx", annual_report())
    assert not [f for f in review.findings if f.rule == "punctuation-width"]
    assert any(p.text.startswith("(一)") for p in documents.read_bytes(data, "x").paragraphs)


PAGE = "<w:lastRenderedPageBreak/>"


def test_the_page_where_the_file_knows_it() -> None:
    body = (
        p("甲")
        + whole(f"<w:r>{PAGE}<w:t>乙乙</w:t>{PAGE}<w:t>乙</w:t></w:r>")
        + whole(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>旧</w:t>{PAGE}</w:r>")
        + p("丙", 1)
        + whole(f"<w:r>{PAGE}<w:t>丁</w:t></w:r>", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    )
    read = documents.read_bytes(Word.package(body, numbering=LEVELS), "x")
    assert [p.text for p in read.paragraphs] == ["甲", "乙乙乙", "一、丙", "二、丁"]
    assert [p.anchors[0].page for p in read.paragraphs] == [1, 2, 4, 5]
    assert read.anchor(2, 1).page == 2
    assert (read.anchor(2, 2).page, read.anchor(2, 2).column) == (3, 3)


def test_no_page_where_the_file_knows_none() -> None:
    read = documents.read_bytes(Word.package(p("甲") + p("乙")), "x")
    assert {p.anchors[0].page for p in read.paragraphs} == {None}


@pytest.mark.parametrize("front", [b"\r\n\r\n", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_bytes_in_front_of_the_archive(texts: Callable[..., list[str]], front: bytes) -> None:
    assert texts(front + Word.package(p("甲"))) == ["甲"]


@pytest.mark.parametrize(
    "named",
    [str.upper, str.title, lambda name: name.replace("/", "\\")],
    ids=["large", "mixed", "backslash"],
)
def test_names_in_another_case(
    texts: Callable[..., list[str]], named: Callable[[str], str]
) -> None:
    assert texts(renamed(Word.package(p("甲")), named)) == ["甲"]
