"""A quick share of the planting; ``python -m tests.planting`` does all of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pytest

from tests.planting.draft import BASES, FORMS, HABITS, WIDTHS
from tests.planting.judge import Outcome, Setting, base, clean, plant, reviewed, rules_of
from tests.planting.lures import LURES, lure
from tests.planting.plant import FAULTS
from tests.planting.table import PLAIN, known_rules, rows

#: Faults that are still missed, with the reason; docs/accuracy.md tells them to users.
MISSED: dict[str, str] = {}


def test_every_rule_of_the_contract_that_is_built_has_a_fault() -> None:
    # Told by other means: comments and tracked changes need Word, document-kind a whole text.
    elsewhere = {"document-kind", "tracked-change", "comment-left", "copied-earlier"}
    elsewhere |= {"copied-neighbour"}
    assert known_rules() - {fault.rule for fault in FAULTS} - elsewhere == set()


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("habit", HABITS)
def test_good_reports_stay_good_in_every_habit(name: str, habit: str) -> None:
    """The same report under other numbers, in other marks, as text and as Word."""
    for width, form in zip(("full", "half", "full", "half"), FORMS, strict=True):
        result = clean(name, habit, width, form)
        assert result.status == "judged"
        loud = [f for f in result.findings if f.severity != "info"]
        if width == "half":
            loud = [f for f in loud if f.rule != "punctuation-width"]
        assert loud == [], (width, form)
        assert result.report is not None
        assert {part.status for part in result.report.parts} == {"separate"}


def test_a_share_of_the_faults_is_found() -> None:
    found = rows(_one_of_each())
    missed = {name for row in found.values() for name in row.missed}
    assert missed - MISSED.keys() == set()


def _one_of_each() -> Iterator[Outcome]:
    """Each fault once, in the first report that it fits, in turning settings."""
    built = known_rules()
    for turn, fault in enumerate(FAULTS):
        if fault.rule not in built:
            continue
        for offset in range(len(BASES)):
            name = BASES[(turn + offset) % len(BASES)]
            fixed = fault.rule.startswith("numbering-")
            habit = PLAIN if fixed else list(HABITS)[turn % len(HABITS)]
            width = "full" if fault.rule == "punctuation-width" else WIDTHS[turn % 2]
            outcome = plant(fault, Setting(name, habit, width, FORMS[turn % 3], 0))
            if outcome is not None:
                yield outcome
                break


@pytest.mark.parametrize(("rule", "form"), LURES)
def test_what_looks_wrong_and_is_right_gives_nothing(rule: str, form: str) -> None:
    name = BASES[len(form) % len(BASES)]
    draft = copy.deepcopy(base(name))
    lure(draft, form)
    setting = Setting(name, PLAIN, "full", "txt", 0)
    new = rules_of(reviewed(draft, setting))
    new.subtract(rules_of(clean(name, PLAIN, "full", "txt")))
    assert +new == {}, f"{rule} fell for it"
