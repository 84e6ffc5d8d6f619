"""Numbers of thousands of digits stop no rule."""

from __future__ import annotations

import re

import pytest

from lawcheck.checks.model import Case
from lawcheck.checks.run import run
from lawcheck.packs.resolve import resolve
from tests.checks.plain import report
from tests.material.packs import annual_report
from tests.passages.judge import HERE, passages

TEXTS = [str(one["text"]) for path in sorted(HERE.glob("*.yaml")) for one in passages(path)]


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(5))
def test_a_passage_with_endless_numbers_is_judged(turn: int) -> None:
    for text in TEXTS[turn::100]:
        judged = report(re.sub(r"\d+", "9" * 4500, text, count=turn % 3), 2026)
        run(Case(judged, resolve(annual_report(), 2026, "county", judged.audience)))
