"""Of whom a deed is told that names nobody, and what it refutes where it is the own head's."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from lawcheck.checks.own_head import head_of, subject
from tests.material.packs import annual_report

FRAME = """# {issuer}2026年法治政府建设年度报告

2026年，{issuer}把法治建设同集贸市场整治放在一起抓。{lead}

## 一、主要举措和成效

全年办理普通程序案件51件，退回补证4件。{told}

## 二、主要负责人履行推进法治建设第一责任人职责情况

{head}

## 三、存在的不足和原因

处罚文书说理不够，原因是办案人员轮岗快，带教没有跟上。

## 四、2027年主要安排

6月底前编印说理示例，办案人员逐人过关。
"""


@pytest.mark.parametrize(
    ("issuer", "head"),
    [
        ("岚溪县人民政府", "县长"),
        ("云口镇", "镇长"),
        ("砚塘街道", "主任"),
        ("砚塘街道办事处", "主任"),
        ("岚溪县水利局", "局长"),
        ("岚溪经济开发区", "主任"),
        ("岚溪县司法所", ""),
    ],
)
def test_whose_head_it_is(issuer: str, head: str) -> None:
    assert head_of(issuer) == head


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("局党组书记、局长陶启衡带头履职。五是接受监督。本人出庭应诉3件", "局长"),
        ("局长陶启衡带头履职。五是接受监督。出庭应诉3件", "局长"),
        ("主任冼若川主持主任办公会；落实经费9.6万元；出庭应诉2次", "主任"),
        ("街道党工委书记包案4件。办事处主任主持会议9次。出庭应诉2次", "主任"),
        ("局长带头履职。分管副局长听取汇报2次，出庭应诉3件", "分管副局长"),
        ("局长约谈股所负责人2名。本人出庭应诉3件", "局长"),
        ("城市长效管理。出庭应诉3件", ""),
        ("局长带头履职。\n出庭应诉3件", ""),
    ],
)
def test_whose_deed_it_is(text: str, who: str) -> None:
    assert subject(text, text.rindex("出庭")) == who


def refuted(issuer: str, lead: str = "", told: str = "", head: str = "听取汇报6次。") -> list[str]:
    text = FRAME.format(issuer=issuer, lead=lead, told=told, head=head)
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    return [f.message for f in found if f.rule == "claim-refuted"]


NO_CASE = "全年有复议案件3件，均被维持；全年没有发生以街道办事处为被告的行政诉讼案件。"


@pytest.mark.parametrize(
    ("told", "head"),
    [
        (NO_CASE, "主任冼若川主持主任办公会研究议题9个，落实经费；出庭应诉2次，旁听庭审1次。"),
        (NO_CASE, "主任主持会议9次，确保经费到位。带队夜查4次。为拆违一案到庭应诉1次。"),
        ("全年没有发生行政诉讼案件。", "主任冼若川主持会议9次。本人两次坐上被告席。"),
        ("没有发生一件行政诉讼案件。", "办事处主任要求科室每月对账；学习条例2次，到庭1件。"),
    ],
)
def test_the_head_was_in_court_where_there_was_no_case(told: str, head: str) -> None:
    assert refuted("砚塘街道办事处", told=told, head=head)


@pytest.mark.parametrize(
    ("told", "head"),
    [
        (NO_CASE, "主任主持会议9次，到区法院旁听庭审1次。"),
        (NO_CASE, "主任主持会议9次，2025年出庭应诉2次。"),
        (NO_CASE, "主任主持会议9次，作为第三人到庭1次。"),
        (NO_CASE, "主任主持会议9次，为买卖合同的民事案件出庭应诉1次。"),
        (NO_CASE, "主任主持会议9次。区城管局局长出庭应诉2次，街道派员听庭。"),
        ("拆违工作中没有发生行政诉讼案件；征收以来没有发生行政诉讼案件。", "主任出庭应诉1次。"),
    ],
)
def test_the_head_was_in_court_of_something_else(told: str, head: str) -> None:
    assert refuted("砚塘街道办事处", told=told, head=head) == []


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (
            "全年没有发生一件行政复议和行政诉讼案件。",
            "全年有行政复议案件2件，区政府维持1件，经调解终止1件。",
        ),
        ("没有发生行政诉讼、行政复议案件。", "行政复议案件1件，区政府撤销。"),
        ("没有发生一起信访和投诉案件。", "全年收到投诉12件。"),
        ("", "没有发生一起火灾和安全事故。城东建材厂发生安全事故1起。"),
    ],
)
def test_one_of_two_that_are_denied_at_once_is_counted(lead: str, told: str) -> None:
    assert refuted("砚塘街道办事处", lead=lead, told=told)


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("没有发生一件行政诉讼案件。", "全年有行政复议案件2件，区政府维持2件。"),
        ("没有发生行政诉讼、仲裁案件。", "全年有行政复议案件2件，区政府维持2件。"),
        ("上年没有发生一件行政复议和行政诉讼案件。", "全年有行政复议案件2件，区政府维持2件。"),
        ("没有发生一起群体性事件和安全事故。", "收到投诉12件，到场处理火灾隐患3处。"),
    ],
)
def test_another_than_those_denied_is_counted(lead: str, told: str) -> None:
    assert refuted("砚塘街道办事处", lead=lead, told=told) == []
