"""What Word shows and hides: fields, symbols, formulas, styles, boxes, contents, numbers."""

from __future__ import annotations

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
from tests.material.variations import BODY, STARTS, Case, same

run, p = Word.run, Word.p


#: What stands between 共 and 件, and what is shown there.
SHOWN = {
    "simple field in an instruction": (
        field(told(" = ") + f'<w:fldSimple w:instr=" REF a ">{run("3")}</w:fldSimple>', "8"),
        "8",
    ),
    "deleted instruction": (
        mark("begin")
        + told(" REF a ")
        + "<w:del><w:r><w:delInstrText> REF b </w:delInstrText></w:r></w:del>"
        + mark("separate")
        + run("8")
        + mark("end"),
        "8",
    ),
    "symbol in a result": (field(" REF a ", symbol("Symbol", "F0B3") + run("8")), "≥8"),
    "a result that is deleted": (
        mark("begin")
        + told(" REF a ")
        + mark("separate")
        + "<w:del><w:r><w:delText>7</w:delText></w:r></w:del>"
        + run("8")
        + mark("end"),
        "8",
    ),
    "two deep in a condition": (
        field(
            told(' IF "') + field(" IF 1 = 1 1 2 ", "1") + told('" = 1 "') + run("八") + told('"'),
            field(" QUOTE 8 ", "8"),
        ),
        "8",
    ),
    "merge field": (
        mark("begin") + told(" MERGEFIELD n ") + mark("separate") + run("«n»") + mark("end"),
        "«n»",
    ),
    "symbol of a text font": (symbol("宋体", "2460"), "①"),
    "plus or minus": (symbol("Symbol", "F0B1"), "±"),
    "box of Wingdings": (symbol("Wingdings", "F0A8"), "□"),
    "tick of Wingdings 2": (symbol("Wingdings 2", "F052"), "☑"),
    "symbol in small letters": (symbol("wingdings", "f0fc"), "√"),
    "index below": (
        math(f"<m:sSub><m:e>{said('S')}</m:e><m:sub>{said('1')}</m:sub></m:sSub>"),
        "S1",
    ),
    "function": (
        math(f"<m:func><m:fName>{said('max')}</m:fName><m:e>{said('9')}</m:e></m:func>"),
        "max9",
    ),
    "bar and box": (
        math(f"<m:bar><m:e>{said('x')}</m:e></m:bar><m:box><m:e>{said('=2')}</m:e></m:box>"),
        "x=2",
    ),
    "per cent as a formula, inserted": (
        f'<w:ins w:author="a">{math(said("98.6%"))}</w:ins>',
        "98.6%",
    ),
    "root of third degree": (
        math(f"<m:rad><m:deg>{said('3')}</m:deg><m:e>{said('8')}</m:e></m:rad>"),
        "³√8",
    ),
    "smart tag": (f"<w:smartTag>{run('8')}</w:smartTag>", "8"),
    "hyphen that holds": ("<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>", "2023-1"),
    "list of a control": (
        "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>"
        + run("8")
        + "</w:sdtContent></w:sdt>",
        "8",
    ),
    "box to tick": (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("☑") + "</w:sdtContent></w:sdt>",
        "☑",
    ),
    "emphasised by ruby": (
        "<w:ruby><w:rt>" + run("ba") + "</w:rt><w:rubyBase>" + run("八") + "</w:rubyBase></w:ruby>",
        "八",
    ),
}


def _paragraphs(lines: list[str]) -> str:
    return "".join(map(p, lines))


