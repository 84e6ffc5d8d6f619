"""A relation is an error only where every number about it has a role in its reading."""

from __future__ import annotations

import pytest

from tests.checks.plain import findings


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("受理复议申请518件，比上年增加106件，增长35.7%。", "error"),
        # What is left follows from both, a row is read as one.
        ("反馈问题88个，已整改80个，剩余8个，整改率100%。", "warning"),
        ("办理案件60件，其中处罚类24件，占45%。", "error"),
        ("办理案件60件，其中处罚类24件、许可类16件、强制类20件，处罚类占45%。", "error"),
        ("受理复议申请518件，涉及企业96家，比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件（含兄弟县委托的17件），比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件，不含转送件，比上年增加106件，增长35.7%。", "warning"),
        ("受理复议申请518件，涉及企业96家，另办结信访31批，比上年增加106件，增长35.7%。", "info"),
        ("办理案件36件，其中维持20件、撤销16件、终止10件。", "error"),
        ("平均用时由12.5个工作日压减至5个工作日，压减58%。", "error"),
        ("全年办件18.4万件，比上年的16万件增长25%。", "error"),
        ("收案由46件增加到138件，增长3倍。", "error"),
        ("收案300件，比上年的200件增加100件、增长60%。", "error"),
        ("收案300件，比上年的200件增加120件，其中诉讼增加20件。", "error"),
        ("应检386家，实检371家，剩余25家。", "error"),
        ("律师2名服务2个社区、1名服务3个社区，合计6个社区。", "warning"),
        # Far, and one digit or a value told twice accounts for it.
        ("作出不予处罚决定318件，其中初次违法205件、轻微违法318件。", "info"),
        ("抽查案卷60卷，其中优秀51卷、合格29卷。", "info"),
        ("诉求132件，办结129件，尚有5件正在办理。", "info"),
        ("新收申请86件，上年结转11件，应办107件。", "error"),
        ("全年办理行政处罚案件2985件，其中涉企行政处罚案件3120件。", "error"),
        ("审核合同95份、文件27份，共计132份。", "error"),
        ("上半年抽查12件、下半年抽查8件，共30件。", "error"),
        ("持证人员842人，其中区级部门611人、街道258人。", "error"),
        ("办理案件36件（上年42件），其中维持20件、撤销16件、终止10件。", "warning"),
    ],
)
def test_what_is_left_open_lowers_the_severity(text: str, severity: str) -> None:
    assert [f.severity for f in findings(text, "figures")] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "辖4个苏木、3个镇，共62个嘎查。",
        "律师2名服务2个社区、1名服务3个社区，合计29个社区。",
        # Far, and in two sentences: of whatever else.
        "受理前撤回2件，受理率94.3%。加上上年结转7件，应审133件。",
    ],
)
def test_a_value_that_is_far_is_of_other_things(text: str) -> None:
    assert findings(text, "figures") == []
