"""Sentences of reports of 2026: what is of another year is told, what may stand is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.checks.model import Finding
from tests.checks.plain import findings
from tests.material.yamls import data

_SENTENCES = data(Path(__file__).parent / "season_2026.yaml")
RULES = (
    "year-stale",
    "anachronism",
    "period-expired",
    "set-phrase",
    "document-name",
    "document-status",
)
#: Known misses: nothing in the tables says it yet.
MISSED = (
    "认真学习宣传贯彻环境保护法，压实生态环保责任。",
    "学习贯彻党的二十届六中全会精神，推进依法行政。",
)


def _told(sentence: str | dict[str, object]) -> list[Finding]:
    text = sentence if isinstance(sentence, str) else str(sentence["text"])
    return findings(text, "annual-report", *RULES, year=2026)


@pytest.mark.parametrize("sentence", _SENTENCES["stale"])
def test_what_is_of_another_year_is_told(sentence: str) -> None:
    found = _told(sentence)
    assert bool(found) is (sentence not in MISSED)


@pytest.mark.parametrize("sentence", _SENTENCES["right"], ids=str)
def test_what_may_stand_is_not_told(sentence: str | dict[str, object]) -> None:
    assert [(f.rule, f.severity, f.message) for f in _told(sentence)] == []
