"""PDF and OFD: what was set on pages is read as the paragraphs it was set from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.errors import DocumentError
from tests.documents.typesetting import HEIGHT, Placed, Style, ofd, pdf, shown, typeset
from tests.material.effort import tries

Writer = Callable[..., bytes]
TITLE = "青禾县2023年法治政府建设年度报告"
TEXT = [
    "2023年，青禾县坚持以习近平法治思想为指导，深入推进法治政府建设，各项工作取得新的成效。现将有关情况报告如下。",
    "一、主要举措和成效",
    "（一）优化营商环境。全年办理行政许可事项30216件，按时办结率为99.6%，比上年提高2.3个百分点；"
    "清理涉企政策文件47件，废止其中的5件，修改其中的8件，从源头上保障各类经营主体公平参与竞争。",
    "（二）规范行政执法。组织案卷评查4次，抽查案卷260宗，纠正问题58个。",
    "二、存在的不足和原因",
    "一是基层执法力量不足，主要原因是编制偏少、培训不够，乡镇综合执法队伍平均年龄偏大，"
    "对新修订的法律法规掌握得不够及时，办案质量参差不齐。",
    "三、2024年工作安排",
    "继续抓好行政执法监督，扎实开展案卷评查，推动各项任务落到实处。",
] * 3
WRITERS = pytest.mark.parametrize("write", [pdf, ofd], ids=["pdf", "ofd"])
STYLES = {
    "official": Style(),
    "small type": Style(size=12, pitch=20, measure=36, lines=30),
    "no indent": Style(indent=0),
    "two columns": Style(size=10.5, pitch=18, measure=20, columns=2, lines=30),
    "with margins": Style(header="青禾县人民政府文件", footer="— {} —"),
}


@pytest.fixture(scope="module", autouse=True)
def _in_this_process() -> Iterator[None]:
    """Read in this process: to start another for each PDF takes most of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWCHECK_APART", "1")
        yield


def texts(data: bytes) -> list[str]:
    return [p.text for p in documents.read_bytes(data, "x").paragraphs]


@WRITERS
@pytest.mark.parametrize("style", STYLES)
def test_paragraphs_are_joined_over_lines_columns_and_pages(write: Writer, style: str) -> None:
    data = write(typeset(TEXT, STYLES[style], TITLE))
    document = documents.read_bytes(data, "x")
    assert [p.text for p in document.paragraphs] == [TITLE, *TEXT]


@WRITERS
def test_headers_are_remarks_and_page_numbers_nothing(write: Writer) -> None:
    document = documents.read_bytes(write(typeset(TEXT, STYLES["with margins"], TITLE)), "x")
    assert [(r.kind, r.text) for r in document.remarks] == [("header", "青禾县人民政府文件")]


@WRITERS
def test_places_have_pages(write: Writer) -> None:
    pages = typeset(TEXT, Style(), TITLE)
    document = documents.read_bytes(write(pages), "x")
    seen = [(a.page, p.text[a.offset :]) for p in document.paragraphs for a in p.anchors]
    for number, page in enumerate(pages, 1):
        first = next(text for where, text in seen if where == number)
        assert first.startswith(page[0].text)
    assert document.paragraphs[0].anchors[0].line is None


@WRITERS
def test_a_title_over_two_lines_is_two_lines_and_the_body_is_apart(write: Writer) -> None:
    pages = typeset(TEXT, Style())
    pages[0] = [p._replace(y=p.y + 80) for p in pages[0]]
    pages[0][:0] = [
        Placed(200, 110, 22, "青禾县人民政府"),
        Placed(123, 142, 22, "关于法治政府建设的报告"),
    ]
    texts = [p.text for p in documents.read_bytes(write(pages), "x").paragraphs]
    assert texts == ["青禾县人民政府", "关于法治政府建设的报告", *TEXT]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_rotated_pages(rotate: int) -> None:
    data = pdf(typeset(TEXT, Style(), TITLE), rotate=rotate)
    assert [p.text for p in documents.read_bytes(data, "x").paragraphs] == [TITLE, *TEXT]


