"""What the law forbids: numbers held against one another, what excuses, denies or is the act."""

from __future__ import annotations

import pytest

from tests.checks.drafts import (
    ACHIEVEMENTS,
    PLANS,
    RESPONSIBLE,
    SHORTCOMINGS,
    draft,
    judged,
)


def _acts(text: str, part: str = ACHIEVEMENTS) -> list[str]:
    """What is told of ``text`` at the end of a part: the act and the law in each message."""
    parts = [
        f"{one}\n\n{text}" if one == part else one
        for one in (ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS)
    ]
    found = judged(draft(parts=tuple(parts))).findings
    return [f.message.partition("：")[2] for f in found if f.rule == "barred-act"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        # No more than another figure, a bound from above, a bound from below.
        ("某厂被罚款3万元，逾期加处罚款3万元。", "某厂被罚款3万元，逾期加处罚款3.1万元。"),
        ("对摊贩当场收缴罚款100元。", "对摊贩当场收缴罚款110元。"),
        ("对14岁的当事人处以罚款50元。", "对13岁的当事人处以罚款50元。"),
        ("复议后将罚款500元变更为200元。", "复议后将罚款200元变更为500元。"),
        # Days told in months and weeks.
        ("对违规货车扣押20日。", "对违规货车扣押两个月。"),
        ("责令当事人三周内缴清罚款。", "责令当事人一周内缴清罚款。"),
        # The sentence beside it excuses.
        ("连夜强制清除围网3处。当时情况紧急。", "连夜强制清除围网3处。当时无人围观。"),
        # 撤销 is the act itself here, and a correction there.
        (
            "对生效判决暂缓履行的2件已经撤销决定。",
            "单独就《停车办法》申请行政复议，受理后撤销了第六条。",
        ),
        # What is denied within what is told.
        ("征收评估机构不由征收办指定。", "征收评估机构由征收办指定。"),
        # What it is about stands before it in the paragraph.
        (
            "收到许可申请9件。其中2件以没有利害关系为由不予受理。",
            "收到政府信息公开申请9件。其中2件以没有利害关系为由不予受理。",
        ),
    ],
)
def test_the_act_is_told_and_its_likeness_is_not(right: str, wrong: str) -> None:
    assert _acts(right) == []
    assert len(_acts(wrong)) == 1


def test_an_act_of_one_part_is_not_told_in_another() -> None:
    growth = "罚没收入比上年增长12%。"
    assert _acts(growth) == []
    assert len(_acts(growth, PLANS)) == 1


def test_the_article_stands_behind_the_law_and_two_laws_are_two_titles() -> None:
    assert _acts("某厂被罚款3万元，逾期加处罚款3.1万元。") == [
        "加处的罚款超过罚款（《行政强制法》第四十五条）。"
    ]
    assert _acts("听证的费用由当事人承担。") == [
        "听证的费用由当事人出（《行政处罚法》《行政许可法》）。"
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("市政府制定规章2件，报国务院备案。", "全年制定规章2件，报市政府备案。"),
        (
            "经省政府批准，县政府决定将32项处罚权交由6个镇行使。",
            "县政府决定将32项处罚权交由6个镇行使，没有报省政府批准。",
        ),
    ],
)
def test_who_is_told_of_an_act_or_passed_over_has_not_done_it(right: str, wrong: str) -> None:
    def powers(text: str) -> list[str]:
        whole = draft(parts=(f"{ACHIEVEMENTS}\n\n{text}", RESPONSIBLE, SHORTCOMINGS, PLANS))
        return [f.rule for f in judged(whole).findings if f.rule == "beyond-powers"]

    assert powers(right) == []
    assert powers(wrong) == ["beyond-powers"]
