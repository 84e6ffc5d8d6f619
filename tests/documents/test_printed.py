"""What a printer, a mail, an editor of Markdown and a style sheet add: seen on paper or not."""

from __future__ import annotations

import pytest

from lawcheck import documents
from lawcheck.errors import DocumentError
from lawcheck.text.folding import fold

TITLE = "青禾县人民政府2026年法治政府建设年度报告"
BODY = [
    "　　2026年，青禾县人民政府坚持以习近平法治思想为指导，全",
    "面推进依法行政，现将有关情况报告如下。",
    "　　一、主要举措和成效",
    "　　县政府全年制定规范性文件9件，均在十五个工作日以内向市",
    "政府和县人大常委会备案，清理现有文件47件，其中废止8件、",
    "修改5件、继续有效34件，清理结果向社会公布，接受群众监督。",
    "　　二、存在的不足和原因",
    "　　乡镇执法力量仍然薄弱，主要原因是编制核定较早，近年来承",
    "接的事项增加，人员没有相应补充，培训也没有跟上实际的需要。",
]


def texts(data: str, name: str) -> list[str]:
    found = documents.read_bytes(data.encode(), name)
    return [paragraph.text for paragraph in found.paragraphs]


def test_pages_of_a_print_are_one_text() -> None:
    first, second = [TITLE, "", *BODY[:4], "", "- 1 -"], [TITLE, "", *BODY[4:], "", "- 2 -"]
    found = texts("\n".join(first) + "\n\f" + "\n".join(second), "a.txt")
    assert found.count(TITLE) == 1
    assert not any("- " in line for line in found)
    assert any("以内向市政府和县人大常委会备案" in line for line in found)


def test_a_number_without_pages_stays() -> None:
    assert "- 1 -" in "".join(texts("\n".join([TITLE, *BODY, "", "- 1 -"]), "a.txt"))


def test_a_text_that_a_mail_quotes_is_the_text() -> None:
    quoted = texts("\n".join(f"> {line}" for line in [TITLE, "", *BODY]), "a.txt")
    assert quoted[0] == TITLE
    assert not any(">" in line for line in quoted)
    assert len(quoted) == len(texts("\n".join([TITLE, "", *BODY]), "a.txt"))


def test_markdown_with_tags_names_and_contents() -> None:
    found = documents.read_bytes(
        f'<h1 align="center">{TITLE}</h1>\n\n[TOC]\n\n- [一、主要举措和成效](#0)\n\n'
        "## 一、主要举措和成效 {#p}\n\n&emsp;&emsp;全年制定文件9件[^1]。\n\n"
        "[^1]: 截至年底。\n".encode(),
        "a.md",
    )
    assert [p.text for p in found.paragraphs] == [
        TITLE,
        "一、主要举措和成效",
        "全年制定文件9件。",
        "截至年底。",
    ]
    assert [p.level for p in found.paragraphs][:2] == [1, 2]


@pytest.mark.parametrize(
    ("sheet", "tag", "number"),
    [
        ("ol.c{list-style-type:cjk-ideographic}", '<ol class="c">', "二、"),
        ("#a, #b {list-style: simp-chinese-informal inside}", '<ol id="b">', "二、"),
        ("ol{list-style:none}", "<ol>", ""),
        ("ol.c{list-style-type:cjk-ideographic}", "<ol>", "2."),
        (
            "ol.c{list-style-type:cjk-ideographic}",
            '<ol class="c" style="list-style-type:decimal">',
            "2.",
        ),
    ],
)
def test_a_style_sheet_says_how_a_list_counts(sheet: str, tag: str, number: str) -> None:
    items = "".join(f"<li>{line.strip()}，{'全面推进依法行政' * 5}。</li>" for line in BODY)
    page = (
        f"<html><head><style>{sheet}</style></head><body><h1>{TITLE}</h1>{tag}{items}</ol></body>"
    )
    found = texts(page, "a.html")
    second = next(line for line in found if "面推进依法行政，现将" in line)
    assert second.startswith(number + "面推进")


def test_headings_in_codes_of_a_font_are_not_judged() -> None:
    coded = "\ue100\ue101\ue102\ue103"
    with pytest.raises(DocumentError) as caught:
        texts("\n\n".join([TITLE, f"## {coded}", *BODY * 4, f"## {coded}", *BODY]), "a.md")
    assert caught.value.code == "undecodable"


def test_one_sign_of_a_font_is_passed_over() -> None:
    assert texts("\n".join([TITLE, "\ue100", *BODY * 4, "\ue100 第一项", *BODY]), "a.txt")


def test_digits_of_formulas_are_digits() -> None:
    assert fold("𝟐𝟎𝟐𝟔年").text == "2026年"
