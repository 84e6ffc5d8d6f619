"""Shortcomings and plans under one heading: item by item, or one after the other."""

from __future__ import annotations

from tests.checks.drafts import ACHIEVEMENTS, RESPONSIBLE, draft, judged

_HEADING = "三、短板、成因与2024年打算"
_WEAK = (
    "（一）案卷说理不够。评查240卷，有51卷不写理由，原因是模板没有留出一栏。",
    "（二）下放的事项用不上。有23项一年没有办过，原因是下放前没有听取乡镇意见。",
    "（三）公职律师用不上。有11名没有出具过意见，原因是没有统一派单的办法。",
)
_PLANS = (
    "2024年修订说理模板，不合格的比例降到10%以下。",
    "上半年逐项听取16个乡镇意见，无人办的收回。",
    "二季度起统一派单，每名公职律师出具意见不少于6份。",
)


def _told(*items: str) -> tuple[list[str], list[str]]:
    """What the parts of shortcomings and of plans hold, and the rules that are told."""
    review = judged(draft(parts=(ACHIEVEMENTS, RESPONSIBLE, "\n\n".join((_HEADING, *items)))))
    part = review.report.part("plans")
    assert part is not None
    spans = [review.report.document.slice(span).strip() for span in part.stretches]
    return spans, [finding.rule for finding in review.counted]


def test_items_that_say_by_when_alone_are_plans_too() -> None:
    spans, rules = _told(*(weak + plan for weak, plan in zip(_WEAK, _PLANS, strict=True)))
    assert spans == list(_PLANS)
    assert "part-merged" not in rules
    assert "plan-unmatched" not in rules


def test_what_was_done_in_half_a_year_is_no_plan() -> None:
    done = "上半年收到投诉23件，已逐件答复。"
    spans, _ = _told(_WEAK[0] + _PLANS[0], _WEAK[1] + done + _PLANS[1], _WEAK[2] + _PLANS[2])
    assert spans == list(_PLANS)
