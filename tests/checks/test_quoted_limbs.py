"""Quoted lists of limbs held against the set formulations, and laws applied before they held."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings


def _told(text: str, pack: str, rule: str) -> list[str]:
    return [f.message for f in findings(text, pack, rule, year=2026)]


@pytest.mark.parametrize(
    ("limbs", "told"),
    [
        ("立党为公、执政为民、科学决策、真抓实干", "“执政为民”应为“为民造福”"),
        ("立党为民、执政为公、科学决策、真抓实干", "“立党为民”应为“立党为公”"),
        ("党的领导、人民当家作主、依法行政”有机统一", "“依法行政”应为“依法治国”"),
    ],
)
def test_the_strange_limb_of_a_quoted_list_is_told(limbs: str, told: str) -> None:
    closing = "" if "”" in limbs else "”"
    [message] = _told(f"按照“{limbs}{closing}的要求开展工作。", "wording", "set-phrase")
    assert told in message


@pytest.mark.parametrize(
    "text",
    [
        "按照“立党为公、为民造福、科学决策、真抓实干”的总要求开展学习教育。",
        "坚持“有件必备、有备必审，有错必纠”，纠正3件。",
        "开展“依法决策、规范执法、阳光服务、高效办事”主题活动。",
        "“法治国家、法治政府、法治社会”要一体建设。",
    ],
)
def test_right_lists_and_lists_of_ones_own_are_not(text: str) -> None:
    assert _told(text, "wording", "set-phrase") == []


@pytest.mark.parametrize(
    ("text", "early"),
    [
        ("6月，依照修订施行的行政复议法实施条例审理一起案件。", True),
        ("2月，依据新施行的危险化学品安全法对一家仓库作出处罚。", True),
        ("7月，依照修订后的行政复议法实施条例审理一起案件。", False),
        ("6月，依照行政复议法实施条例审理一起案件。", False),
        ("6月，按照新修订的行政复议法实施条例改造办案流程。", False),
        ("6月9日收到的一件，7月3日适用新修订的行政复议法实施条例审理。", False),
    ],
)
def test_a_law_is_not_applied_before_it_holds(text: str, early: bool) -> None:
    assert bool(_told(text, "names", "document-status")) is early
