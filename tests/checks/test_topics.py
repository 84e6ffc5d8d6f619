"""The fields of the outline: one finding that lists what was not told, as softly as it is sure."""

from __future__ import annotations

import pytest

from lawcheck.case import Options, understood
from lawcheck.checks.run import run_rule
from lawcheck.documents import read_bytes
from lawcheck.packs.loader import load
from tests.material.packs import annual_report

PACK = annual_report()
TOLD = {
    "thought": "县委理论学习中心组学习习近平法治思想4次。",
    "functions": "推行“一件事一次办”23项，减证明61项。",
    "rules": "制发规范性文件7件，清理旧文件112件。",
    "decisions": "公布重大行政决策目录4项，听证3次。",
    "enforcement": "评查行政执法案卷210宗，纠正12宗。",
    "emergencies": "修订应急预案21个，组织演练36场。",
    "disputes": "人民调解组织调解纠纷1864件，成功率97.2%。",
    "supervision": "办理人大代表建议66件，满意率98%。",
    "digital": "建成数字政务系统，共享数据37万条。",
    "mechanism": "开展领导干部述法，约谈2个单位。",
}
HEAD = """青禾县2023年法治政府建设年度报告
2023年，青禾县推进依法行政，完成了各项任务。现将有关情况报告如下：
一、推进法治政府建设的主要举措和成效
"""
REST = """二、党政主要负责人履行第一责任人职责情况
县长主持县政府常务会议，听取汇报5次，落实经费260万元。
三、存在的不足和原因
一是乡镇力量不足，主要原因是编制偏紧。
四、2024年主要安排
一是下沉编制16名，举办培训4期。
"""


def report(*missing: str) -> str:
    body = "\n".join(text for topic, text in TOLD.items() if topic not in missing)
    return f"{HEAD}{body}\n{REST}"


def findings(text: str, pack=PACK, **options):
    case = understood(read_bytes(text.encode(), "a.txt"), pack, Options(**options))
    rules = [rule for rule in case.pack.rules if rule.id == "topic-uncovered"]
    return [finding for rule in rules for finding in run_rule(rule, case)]


def test_a_full_report_has_no_finding():
    assert findings(report()) == []


def test_one_finding_lists_all_that_is_missing():
    (finding,) = findings(report("emergencies", "digital"))
    assert finding.severity == "info"
    assert finding.concerns == "achievements"
    assert finding.quote == "一、推进法治政府建设的主要举措和成效"
    assert "有 2 个没有写到：健全突发事件应对体系；健全科技保障体系" in finding.message


@pytest.mark.parametrize(
    ("level", "missing"),
    [("county", 3), ("city", 3), ("township", 1), ("department", 0), ("other", 0)],
)
def test_each_level_is_asked_for_its_own_fields(level, missing):
    found = findings(report("emergencies", "digital", "disputes"), level=level)
    assert len(found) == bool(missing)
    assert all(f"有 {missing} 个没有写到" in finding.message for finding in found)


@pytest.mark.parametrize(("year", "count"), [(2020, 0), (2021, 1), (2025, 1), (2026, 0)])
def test_the_outline_holds_for_its_years(year, count):
    assert len(findings(report("emergencies"), year=year)) == count


def test_what_is_only_planned_was_not_done():
    planned = report("emergencies").replace("举办培训4期。", TOLD["emergencies"])
    assert len(findings(planned)) == 1


def test_a_field_may_be_told_in_the_introduction():
    told = report("emergencies").replace("现将有关", f"{TOLD['emergencies']}现将有关")
    assert findings(told) == []


def test_a_missing_part_is_told_once_and_not_by_its_fields():
    text = report()
    assert findings(text.replace(text[text.index("一、推进") : text.index("二、党政")], "")) == []


def test_most_fields_missing_is_more_than_a_hint():
    long = "落实经费260万元。" + "各项任务按时完成，干部群众比较满意。" * 10
    text = report(*list(TOLD)[3:])
    (finding,) = findings(text.replace("落实经费260万元。", long))
    assert finding.severity == "warning"
    # What is far too short is told as that.
    (finding,) = findings(text)
    assert finding.severity == "info"
    (finding,) = findings(report("rules", "digital", "disputes"), load("province"))
    assert finding.severity == "warning"


def test_after_the_outline_has_ended_only_several_absences_are_told():
    few = report("emergencies", "digital")
    many = report("emergencies", "digital", "disputes")
    assert [len(findings(text, year=2026)) for text in (few, many)] == [0, 1]


def test_a_school_is_not_asked_for_enforcement():
    text = report("enforcement").replace("青禾县", "青禾师范学院", 1)
    assert findings(report("enforcement"), level="other") and not findings(text, level="other")
