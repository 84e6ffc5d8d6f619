"""Good reports in odd outlines and other words: no error, and no part called missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.checks.drafts import judged
from tests.material.yamls import data

_TITLE = "青禾县2023年法治政府建设年度报告"
_LEAD = (
    "2023年，青禾县坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，"
    "深入推进法治政府建设。现将有关情况报告如下："
)
_BODIES = {
    "@A1": "推行“一件事一次办”23项，减证明61项，公平竞争审查文件39件，惠及企业1200户。"
    "制发行政规范性文件7件，全部经过合法性审核。重大行政决策4项均履行法定程序，数字政务平台共享数据37万条。",
    "@A2": "落实行政执法“三项制度”，审核重大执法决定54件，评查案卷210宗，免罚83件。"
    "调解纠纷1864件，成功率97.2%。受理行政复议47件，审结45件。修订应急预案21个，演练36场。"
    "办理代表建议66件，公开信息4216条，开展普法活动213场。",
    "@F1": "县委书记主持县委全面依法治县委员会会议2次，听取法治工作汇报5次，审查党内规范性文件9件，"
    "支持人大、政协依法履职。县长主持县政府常务会议审议法治议题13个，出庭应诉1次，约谈2个单位，"
    "组织会前学法10次。书记、县长年底述法。",
    "@F2": "县委书记4次召集专题会议，解决执法经费260万元，过问挂牌案件3件。"
    "县长到执法一线调研6次，批示督办19件，带队旁听庭审1次，年底向县委述法。",
    "@S1": "一是乡镇执法力量单薄。平均每个乡镇持证人员只有4名，这几年编制只出不进，"
    "年轻人考走的多。二是普法不对群众胃口。宣传资料多年没有更新，干部习惯了发传单、挂横幅。"
    "三是复议调解率不高。办案人员半数是新手，没有独立主持过调解。",
    "@S2": "基层执法文书错漏较多。执法队去年才由几支队伍合并组建，队员来自不同岗位，做法不一。"
    "村级法律顾问到村次数偏少。律师都在县城执业，到村要走两个小时山路，补助又低。",
    "@S3": "（一）涉企检查仍有重复。各部门各用一套系统，检查计划互不相知。"
    "（二）裁量基准执行不严。一些执法人员怕担责，遇到轻微违法也照顶格处罚。"
    "（三）法治培训效果不佳。课程以念文件为主，学了用不上。",
    "@S4": "执法装备更新慢，县财政紧张，三年没有安排专项经费。"
    "行政复议登记还靠手工，外包公司中途退出，系统至今没有上线。",
    "@P1": "一是充实乡镇执法力量，下沉编制16名，开展持证培训4期。"
    "二是按照农时编排普法内容，面向种粮大户宣讲不少于24场。"
    "三是在司法所设立调解联络点，全年调解结案比例提高到三成以上。",
    "@P2": "2024年，制定执法文书范本，每季度评查一次，优秀率达到90%以上。"
    "为偏远村配备线上法律顾问，做到当日答复。修订培训计划，办好实案教学6期，年底前组织一次统考。",
}
_CASES = data(Path(__file__).parent / "odd_outlines.yaml")


def _text(case: dict[str, Any]) -> str:
    text = case["text"]
    for mark, body in _BODIES.items():
        text = text.replace(mark, body)
    paragraphs = [case.get("title", _TITLE), _LEAD, *text.split("\n")]
    return "\n\n".join(paragraphs) + "\n"


def test_there_are_enough_outlines() -> None:
    assert len(_CASES) >= 40


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_no_error_on_a_good_report(case: dict[str, Any]) -> None:
    review = judged(_text(case))
    assert review.status == "judged" and review.report is not None
    status = {part.id: part.status for part in review.report.parts}
    assert "missing" not in status.values(), status
    for part, wanted in case.get("parts", {}).items():
        assert status[part] == wanted, status
    loud = [f for f in review.findings if f.severity == "error"]
    assert not loud, [(f.rule, f.message) for f in loud]
    doubted = [f.rule for f in review.findings if f.rule == "cause-missing"]
    assert not [f for f in review.findings if f.rule == "cause-missing" and f.severity != "info"], (
        doubted
    )
