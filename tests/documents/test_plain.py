"""Plain text and Markdown: encodings, lines, places, metadata lines, what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.documents.model import Span
from lawcheck.errors import DocumentError, UsageError

TEXT = "青禾县2023年法治政府建设年度报告\n\n  一、主要举措和成效\r\n全县坚持依法行政，成效明显。\n"
LINES = ["青禾县2023年法治政府建设年度报告", "一、主要举措和成效", "全县坚持依法行政，成效明显。"]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_encodings(codec: str, name: str) -> None:
    document = documents.read_bytes(TEXT.encode(codec), "x.txt")
    assert document.encoding == name
    assert [p.text for p in document.paragraphs] == LINES
    assert [(p.anchors[0].line, p.anchors[0].column) for p in document.paragraphs] == [
        (1, 1),
        (3, 3),
        (4, 1),
    ]


def test_big5() -> None:
    text = "關於本縣法治政府建設的報告：各單位應當認真履行職責，嚴格執法。"
    document = documents.read_bytes(text.encode("big5"), "x.txt")
    assert (document.encoding, document.paragraphs[0].text) == ("big5", text)


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["法治政府建设", "存在的不足和原因", "第三、加强执法监督", "2024年"]
)
def test_short_texts(codec: str, text: str) -> None:
    assert documents.read_bytes(text.encode(codec), "-").paragraphs[0].text == text


def test_a_file_cut_inside_a_character_is_read_with_a_warning() -> None:
    document = documents.read_bytes(TEXT.rstrip().encode()[:-1], "x.txt")
    assert document.paragraphs[0].text == LINES[0]
    assert "不是有效的 utf-8 编码" in document.warnings[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff　\n".encode(), "empty"),
        (bytes(range(256)) * 20, "undecodable"),
        (b"\x81\x20\xff\xfe\x00\x01" * 100, "undecodable"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "unsupported"),
        (b"Rar!\x1a\x07\x00" + bytes(100), "unsupported"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data, "x.txt")
    assert caught.value.code == code
    assert str(caught.value).endswith("。")


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path / "无.txt", tmp_path):
        with pytest.raises(UsageError):
            documents.read(path)


def test_limits(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    for setting in ("file_bytes=10", "characters=5"):
        with pytest.raises(DocumentError) as caught:
            documents.read(path, limits.parse([setting]))
        assert caught.value.code == "too-large"
        assert setting.partition("=")[0] in str(caught.value)
    for wrong in ("pages", "pages=x", "seiten=3", "pages=-1"):
        with pytest.raises(UsageError):
            limits.parse([wrong])


def test_metadata_lines_stay_text_and_are_fields_too() -> None:
    text = (
        "标题: 某报告\n索引号: 1137/2024-1 文号:\n发布机构：青禾县\n[ 成文日期 ] 2024-01-30\n"
        "公开方式\n主动公开\n文号\n无\n来源于基层的创新，其索引号：不在此列。\n"
    )
    document = documents.read_bytes(text.encode(), "x.txt")
    assert len(document.paragraphs) == 9
    assert [(f.name, f.value, f.paragraph) for f in document.metadata] == [
        ("title", "某报告", 1),
        ("index", "1137/2024-1", 2),
        ("number", "", 2),
        ("issuer", "青禾县", 3),
        ("written", "2024-01-30", 4),
        ("openness", "主动公开", 6),
        ("number", "无", 8),
    ]


def test_breaks_within_a_line_part_paragraphs() -> None:
    document = documents.read_bytes("甲。\r乙。\r\n丙。\x0b　丁。\u2028戊。".encode(), "x.txt")
    places = [(p.text, p.anchors[0].line, p.anchors[0].column) for p in document.paragraphs]
    assert places == [
        ("甲。", 1, 1),
        ("乙。", 2, 1),
        ("丙。", 3, 1),
        ("丁。", 3, 5),
        ("戊。", 3, 8),
    ]


def test_a_label_without_a_value_does_not_take_the_title() -> None:
    text = "发布机构：\n青禾县司法局\n文号：\n青禾县2023年法治政府建设年度报告\n一、甲\n"
    document = documents.read_bytes(text.encode(), "x.txt")
    assert [(f.name, f.value, f.paragraph) for f in document.metadata] == [
        ("issuer", "青禾县司法局", 2),
        ("number", "", 3),
    ]


WRAPPED = (
    "　　近年来，青禾县坚持把法治政府建设摆在全局工作的突出位置，\n"
    "统筹推进依法行政各项任务，持续规范行政执法行为，不断提升治理\n"
    "能力和水平，为全县经济社会高质量发展提供了坚实的法治保障，取\n"
    "得了明显成效。\n"
    "　　一、主要举措和成效\n"
    "　　（一）健全依法行政制度体系。严格落实重大行政决策程序规定，\n"
    "组织开展行政规范性文件清理，全年审查各类文件一百余件，提出审\n"
    "查意见三百余条，从源头上防止违法文件出台，切实维护人民群众合\n"
    "法权益。\n"
)


def test_hard_wrapped_lines_are_joined_with_an_anchor_each() -> None:
    document = documents.read_bytes(WRAPPED.encode(), "x.txt")
    first, heading, second = document.paragraphs
    assert first.text.startswith("近年来，") and first.text.endswith("取得了明显成效。")
    assert heading.text == "一、主要举措和成效"
    assert second.text.endswith("合法权益。")
    assert [(a.line, a.column) for a in first.anchors] == [(1, 3), (2, 1), (3, 1), (4, 1)]
    start = first.text.index("明显成效")
    place = document.locate(Span(1, start, 1, start + 4))
    assert (place.line, place.column, place.end_line, place.end_column) == (4, 3, 4, 7)


def test_one_line_for_each_paragraph_is_never_joined(shared: Path) -> None:
    for path in sorted((shared / "data" / "provincial-2026").glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        assert len(documents.read(path).paragraphs) == len(lines)


def test_markdown() -> None:
    text = (
        "---\ntitle: 某报告\ndate: 2024-02-01\n---\n# 青禾县2023年报告\n\n"
        "## 一、**主要**举措\n\n- 全年办理[复议案件](http://x)`12`件。\n\n> 引文\n\n"
        "|项目|数量|\n|---|---|\n|案件|3|\n\n<!-- 待删 -->\n3\\. 不是列表\n\n***\n尾\n===\n"
    )
    document = documents.read_bytes(text.encode(), "x.md")
    assert [(p.text, p.level, p.kind) for p in document.paragraphs] == [
        ("青禾县2023年报告", 1, "text"),
        ("一、主要举措", 2, "text"),
        ("全年办理复议案件12件。", None, "text"),
        ("引文", None, "text"),
        ("项目", None, "cell"),
        ("数量", None, "cell"),
        ("案件", None, "cell"),
        ("3", None, "cell"),
        ("3. 不是列表", None, "text"),
        ("尾", 1, "text"),
    ]
    assert [(f.name, f.value) for f in document.metadata] == [
        ("title", "某报告"),
        ("published", "2024-02-01"),
    ]
    heading = document.anchor(2, document.paragraphs[1].text.index("举"))
    assert (heading.line, heading.column) == (7, 12)


def test_markdown_columns_point_at_the_source(tmp_path: Path) -> None:
    text = "甲**乙丙**丁[戊](己)庚`辛`\n"
    document = documents.read_bytes(text.encode(), "x.md")
    (paragraph,) = document.paragraphs
    assert paragraph.text == "甲乙丙丁戊庚辛"
    for offset, char in enumerate(paragraph.text):
        assert text[document.anchor(1, offset).column - 1] == char


LINE = st.text(st.sampled_from("法治政府建设，。；2024年（一）ab 　"), min_size=1, max_size=90)


@given(st.lists(LINE, min_size=1, max_size=5), st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_what_was_written_is_what_is_read(lines: list[str], codec: str) -> None:
    kept = [line.strip() for line in lines if line.strip()]
    data = "\n".join(lines).encode(codec)
    if not kept:
        with pytest.raises(DocumentError):
            documents.read_bytes(data, "x.txt")
        return
    document = documents.read_bytes(data, "x.txt")
    if any(p.kind == "cell" for p in document.paragraphs):
        # Short values in columns are a table, which is read cell by cell.
        written, read = "".join(kept), "".join(p.text for p in document.paragraphs)
        assert "".join(read.split()) == "".join(written.split())
        return
    assert [p.text for p in document.paragraphs] == kept
    for paragraph in document.paragraphs:
        anchor = document.anchor(paragraph.number, 0)
        assert lines[(anchor.line or 0) - 1][anchor.column - 1 :].startswith(paragraph.text)


def test_reports_in_a_folder(tmp_path: Path) -> None:
    names = "b.txt a.DOCX c/d.html README.md ~$a.docx .x.txt .git/y.txt e.py"
    for name in names.split():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [p.relative_to(tmp_path).as_posix() for p in documents.reports_in(tmp_path)]
    assert found == ["a.DOCX", "b.txt", "c/d.html"]


def test_text_needs_no_lxml() -> None:
    import subprocess

    code = (
        "import sys; from lawcheck import documents; documents.read_bytes('正文。'.encode(), '-');"
        "sys.exit('lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_rows_drawn_between_bars_are_cells() -> None:
    text = "分类情况见下表。\n| 类别 | 立案（件） |\n| --- | --- |\n| 食品 | 62 |\n合计62件|见上。"
    paragraphs = documents.read_bytes(text.encode(), "a.txt").paragraphs
    assert [(p.kind, p.text) for p in paragraphs] == [
        ("text", "分类情况见下表。"),
        ("cell", "类别"),
        ("cell", "立案（件）"),
        ("cell", "食品"),
        ("cell", "62"),
        ("text", "合计62件|见上。"),
    ]
    assert [(a.line, a.column) for a in paragraphs[4].anchors] == [(4, 8)]


def test_rows_drawn_by_blanks_are_cells() -> None:
    rows = "类型　办结（件）　罚款（万元）\n大气　74　512.6\n水　51　403.4\n合计　125　916.0"
    text = f"情况见下表。\n{rows}\n综上。"
    document = documents.read_bytes(text.encode(), "a.txt")
    cells = [paragraph.text for paragraph in document.paragraphs if paragraph.kind == "cell"]
    assert cells[:4] == ["类型", "办结（件）", "罚款（万元）", "大气"]
    assert len(cells) == 12
    amount = next(one for one in document.paragraphs if one.text == "512.6")
    assert (amount.anchors[0].line, amount.anchors[0].column) == (3, 7)
    assert [one.text for one in document.paragraphs if one.kind == "text"] == [
        "情况见下表。",
        "综上。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "目录\n一、主要工作　1\n二、存在不足　5\n三、下一步安排　7",
        "受理 36 件\n办结 35 件\n按期 100 全部",
        "张三　李四\n王五　赵六\n钱七　孙八",
        "全年　36",
        "甲乡　3\n乙乡　4　5\n丙乡　6",
    ],
)
def test_other_lines_with_blanks_stay_text(text: str) -> None:
    document = documents.read_bytes(text.encode(), "a.txt")
    assert {paragraph.kind for paragraph in document.paragraphs} == {"text"}


def test_rows_drawn_by_bars_without_a_frame_are_cells() -> None:
    text = "情况见下表。\n单位｜立案｜结案率\n城关所｜58｜95%\n河口所｜41｜90%\n综上。"
    document = documents.read_bytes(text.encode(), "a.txt")
    cells = [paragraph.text for paragraph in document.paragraphs if paragraph.kind == "cell"]
    assert cells == ["单位", "立案", "结案率", "城关所", "58", "95%", "河口所", "41", "90%"]
    rate = next(one for one in document.paragraphs if one.text == "90%")
    assert (rate.anchors[0].line, rate.anchors[0].column) == (4, 8)


@pytest.mark.parametrize(
    "text",
    [
        "首页｜新闻｜公开\n互动｜服务｜专题\n地图｜帮助｜无障碍",
        "合计62件｜见上\n共3件｜见下",
        "来源：县司法局｜2026年1月4日",
    ],
)
def test_other_lines_with_bars_stay_text(text: str) -> None:
    document = documents.read_bytes(text.encode(), "a.txt")
    assert {paragraph.kind for paragraph in document.paragraphs} == {"text"}


def test_a_control_character_is_no_cell() -> None:
    # A text that has more of them for its length is none.
    lines = [f"全年办理各类案件{number}件，均已归档。" for number in range(60)]
    drawn = "| 名称 | \x1d | 12 |"
    document = documents.read_bytes("\n".join([*lines, drawn, ""]).encode(), "a.txt")
    assert [p.text for p in document.paragraphs][-2:] == ["名称", "12"]
