"""What was not read and what is no text is said, with its place and why, in every view."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes, documents
from lawcheck.documents.model import Document
from lawcheck.views import json as as_json
from lawcheck.views import reading
from lawcheck.views.html.text import paragraphs
from tests.documents.conftest import Word
from tests.documents.test_unreadable import picture
from tests.documents.typesetting import Placed, Style, ofd, pdf, shown, typeset
from tests.material.packs import annual_report
from tests.material.page import page
from tests.material.word import lines_of

BODY = lines_of("qihe-2024.txt")
ACROSS = "0.7 0.7 -0.7 0.7 100 200"
SLANTED = shown("内部资料", ACROSS, 30)
UNSEEN = shown("看不见", "1 0 0 1 80 80", 9, 3)


def left(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in document.left_out]


def typeset_with(more: list[Placed], at: int = 0) -> list[list[Placed]]:
    pages = typeset(BODY, Style())
    pages[at] += more
    return pages


DOCUMENTS = {
    "hidden in Word": (
        Word.package(
            Word.p("前")
            + f"<w:p>{Word.run('旧稿', '<w:vanish/>')}{Word.run('一句', '<w:vanish/>')}</w:p>"
        ),
        ("hidden", "旧稿一句"),
    ),
    "hidden row": (
        Word.package(
            Word.p("前")
            + f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{Word.p('旧')}</w:tc></w:tr></w:tbl>"
        ),
        ("hidden", "旧"),
    ),
    "contents": (
        Word.package(
            Word.p("一、举措 1", style="a") + Word.p("一、举措"),
            styles=Word.styles(
                '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="toc 1"/></w:style>'
            ),
        ),
        ("contents", "一、举措 1"),
    ),
    "watermark": (
        pdf(typeset(BODY, Style()), besides=lambda p: SLANTED),
        ("watermark", "内部资料"),
    ),
    "invisible": (pdf(typeset(BODY, Style()), besides=lambda p: UNSEEN), ("hidden", "看不见")),
    "outside": (ofd(typeset_with([Placed(700, 200, 16, "边外")])), ("outside", "边外")),
    "mark": (ofd(typeset_with([Placed(100, 300, 90, "草稿")])), ("watermark", "草稿")),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_no_text_is_told(name: str) -> None:
    data, told = DOCUMENTS[name]
    assert left(documents.read_bytes(data, "x")) == [told]


def test_a_page_tells_what_stands_around_its_text() -> None:
    document = documents.read_bytes(page(BODY), "x.html")
    assert [p.text for p in document.paragraphs] == BODY
    kind, text = left(document)[0]
    assert kind == "furniture"
    assert text.startswith("首页 政务公开")


@pytest.fixture(scope="module")
def draft() -> bytes:
    """A draft with a picture and a hidden line behind its third paragraph."""
    lines = [Word.p(line) for line in BODY]
    hidden = f"<w:p>{Word.run('旧稿330102199001010011', '<w:vanish/>')}</w:p>"
    lines.insert(3, f"<w:p>{picture(16, 12)}</w:p>{hidden}")
    return Word.package("".join(lines))


def test_read_shows_it(draft: bytes) -> None:
    lines = [
        "".join(text for text, _ in line)
        for line in reading.lines(documents.read_bytes(draft, "x"))
    ]
    head = lines.index("── 没有读取的，没有算作正文的 ──")
    assert lines[head + 1 : head + 3] == [
        "  图片（第 3 段之后）：没有读取",
        "  看不见的文字（第 3 段之后）：旧稿330102199001010011",
    ]


def test_the_page_shows_it_beside_the_text_without_numbers_of_persons(draft: bytes) -> None:
    review = check_bytes(draft, "x.docx", annual_report())
    shown_there = [line.strip() for line in paragraphs("", review)]
    third = next(at for at, line in enumerate(shown_there) if line.startswith('<p id="p3"'))
    assert shown_there[third + 1 : third + 3] == [
        '<p class="left unread">这里有图片，没有读取</p>',
        '<p class="left">看不见的文字，没有算作正文：旧稿******</p>',
    ]


@pytest.mark.parametrize("at", [1, 2])
def test_json_says_where_a_page_was_not_read(at: int) -> None:
    pages = typeset(BODY, Style())
    data = pdf([*pages[:at], [], *pages[at:]], pictures=(at + 1,))
    review = check_bytes(data, "x.pdf", annual_report())
    text = "".join(as_json.render([review]))
    assert review.document is not None
    (gap,) = review.document.unread
    assert (gap.kind, gap.page) == ("page", at + 1)
    assert gap.paragraph
    assert review.document[gap.paragraph].anchors[0].page == at
    assert f'"page": {at + 1}' in text
