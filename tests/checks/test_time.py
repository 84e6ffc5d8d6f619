"""Last year's text, events that had not happened yet, terms that have ended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lawcheck.checks.model import Finding
from lawcheck.packs.loader import load
from tests.checks.drafts import ACHIEVEMENTS, LEAD, PLANS, RESPONSIBLE, SHORTCOMINGS, draft, judged
from tests.checks.plain import findings

RULES = ("year-stale", "anachronism", "period-expired")


def told(found: list[Finding]) -> list[tuple[str, str, str]]:
    """Rule, severity and quote, by the rules about time alone."""
    return [(f.rule, f.severity, f.quote) for f in found if f.rule in RULES]


def of(text: str, year: int, published: date | None = None) -> list[tuple[str, str, str]]:
    return told(findings(text, "time", year=year, published=published))


def reviewed(text: str) -> list[tuple[str, str, str]]:
    return told(list(judged(text, "time").findings)) if "\n\n" not in text else told(_full(text))


def _full(text: str) -> list[Finding]:
    return [f for f in judged(text).findings if f.rule in RULES]


def test_a_good_report_gives_nothing() -> None:
    assert told(_full(draft())) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "2023年，青禾县坚持",
            "2022年，青禾县坚持",
            ("year-stale", "warning", "2022年，青禾县坚持"),
        ),
        (
            "现将有关情况报告如下",
            "现将2022年度法治政府建设情况报告如下",
            ("year-stale", "warning", "现将2022年度法治政府建设情况报告"),
        ),
        (
            "党的二十大和二十届二中",
            "党的十九大和十九届六中",
            ("anachronism", "warning", "党的十九大和十九届六中全会"),
        ),
        (
            "党的二十大和二十届二中",
            "党的二十大和二十届二中、三中",
            ("anachronism", "warning", "二十届二中、三中全会"),
        ),
        (
            "推进依法行政。现将",
            "推进依法行政，深入实施“七五”普法规划。现将",
            ("period-expired", "warning", "实施“七五”普法规划"),
        ),
    ],
)
def test_one_slip_in_a_good_report_is_one_finding(
    old: str, new: str, expected: tuple[str, str, str]
) -> None:
    assert old in LEAD
    (only_one,) = told(_full(draft(lead=LEAD.replace(old, new))))
    assert only_one[:2] == expected[:2]
    assert expected[2] in only_one[2]


def test_a_heading_and_a_plan_of_the_last_year() -> None:
    stale = ACHIEVEMENTS.replace("一、推进", "一、2022年推进")
    assert [f[:2] for f in told(_full(draft(parts=(stale, RESPONSIBLE, SHORTCOMINGS, PLANS))))] == [
        ("year-stale", "warning")
    ]
    plans = PLANS.replace("一是充实", "2023年，我县将持续发力。一是充实")
    assert told(_full(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, plans)))) == [
        ("year-stale", "warning", "2023年，我县将持续发力。")
    ]


def test_this_year_in_a_text_of_the_next_year_is_told_softly_and_once() -> None:
    text = "今年以来，办理案件36件。\n今年共开展宣传12场。\n“今年以来”是套话。"
    assert of(text, 2023, date(2024, 3, 4)) == [("year-stale", "info", "今年以来，办理案件36件。")]
    assert of(text, 2023, date(2023, 12, 20)) == []
    assert of(text, 2023) == []


@pytest.mark.parametrize(
    "text",
    [
        "2023年，办理案件36件，比2022年增加6件。",
        "2022年，青禾县获评全省法治政府建设示范县，2023年巩固成果。",
        "贯彻《青禾县2022年普法工作计划》，完成2022年度督察反馈问题整改。",
        "自2022年起，连续两年满意率超过98%。",
        "2019年，青禾县人口36万。",
    ],
)
def test_earlier_years_are_right_in_comparison_and_history(text: str) -> None:
    assert of(text, 2023) == []


def test_the_date_decides_what_a_text_can_know() -> None:
    text = "全面贯彻党的二十大和二十届二中、三中全会精神。"
    assert [f[:2] for f in of(text, 2023, date(2024, 3, 4))] == [("anachronism", "error")]
    assert of(text, 2023, date(2024, 7, 20)) == []
    assert [f[:2] for f in of(text, 2023)] == [("anachronism", "warning")]
    assert of(text, 2024) == []


def test_a_meeting_that_is_awaited_is_no_anachronism() -> None:
    assert of("以优异成绩迎接党的二十大胜利召开，学习党的十九届六中全会精神。", 2021) == []


def test_a_plenum_without_a_known_day_is_never_guessed() -> None:
    text = "学习贯彻党的二十届五中全会精神。"
    assert [f[0] for f in of(text, 2024)] == ["anachronism"]
    assert of(text, 2026) == []


@pytest.mark.parametrize(
    ("year", "text", "severity"),
    [
        (2022, "贯彻党的十九大和十九届历次全会精神。", ["warning"]),
        (2022, "党的十九大以来，成效明显。", []),
        (2023, "贯彻党的二十大精神。", []),
        (2024, "贯彻党的二十大和二十届二中全会精神。", ["info"]),
        (2024, "贯彻党的二十大和二十届三中全会精神。", []),
        (2025, "贯彻党的二十大和二十届历次全会精神。", []),
        (2026, "贯彻党的二十大和二十届四中全会精神。", ["info"]),
        (2026, "学习贯彻党的二十届四中全会精神。", []),
        (2026, "贯彻党的二十大和二十届二中、三中全会精神，迎接党的二十一大。", ["info"]),
        (2026, "学习贯彻党的二十届三中全会精神。", ["info"]),
        (2026, "贯彻党的二十大和二十届历次全会精神。", []),
        (2018, "贯彻党的十八大精神。", []),
    ],
)
def test_wording_is_current_for_its_year(year: int, text: str, severity: list[str]) -> None:
    assert [f[1] for f in of(text, year)] == severity


@pytest.mark.parametrize(
    ("year", "text", "expected"),
    [
        (2023, "深入实施“八五”普法规划。", []),
        (2026, "深入实施“八五”普法规划。", ["warning"]),
        (2026, "“八五”普法规划圆满收官，实施效果良好。", []),
        (2026, "开展党史学习教育、主题教育、党纪学习教育，深化作风建设。", []),
        (2021, "落实《青禾县法治建设规划（2016—2020年）》。", ["warning"]),
        (2021, "落实《青禾县法治建设规划（2021—2025年）》。", []),
        (2021, "印发《青禾县“十三五”规划（2016—2020年）评估报告》。", []),
    ],
)
def test_a_plan_is_current_until_its_last_year(year: int, text: str, expected: list[str]) -> None:
    assert [f[1] for f in of(text, year) if f[0] == "period-expired"] == expected


def test_the_year_table_runs_through_and_agrees_with_its_events() -> None:
    pack = load("years")
    assert [facts.year for facts in pack.years] == list(range(2019, 2027))
    meetings = {(e.congress, e.plenum): e for e in pack.events if e.congress is not None}
    for facts in pack.years:
        if facts.congress is None:
            continue
        # What is current was held by the end of the year, the next one was not.
        assert meetings[facts.congress, facts.plenum].earliest <= date(facts.year, 12, 31)
        later = meetings.get((facts.congress, (facts.plenum or 0) + 1))
        assert later is None or later.earliest > date(facts.year, 12, 31) or not later.day


def test_one_cause_is_told_once() -> None:
    text = "以迎接党的二十大胜利召开为主线，全面贯彻党的二十大和二十届二中、三中全会精神。"
    found = findings(text, "annual-report", "anachronism", year=2026)
    assert {f.span.start for f in found if f.span} == {1, 20}


def test_the_real_report_gives_nothing(shared: Path) -> None:
    lines = (shared / "data" / "reports" / "linzi-2023.txt").read_text("utf-8").split("\n")
    assert told(_full("\n".join(lines[:51]) + "\n")) == []
    assert of("\n".join(lines[11:51]), 2023, date(2024, 3, 4)) == []


def test_the_prose_of_good_editors_gives_nothing_loud(shared: Path) -> None:
    texts = sorted((shared / "data" / "provincial-2026").glob("*.txt"))
    found = [
        (path.stem, *finding)
        for path in texts
        for finding in of(path.read_text("utf-8"), 2025, date(2026, 2, 10))
        if finding[1] != "info"
    ]
    assert (len(texts), found) == (31, [])
