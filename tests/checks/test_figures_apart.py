"""Relations whose sides stand apart: of which year a figure is, what ties two together."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.apart.around import When, around, is_aside, lead_of
from lawcheck.checks.figures.apart.average_words import said_of
from lawcheck.checks.figures.apart.ranks import relations as ranks
from lawcheck.checks.figures.apart.sides import sides
from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.checks.plain import findings
from tests.material.packs import annual_report


def _running(text: str) -> RunningText:
    return RunningText([(1, fold(text))])


def _years(text: str) -> list[int | None]:
    options = next(r.check for r in annual_report().rules if r.id == "figure-relation")
    running = _running(text)
    when = When(options, running.text, 2026)
    return [when.of(m) for m in running.measured]


def test_a_figure_is_of_the_year_named_last_before_it() -> None:
    assert _years("2025年为1450起；夜巡412次之后，2026年回落至957起。") == [2025, None, 2026]
    assert _years("今年收案575件，去年是500件。") == [2026, 2025]


def test_what_a_value_is_compared_with_is_of_that_year_alone() -> None:
    assert _years("罚款268万元，比上年的286万元下降6.0%，合224件。") == [None, 2025, None, None]


def test_a_remark_in_brackets_is_aside_for_what_stands_outside() -> None:
    running = _running("承办624件（含集体性案件19件），增长30%。")
    total, remarked, rate = running.measured
    assert is_aside(running.text, remarked, rate)
    assert not is_aside(running.text, total, rate)


def test_in_a_row_each_count_has_its_own_words() -> None:
    running = _running("全县11个乡镇、2个街道。")
    assert [lead_of(running.text, m) for m in running.measured] == ["全县", ""]


def test_sentences_far_off_and_other_paragraphs_are_not_about_a_figure() -> None:
    running = _running("收案10件。甲。乙。丙。丁。占40.0%。")
    assert next(around(running, lambda m: m.figure.unit == "%")).figures == ()


@pytest.mark.parametrize(
    ("words", "nouns", "times"),
    [
        ("每个乡镇、街道平均办案", ("乡镇", "街道"), 1),
        ("月均办理结婚登记", (), 12),
        ("季均办理行政许可", (), 4),
        ("平均每个司法所每月接待", ("司法所接待",), 12),
        ("平均下来，每个乡镇（街道）一年要调处", ("乡镇", "街道"), 1),
    ],
)
def test_an_average_says_who_shares_and_how_often(
    words: str, nouns: tuple[str, ...], times: int
) -> None:
    said = said_of(words)
    assert said is not None
    assert (said.nouns, said.times) == (nouns, times)


def test_a_move_is_held_against_places_of_two_times_only() -> None:
    assert list(ranks("位次2025年第14，2026年第8，一年前移7位。"))
    assert not list(ranks("位次2025年第14，2026年第8，一年前移6位。"))
    assert not list(ranks("县法院列第5位，县检察院列第9位，比上年前移3位。"))


def test_a_rate_and_its_counts_stand_in_either_order() -> None:
    right = "水质达标率97.5%。全年抽测供水点640处，不达标16处。"
    wrong = right.replace("97.5", "99.2")
    assert not [f for f in findings(right, "figures") if f.rule == "figure-relation"]
    assert [f for f in findings(wrong, "figures") if f.rule == "figure-relation"]


def test_a_year_in_its_own_bracket_is_of_the_figure_before_it() -> None:
    assert _years("由5万次（2025年全年）攀升到6万次（2026年）。") == [2025, 2026]


def _sides(text: str) -> tuple[list[str], list[str]]:
    options = next(r.check for r in annual_report().rules if r.id == "figure-relation")
    running = _running(text)
    *values, m = running.measured
    then, now = sides(running.text, When(options, running.text, 2026), values, m)
    return [c.figure.text for c in then], [c.figure.text for c in now]


def test_parts_of_a_value_are_told_with_it_and_stand_for_nothing() -> None:
    told = "2026年237件：甲类91件，乙类54件，其他92件。2025年是312件，压下24%。"
    assert _sides(told) == (["312件"], ["237件"])


def test_a_remark_on_the_year_before_is_the_earlier_value() -> None:
    assert _sides("2026年记了966件（2025年为1380件），少了30%。") == (["1380件"], ["966件"])
    assert _sides("2026年记了966件（其中重复80件），少了30%。") == ([], [])


def test_where_it_came_from_and_went_to_other_things_may_stand_between() -> None:
    assert _sides("由55件，经过改造，涉及接口31个，攀升到69件，增长25%。") == (["55件"], ["69件"])


def test_an_average_of_each_quarter_is_of_the_year() -> None:
    assert (said := said_of("平均每个季度达到")) and said.times == 4
    assert (said := said_of("平均每个月")) and said.times == 12


def test_the_places_of_one_move_may_stand_on_both_sides_of_a_semicolon() -> None:
    told = "我县前移六个位次：上一年还排在第八位；最终的名次定格在第三位。"
    assert len(list(ranks(told))) == 1
    assert not list(ranks(told.replace("六个", "五个")))
    assert not list(ranks("考核前移2位，上一年排在第7位；营商环境列第4位。"))


def _told(text: str) -> list[str]:
    return [f.message for f in findings(text, "figures", year=2026) if "应为" in f.message]


def test_what_was_late_is_what_a_rate_in_time_leaves_out() -> None:
    text = "验收全年完成1206件。其中33件超出10个工作日时限，其余如期，按时办结率98.9%。"
    assert "应为97.3%" in _told(text)[0]
    assert not _told(text.replace("98.9%", "97.3%"))


def test_two_counts_that_make_up_a_whole_give_one_of_two_rates() -> None:
    text = "法院通知出庭的案件62件，正职亲自去的57件，另5件因防汛请假，出庭率96.8%。"
    assert "应为91.9%" in _told(text)[0]
    assert not _told("应诉案件45件，其中一审30件、二审15件，负责人出庭率95.6%。")
