"""``fix`` on every planted fault: it heals without harm, and the second time it does nothing."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator

import pytest

from lawcheck.fixing.run import fix
from tests.material.effort import THOROUGH
from tests.material.packs import annual_report
from tests.planting.draft import BASES, HABITS, Draft, render
from tests.planting.judge import Setting, base, reviewed, rules_of
from tests.planting.plant import FAULTS, Fault
from tests.planting.table import PLAIN, known_rules


def _planted(of: int = 1, only: str = "") -> Iterator[tuple[Fault, Setting, Draft]]:
    """One in ``of`` faults of the built rules, or of one only, in turning reports and forms."""
    built = {only} & known_rules() if only else known_rules()
    for fault in FAULTS:
        if fault.rule not in built or fault.turn % of:
            continue
        turn = fault.turn
        for offset in range(len(BASES)):
            name = BASES[(turn + offset) % len(BASES)]
            habit = PLAIN if fault.rule.startswith("numbering-") else list(HABITS)[turn % 4]
            setting = Setting(name, habit, "full", ("txt", "docx", "word")[turn % 3], 0)
            draft = copy.deepcopy(base(name))
            if fault.plant(draft, random.Random(turn)) is not None:
                yield fault, setting, draft
                break


def test_fixing_heals_without_harm() -> None:
    pack = annual_report()
    wrong = []
    # One in five keeps the test short; each kind of correction is among them.
    for fault, setting, draft in _planted(of=5 if THOROUGH else 40):
        data, name = render(draft, setting.habit, setting.width, setting.form)
        before = rules_of(reviewed(draft, setting))
        if any(rule.startswith("unjudged") for rule in before):
            continue
        once = fix(data, name, pack)
        twice = fix(once.data, name, pack)
        after = rules_of(once.review)
        del after["tracked-change"]  # how corrections are written into Word
        # A title or a formula that was put right is read at last: it may be later than the report.
        del after["document-status"], after["anachronism"]
        worse = after - before
        left = {f.rule for f in once.review.findings if f.edits}
        if twice.corrections or twice.data != once.data or worse or left:
            wrong.append((fault.rule, fault.name, setting, len(twice.corrections), worse, left))
    assert wrong == []


@pytest.mark.parametrize("rule", ["page-furniture", "repeated-body", "punctuation-width"])
def test_what_was_put_in_is_taken_out_again(rule: str) -> None:
    pack = annual_report()
    wrong = []
    for fault, setting, draft in _planted(of=1 if THOROUGH else 3, only=rule):
        if "!" in fault.name or fault.name.endswith(("title", "changed")):
            continue
        if fault.name.startswith("sentence_put_in"):
            continue  # the sentence stays, put right
        if rule not in rules_of(reviewed(draft, setting)):
            continue  # what is not found is not taken out: the table of accuracy tells it
        data, _ = render(draft, setting.habit, "full", "txt")
        good, _ = render(base(setting.base), setting.habit, "full", "txt")
        fixed = fix(data, "draft.txt", pack).data
        if "".join(fixed.decode().split()) != "".join(good.decode().split()):
            wrong.append((fault.name, setting.base))
    assert wrong == []
