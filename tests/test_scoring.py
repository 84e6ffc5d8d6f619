"""The score explains itself: what is lost belongs to findings, and it all adds up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.checks.model import Finding
from lawcheck.packs.loader import load
from lawcheck.packs.model import Deduction, Grade, Item, Scoring, Veto
from lawcheck.scoring import score


def finding(rule: str, concerns: str = "") -> Finding:
    return Finding(rule, "warning", "", "", None, "", concerns=concerns)


RUBRIC = Scoring(
    items=(
        Item(
            id="parts",
            name="部分",
            points=20,
            deductions=(
                Deduction(rule="gone", points=8),
                Deduction(rule="thin", points=3, each=False),
            ),
        ),
        Item(
            id="plans",
            name="安排",
            points=10,
            deductions=(
                Deduction(rule="gone", part="plans", points=10),
                Deduction(rule="slip", points=0.5, at_most=1),
            ),
        ),
    ),
    grades=(Grade(name="优秀", least=28), Grade(name="合格", least=18)),
    vetoes=(Veto(rule="gone", reason="缺少部分"),),
    passing=18,
)


def test_nothing_found_keeps_all_points() -> None:
    result, findings = score([], RUBRIC)
    assert (result.total, result.maximum, result.grade, result.passed) == (30, 30, "优秀", True)
    assert findings == []


def test_each_finding_costs_up_to_the_limit_of_its_rule() -> None:
    result, findings = score([finding("slip")] * 3, RUBRIC)
    assert [f.deduction for f in findings] == [0.5, 0.5, 0.0]
    assert [item.points for item in result.items] == [20, 9]


def test_a_rule_that_counts_once_costs_once() -> None:
    _, findings = score([finding("thin"), finding("thin")], RUBRIC)
    assert [f.deduction for f in findings] == [3, 0]


def test_a_finding_about_a_part_counts_in_the_item_of_that_part_too() -> None:
    result, findings = score([finding("gone", "plans")], RUBRIC)
    assert [item.points for item in result.items] == [12, 0]
    assert findings[0].deduction == 18
    other, _ = score([finding("gone", "achievements")], RUBRIC)
    assert [item.points for item in other.items] == [12, 10]


def test_a_veto_fails_a_report_whatever_its_sum() -> None:
    result, _ = score([finding("gone", "achievements")], RUBRIC)
    assert result.total == 22 and result.grade == "不合格"
    assert not result.passed and result.vetoes == ("缺少部分",)


def test_a_sum_below_the_passing_mark_fails_without_a_veto() -> None:
    rubric = Scoring(items=RUBRIC.items, grades=RUBRIC.grades, passing=18)
    result, _ = score([finding("gone"), finding("gone"), finding("slip")], rubric)
    assert (result.total, result.grade, result.passed, result.vetoes) == (13.5, "不合格", False, ())


@pytest.fixture(scope="module")
def rubric() -> Scoring:
    scoring = load("annual-report").scoring
    assert scoring is not None
    return scoring


def test_the_rubric_of_the_pack_has_a_hundred_points_and_says_why(rubric: Scoring) -> None:
    assert sum(item.points for item in rubric.items) == 100
    assert all(item.reason for item in rubric.items)
    assert {veto.rule for veto in rubric.vetoes} == {"part-missing", "repeated-body"}
    assert [grade.name for grade in rubric.grades] == ["优秀", "良好", "合格"]


def test_every_rule_of_the_pack_counts() -> None:
    pack = load("annual-report")
    assert pack.scoring is not None
    counted = {d.rule for item in pack.scoring.items for d in item.deductions}
    # A document of another kind is not scored at all.
    assert {rule.id for rule in pack.rules} - counted == {"document-kind"}


PARTS = ["", "achievements", "first_responsible", "shortcomings", "plans"]


@given(data=st.data())
def test_points_lost_are_points_deducted(rubric: Scoring, data: st.DataObject) -> None:
    rules = [*sorted({d.rule for item in rubric.items for d in item.deductions}), "unknown"]
    drawn = data.draw(
        st.lists(st.tuples(st.sampled_from(rules), st.sampled_from(PARTS)), max_size=40)
    )
    result, findings = score([finding(*pair) for pair in drawn], rubric)
    assert [f.rule for f in findings] == [rule for rule, _ in drawn]
    assert result.total + sum(f.deduction for f in findings) == pytest.approx(result.maximum)
    assert result.total == pytest.approx(sum(item.points for item in result.items))
    assert all(0 <= item.points <= item.maximum for item in result.items)
