"""A section that nobody named, before the plans: its paragraphs tell whether it is shortcomings."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from tests.material.packs import annual_report

REPORT = """岑河县人民政府2026年度法治政府建设情况报告

一、主要举措和成效

2026年，全县办结行政复议案件212件，审查规范性文件31件，组织执法培训6期。

行政许可事项压减到286项，平均办理时限缩短4个工作日。

执法监督检查案卷240卷，通报问题57个，全部改正。

普法宣传进村入户，发放资料2.3万份，法律顾问覆盖186个村。

二、{second}

三、{third}

四、2027年主要安排

3月底前配齐法制审核人员12名，6月底前建成执法监督平台，全年培训执法人员600人次。

岑河县人民政府
2027年1月20日
"""
HEADS = """党政主要负责人履行推进法治建设第一责任人职责情况

县委书记主持常委会会议研究法治议题5次，县长主持政府常务会议学法8次，出庭应诉2次。"""
DEFICITS = """案卷做得还毛糙。抽查的46份案卷，9份送达回证漏了日期，办案的多是去年转岗来的。

乡镇法制审核断了档。14个乡镇里6个由司法所长一人兼着，赶上换届便停了下来。

听证开得太少。全年只有3次，材料送到代表手里离开会不到两天。"""
RESULTS = """案卷做得细致。抽查的46份案卷，45份合格，办案的都是老手。

乡镇法制审核全覆盖。14个乡镇都有专人，全年审核310件。

听证开得及时。全年11次，材料提前七天送到代表手里。"""


@pytest.mark.parametrize("heading", ["掏心窝子的几句话", "夜里常想的三件事", "镜子里的我们"])
@pytest.mark.parametrize(("body", "status"), [(DEFICITS, "separate"), (RESULTS, "missing")])
@pytest.mark.parametrize("heads_between", [False, True])
def test_what_stands_before_the_plans(
    heading: str, body: str, status: str, heads_between: bool
) -> None:
    section = f"{heading}\n\n{body}"
    second, third = (section, HEADS) if heads_between else (HEADS, section)
    text = REPORT.format(second=second, third=third)
    judged = check_bytes(text.encode(), "a.txt", annual_report())
    assert judged.report is not None
    part = judged.report.part("shortcomings")
    assert part is not None and part.status == status