OLD = "这是旧稿的一段话，共8件，读者看不见。"
HIDDEN = {
    "style of characters linked": (
        whole(run(OLD, '<w:rStyle w:val="C"/>')),
        style("C", VANISH, kind="character"),
    ),
    "style three deep": (
        p(OLD, style="c"),
        style("a", VANISH) + style("b", "", "a") + style("c", "", "b"),
    ),
    "box": (
        whole(
            "<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice Requires='wps'>"
            f"<w:drawing><wps:txbx><w:txbxContent>{p(OLD)}</w:txbxContent></wps:txbx></w:drawing>"
            "</mc:Choice></mc:AlternateContent></w:r>"
        ),
        "",
    ),
    "control": (
        f"<w:sdt><w:sdtContent>{whole(run(OLD, '<w:vanish/>'))}</w:sdtContent></w:sdt>",
        "",
    ),
    "rows of a table, all": (
        "<w:tbl>"
        + f"<w:tr><w:trPr><w:hidden w:val='true'/></w:trPr><w:tc>{p(OLD)}</w:tc></w:tr>" * 2
        + "</w:tbl>",
        "",
    ),
    "switched on by a word": (whole(run(OLD, '<w:vanish w:val="on"/>')), ""),
    "result of a field": (whole(field(" REF a ", run(OLD, "<w:vanish/>"))), ""),
    "comment of an editor": (whole(f"<w:moveFrom w:author='a'>{run(OLD)}</w:moveFrom>"), ""),
}


def _box(inner: str, vml: bool = False) -> str:
    if vml:
        return (
            '<w:r><w:pict><v:shape style="width:400pt"><v:textbox><w:txbxContent>'
            f"{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback>{_box(inner, True)[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
    )


THIRD = STARTS["三"]
BOXES = {
    "title and body in boxes": whole(_box(p(BODY[0]))) + whole(_box(_paragraphs(BODY[1:]))),
    "a box in a box": whole(_box(p(BODY[0]) + whole(_box(p(BODY[1]))))) + _paragraphs(BODY[2:]),
    "old boxes": whole(_box(p(BODY[0]), True)) + _paragraphs(BODY[1:]),
    "a heading in a box": _paragraphs(BODY[:THIRD])
    + whole(_box(p(BODY[THIRD])))
    + _paragraphs(BODY[THIRD + 1 :]),
    "boxes of a group": whole(
        "<w:r><w:drawing><wps:wgp>"
        + "".join(
            f"<wps:wsp><wps:txbx><w:txbxContent>{p(line)}</w:txbxContent></wps:txbx></wps:wsp>"
            for line in BODY[:2]
        )
        + "</wps:wgp></w:drawing></w:r>"
    )
    + _paragraphs(BODY[2:]),
    "a table in a box": whole(_box(f"<w:tbl><w:tr><w:tc>{p(BODY[0])}</w:tc></w:tr></w:tbl>"))
    + _paragraphs(BODY[1:]),
    "word art in two lines": whole(
        '<w:r><w:pict><v:shape><v:textpath string="栖禾县人民政府关于2024年度&#10;'
        f'{BODY[0].partition("年度")[2]}"/></v:shape></w:pict></w:r>'
    )
    + _paragraphs(BODY[1:]),
    "page of a table": "<w:tbl>"
    + "".join(f"<w:tr><w:tc>{p(line)}</w:tc></w:tr>" for line in BODY)
    + "</w:tbl>",
}
HEADS = [line for line in BODY if line[1:2] == "、" or (line[0] == "（" and len(line) < 40)]
TAB, POSITION = "<w:r><w:tab/></w:r>", '<w:r><w:ptab w:alignment="right" w:leader="dot"/></w:r>'
CONTENTS = {
    "by hand in WPS": "".join(p(f"{head}\t{n}", style="W") for n, head in enumerate(HEADS)),
    "of LibreOffice": "".join(p(f"{head}\t{n}", style="L") for n, head in enumerate(HEADS)),
    "own gallery": "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery "
    'w:val="Custom Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
    + _paragraphs(HEADS)
    + "</w:sdtContent></w:sdt>",
    "stop at a place": "".join(
        whole(run(head) + POSITION + run(str(n))) for n, head in enumerate(HEADS, 1)
    ),
    "in a table": "<w:tbl>"
    + "".join(
        f"<w:tr><w:tc>{p(head)}</w:tc><w:tc>{p(str(n))}</w:tc></w:tr>"
        for n, head in enumerate(HEADS, 1)
    )
    + "</w:tbl>",
    "in a box": whole(_box("".join(p(f"{head}\t{n}") for n, head in enumerate(HEADS, 1)))),
    "dots in the middle": "".join(p(f"{head}{'·' * 12}{n}") for n, head in enumerate(HEADS, 1)),
    "pages as words": "".join(p(f"{head}\t第{n}页") for n, head in enumerate(HEADS, 1)),
    "field with switches": whole(
        mark("begin")
        + told(' TOC \\h \\z \\t "标题样式,1" ')
        + mark("separate")
        + run(HEADS[0])
        + TAB
        + run("1")
    )
    + "".join(whole(run(head) + TAB + run(str(n))) for n, head in enumerate(HEADS[1:]))
    + whole(mark("end")),
}
CONTENT_STYLES = style("W", "", title="WPSOffice手动目录 1") + style("L", "", title="Contents 1")
BREAK = "<w:r><w:br w:type='textWrapping' w:clear='all'/></w:r>"
HEADINGS = {
    "return": run("一、主要举措") + "<w:r><w:cr/></w:r>" + run("和成效"),
    "break with a kind": run("一、主要举措") + BREAK + run("和成效"),
    "page in a heading": run("一、主要举措")
    + "<w:r><w:lastRenderedPageBreak/><w:t>和成效</w:t></w:r>",
    "break at the end": run("一、主要举措和成效") + BREAK,
    "breaks all around": BREAK + run("一、主要举措和成效") + BREAK * 2,
}
NUMBERS = {
    "stems": ("ideographTraditional", 3, "丙、"),
    "branches": ("ideographZodiac", 3, "寅、"),
    "Chinese past twenty": ("chineseCounting", 21, "二十一、"),
    "Chinese past ten": ("chineseCountingThousand", 11, "十一、"),
    "large": ("chineseLegalSimplified", 3, "叁、"),
    "Japanese": ("japaneseCounting", 12, "十二、"),
    "with a zero": ("decimalZero", 7, "07、"),
    "in a ring": ("decimalEnclosedCircleChinese", 4, "④、"),
    "wide": ("decimalFullWidth", 5, "５、"),
    "in brackets": ("ideographEnclosedCircle", 3, "㊂、"),
}


