"""Saved web pages: the main text among navigation, metadata apart, nothing hidden."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.errors import DocumentError

TITLE = "青禾县2023年法治政府建设年度报告"
LINES = [
    "2023年，青禾县坚持以习近平法治思想为指导，全面推进法治政府建设，现将有关情况报告如下。",
    "一、主要举措和成效",
    "（一）优化营商环境。全年办理事项三万余件，办结率保持较高水平，群众反映良好。",
    "二、存在的不足和原因",
    "一是执法力量不足，主要原因是人员编制偏少，培训还不够及时，需要进一步加强。",
    "三、2024年工作安排",
    "继续抓好行政执法监督，扎实开展案卷评查，推动各项任务落到实处、取得实效。",
]
NAVIGATION = "".join(f'<li><a href="/{i}">栏目{i}</a></li>' for i in range(9))
WAYS = {
    "p": "".join(f"<p>　　{line}</p>" for line in LINES),
    "div": "".join(f"<div><span>{line[:4]}</span><b>{line[4:]}</b></div>" for line in LINES),
    "br": "<br/>\n&nbsp;&nbsp;".join(LINES),
    "table": "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in LINES) + "</td></tr></table>",
    "headings": "".join(
        f"<h3>{line}</h3>" if "、" in line[:3] else f"<section><p>{line}</p></section>"
        for line in LINES
    ),
}


def page(inner: str, charset: str = "utf-8", above: str = "", head: str = "") -> bytes:
    text = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}">'
        f"<title>{TITLE}_青禾县人民政府</title>"
        f"{head}</head><body><div><h1>青禾县人民政府</h1><ul>{NAVIGATION}</ul></div>"
        f"<div>当前位置：<a href='/'>首页</a> &gt; 正文</div>{above}"
        f'<div class="zoom">{inner}</div>'
        f"<div><h4>相关文章</h4><ul>{NAVIGATION}</ul></div>"
        "<div><p>主办单位：青禾县人民政府办公室</p><p>备案号：某备00000000号</p></div>"
        "<script>var 脚本 = '一，二，三，四，五，六，七，八，九，十，';</script>"
        "</body></html>"
    )
    return text.encode("gb18030" if charset.startswith("gb") else charset)


HEADED = (
    f'<h2 class="title">{TITLE}</h2>'
    '<p>发布日期：2024-02-20　来源：县司法局　<a href="#">打印</a></p>'
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk"])
def test_the_main_text_and_nothing_else(texts, way: str, charset: str) -> None:
    assert texts(page(WAYS[way], charset, HEADED), "x.html") == [TITLE, *LINES]


def test_a_wrong_declaration_does_not_harm(texts) -> None:
    data = page(WAYS["p"], "utf-8", HEADED).replace(b'charset="utf-8"', b'charset="gb2312"')
    assert texts(data) == [TITLE, *LINES]


def test_title_inside_the_text_is_not_doubled(texts) -> None:
    inner = f"<p style='text-align:center'>{TITLE}</p>" + WAYS["p"]
    assert texts(page(inner, above=HEADED)) == [TITLE, *LINES]


def test_a_title_over_two_lines_of_one_heading_is_one(texts) -> None:
    above = "<h2>青禾县2023年<br>法治政府建设年度报告</h2>"
    assert texts(page(WAYS["p"], above=above))[:2] == [TITLE, LINES[0]]


def test_title_in_neighbouring_paragraphs(texts) -> None:
    above = f"<div class='title'><p>{TITLE[:8]}</p><p>{TITLE[8:]}</p></div>"
    assert texts(page(WAYS["p"], above=above))[:3] == [TITLE[:8], TITLE[8:], LINES[0]]


def test_centred_title_that_the_page_title_does_not_name(texts) -> None:
    above = f"<center><font size=5>{TITLE}</font></center><center>2024-02-20 点击：8</center>"
    data = page(WAYS["br"], above=above).replace(f"<title>{TITLE}_".encode(), b"<title>")
    assert texts(data) == [TITLE, *LINES]


def test_metadata_lines_of_other_habits() -> None:
    above = (
        "<ul><li><b>索引号：</b><i>QH-1</i></li><li><b>文　　号：</b><i></i></li></ul>"
        f"<h2>{TITLE}</h2><div>[ 来源：县司法局 ] [ 发布时间：2024-02-20 ]"
        "[ 字号：<a>大</a> ]</div>"
    )
    document = documents.read_bytes(page(WAYS["p"], above=above), "x")
    assert [(f.name, f.value) for f in document.metadata] == [
        ("index", "QH-1"),
        ("number", ""),
        ("source", "县司法局"),
        ("published", "2024-02-20"),
    ]
    assert document.paragraphs[0].text == TITLE


def test_furniture_inside_the_text_stays_for_its_rule(texts) -> None:
    inner = "<ul><li>字号：</li><li>打印</li></ul>" + WAYS["p"]
    assert texts(page(inner, above=HEADED))[1:] == ["字号：", "打印", *LINES]


def test_metadata_is_kept_apart() -> None:
    table = (
        "<table><tr><td>索 引 号：</td><td>QH-2024-7</td>"
        "<td>发布机构：</td><td>青禾县司法局</td></tr>"
        "<tr><td>文号：</td><td></td><td>成文日期：</td><td>2024年2月1日</td></tr></table>"
    )
    head = '<meta name="ArticleTitle" content="某标题"><meta name="PubDate" content="2024-02-19">'
    document = documents.read_bytes(page(WAYS["p"], above=table + HEADED, head=head), "x")
    assert [p.text for p in document.paragraphs] == [TITLE, *LINES]
    assert [(f.name, f.value, f.paragraph) for f in document.metadata] == [
        ("index", "QH-2024-7", None),
        ("issuer", "青禾县司法局", None),
        ("number", "", None),
        ("written", "2024年2月1日", None),
        ("published", "2024-02-20", None),
        ("source", "县司法局", None),
        ("title", "某标题", None),
    ]


def test_metadata_table_inside_the_text_is_no_text(texts) -> None:
    table = "<table><tr><th>索引号</th><td>QH-1</td></tr><tr><th>文号</th><td>无</td></tr></table>"
    assert texts(page(table + WAYS["p"], above=HEADED)) == [TITLE, *LINES]


def test_a_text_in_the_table_of_its_metadata_is_kept(texts) -> None:
    """Old pages are one table: title, metadata, text and links are its rows."""
    rows = [
        f"<td class=bt><b>{TITLE}</b></td>",
        "<td>[ 来源：县司法局 ] [ 发布时间：2024-02-20 ]</td>",
        f"<td id=Zoom>{WAYS['p']}</td>",
        "<td>【<a href=#>打印</a>】</td>",
    ]
    table = "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    assert texts(page(table))[:8] == [TITLE, *LINES]


def test_metadata_in_a_definition_list() -> None:
    above = "<dl><dt>索引号</dt><dd>QH-1</dd><dt>发布机构</dt><dd>县司法局</dd></dl>" + HEADED
    document = documents.read_bytes(page(WAYS["p"], above=above), "x")
    assert [(f.name, f.value) for f in document.metadata][:2] == [
        ("index", "QH-1"),
        ("issuer", "县司法局"),
    ]


def test_hidden_text_is_no_text(texts) -> None:
    long = "这里是不应当读到的文字，" * 30
    inner = (
        f"<p style='display: none'>{long}</p><p hidden>{long}</p><p class='print'>{long}</p>"
        f"<textarea>{long}</textarea><noscript>{long}</noscript><!-- {long} -->" + WAYS["p"]
    )
    head = "<style>.a,.print{display:none}</style>"
    assert texts(page(inner, above=HEADED, head=head)) == [TITLE, *LINES]


def test_numbers_of_ordered_lists_are_text(texts) -> None:
    inner = WAYS["p"] + "<ol start=3><li>甲项工作</li><li><p>乙项工作</p></li></ol>"
    inner += "<ol style='list-style-type:cjk-ideographic'><li>丙</li></ol>"
    inner += "<ol style='list-style:none'><li>丁</li></ol>"
    assert texts(page(inner, above=HEADED))[-4:] == ["3.甲项工作", "4.乙项工作", "一、丙", "丁"]


def test_paragraphs_beside_a_list_belong_to_the_text(texts) -> None:
    items = "".join(f"<li>{line}</li>" for line in LINES[2:])
    inner = f"<p>{LINES[0]}</p><ol>{items}{items}{items}</ol><p>青禾县人民政府</p>"
    read = texts(page(inner, above=HEADED))
    assert read[1] == LINES[0]
    assert read[-1] == "青禾县人民政府"


def test_data_tables_are_cells() -> None:
    inner = WAYS["p"] + "<table><tr><td>复议案件</td><td>12件</td></tr></table>"
    document = documents.read_bytes(page(inner, above=HEADED), "x")
    assert [(p.text, p.kind) for p in document.paragraphs[-2:]] == [
        ("复议案件", "cell"),
        ("12件", "cell"),
    ]


def test_text_that_is_split_into_sections_is_whole(texts) -> None:
    half = "".join(f"<p>{line}</p>" for line in LINES[:3])
    rest = "".join(f"<p>{line}</p>" for line in LINES[3:])
    assert texts(page(f"<div>{half}</div><div>{rest}</div>", above=HEADED)) == [TITLE, *LINES]


def test_wechat_article(texts) -> None:
    inner = "".join(f"<section><span>{line}</span></section>" for line in LINES)
    data = (
        f'<html><head><meta property="og:title" content="{TITLE}"/><title></title></head><body>'
        f'<h1 class="rich_media_title" id="activity-name">\n  {TITLE}\n</h1>'
        '<div id="meta_content"><span>原创</span> <a href="#">青禾司法</a>'
        "<em>2024-02-20 18:00</em></div>"
        f'<div id="js_content" style="visibility: hidden; opacity: 0;">{inner}</div>'
        "<div>预览时标签不可点</div></body></html>"
    ).encode()
    assert texts(data) == [TITLE, *LINES]
    metadata = documents.read_bytes(data, "x").metadata
    assert [(f.name, f.value) for f in metadata] == [("title", TITLE), ("published", "2024-02-20")]


def test_a_page_without_text_is_empty() -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(b"<html><body><script>x</script><ul></ul></body></html>", "x.html")
    assert caught.value.code == "empty"


def test_a_short_page_is_read_without_its_navigation(texts) -> None:
    data = f"<html><body><ul>{NAVIGATION}</ul><p>一、甲</p><p>乙</p></body></html>".encode()
    assert texts(data) == ["一、甲", "乙"]


SUMMARY = "这是另一篇文章的内容概要，用来引导读者点击，篇幅也不短，还带有标点。" * 5


@pytest.mark.parametrize(
    "beside",
    [
        f"<div class='xgwz-list'><p>{SUMMARY}</p></div>",
        f"<aside><p>{SUMMARY}</p></aside>",
        f"<div id='footer'><p>{SUMMARY}</p></div>",
        f"<table><tr><td>索引号</td><td>1</td></tr><tr><td>内容概述</td><td>{SUMMARY}</td></tr></table>",
    ],
)
def test_prose_beside_the_text_does_not_draw_it_wider(texts, beside: str) -> None:
    assert texts(page(WAYS["p"] * 3, above=beside + HEADED)) == [TITLE, *LINES * 3]


def test_a_text_inside_what_is_called_a_sidebar_is_still_read(texts) -> None:
    inner = f"<div class='sidebar-share'>{WAYS['p']}</div>"
    assert texts(page(inner, above=HEADED)) == [TITLE, *LINES]


@given(
    st.lists(st.text(st.sampled_from("法治政府，。2024年（一）ab<&>\"'"), min_size=1), min_size=1),
    st.sampled_from(["<p>{}</p>", "<div>　　{}</div>", "{}<br>", "<p><span>{}</span></p>\n"]),
)
def test_what_was_written_is_what_is_read(texts, lines: list[str], wrap: str) -> None:
    lines = [f"全县法治政府建设取得新的进展，各项任务落实到位。{line}" for line in lines]
    inner = "".join(wrap.format(html.escape(line)) for line in lines)
    assert texts(page(inner, above=HEADED))[-len(lines) :] == lines


@pytest.mark.parametrize(
    "row",
    [
        "<table><tr><td>{}</td><td>{}</td></tr></table>",
        "<div style='display:flex'><div>{}</div><div>{}</div></div>",
        "<p><span>{}</span><br>{}</p>",
    ],
    ids=["cells", "boxes", "lines"],
)
def test_a_number_of_the_outline_that_stands_alone(texts, row: str) -> None:
    inner = "".join(
        row.format(line[:2], line[2:]) if line[1] == "、" else f"<p>{line}</p>" for line in LINES
    )
    assert texts(page(inner, above=HEADED)) == [TITLE, *LINES]


def test_a_whole_text_in_a_table_of_numbers(texts) -> None:
    def row(line: str) -> str:
        number = line[0] if line[1] == "、" else line[:3] if line[0] == "（" else ""
        rest = line[len(number) :].removeprefix("、")
        return f"<tr><td>{number}</td><td>{rest}</td></tr>"

    inner = "<table>" + "".join(map(row, LINES)) + "</table>"
    assert texts(page(inner, above=HEADED)) == [TITLE, *LINES]


def test_breaks_part_paragraphs_that_are_no_headings(texts) -> None:
    inner = WAYS["p"] + "<p>一、甲<br>二、乙</p><p>青禾县人民政府<br>2024年2月20日</p>"
    read = texts(page(inner, above=HEADED))
    assert read[-4:] == ["一、甲", "二、乙", "青禾县人民政府", "2024年2月20日"]
