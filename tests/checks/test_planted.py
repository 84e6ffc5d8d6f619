"""Paragraphs put into the good report of the pack's examples, and what one rule says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lawcheck.checks.model import Finding
from tests.checks.drafts import ACHIEVEMENTS, PLANS, RESPONSIBLE, SHORTCOMINGS, draft, judged
from tests.material.yamls import data

PARTS = {
    "achievements": ACHIEVEMENTS,
    "responsible": RESPONSIBLE,
    "shortcomings": SHORTCOMINGS,
    "plans": PLANS,
}
CASES = [
    pytest.param(rule, case, id=f"{rule}-{turn}")
    for rule, cases in data(Path(__file__).with_name("planted.yaml")).items()
    for turn, case in enumerate(cases)
]


def _planted(case: dict[str, Any]) -> str:
    """The good report with each paragraph at the end of its part."""
    pieces = (
        "\n\n".join((text, *case[name].split("|"))) if name in case else text
        for name, text in PARTS.items()
    )
    return draft(parts=tuple(pieces))


def _shows(finding: Finding, told: str) -> bool:
    severity, _, words = told.partition(" ")
    places = (finding.message, finding.quote, *(one.quote for one in finding.related))
    return finding.severity == severity and any(words in place for place in places)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_what_a_rule_says_of_it(rule: str, case: dict[str, Any]) -> None:
    found = [one for one in judged(_planted(case)).findings if one.rule == rule]
    assert [(one.severity, one.message) for one in found] == [
        (one.severity, one.message)
        for one, told in zip(found, case["told"], strict=False)
        if _shows(one, told)
    ]
    assert len(found) == len(case["told"])
