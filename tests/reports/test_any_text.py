"""Whatever the text: never a crash, every span inside the document, sections nest and follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.documents.model import Anchor, Document, Paragraph, Span
from lawcheck.packs.loader import load
from lawcheck.packs.model import RulePack
from lawcheck.reports import understand
from lawcheck.reports.model import Report, Section
from tests.material.effort import tries

_PACK: RulePack = load("parts")
_PIECES = (
    "一、二、三、(一)（二）1.2、（1）①②一是二是首先第一部分第一章甲、1.1 第一，",
    "2023年二〇二四年２０２２2024-03-04",
    "主要举措和成效存在的不足原因下一步打算党政主要负责人履行第一责任人职责情况",
    "青禾县人民政府关于法治政府建设报告市委：",
    "。，；：！？“”《》()…— \u3000\n\t•|打印字号目录标题：发布日期：",
)
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                piece[i : i + n]
                for piece in _PIECES
                for i in range(len(piece))
                for n in (1, 2, 3, 5, 9)
            ]
        ),
        st.text(max_size=4),
    ),
    max_size=14,
).map("".join)
_PARAGRAPHS = st.builds(
    lambda text, kind, level, generated: (text, kind, level, generated),
    _TEXTS,
    st.sampled_from(["text", "text", "text", "cell", "box"]),
    st.sampled_from([None, None, None, 1, 2, 3]),
    st.integers(0, 3),
)


def _document(parts: Sequence[tuple[str, str, int | None, int]]) -> Document:
    paragraphs = tuple(
        Paragraph(number, text, (Anchor(0, number),), kind, level, min(generated, len(text)))  # type: ignore[arg-type]
        for number, (text, kind, level, generated) in enumerate(parts, 1)
    )
    return Document("fuzz", "txt", None, "", paragraphs)


@settings(max_examples=tries(300), deadline=None)
@given(st.lists(_PARAGRAPHS, min_size=1, max_size=25))
def test_anything_is_understood(parts: list[tuple[str, str, int | None, int]]) -> None:
    _holds(understand(_document(parts), _PACK))


@settings(max_examples=tries(100), deadline=None)
@given(st.lists(_PARAGRAPHS, min_size=2, max_size=20), st.data())
def test_copies_are_left_out(
    parts: list[tuple[str, str, int | None, int]], data: st.DataObject
) -> None:
    document = _document(parts)
    first = data.draw(st.integers(1, len(parts)))
    last = data.draw(st.integers(first, len(parts)))
    report = understand(document, _PACK, copies=(document.whole(first, last),))
    _holds(report)
    assert not [p for p in report.body if first <= p.number <= last]


def test_work_reports_are_understood(shared: Path) -> None:
    for path in sorted((shared / "data/provincial-2026").glob("*.txt")):
        _holds(understand(documents.read(path), _PACK))


def _holds(report: Report) -> None:
    document = report.document
    for span in _spans(report):
        assert 1 <= span.paragraph <= span.last <= len(document.paragraphs)
        assert 0 <= span.start <= len(document[span.paragraph].text)
        assert 0 <= span.end <= len(document[span.last].text)
        assert (span.paragraph, span.start) <= (span.last, span.end)
        report.locate(span)
    ids = [part.id for part in report.parts]
    assert sorted(ids) == sorted(definition.id for definition in _PACK.parts)
    present = [p.span for p in report.parts if p.span]
    assert present == sorted(present, key=lambda s: (s.paragraph, s.start))
    _nest(report.sections, 1, (0, 0), (len(document.paragraphs) + 1, 0))
    numbers = [p.number for p in report.body]
    assert numbers == sorted(set(numbers))


def _spans(report: Report) -> Iterator[Span]:
    if report.title:
        yield from (report.title.span, *report.title.repeated)
    for single in (report.lead, report.salutation, report.signature):
        if single:
            yield single
    yield from (*report.furniture, *report.copies)
    for dated in (report.published, report.written):
        if dated and dated.span:
            yield dated.span
            assert report.document.slice(dated.span) == dated.text
    for part in report.parts:
        yield from (*([part.span] if part.span else []), *part.stretches, *part.others)
    for section in report.walk:
        yield section.span
        if section.body:
            yield section.body


def _nest(
    sections: Sequence[Section], level: int, start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Siblings follow one another, children lie in the body of their parent."""
    for section in sections:
        assert section.level == level
        begin = (section.span.paragraph, section.span.start)
        assert start <= begin
        stop = (section.span.last, section.span.end)
        if section.body:
            assert stop <= (section.body.paragraph, section.body.start)
            stop = (section.body.last, section.body.end)
        assert stop <= end
        assert not section.children or section.body
        _nest(section.children, level + 1, begin, stop)
        start = stop


@pytest.mark.parametrize(
    "text",
    [
        "一、" + "主要举措建设工作" * 5_000,
        "一、加强" + " " * 50_000 + "。",
        "目录\n" + "." * 50_000,
        "（" * 50_000,
        "存在，" * 15_000 + "。",
        "2023年" * 15_000,
        "主要举措\n" * 3_000,
        "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n" * 600,
        "①戊\n（1）丁\n1.丙\n（一）乙\n一、甲\n" * 600,
    ],
    ids=lambda text: text[:8],
)
def test_a_hostile_text_is_understood(
    make_document: Callable[[str], Document],
    no_hang: Callable[[], AbstractContextManager[None]],
    text: str,
) -> None:
    document = make_document(text)
    with no_hang():
        report = understand(document, _PACK)
    _nest(report.sections, 1, (0, 0), (len(document.paragraphs) + 1, 0))
