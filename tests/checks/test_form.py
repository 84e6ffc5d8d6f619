"""Title, dates and what a web page left: one planted fault gives exactly one finding."""

from __future__ import annotations

import pytest

from tests.checks.drafts import (
    ACHIEVEMENTS,
    LEAD,
    PLANS,
    RESPONSIBLE,
    SHORTCOMINGS,
    TITLE,
    brief,
    draft,
    judged,
    told,
)

PARTS = (ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS)
Told = list[tuple[str, str, str]]

FAULTS: dict[str, tuple[str, Told]] = {
    "a web page's lines": (
        draft(lead=f"• 字号：\n• |\n• 打印\n\n{LEAD}"),
        [("page-furniture", "warning", "• 字号：• |• 打印")],
    ),
    "a title without its year": (
        draft(title="青禾县法治政府建设年度报告"),
        [("title", "warning", "青禾县法治政府建设年度报告")],
    ),
    "a title of another genre word": (
        draft(title="青禾县2023年法治政府建设工作总结"),
        [("title", "info", "青禾县2023年法治政府建设工作总结")],
    ),
    "a title with the year's word twice": (
        draft(title="青禾县2023年度法治政府建设年度报告"),
        [("title", "info", "青禾县2023年度法治政府建设年度报告")],
    ),
    "signed before the year had ended": (
        draft(parts=(*PARTS, "青禾县人民政府\n\n2023年11月15日")),
        [("published-early", "warning", "2023年11月15日")],
    ),
    "signed in the first half of its year: another year is meant": (
        draft(parts=(*PARTS, "青禾县人民政府\n\n2023年6月20日")),
        [("published-early", "error", "2023年6月20日")],
    ),
    "published after the deadline": (
        draft(lead=f"发布日期：2024-05-28\n\n{LEAD}"),
        [("published-late", "warning", "2024-05-28")],
    ),
    "no title at all": (draft(title=""), [("title", "warning", "")]),
    "a title printed twice": (
        draft(lead=f"{TITLE}\n\n{LEAD}"),
        [("title", "info", TITLE)],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FAULTS.values(), ids=FAULTS)
def test_one_fault_is_one_finding(text: str, wanted: Told) -> None:
    expected = [(rule, severity, brief(quote)) for rule, severity, quote in wanted]
    assert told(judged(text)) == expected


IN_TIME = ["2024-01-05", "2024-04-01", "2024-03-31"]


@pytest.mark.parametrize("day", IN_TIME)
def test_a_report_published_in_time_has_no_finding(day: str) -> None:
    assert told(judged(draft(lead=f"发布日期：{day}\n\n{LEAD}"))) == []


def test_the_date_of_publication_decides_where_there_are_two() -> None:
    late = draft(
        lead=f"发布日期：2024-05-28\n\n{LEAD}",
        parts=(*PARTS, "青禾县人民政府\n\n2024年2月26日"),
    )
    assert [one[:2] for one in told(judged(late))] == [("published-late", "warning")]
