"""The score explains itself: what is lost belongs to findings, and it all adds up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.checks.model import Excepted, Finding
from lawcheck.packs.loader import load
from lawcheck.packs.model import Deduction, Grade, Item, Scoring, Severity, Veto
from lawcheck.scoring import Score, decide


def finding(
    rule: str,
    concerns: str = "",
    severity: Severity = "warning",
    excepted: Excepted | None = None,
) -> Finding:
    return Finding(rule, severity, "", "", None, "", concerns=concerns, excepted=excepted)


def score(findings: list[Finding], scoring: Scoring) -> tuple[Score, list[Finding]]:
    judgement = decide(findings, scoring)
    assert judgement.score is not None
    return judgement.score, list(judgement.findings)


ALLOWED = Excepted("baseline", "已经核实")


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
    vetoed = [finding("slip"), finding("gone", "achievements", "error")]
    judgement = decide(vetoed, RUBRIC)
    assert judgement.verdict == "unfit"
    assert judgement.score is not None
    assert (judgement.score.total, judgement.score.grade, judgement.score.passed) == (
        21.5,
        None,
        False,
    )
    assert judgement.score.vetoes == ("缺少部分",)
    assert [f.rule for f in judgement.findings] == ["gone", "slip"]


def test_only_an_error_vetoes() -> None:
    assert decide([finding("gone", "achievements", "warning")], RUBRIC).verdict == "fit"


def test_an_error_sends_a_report_back_and_takes_its_grade() -> None:
    judgement = decide([finding("thin", severity="error")], RUBRIC)
    assert judgement.verdict == "revise"
    assert judgement.score is not None
    assert (judgement.score.total, judgement.score.grade, judgement.score.passed) == (
        27,
        None,
        False,
    )


def test_a_sum_below_the_passing_mark_is_unfit_without_a_veto() -> None:
    judgement = decide([finding("gone"), finding("gone"), finding("slip")], RUBRIC)
    assert judgement.verdict == "unfit"
    assert judgement.score is not None
    assert (judgement.score.total, judgement.score.grade, judgement.score.vetoes) == (
        13.5,
        None,
        (),
    )


def test_what_is_excepted_counts_nowhere() -> None:
    findings = [
        finding("gone", "plans", "error", ALLOWED),
        finding("thin", severity="error", excepted=ALLOWED),
    ]
    judgement = decide(findings, RUBRIC)
    assert (judgement.verdict, judgement.score) == decided_without_findings()
    assert [f.deduction for f in judgement.findings] == [0, 0]


def decided_without_findings() -> tuple[str, Score | None]:
    judgement = decide([], RUBRIC)
    return judgement.verdict, judgement.score


def test_an_exception_leaves_the_limit_of_a_rule_to_the_others() -> None:
    _, findings = score([finding("thin", excepted=ALLOWED), finding("thin")], RUBRIC)
    assert [f.deduction for f in findings] == [0, 3]


def test_without_a_rubric_an_error_decides() -> None:
    assert decide([finding("x")], None).verdict == "fit"
    sent_back = decide([finding("x", severity="error")], None)
    assert (sent_back.verdict, sent_back.score) == ("revise", None)
    assert decide([finding("x", severity="error", excepted=ALLOWED)], None).verdict == "fit"


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
    assert sorted(f.rule for f in findings) == sorted(rule for rule, _ in drawn)
    assert result.total + sum(f.deduction for f in findings) == pytest.approx(result.maximum)
    assert result.total == pytest.approx(sum(item.points for item in result.items))
    assert all(0 <= item.points <= item.maximum for item in result.items)


def test_a_sum_that_just_reaches_the_mark_passes_and_has_its_grade() -> None:
    """From the passing mark on, and from the least of a grade on: not only above it."""
    item = Item(id="all", name="全部", points=20, deductions=(Deduction(rule="slip", points=1),))
    rubric = Scoring(
        items=(item,),
        grades=(Grade(name="优秀", least=19), Grade(name="合格", least=18)),
        passing=18,
    )
    slip = finding("slip")
    for slips, verdict, grade in ((1, "fit", "优秀"), (2, "fit", "合格"), (3, "unfit", None)):
        judgement = decide([slip] * slips, rubric)
        assert judgement.score is not None
        assert (judgement.verdict, judgement.score.grade) == (verdict, grade), slips
        assert judgement.score.passed is (verdict == "fit")


def test_what_vetoes_stands_before_all_others() -> None:
    early = finding("slip", severity="error")
    light = finding("gone", severity="info")
    allowed = finding("gone", severity="error", excepted=ALLOWED)
    veto = finding("gone", severity="error")
    _, told = score([early, light, allowed, veto], RUBRIC)
    assert told[0].severity == "error" and told[0].rule == "gone" and told[0].excepted is None
    assert len(told) == 4


def test_points_are_hundredths() -> None:
    """A third of a point is told as 0.33, and what is left adds up to the same."""
    item = Item(id="all", name="全部", points=10, deductions=(Deduction(rule="slip", points=1),))
    rubric = Scoring(items=(item,), grades=(), passing=0, weights={"warning": 1 / 3, "info": 0.001})
    result, told = score([finding("slip"), finding("slip", severity="info")], rubric)
    assert [f.deduction for f in told] == [0.33, 0.0]
    assert (result.items[0].points, result.total) == (9.67, 9.67)
    thirds, _ = score([finding("slip")] * 3, rubric)
    assert thirds.total == 9.01


def test_a_finding_about_another_part_does_not_hide_those_behind_it() -> None:
    result, _ = score([finding("gone"), finding("gone", "plans")], RUBRIC)
    assert [item.points for item in result.items] == [4, 0]
