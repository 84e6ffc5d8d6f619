"""What the opinion praises, and what a duty that is told proves: nothing that a finding denies."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawcheck.packs.model import RulePack
from lawcheck.review import Review, review_bytes
from lawcheck.views import html
from lawcheck.views.opinion.praise import praise
from lawcheck.views.screen import Screen
from lawcheck.views.terminal import report as terminal
from lawcheck.views.touched import MENTIONED, touching
from tests.material.packs import annual_report

DUTIES = "第一责任人应当履行的6项职责都写到了，并有具体事项"
ANSWERED = "3条不足都写明了原因，下一年度都有对应的安排"
FIGURES = "文中数据前后一致，合计、比例和增减幅度没有发现矛盾"


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.fixture(scope="module")
def text(samples: Path) -> str:
    return (samples / "lanya-education-2023.txt").read_text("utf-8")


def _of(text: str, pack: RulePack) -> Review:
    return review_bytes(text.encode(), "报告.txt", pack)


def _by_a_deputy(text: str) -> str:
    """The same deeds, all of them done by a deputy."""
    before, _, after = text.partition("局党组书记、局长认真履行第一责任人职责，")
    told, between, rest = after.partition("三、存在问题")
    return f"{before}分管副局长认真履行职责，{told.replace('带头', '')}{between}{rest}"


def _terminal(review: Review) -> str:
    lines = terminal.told(review, Screen(100), ("duties",))
    return "\n".join("".join(text for text, _ in line) for line in lines)


def test_a_good_report_is_praised(text: str, pack: RulePack) -> None:
    review = _of(text, pack)
    assert {DUTIES, ANSWERED, FIGURES} < set(praise(review))
    assert MENTIONED not in "".join(html.render([review])) + _terminal(review)


def test_what_a_deputy_did_is_no_duty_done_by_the_head(text: str, pack: RulePack) -> None:
    review = _of(_by_a_deputy(text), pack)
    assert [one.rule for one in touching(review, "first_responsible")] == ["responsible-person"]
    assert not any("第一责任人" in sentence for sentence in praise(review))
    page = "".join(html.render([review]))
    assert f"第一责任人职责（6/6；{MENTIONED}）" in page
    assert "√ 写了做法或者数字" not in page and "文中提到" in page
    told = _terminal(review)
    assert MENTIONED in told and "√ 加强组织领导" not in told


@pytest.mark.parametrize(
    ("before", "after", "unsaid"),
    [
        pytest.param(
            "推行农村学校“片区联聘”和线上授课，建立授课积分制，把考核结果反馈派出单位。",
            "提高政治站位，强化责任担当，切实增强工作的主动性和自觉性，推动工作再上新台阶。",
            ANSWERED,
            id="a plan of empty words",
        ),
        pytest.param("废止6件。", "废止6件，6月31日办结。", FIGURES, id="a day that is none"),
    ],
)
def test_what_a_finding_denies_is_not_praised(
    before: str, after: str, unsaid: str, text: str, pack: RulePack
) -> None:
    assert before in text
    assert unsaid not in praise(_of(text.replace(before, after), pack))


def _headings(text: str) -> Iterator[str]:
    """A draft of which only the outline stands."""
    yield from (line for line in io.StringIO(text) if line[:1] in "岚一二三四（")


def test_of_an_empty_draft_nothing_is_praised(text: str, pack: RulePack) -> None:
    bare = "\n".join(line.partition("。")[0].strip() for line in _headings(text))
    review = _of(bare, pack)
    assert review.status == "judged"
    assert praise(review) == []
