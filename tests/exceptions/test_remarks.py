"""``lawcheck: 豁免 RULE 理由`` in the report itself covers what is no error, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.documents import read_bytes
from lawcheck.review import Options, Review, review_bytes
from tests.documents.conftest import SPACES, Word
from tests.material.packs import annual_report

SAMPLES = Path(__file__).parent.parent.parent / "samples"
GOOD = (SAMPLES / "yanchuan-2023.txt").read_text("utf-8")
BAD = (SAMPLES / "cuoyun-2023-cause-missing.txt").read_text("utf-8")
LINE = "三、推进法治政府建设存在的不足和原因"


def _judged(text: str, name: str = "draft.txt", options: Options | None = None) -> Review:
    return review_bytes(text.encode(), name, annual_report(), options)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_remark_covers_a_warning_at_its_place(name: str) -> None:
    furniture = "首页 > 政务公开 > 法治政府建设"
    remark = "<!-- lawcheck: 豁免 page-furniture 网站要求保留导航 -->"
    before = _judged(BAD, name)
    result = _judged(BAD.replace(furniture, f"{remark}\n{furniture}", 1), name)
    left_out = [f for f in result.findings if f.excepted]
    assert [(f.rule, f.excepted and f.excepted.reason) for f in left_out] == [
        ("page-furniture", "网站要求保留导航")
    ]
    assert result.excepted == 1
    assert len(result.counted) == len(before.counted) - 1
    # The remark itself is neither text nor a comment that was left.
    assert result.document is not None and before.document is not None
    assert [p.text for p in result.document.paragraphs] == [
        p.text for p in before.document.paragraphs
    ]
    assert result.notes == ()


def test_it_covers_no_error_unless_the_judge_allows_it() -> None:
    text = BAD.replace(LINE, f"{LINE}<!-- lawcheck：豁免 cause-missing 原因在附件里 -->", 1)
    result = _judged(text)
    assert (result.verdict, result.excepted) == ("revise", 0)
    assert result.notes == (
        "文中注明豁免 cause-missing，不起作用：必须改正的问题，只有审查的一方才能豁免。",
    )
    allowed = _judged(text, options=Options(remarks_may=frozenset({"cause-missing"})))
    assert (allowed.verdict, allowed.excepted, allowed.notes) == ("fit", 1, ())


def test_it_covers_nothing_elsewhere_and_says_so() -> None:
    text = GOOD.rstrip("\n") + "\n<!-- lawcheck: 豁免 number-form 没有这个问题 -->\n"
    result = _judged(text)
    assert result.excepted == 0
    assert result.notes == ("文中注明豁免 number-form，但那里没有这个问题，请删去这条注明。",)


def test_without_a_reason_it_is_a_comment_that_was_left() -> None:
    first = GOOD.split("\n", 1)[0]
    result = _judged(GOOD.replace(first, f"{first}<!-- lawcheck: 豁免 number-form -->", 1))
    assert [f.rule for f in result.findings] == ["comment-left"]


@pytest.mark.parametrize(("reason", "left"), [(" 数字已经核实", []), ("", ["comment-left"])])
def test_a_comment_of_word_is_a_remark_too(reason: str, left: list[str]) -> None:
    noted = '<w:r><w:commentReference w:id="7"/></w:r>'
    said = f"lawcheck: 豁免 number-form{reason}"
    comments = (
        f'<w:comments {SPACES}><w:comment w:id="7" w:author="审稿人">{Word.p(said)}</w:comment>'
        "</w:comments>"
    )
    body = Word.p("青禾县2023年法治政府建设年度报告") + Word.p(
        "全年办理行政复议案件约36余件。", inner=noted
    )
    result = review_bytes(Word.package(body, comments=comments), "a.docx", annual_report())
    rules = [f.rule for f in result.counted]
    assert [rule for rule in rules if rule == "comment-left"] == left
    assert ("number-form" in rules) is bool(left)
    assert result.excepted == (0 if left else 1)


def test_places_stay_true_around_a_remark() -> None:
    document = read_bytes("甲<!-- lawcheck: 豁免 a 乙 -->丙\n丁".encode(), "a.txt")
    first = document[1]
    assert first.text.replace(" ", "") == "甲丙"
    assert document.anchor(1, first.text.index("丙")).column == 27
    assert [(r.text, r.paragraph) for r in document.remarks] == [("lawcheck: 豁免 a 乙", 1)]
