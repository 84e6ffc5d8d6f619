"""The fields of the outline: one finding that lists what was not told, as softly as it is sure."""

from __future__ import annotations

import pytest

from lawcheck.checks.run import run_rule
from lawcheck.documents import read_bytes
from lawcheck.packs.loader import load
from lawcheck.review import Options, understood

PACK = load("annual-report")
GOOD = PACK.base


def findings(text: str, pack=PACK, **options):
    case = understood(read_bytes(text.encode(), "a.txt"), pack, Options(**options))
    rules = [rule for rule in case.pack.rules if rule.id == "topic-uncovered"]
    return [finding for rule in rules for finding in run_rule(rule, case)]


def without(*pieces: str) -> str:
    text = GOOD
    for piece in pieces:
        assert piece in text
        text = text.replace(piece, "全部按时办结。")
    return text


EMERGENCY = "修订应急预案21个，组织演练36场。"
DIGITAL = "建成数字政务平台，共享数据37万条。"
DISPUTES = "（四）依法化解矛盾纠纷。人民调解组织调解纠纷1864件，成功率97.2%。受理行政复议申请47件，审结45件。"


def test_a_full_report_has_no_finding():
    assert findings(GOOD) == []


def test_one_finding_lists_all_that_is_missing():
    (finding,) = findings(without(EMERGENCY, DIGITAL))
    assert finding.severity == "info"
    assert finding.concerns == "achievements"
    assert finding.quote == "一、推进法治政府建设的主要举措和成效"
    assert "有 2 个没有写到：健全突发事件应对体系；健全科技保障体系" in finding.message


@pytest.mark.parametrize(
    ("level", "missing"),
    [("county", 3), ("city", 3), ("township", 2), ("department", 0), ("other", 0)],
)
def test_each_level_is_asked_for_its_own_fields(level, missing):
    found = findings(without(EMERGENCY, DIGITAL, DISPUTES), level=level)
    assert len(found) == bool(missing)
    assert all(f"有 {missing} 个没有写到" in finding.message for finding in found)


@pytest.mark.parametrize(("year", "count"), [(2020, 0), (2021, 1), (2025, 1), (2026, 0)])
def test_the_outline_holds_for_its_years(year, count):
    assert len(findings(without(EMERGENCY), year=year)) == count


def test_what_is_only_planned_was_not_done():
    text = without(EMERGENCY).replace("三是提升行政复议", f"三是{EMERGENCY}提升行政复议")
    assert len(findings(text)) == 1


def test_a_field_may_be_told_in_the_introduction():
    assert findings(without(EMERGENCY).replace("现将有关", f"{EMERGENCY}现将有关")) == []


def test_a_missing_part_is_told_once_and_not_by_its_fields():
    start, end = GOOD.index("一、推进"), GOOD.index("二、党政")
    assert findings(GOOD[:start] + GOOD[end:]) == []


def test_most_fields_missing_is_more_than_a_hint():
    start, end = GOOD.index("（一）优化"), GOOD.index("二、党政")
    text = GOOD[:start] + "扎实推进各项工作，全年完成任务36项，受到好评。\n\n" + GOOD[end:]
    (finding,) = findings(text, load("province"))
    assert finding.severity == "warning"
