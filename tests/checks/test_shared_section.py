"""Shortcomings and plans under one heading: which sentence belongs to which, in one table."""

from __future__ import annotations

import pytest

from tests.checks.drafts import ACHIEVEMENTS, RESPONSIBLE, draft, judged, told

HEADING = "三、存在的不足、原因和2024年的安排"

ITEMS = {
    "a label at the end of each item": (
        "（一）案卷整改慢。表现：52个问题还有9个没有改。原因：三个股室各改各的，没有统一台账。"
        "安排：建立一本台账，3月底前改完。\n\n"
        "（二）听证开得少。表现：全年只开1场。原因：承办人怕耽误时间，没有人组织。"
        "安排：听证由法规股统一组织，全年不少于6场。"
    ),
    "a day of next year": (
        "其一，夜间没有人值守。投诉有三成在晚上，原因是排班只排白天。2024年3月底前排出夜班，每班4人。\n\n"
        "其二，证件过期的多。11人证件到期没有换，原因是没有人提醒。2024年把到期日录入平台，提前两个月提醒。"
    ),
    "paragraphs under headings of their own": (
        "1.村级合同没有先审\n\n73份合同有32份是事后补登的，原因是村里不知道多少钱以上要审。\n\n"
        "2024年安排：超过5000元的先审后签，两个工作日出意见。\n\n"
        "2.调解员年纪偏大\n\n46名调解员平均56岁，原因是补贴偏低，年轻人不愿来。\n\n"
        "2024年安排：按难易分三档给补贴，新聘10名。"
    ),
    "what makes it good": (
        "一是老人听不进普法。3970名老人多数识字不多，根子在于发的册子密密麻麻，讲的多是法条。"
        "补法是改用方言广播，每季度到9个村各放一轮。\n\n"
        "二是界址说不清。11起争议拖着，原因是1981年的林权证写得含糊。"
        "打算请县里复测，年内化解不少于6起。"
    ),
}


@pytest.mark.parametrize("body", ITEMS.values(), ids=ITEMS)
def test_each_shortcoming_has_the_plan_that_stands_with_it(body: str) -> None:
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, f"{HEADING}\n\n{body}")))
    first, second = review.chains
    for chain in (first, second):
        assert chain.cause
        assert chain.plan
    assert first.plan != second.plan
    rules = [rule for rule, _, _ in told(review)]
    assert not {"plan-unmatched", "cause-missing", "plan-hollow"} & set(rules)


def test_what_is_planned_behind_the_items_is_no_shortcoming() -> None:
    body = ITEMS["a day of next year"] + "\n\n其三，在办的事按期办完。6件未结案件在期限内办结。"
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, f"{HEADING}\n\n{body}")))
    assert len(review.chains) == 2


def test_what_lacks_behind_the_items_is_one_more_and_has_no_plan() -> None:
    lack = "其三，部门之间的协作仍不够顺畅，信息不能互通，原因是没有牵头单位。"
    body = f"{ITEMS['a day of next year']}\n\n{lack}"
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, f"{HEADING}\n\n{body}")))
    assert [chain.plan is None for chain in review.chains] == [False, False, True]


def test_plans_that_name_shortcomings_by_number_answer_them() -> None:
    lacks = (
        "三、存在的不足和原因\n\n"
        "其一，零办件事项多。208项中有11项没有办过，原因是承接时只看数量。\n\n"
        "其二，网办还有断点。1270件要到现场，原因是三类业务的系统没有打通。"
    )
    plans = (
        "四、2024年安排\n\n针对其一，逐项评估，不需要的依程序退回。针对其二，申请数据接口，6月底前先通一类。\n\n"
        "此外，出庭率保持100%，兑现率达到97%以上。"
    )
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, lacks, plans)))
    assert [chain.plan is not None for chain in review.chains] == [True, True]


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("（二）普法形式单一。", ["第二条不足没有写原因。"]),
        ("（二）普法形式单一。多以发传单为主，原因是经费不足。", []),
    ],
)
def test_what_is_planned_among_the_items_needs_no_cause(second: str, message: list[str]) -> None:
    body = (
        "（一）执法力量不足。乡镇持证人员只有4名，主要原因是编制偏少、人员老化。\n\n"
        f"{second}\n\n（三）开展执法练兵12次，组织轮训6期。"
    )
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, f"{HEADING}\n\n{body}")))
    assert [f.message for f in review.findings if f.rule == "cause-missing"] == message
