"""Figures that contradict each other, do not add up, cannot be, or are badly written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.model import Case, Finding
from lawcheck.checks.run import run
from lawcheck.documents.model import Span
from lawcheck.packs.loader import load
from lawcheck.reports.model import Part
from tests.checks.plain import findings, only, report

PACK = load("figures")


def told(found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(f.rule, f.severity, f.quote) for f in found]


@pytest.mark.parametrize(
    ("rule", "text", "at", "year"),
    # Whole reports are proved with their parts by ``rules test``.
    [
        (r.id, e.text, e.at, e.year)
        for r in PACK.rules
        for e in r.examples.fails
        if e.text and "年度报告\n" not in e.text and e.format == "txt"
    ],
)
def test_an_example_that_must_fail_gives_exactly_its_finding(
    rule: str, text: str, at: str, year: int | None
) -> None:
    (finding,) = findings(text, "figures", rule, year=year)
    assert (finding.rule, at in finding.quote + finding.message) == (rule, True)


@pytest.mark.parametrize(
    ("text", "year"), [(e.text, e.year) for r in PACK.rules for e in r.examples.passes]
)
def test_an_example_that_must_pass_gives_nothing_at_all(text: str, year: int | None) -> None:
    assert findings(text, "figures", year=year) == []


def test_a_contradiction_names_both_places_and_both_values() -> None:
    text = "受理行政复议申请36件，审结30件。\n调解结案12件。\n全年共受理行政复议案件63件。"
    (finding,) = findings(text, "figures")
    assert finding.message == "“受理的行政复议案件”前后说法不一：此处是63件，另一处是36件。"
    assert finding.location is not None
    assert finding.location.paragraph == 3
    (other,) = finding.related
    assert (other.quote, other.location and other.location.paragraph) == ("受理行政复议申请36件", 1)


@pytest.mark.parametrize(
    "text",
    [
        # Other years, other bodies, differences, aims, selections, approximations.
        "2022年受理行政复议案件30件。\n2023年受理行政复议案件36件。",
        "出庭应诉率100%。\n2024年，力争出庭应诉率达到100%以上。",
        "受理行政复议案件36件。\n一季度受理行政复议案件9件。",
        "办理公证事项近1300件。\n办理公证事项1286件。",
        "全县12个乡镇全部建成。\n组织12个乡镇、15个部门参加，其中8个乡镇试点。",
        "全县12个乡镇全部建成。\n全县86个村居全部建成。",
        "县法院受理行政诉讼案件36件。\n受理案件12件，受理行政诉讼案件中涉企的20件。",
    ],
)
def test_what_only_looks_alike_is_no_contradiction(text: str) -> None:
    assert told(findings(text, "figures", year=2023)) == []


def _with_plans(text: str) -> list[Finding]:
    judged = report(text, 2023)
    last = judged.body[-1].number
    plans = Part("plans", "separate", stretches=(Span(last, 0, last, len(judged.body[-1].text)),))
    judged = msgspec.structs.replace(judged, parts=(plans,))
    return run(Case(judged, only(PACK, "number-contradiction")))


def test_anything_counted_twice_is_compared_where_the_plans_are_known() -> None:
    text = (
        "聘请党政一体法律顾问16人。\n发挥作用，聘请党政一体法律顾问61人。\n"
        "明年再聘请党政一体法律顾问20人。"
    )
    assert told(_with_plans(text)) == [
        ("number-contradiction", "warning", "发挥作用，聘请党政一体法律顾问61人。")
    ]
    assert findings(text, "figures") == []


def test_bodies_that_do_the_same_are_told_apart() -> None:
    text = "县公安局组织执法业务培训班12期。\n县司法局组织执法业务培训班6期。\n充实力量，招录20人。"
    assert _with_plans(text) == []


@given(
    st.lists(st.integers(min_value=1, max_value=999), min_size=3, max_size=5),
    st.integers(min_value=-50, max_value=50),
)
@example(parts=[1, 1, 4], slip=2)
def test_a_total_behind_its_parts_must_be_their_sum(parts: list[int], slip: int) -> None:
    names = ["审查文件", "合同", "协议", "批复", "函件"]
    text = "、".join(f"{n}{p}件" for n, p in zip(names, parts, strict=False))
    total = max(sum(parts) + slip, 1)
    found = findings(f"{text}，合计{total}件。", "figures", "sum-mismatch")
    # A sum misses by less than other relations do.
    near = is_near(Decimal(total), Decimal(sum(parts)), ratio=Decimal("1.25"))
    told = [f.severity for f in found]
    # What is far is told where one digit accounts for it, as a hint.
    assert told == ["error"] * (total != sum(parts)) if near else told in ([], ["info"])


@given(st.lists(st.integers(min_value=1, max_value=99), min_size=2, max_size=4))
def test_a_selection_may_fall_short_but_not_exceed(parts: list[int]) -> None:
    text = "、".join(f"{n}{p}件" for n, p in zip("维撤驳终", parts, strict=False))
    for total, expected in ((sum(parts) * 3, 0), (sum(parts), 0), (sum(parts) - 1, 1)):
        found = findings(f"办理复议案件{total}件，其中{text}。", "figures", "sum-mismatch")
        loud = [f for f in found if f.severity != "info"]
        assert len(loud) == expected or any(p > total for p in parts[1:])


def test_the_prose_of_good_editors_is_left_alone(shared: Path) -> None:
    texts = sorted((shared / "data" / "provincial-2026").glob("*.txt"))
    found = [
        (path.stem, finding.rule, finding.quote)
        for path in texts
        for finding in findings(path.read_text("utf-8"), "figures", year=2025)
        if finding.severity != "info"
    ]
    assert (len(texts), found) == (31, [])


def test_the_real_report_gives_only_what_is_there(shared: Path) -> None:
    lines = (shared / "data" / "reports" / "linzi-2023.txt").read_text("utf-8").split("\n")
    found = findings("\n".join(lines[:51]), "figures", year=2023)
    assert [(f.rule, f.severity) for f in found] == [
        ("sum-mismatch", "info"),
        ("number-form", "info"),
    ]