def _numbered(kind: str, count: int) -> bytes:
    numbering = Word.numbering({0: Word.level(0, "%1、", kind, count)}, {1: (0, "")})
    return Word.package(p("甲", num=1), numbering=numbering)


REPORT = Word.package(_paragraphs(BODY))
PACKAGES = {
    "names from here": renamed(REPORT, "./{}".format),
    "names from the root": renamed(REPORT, "/{}".format),
    "zeros behind": REPORT + bytes(600),
    "a page in front": b"<!-- cached by proxy -->\r\n" * 40 + REPORT,
    "a length in front": b"1f40\r\n" + REPORT + b"\r\n0\r\n\r\n",
}


def _shown() -> dict[str, Case]:
    cases = {
        name: Case(Word.package(whole(run("共") + inner + run("件"))), "x.docx", [f"共{out}件"])
        for name, (inner, out) in SHOWN.items()
    }
    for name, (body, styles) in HIDDEN.items():
        data = Word.package(
            _paragraphs(BODY[:3]) + body + _paragraphs(BODY[3:]), styles=Word.styles(styles)
        )
        cases[f"hidden: {name}"] = same(data, "x.docx")
    for name, body in BOXES.items():
        cases[name] = same(Word.package(body), "x.docx")
    for name, contents in CONTENTS.items():
        body = p(BODY[0]) + p("目    录") + contents + _paragraphs(BODY[1:])
        data = Word.package(body, styles=Word.styles(CONTENT_STYLES))
        cases[f"contents: {name}"] = Case(data, "x.docx", parts_as_plain=True)
    for name, inner in HEADINGS.items():
        cases[f"heading: {name}"] = Case(
            Word.package(whole(inner)), "x.docx", ["一、主要举措和成效"]
        )
    for name, (kind, count, label) in NUMBERS.items():
        cases[f"number: {name}"] = Case(_numbered(kind, count), "x.docx", [f"{label}甲"])
    for name, data in PACKAGES.items():
        cases[name] = same(data, "x.docx")
    return cases


CASES = _shown()
