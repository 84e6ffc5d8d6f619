"""Faults together: each is told once, also when the text that holds it stands twice."""

from __future__ import annotations

import copy
import random
from collections import Counter

import pytest

from tests.planting.draft import BASES
from tests.planting.judge import Setting, base, clean, reviewed, rules_of
from tests.planting.plant import FAULTS, Fault
from tests.planting.table import PLAIN, known_rules

#: Faults that hold a finding in one place of the text, wherever it stands.
IN_PLACE = (
    "word-choice",
    "fazhi-wording",
    "number-form",
    "percentage-impossible",
    "punctuation-doubled",
    "punctuation-unpaired",
    "cause-missing",
    "placeholder",
    "sum-mismatch",
    "plan-year",
    "personal-information",
)


def fault_of(rule: str, name: str = "") -> Fault:
    return next(f for f in FAULTS if f.rule == rule and name in f.name)


def told(names: list[Fault], report: str, seed: int) -> tuple[Counter[str], Counter[str]]:
    """What each fault gives alone, added up, and what all give together."""
    setting = Setting(report, PLAIN, "full", "txt", seed)
    before = rules_of(clean(report, PLAIN, "full", "txt"))
    alone: Counter[str] = Counter()
    together = copy.deepcopy(base(report))
    for one in names:
        single = copy.deepcopy(base(report))
        if one.plant(single, random.Random(seed)) is None:
            pytest.skip("does not fit this report")
        alone += rules_of(reviewed(single, setting)) - before
        one.plant(together, random.Random(seed))
    return alone, rules_of(reviewed(together, setting)) - before


@pytest.mark.parametrize("rule", IN_PLACE)
def test_a_fault_in_a_body_that_stands_twice_is_told_once(rule: str) -> None:
    if rule not in known_rules():
        pytest.skip("not built")
    twice = fault_of("repeated-body", "exact")
    alone, together = told([fault_of(rule), twice], BASES[len(rule) % 2], 3)
    assert together == alone


@pytest.mark.parametrize("seed", range(6))
def test_many_faults_are_as_many_findings(seed: int) -> None:
    dice = random.Random(seed)
    wanted = ("word-choice", "fazhi-wording", "number-form", "placeholder", "set-phrase", "title")
    faults = [fault_of(rule) for rule in dice.sample(wanted, 4) if rule in known_rules()]
    alone, together = told(faults, "yanchuan-2023.txt", seed)
    assert together == alone