@pytest.mark.parametrize("degrees", [-60, -45, 5, 15, 30, 45, 75])
@pytest.mark.parametrize("size", [12, 24, 48])
def test_slanted_watermarks_are_no_text(degrees: int, size: int) -> None:
    a, b = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    tiles = b"".join(
        shown("青禾县司法局内部资料", f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {x} {y}", size)
        for x in range(0, 600, 150)
        for y in range(0, 850, 170)
    )
    data = pdf(typeset(TEXT, Style(), TITLE), besides=lambda page: tiles)
    assert texts(data) == [TITLE, *TEXT]


@pytest.mark.parametrize("shift", [(0, 0), (0.9, 0.4), (-2.3, 1.1)])
@pytest.mark.parametrize("mode", [0, 3], ids=["bold", "invisible"])
def test_what_is_printed_twice_is_read_once(shift: tuple[float, float], mode: int) -> None:
    """人人 and 党党 that are meant stand a character apart."""
    body = ["人人讲法治、党党有责，天天抓落实。", *TEXT]

    def again(page: list[Placed]) -> bytes:
        x, y = shift
        return b"".join(
            shown(p.text, f"1 0 0 1 {p.x + x} {HEIGHT - p.y + y}", p.size, mode) for p in page
        )

    assert texts(pdf(typeset(body, Style(), TITLE), besides=again)) == [TITLE, *body]


def test_an_invisible_layer_below_visible_text_is_no_text() -> None:
    layer = shown("识别出来的另一份文字，与看到的不一样", "1 0 0 1 79 200", 9, 3)
    assert texts(pdf(typeset(TEXT, Style()), besides=lambda page: layer)) == TEXT


@WRITERS
@pytest.mark.parametrize("size", [40, 60, 90])
def test_a_large_mark_behind_the_lines_is_no_text(write: Writer, size: int) -> None:
    pages = [[*page, Placed(100, 300, size, "内部资料")] for page in typeset(TEXT, Style(), TITLE)]
    assert texts(write(pages)) == [TITLE, *TEXT]


@pytest.mark.parametrize("again", [True, False], ids=["double", "other words"])
def test_text_that_lets_all_through_is_no_text(again: bool) -> None:
    def layer(page: list[Placed]) -> bytes:
        return b"".join(
            shown(p.text if again else "另外的话", f"1 0 0 1 {p.x} {HEIGHT - p.y}", 9, alpha=False)
            for p in page
        )

    assert texts(pdf(typeset(TEXT, Style()), besides=layer)) == TEXT


@WRITERS
@pytest.mark.parametrize(
    ("every", "x", "size", "anew"),
    [(1, 40, 9, False), (5, 45, 10.5, False), (1, 52, 12, True), (1, 540, 9, True)],
    ids=["each", "each fifth", "anew on each page", "on the right"],
)
def test_numbers_of_lines_are_no_text(
    write: Writer, every: int, x: float, size: float, anew: bool
) -> None:
    turn = 0
    pages = []
    for page in typeset(TEXT, Style(footer="{}"), "青禾县法治政府建设年度报告"):
        turn = 0 if anew else turn
        pages.append(list(page))
        for y in sorted({p.y for p in page if p.y < 790}):
            turn += 1
            if turn % every == 0:
                pages[-1].append(Placed(x, y, size, str(turn)))
    assert texts(write(pages)) == ["青禾县法治政府建设年度报告", *TEXT]


@WRITERS
@pytest.mark.parametrize(("left", "measure"), [(79, 16), (150, 18), (260, 16)])
def test_a_body_that_is_narrower_than_the_page(write: Writer, left: int, measure: int) -> None:
    data = write(typeset(TEXT, Style(left=left, measure=measure), "青禾县年度报告"))
    assert texts(data) == ["青禾县年度报告", *TEXT]


@WRITERS
@pytest.mark.parametrize(
    "said",
    [
        ("批注 [张三1]：请核实", "这个数字。"),
        ("Commented [z1]: 请补充", "原因。"),
        ("带格式的: 字体: 加粗",),
    ],
)
def test_comments_in_the_margin_are_remarks(write: Writer, said: tuple[str, ...]) -> None:
    pages = [
        [p._replace(x=p.x * 0.75, y=p.y * 0.75 + 60, size=p.size * 0.75) for p in page]
        for page in typeset(TEXT, Style(), TITLE)
    ]
    pages[0] += [Placed(430, 133 + turn * 10, 8, text) for turn, text in enumerate(said)]
    document = documents.read_bytes(write(pages), "x")
    assert [p.text for p in document.paragraphs] == [TITLE, *TEXT]
    assert [r.kind for r in document.remarks] == ["comment"]


@WRITERS
def test_rows_of_a_table_are_not_run_together(write: Writer) -> None:
    rows = [("序号", "工作任务", "责任单位"), ("1", "开展行政执法专项监督行动", "县司法局")]
    rows.append(("2", "推进行政复议规范化建设", "县司法局"))
    pages = typeset(TEXT, Style())
    pages.append(
        [
            Placed(79 + 160 * column, 120 + 24 * turn, 12, cell)
            for turn, row in enumerate(rows)
            for column, cell in enumerate(row)
        ]
    )
    read = texts(write(pages))
    assert read[: len(TEXT)] == TEXT
    assert "".join(read[len(TEXT) :]).replace("\u3000", "") == "".join(map("".join, rows))
    assert all(any(text.startswith(row[0]) for text in read) for row in rows)


@WRITERS
def test_a_header_that_says_the_title_is_a_header(write: Writer) -> None:
    pages = typeset(TEXT, Style(header=TITLE), TITLE)
    document = documents.read_bytes(write(pages), "x")
    assert [p.text for p in document.paragraphs] == [TITLE, *TEXT]
    assert [(r.kind, r.text) for r in document.remarks] == [("header", TITLE)]


@pytest.mark.parametrize("place", ["79 900", "79 -60", "700 300"])
def test_what_stands_outside_the_page_is_no_text(place: str) -> None:
    outside = shown("页面以外", f"1 0 0 1 {place}")
    assert texts(pdf(typeset(TEXT, Style()), besides=lambda page: outside)) == TEXT


def test_a_scan_is_refused_and_names_its_pages() -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(pdf([[], [], []], pictures=(1, 2, 3)), "x.pdf")
    assert caught.value.code == "scanned"
    assert "第 1—3 页" in str(caught.value)


def test_scanned_pages_among_others_are_named() -> None:
    pages = typeset(TEXT, Style())
    data = pdf([pages[0], [], *pages[1:]], pictures=(2,))
    document = documents.read_bytes(data, "x")
    assert document.warnings == (
        f"第 2 页是图片，没有文字层，未读取（全文共 {len(pages) + 1} 页）。",
    )
    assert [p.text for p in document.paragraphs] == TEXT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(typeset(TEXT, Style()), encrypted=True), "encrypted"),
        (ofd(typeset(TEXT, Style()), encrypted=True), "encrypted"),
        (pdf(typeset(TEXT, Style()))[:300], "damaged"),
        (ofd(typeset(TEXT, Style()))[:-200], "damaged"),
        (b"%PDF-1.7\n" + bytes(2000), "damaged"),
        (pdf([[]]), "empty"),
        (ofd([[]]), "empty"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data, "x")
    assert caught.value.code == code


