"""Text taken over from earlier or neighbouring reports gives one finding for each other report."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.errors import UsageError
from lawcheck.review import Review

from .drafts import PLANS, SHORTCOMINGS, draft, judged

OTHER_SHORTCOMINGS = """三、存在的不足和原因

一是农忙时节的调解跟不上。割麦季节纠纷集中在夜里发生，值班律师只到镇上，原因是村里没有固定的调解场所。

二是老旧章程没有改完。合作社的章程大多抄自样本，分红办法与本地习惯不合，原因是指导员讲得少、改得更少。"""

OTHER_PLANS = """四、2023年推进法治政府建设的主要安排

一是把调解桌搬到晒场。农忙期间由司法所派车，载着律师和公证员轮流到晒场坐班，当天的事当天说清。

二是逐个修改合作社章程。请会计和律师同去，念给社员听，听懂了再表决，表决后送档案室留底。"""


def copied(review: Review) -> list[tuple[str, str]]:
    return [(f.rule, f.message) for f in review.findings if f.rule.startswith("copied-")]


def last_year(text: str) -> str:
    return text.replace("2024年", "2x23年").replace("2023年", "2022年").replace("2x23", "2023")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "去年.txt"


def test_a_report_that_only_changed_the_years(other: Path) -> None:
    other.write_text(last_year(draft()), encoding="utf-8")
    review = judged(draft(), against=str(other))
    ((rule, message),) = copied(review)
    assert rule == "copied-earlier"
    assert "青禾县2022年报告（去年.txt）" in message and "仅改动数字" in message
    assert "“存在的不足和原因”的100%" in message
    (finding,) = [f for f in review.findings if f.rule == rule]
    assert finding.location is not None and finding.related[0].location is None
    assert "“2022”改为“2023”" in finding.related[0].note


def test_shortcomings_and_plans_that_never_change(other: Path) -> None:
    parts = (draft().split("\n\n二、")[0].split("\n\n一、")[1],)
    assert parts
    fresh = "\n\n".join(
        f"今年新办的第{n}件事：{'修渠架桥铺路栽树' * 6}{n}里。" for n in range(1, 9)
    )
    old = draft(parts=(f"一、主要举措和成效\n\n{fresh}", SHORTCOMINGS, PLANS))
    other.write_text(last_year(old), encoding="utf-8")
    ((rule, message),) = copied(judged(draft(), against=str(other)))
    assert rule == "copied-earlier"
    assert "“存在的不足和原因”的100%" in message
    assert "“主要举措和成效”" not in message


def test_a_report_of_its_own_against_last_years(other: Path) -> None:
    old = "\n\n".join(
        (
            "青禾县2022年法治政府建设年度报告",
            "2022年，青禾县围绕抗旱保收推进依法行政，现将有关情况报告如下：",
            "一、主要举措和成效",
            "抽调农技人员和执法人员同下田头，查处哄抬柴油价格案件6件，为种粮大户追回预付款。",
            OTHER_SHORTCOMINGS,
            OTHER_PLANS,
        )
    )
    other.write_text(old, encoding="utf-8")
    assert copied(judged(draft(), against=str(other))) == []


def test_a_neighbour_and_an_earlier_report_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "去年.txt").write_text(last_year(draft()), encoding="utf-8")
    (tmp_path / "邻县.txt").write_text(draft().replace("青禾县", "白沙县"), encoding="utf-8")
    found = copied(judged(draft(), against=str(tmp_path)))
    assert {rule for rule, _ in found} == {"copied-earlier", "copied-neighbour"}
    assert len(found) == 2


def test_later_reports_and_other_versions_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "同年另一稿.txt").write_text(draft() + "\n联系人略。\n", encoding="utf-8")
    later = draft().replace("2024年", "2025年").replace("2023年", "2024年")
    (tmp_path / "明年.txt").write_text(later, encoding="utf-8")
    assert copied(judged(draft(), against=str(tmp_path))) == []


def test_nothing_to_compare_with_is_a_wrong_usage(tmp_path: Path) -> None:
    for place in (tmp_path / "没有", tmp_path):
        with pytest.raises(UsageError):
            judged(draft(), against=str(place))
