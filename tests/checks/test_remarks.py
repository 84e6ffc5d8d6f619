"""Comments and tracked changes of a real Word file become findings at their paragraph."""

from __future__ import annotations

import pytest

from lawcheck.packs.loader import load
from lawcheck.review import Review, review_bytes
from tests.documents.conftest import SPACES, Word

LINES = [
    "青禾县2023年法治政府建设年度报告",
    "一、主要举措和成效",
    "全年办理行政复议案件36件，调解和解12件，行政机关负责人出庭应诉9次。",
]


@pytest.fixture(scope="module")
def reviewed() -> Review:
    inserted = f'<w:ins w:id="1" w:author="李某">{Word.run("新增一句。")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="王某"><w:r><w:delText>旧句。</w:delText></w:r></w:del>'
    noted = '<w:r><w:commentReference w:id="7"/></w:r>'
    body = (
        Word.p(LINES[0])
        + Word.p(LINES[1], inner=deleted)
        + Word.p(LINES[2], inner=noted + inserted)
    )
    comments = (
        f'<w:comments {SPACES}><w:comment w:id="7" w:author="审稿人">{Word.p("请核实数字")}'
        "</w:comment></w:comments>"
    )
    return review_bytes(Word.package(body, comments=comments), "a.docx", load("remarks"))


def test_each_comment_is_a_finding(reviewed: Review) -> None:
    (comment,) = [f for f in reviewed.findings if f.rule == "comment-left"]
    assert comment.message == "文中还留着审稿人的批注：请核实数字。"
    assert (comment.quote, comment.severity) == ("请核实数字", "warning")
    assert comment.location is not None
    assert comment.location.paragraph == 3


def test_changes_are_one_finding_that_names_them_all(reviewed: Review) -> None:
    (change,) = [f for f in reviewed.findings if f.rule == "tracked-change"]
    assert "2 处修订" in change.message
    assert "王某删除 1 处、李某插入 1 处" in change.message
    assert change.location is not None
    assert change.location.paragraph == 2
    assert [(r.quote, r.note) for r in change.related] == [("新增一句。", "插入")]


def test_the_text_is_judged_as_if_changes_were_accepted(reviewed: Review) -> None:
    assert reviewed.document is not None
    assert [p.text for p in reviewed.document.paragraphs] == [*LINES[:2], LINES[2] + "新增一句。"]
