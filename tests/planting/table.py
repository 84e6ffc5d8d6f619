"""Recall and false alarms rule by rule, over many plantings; the Markdown of docs/accuracy.md."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.planting import faults as _registered  # noqa: F401  (registers the faults)
from tests.planting.draft import BASES, FORMS, HABITS, MORE, REAL, WIDTHS
from tests.planting.judge import Outcome, Setting, pack, plant
from tests.planting.plant import FAULTS, Fault

PLAIN = next(iter(HABITS))
#: Rules about what a web page prints around the text.
PRINTED_APART = {
    "page-furniture",
    "published-late",
    "published-early",
    "index-number",
    "metadata-mismatch",
    "secrecy-marking",
}


def bases() -> tuple[str, ...]:
    good = (*BASES, *MORE)
    return (*good, "linzi") if REAL.exists() else good


def settings(fault: Fault, seed: int) -> Iterator[Setting]:
    """Every base once, in a habit, width and form that the seed picks."""
    dice = random.Random(f"{fault.name}/{seed}")
    for base in bases():
        habit = PLAIN if fault.rule.startswith("numbering-") else dice.choice(list(HABITS))
        # One mark of the other width is a fault only among full-width ones.
        width = "full" if fault.rule == "punctuation-width" else dice.choice(WIDTHS)
        # What stands above the text of a page is read apart from it.
        forms = FORMS[:3] if fault.rule in PRINTED_APART else FORMS
        yield Setting(base, habit, width, dice.choice(forms), seed)


def known_rules() -> set[str]:
    return {rule.id for rule in pack().rules if rule.enabled}


def outcomes(seeds: Iterable[int], rules: set[str] | None = None) -> Iterator[Outcome]:
    """Plant every fault of the built rules in every base that it fits."""
    built = known_rules() if rules is None else rules
    for seed in seeds:
        for fault in FAULTS:
            if fault.rule not in built:
                continue
            for setting in settings(fault, seed):
                outcome = plant(fault, setting)
                if outcome is not None:
                    yield outcome


@dataclass
class Row:
    rule: str
    planted: int = 0
    found: int = 0
    extra: int = 0
    """Plantings that brought along a finding of another rule."""
    blamed: int = 0
    """Times that this rule spoke where another fault was planted."""
    missed: dict[str, int] = field(default_factory=dict)
    """Name of the fault → how often it was missed."""
    tried: dict[str, int] = field(default_factory=dict)


def rows(all_outcomes: Iterable[Outcome]) -> dict[str, Row]:
    table: dict[str, Row] = {}
    for outcome in all_outcomes:
        row = table.setdefault(outcome.fault.rule, Row(outcome.fault.rule))
        name = outcome.fault.name
        row.planted += 1
        row.found += outcome.found
        row.extra += bool(outcome.extra)
        row.tried[name] = row.tried.get(name, 0) + 1
        if not outcome.found:
            row.missed[name] = row.missed.get(name, 0) + 1
        for rule in outcome.extra:
            table.setdefault(rule, Row(rule)).blamed += 1
    return table
