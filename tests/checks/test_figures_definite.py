"""Counts that grammar ties to counts told elsewhere: what they mean, and which values are slips."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.definite import Told, definite, things
from lawcheck.checks.figures.definite_words import How, by_name, references
from lawcheck.text.figures import Measured
from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.material.packs import annual_report


def _told(text: str, plans: str = "") -> list[tuple[str, str, bool]]:
    """The later value, the earlier one, and whether it is sure; ``plans`` stand behind."""
    options = next(r.check for r in annual_report().rules if r.id == "number-contradiction")
    running = RunningText([(1, fold(text)), (2, fold(plans))])

    def aim(m: Measured) -> bool:
        return running.number(m.figure.start) == 2

    told = Told(running.measured, running.text, 2026, aim, lambda m: not aim(m))
    found = definite(things(options, told), told)
    return [(x.later.figure.text, x.earlier.figure.text, x.sure) for x in found]


def _how(text: str) -> list[tuple[How, str]]:
    running = RunningText([(1, fold(text))])
    m = running.measured[0]
    said = (*references(m, running.text), *by_name(m, running.text, aim=False))
    return [(one.how, one.noun) for one in said]


@pytest.mark.parametrize(
    ("text", "how", "noun"),
    [
        ("8件行政诉讼中，局长出庭2件。", How.ALL, "行政诉讼"),
        ("把26个县级部门的检查计划合并。", How.NAME, "县级部门"),
        ("抽查的12卷中有5卷不优秀。", How.DEED, ""),
        ("不予批准的19户，集中在山边。", How.DEED, ""),
        ("3月底前完成余下6个部门的接入。", How.REST, "部门"),
        ("培育明白人1268名。", How.RARE, "培育明白人"),
    ],
)
def test_words_say_which_count_is_meant(text: str, how: How, noun: str) -> None:
    assert (how, noun) in _how(text)


@pytest.mark.parametrize(
    "text",
    ["首批12个乡镇都建成。", "试点12个乡镇都建成。", "再办12件实事。", "其余的12个乡镇都没有。"],
)
def test_a_part_or_what_is_new_calls_nothing_up(text: str) -> None:
    assert all(how is How.REST for how, _ in _how(text))


def test_the_one_near_count_of_the_same_things_is_held_against_it() -> None:
    text = "全年立案148件，罚款9万元。对照基准，把184件案件逐件复核。"
    assert _told(text) == [("184件", "148件", False)]
    assert _told(text.replace("184", "148")) == []
    # So many are not one slip away.
    assert _told(text.replace("184", "120")) == []


def test_all_of_a_place_cannot_be_more_than_it_has() -> None:
    assert _told("全县有乡镇13个。山高路远。14个乡镇都建起广场。") == [("14个", "13个", True)]
    assert _told("全县有乡镇13个。山高路远。12个乡镇都建起广场。") == [("12个", "13个", False)]


def test_what_came_to_it_explains_the_other_value() -> None:
    assert _told("年初有矫正小组34个，后新增1个。35个矫正小组都配了社工。") == []


def test_plans_answer_what_shortcomings_count() -> None:
    lack = "抽查的52个县级执法部门中有14个没有专职人员。"
    plan = "上半年完成{}个县级执法部门人员配备。"
    assert _told(lack, plan.format(15)) == [("15个", "14个", False)]
    assert _told(lack, plan.format(14)) == []
    rest = "14个部门已贯通8个，其余6个部门的计划仍靠比对。"
    assert _told(rest, "3月底前完成余下7个部门的接入。") == [("7个", "6个", False)]
