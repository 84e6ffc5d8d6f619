"""Sentences with right and with wrong figures, in the many shapes of official prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.plain import findings
from tests.material.yamls import data

CASES = data(Path(__file__).with_name("figures.yaml"))


def _cases(kind: str) -> list[tuple[str, str]]:
    return [
        (rule, text.replace("|", "\n"))
        for rule, kinds in CASES.items()
        for text in kinds.get(kind, ())
    ]


@pytest.mark.parametrize(("rule", "text"), _cases("wrong"))
def test_a_wrong_figure_is_told_by_its_rule(rule: str, text: str) -> None:
    assert rule in {finding.rule for finding in findings(text, "figures", year=2023)}


@pytest.mark.parametrize(("rule", "text"), _cases("right"))
def test_a_right_figure_is_left_alone(rule: str, text: str) -> None:
    assert [(f.rule, f.message) for f in findings(text, "figures", year=2023)] == []


@pytest.mark.parametrize(("rule", "text"), _cases("beyond"))
def test_what_is_beyond_the_rule_is_told_by_no_other(rule: str, text: str) -> None:
    assert {f.rule for f in findings(text, "figures", year=2023)} <= {rule}
