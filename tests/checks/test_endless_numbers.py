"""Numbers of thousands of digits stop no rule, nor do those beyond what is reckoned with."""

from __future__ import annotations

import random
import re

import pytest

from lawcheck.checks.model import Case
from lawcheck.checks.run import run
from lawcheck.packs.resolve import resolve
from tests.checks.plain import report
from tests.material.effort import step
from tests.material.packs import annual_report
from tests.passages.judge import HERE, passages

TEXTS = [str(one["text"]) for path in sorted(HERE.glob("*.yaml")) for one in passages(path)]
#: Fractions without end, more places or digits than ``decimal`` keeps, and nothing at all.
ODD = (
    "三分之一",
    "一半",
    "百分之三十三点三三三三三三三三三三三三三三三三三",
    "百分之三十三点" + "三" * 60,
    "999999999999999999万亿",
    "0.12345678901234567",
    "0.0000000000000001%",
    "0.0000000000000001",
    "999999999999999999",
    "0",
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?%?")


def _judge(text: str) -> None:
    judged = report(text, 2026)
    run(Case(judged, resolve(annual_report(), 2026, "county", judged.audience)))


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(5))
def test_a_passage_with_endless_numbers_is_judged(turn: int) -> None:
    for text in TEXTS[turn :: len(TEXTS) // 6]:
        _judge(re.sub(r"\d+", "9" * 4500, text, count=turn % 3))


@pytest.mark.parametrize("share", [0.2, 1.0])
def test_a_passage_with_odd_numbers_is_judged(share: float) -> None:
    dice = random.Random(f"odd {share}")
    for text in TEXTS[:: step(160, 24)]:
        _judge(_NUMBER.sub(lambda m: dice.choice(ODD) if dice.random() < share else m[0], text))


def test_a_third_less_is_judged() -> None:
    _judge("投诉由上年的60件下降到20件，下降三分之一；由3件增至7件，增长三分之一。")
