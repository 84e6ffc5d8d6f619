"""The numbers that Word makes are text; here each habit of numbering.xml once."""

from __future__ import annotations

import pytest

from lawcheck.text.list_numbers import write

OUTLINE = ("%1、", "chineseCounting"), ("（%2）", "chineseCounting"), ("%3.", "decimal")


def outline(word, extra: str = "") -> str:
    return extra + "".join(word.level(i, text, kind) for i, (text, kind) in enumerate(OUTLINE))


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 99, "九十九"),
        ("chineseCounting", 105, "一〇五"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千零五"),
        ("japaneseCounting", 12, "十二"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 1, "子"),
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 14, "XIV"),
        ("lowerLetter", 28, "bb"),
        ("something-new", 7, "7"),
    ],
)
def test_formats(kind: str, value: int, written: str) -> None:
    assert write(value, kind) == written


def test_levels_count_and_restart(word, texts) -> None:
    numbering = word.numbering({0: outline(word)}, {1: (0, "")})
    body = "".join(
        word.p(text, 1, depth)
        for text, depth in [
            ("甲", 0),
            ("乙", 1),
            ("丙", 2),
            ("丁", 2),
            ("戊", 1),
            ("己", 0),
            ("庚", 1),
        ]
    )
    assert texts(word.package(body, numbering=numbering)) == [
        "一、甲",
        "（一）乙",
        "1.丙",
        "2.丁",
        "（二）戊",
        "二、己",
        "（一）庚",
    ]


def test_lists_of_one_outline_go_on_unless_overridden(word, texts) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = word.numbering({0: outline(word)}, {1: (0, ""), 2: (0, ""), 3: (0, again)})
    body = "".join(word.p("某事", num) for num in (1, 2, 3, 3, 1))
    assert [t[:2] for t in texts(word.package(body, numbering=numbering))] == [
        "一、",
        "二、",
        "一、",
        "二、",
        "三、",
    ]


def test_numbers_inherited_from_styles(word, texts) -> None:
    levels = word.level(0, "第%1部分", "chineseCounting", extra='<w:pStyle w:val="H1"/>')
    levels += word.level(1, "（%2）", "chineseCounting", extra='<w:pStyle w:val="H2"/>')
    num = '<w:numPr><w:numId w:val="7"/></w:numPr>'
    styles = word.styles(
        f'<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr>{num}'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr>{num}</w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>'
    )
    numbering = word.numbering({0: levels}, {7: (0, "")})
    body = (
        word.p("主要举措", style="H1")
        + word.p("甲", style="H2")
        + word.p("乙", style="H3")
        + word.p("没有编号", num=0, style="H2")
        + word.p("不足", style="H1")
    )
    assert texts(word.package(body, numbering=numbering, styles=styles)) == [
        "第一部分 主要举措",
        "（一）甲",
        "（二）乙",
        "没有编号",
        "第二部分 不足",
    ]


def test_start_legal_blank_and_bullets(word, texts) -> None:
    levels = word.level(0, "%1、", "chineseCounting", start=3)
    levels += word.level(1, "%1.%2", extra='<w:isLgl/><w:suff w:val="space"/>')
    levels += word.level(2, "\uf0b7", "bullet")
    body = (
        word.p("甲", 1, 0)
        + word.p("乙", 1, 1)
        + word.p("丙", 1, 2)
        + word.p("", 1, 0)
        + word.p("丁", 1, 0)
    )
    assert texts(word.package(body, numbering=word.numbering({0: levels}, {1: (0, "")}))) == [
        "三、甲",
        "3.1 乙",
        "丙",
        "五、丁",
    ]


def test_level_that_never_restarts(word, texts) -> None:
    levels = word.level(0, "%1、", "chineseCounting") + word.level(
        1, "%2.", extra='<w:lvlRestart w:val="0"/>'
    )
    body = "".join(word.p("某", 1, depth) for depth in (0, 1, 1, 0, 1))
    assert texts(word.package(body, numbering=word.numbering({0: levels}, {1: (0, "")}))) == [
        "一、某",
        "1.某",
        "2.某",
        "二、某",
        "3.某",
    ]


def test_what_word_made_is_marked(word) -> None:
    from lawcheck import documents

    data = word.package(
        word.p("甲", 1) + word.p("二、乙"),
        numbering=word.numbering({0: outline(word)}, {1: (0, "")}),
    )
    made, typed = documents.read_bytes(data, "-").paragraphs
    assert (made.text, made.generated) == ("一、甲", 2)
    assert (typed.text, typed.generated) == ("二、乙", 0)


def test_a_list_that_points_to_a_list_style(word, texts) -> None:
    numbering = word.numbering(
        {0: '<w:numStyleLink w:val="L"/>', 1: word.level(0, "%1、", "ideographTraditional")},
        {1: (0, ""), 2: (1, "")},
    )
    styles = word.styles(
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = word.p("子", 1) + word.p("丑", 1)
    assert texts(word.package(body, numbering=numbering, styles=styles)) == ["甲、子", "乙、丑"]


def test_a_level_of_the_list_itself_overrides_the_outline(word, texts) -> None:
    own = '<w:lvlOverride w:ilvl="0">' + word.level(0, "第%1章", "chineseCounting", start=4)
    numbering = word.numbering({0: outline(word)}, {1: (0, own + "</w:lvlOverride>")})
    body = word.p("总则", 1) + word.p("分则", 1)
    assert texts(word.package(body, numbering=numbering)) == ["第四章 总则", "第五章 分则"]