@WRITERS
def test_too_many_pages(write: Writer) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(write(typeset(TEXT, Style())), "x", limits.parse(["pages=1"]))
    assert caught.value.code == "too-large"
    assert "pages=1" in str(caught.value)
    with pytest.raises(DocumentError, match=r"seconds=1e-09"):
        documents.read_bytes(write(typeset(TEXT, Style())), "x", limits.parse(["seconds=1e-9"]))


def test_ofd_templates_annotations_and_odd_paths() -> None:
    data = ofd(
        typeset(TEXT, Style()),
        space="http://www.ofdspec.org",
        root="文档 一/深",
        template="青禾县公文用纸",
        note="数字请核实",
    )
    document = documents.read_bytes(data, "x")
    assert [p.text for p in document.paragraphs] == TEXT
    assert [(r.kind, r.text, r.author) for r in document.remarks] == [
        ("header", "青禾县公文用纸", ""),
        ("annotation", "数字请核实", "审稿人"),
    ]


def test_real_ofd(shared) -> None:
    texts = {
        path.name: [p.text for p in documents.read(path).paragraphs]
        for path in (shared / "data" / "ofd").glob("*.ofd")
    }
    assert texts["helloworld.ofd"] == texts["chineseDir.ofd"] == texts["namespace_no_std.ofd"]
    assert texts["helloworld.ofd"] == ["你好呀，OFD Reader&Writer！"]
    assert texts["hello.ofd"][0] == "拿来主义"
    assert len(texts["hello.ofd"]) == 12


WORDS = st.text(
    st.sampled_from("法治政府建设推进依行政执监督规范决策公开"), min_size=4, max_size=12
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: "，".join(words) + "。")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map("".join)


@WRITERS
@settings(max_examples=tries(40), deadline=None)
@given(paragraphs=st.lists(PARAGRAPH, min_size=6, max_size=20), size=st.sampled_from([12, 16]))
def test_what_was_set_is_what_is_read(write: Writer, paragraphs: list[str], size: int) -> None:
    """Two long paragraphs go first: where no line comes near the margins, nobody could tell."""
    paragraphs = [TEXT[0], TEXT[2], *paragraphs]
    style = Style(size=size, measure=int(432 / size))
    document = documents.read_bytes(write(typeset(paragraphs, style)), "x")
    assert [p.text for p in document.paragraphs] == paragraphs


def test_form_fields_are_text_and_comments_are_remarks() -> None:
    page = [Placed(111, 120, 16, "全年办结行政复议案件下列件数。")]
    document = documents.read_bytes(pdf([page], field="三十六件", comment="请核实"), "x")
    assert [p.text for p in document.paragraphs] == ["全年办结行政复议案件下列件数。", "三十六件"]
    assert [(r.kind, r.text, r.author) for r in document.remarks] == [
        ("comment", "请核实", "审稿人")
    ]


@WRITERS
def test_an_addressee_below_a_title_in_its_size_is_a_line_of_its_own(write: Writer) -> None:
    title, addressee = "青禾县人民政府关于2023年度法治政府建设情况的报告", "市委、市政府："
    pages = typeset([title, addressee, *TEXT], Style())
    # Both at the edge, as a text without styles is printed; only the text below is indented.
    pages[0][:2] = [line._replace(x=Style().left) for line in pages[0][:2]]
    assert texts(write(pages))[:3] == [title, addressee, TEXT[0]]
