"""A number told in one part and called up in another with another value."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from tests.material.packs import annual_report

FRAME = """# 岚溪县人民政府2026年法治政府建设年度报告

## 一、主要举措和成效

{told}

## 二、存在的不足和原因

{again}

## 三、2027年主要安排

6月底前举办执法人员培训班2期，力争败诉的案件不超过2件，县长出庭应诉不少于5次。
"""


def clashes(told: str, again: str) -> list[tuple[str, str]]:
    text = FRAME.format(told=told, again=again)
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    return [(f.severity, f.message) for f in found if f.rule == "number-contradiction"]


@pytest.mark.parametrize(
    ("told", "again", "severity", "name"),
    [
        ("审结64件，败诉5件，败诉率7.8%。", "败诉的6件案件中，4件败在送达。", "warning", "败诉"),
        ("评查案卷160卷，不合格7卷。", "不合格的9卷案卷中，6卷缺项。", "warning", "不合格"),
        ("全年被纠错的复议案件12件。", "被纠错的15件复议案件，多数程序违法。", "warning", "被纠错"),
        ("年末未办结申请14件。", "年末未办结的17件申请中，土地类多。", "info", "年末未办结"),
        ("审结64件，败诉5件。", "6件败诉案件中，4件败在送达。", "warning", "败诉"),
        ("不合格行政处罚案卷7卷。", "不合格的9卷处罚案卷中，6卷缺项。", "warning", "不合格"),
        ("超期办结行政许可事项8件。", "超期办结的11件许可事项，卡在鉴定。", "warning", "超期办结"),
        ("败诉行政案件5件。", "败诉的6件案件中，4件败在送达。", "warning", "败诉"),
        ("16个镇，未配备审核人员的3个。", "未配备审核人员的4个镇，都在山区。", "warning", "未配备"),
        ("办理120件，其中超期办结8件。", "超期办结的11件案件，卡在鉴定。", "info", "超期办结"),
    ],
)
def test_another_value_of_one_outcome(told: str, again: str, severity: str, name: str) -> None:
    ((grave, message),) = clashes(told, again)
    assert (grave, f"“{name}" in message) == (severity, True)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("审结64件，败诉5件。", "败诉的5件案件中，4件败在送达。"),
        ("不合格行政处罚案卷7卷。", "不合格的7卷处罚案卷中，6卷缺项。"),
        ("不合格行政许可案卷7卷。", "不合格的9卷处罚案卷中，6卷缺项。"),
        ("败诉土地赔偿案件5件。", "败诉的6件工伤赔偿案件，4件败在送达。"),
        ("审结64件，败诉5件；二审败诉1件。", "败诉的6件案件中，4件败在送达。"),
        ("县公安局应诉案件12件，败诉2件。", "全县败诉的3件案件中，2件败在送达。"),
        ("2025年败诉6件，2026年败诉5件。", "2025年败诉的6件案件均已整改。"),
        ("上半年不合格3卷。下半年不合格4卷。", "不合格的7卷案卷中，6卷缺项。"),
        ("行政许可超期办结2件，行政处罚超期办结8件。", "超期办结的10件案件，卡在鉴定。"),
        ("审结复议案件286件，审结诉讼案件261件。", "审结的261件诉讼案件中，败诉5件。"),
        ("行政诉讼审结23件，未结6件。", "12件未结案件里，有7件超期。"),
        ("评查案卷160卷，不合格7卷。", "其中乡镇不合格的5卷案卷，都缺项。"),
        ("评查案卷160卷，不合格7卷。", "不合格的31卷案卷中，6卷缺项。"),
    ],
)
def test_what_may_be_of_something_else(told: str, again: str) -> None:
    assert clashes(told, again) == []


TALLY = "行政机关负责人出庭73件，其中县长{n}、副县长5件、部门负责人66件。"


@pytest.mark.parametrize(
    ("said", "n", "expected"),
    [
        ("县长主持会议24次，就物业监管、征收补偿两案两次走上被告席。", "1件", ["info"]),
        ("县长听取汇报4次，出庭应诉3件。", "2件", ["warning"]),
        ("县长听取汇报4次，出庭应诉2件。", "2件", []),
        ("6月9日，县长出庭应诉1次。", "2件", []),
        ("县长近两年4次出庭应诉。", "2件", []),
        ("县长听取汇报4次，副县长王某出庭应诉3次。", "2件", []),
        ("县公安局局长出庭应诉3次。", "2件", []),
    ],
)
def test_how_often_the_head_was_in_court(said: str, n: str, expected: list[str]) -> None:
    told = f"{said}\n\n{TALLY.format(n=n)}"
    assert [severity for severity, _ in clashes(told, "培训不够。")] == expected
