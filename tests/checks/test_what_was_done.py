"""Who did what, the table of duties, and shortcoming → cause → plan as typed values."""

from __future__ import annotations

import pytest

from tests.checks.drafts import ACHIEVEMENTS, PLANS, RESPONSIBLE, SHORTCOMINGS, draft, judged, told

A, F, S, P = ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS
HEADING = F.split("\n\n")[0]


def responsible(body: str, **options: str) -> list[tuple[str, str]]:
    review = judged(draft(parts=(A, f"{HEADING}\n\n{body}", S, P)), **options)
    return [(rule, level) for rule, level, _ in told(review) if rule == "responsible-person"]


LAWFUL = [
    "党政主要负责同志4次听取汇报，约谈2个单位，出庭应诉1次，研究解决经费问题3个。",
    "书记、县长带头抓落实，主持会议6次，督办案件9件。分管副县长督查5次。",
    "县委书记、县长各研究法治工作4次。各部门主要负责人述法38人。",
]


@pytest.mark.parametrize("body", LAWFUL)
def test_heads_at_work_are_told_nothing(body: str) -> None:
    assert responsible(body) == []


FAULTS = {
    "a body only": "县委高度重视法治建设，全县上下齐抓共管。领导小组召开会议4次，部署任务36项。",
    "deputies only": "县委、县政府压实责任。常务副县长主持会议6次，县委副书记督办案件9件。",
}


@pytest.mark.parametrize("body", FAULTS.values(), ids=FAULTS)
def test_no_head_is_an_error_for_a_county_and_a_warning_below(body: str) -> None:
    assert responsible(body) == [("responsible-person", "error")]
    assert responsible(body, level="township") == [("responsible-person", "warning")]


def test_what_a_head_only_learned_is_told() -> None:
    body = "县委书记组织学习8次，讲授法治课2次。县长参加学法12次，到乡镇宣讲3次。"
    assert responsible(body) == [("responsible-person", "warning")]


def test_each_duty_is_covered_claimed_or_absent() -> None:
    review = judged(draft())
    assert {duty.status for duty in review.duties} == {"covered", "claimed"}
    assert all(duty.location for duty in review.duties)
    assert len(review.duties) == 12
    assert len(judged(draft(), level="township").duties) == 6
    short = draft(parts=(A, F.replace("支持人大、政协、法院、检察院依法履行职能，", ""), S, P))
    short = short.replace("落实防止干预司法“三个规定”。", "")
    absent = [duty.id for duty in judged(short).duties if duty.status == "absent"]
    assert absent == ["party-support"]


def test_a_chain_leads_from_shortcoming_to_cause_to_plan() -> None:
    review = judged(draft())
    assert len(review.chains) == 3
    for chain in review.chains:
        assert chain.shortcoming and chain.cause and chain.plan
        assert chain.shortcoming.paragraph == chain.cause.paragraph < chain.plan.paragraph
