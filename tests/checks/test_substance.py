"""Plans that answer shortcomings, length, balance, requests: told softly, and rarely."""

from __future__ import annotations

import random

import pytest

from tests.checks.drafts import (
    ACHIEVEMENTS,
    PLANS,
    RESPONSIBLE,
    SHORTCOMINGS,
    draft,
    judged,
    told,
)

A, F, S, P = ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS


def paragraph(piece: str, number: int) -> str:
    return piece.split("\n\n")[number]


def test_a_shortcoming_without_a_plan_is_told_with_the_whole_table() -> None:
    plans = P.replace(paragraph(P, 2), "二是建好用好数字平台。归集执法数据，开放查询接口12个。")
    review = judged(draft(parts=(A, F, S, plans)))
    (finding,) = review.findings
    assert (finding.rule, finding.severity) == ("plan-unmatched", "info")
    assert finding.quote.startswith("二是普法的针对性不强")
    assert [(row.quote, row.note) for row in finding.related] == [
        ("乡镇执法力量不足", "对应的安排：充实乡镇执法力量"),
        ("普法的针对性不强", "没有找到对应的安排"),
        ("行政复议的调解比例偏低", "对应的安排：提升行政复议调解水平"),
    ]


ANSWERS = {
    "in other words": ("二是提高普法的针对性", "二是改进法治宣传"),
    "under another number": ("二是提高普法的针对性", "（二）提高普法的针对性"),
    "without a headline": ("二是提高普法的针对性。按照", "二是按照"),
}


@pytest.mark.parametrize(("old", "new"), ANSWERS.values(), ids=ANSWERS)
def test_a_plan_in_other_words_is_an_answer(old: str, new: str) -> None:
    assert old in P
    text = draft(parts=(A, F, S, P.replace(old, new)))
    assert "plan-unmatched" not in [rule for rule, *_ in told(judged(text))]


def test_shortcomings_and_plans_in_one_paragraph_each_are_matched() -> None:
    def joined(piece: str) -> str:
        heading, *rest = piece.split("\n\n")
        return f"{heading}\n\n{''.join(rest)}"

    assert told(judged(draft(parts=(A, F, joined(S), joined(P))))) == []


def test_parts_that_are_not_cut_into_items_are_not_matched() -> None:
    shortcomings = (
        "三、存在的不足和原因\n\n面向种粮大户的普法不够深入，由于需求摸排不细，内容与农时脱节，"
        "宣传的形式也比较单一，群众的参与度不高。村级法律顾问坐班时间偏少，服务的效果不够明显，"
        "法律咨询的及时性有待提高。"
    )
    assert told(judged(draft(parts=(A, F, shortcomings, P)))) == []


def test_a_report_far_too_short_is_told_once() -> None:
    short = "\n\n".join(A.split("\n\n")[:4])
    review = judged(draft(parts=(short, F, S, P)))
    assert ("length", "info", "") in told(review)
    assert judged(draft(), level="department").findings == ()


def test_a_report_far_too_long_is_told() -> None:
    dice = random.Random(1)
    characters = [c for c in A + F + S + P if "\u4e00" <= c <= "\u9fff"]
    extra = [f"{''.join(dice.sample(characters, 70))}。" for _ in range(220)]
    rules = [rule for rule, *_ in told(judged(draft(parts=("\n\n".join([A, *extra]), F, S, P))))]
    assert rules.count("length") == 1


def test_a_part_out_of_proportion_is_told() -> None:
    few = "三、存在的不足和原因\n\n一是乡镇执法力量不足，原因是编制偏紧。"
    review = judged(draft(parts=(A, F, few, P)))
    assert told(review) == [("balance", "info", "三、存在的不足和原因"[:10])]


REQUESTS = [
    "以上报告妥否，请批示。",
    "恳请省财政厅给予经费支持。",
    "建议市增加编制20名。",
]


@pytest.mark.parametrize("words", REQUESTS)
def test_a_request_in_a_report_is_an_error(words: str) -> None:
    review = judged(draft(parts=(A, F, S, f"{P}\n\n{words}")))
    assert [one[:2] for one in told(review)] == [("request-in-report", "error")]


NO_REQUESTS = [
    "特此报告。",
    "以上报告，请予审议。",
    "严格执行重大事项请示报告制度。",
    "支持乡镇申请上级普法项目。",
    "加强对乡镇的指导，帮助解决执法中的困难。",
]


@pytest.mark.parametrize("words", NO_REQUESTS)
def test_what_only_sounds_like_a_request_is_right(words: str) -> None:
    assert told(judged(draft(parts=(A, F, S, f"{P}\n\n{words}")))) == []
