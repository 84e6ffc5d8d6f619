"""Review a draft with and without a fault, and say what the fault gave."""

from __future__ import annotations

import copy
import random
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.packs.loader import load as load_pack
from lawcheck.packs.model import RulePack
from lawcheck.review import Review, review_bytes
from tests.planting.draft import Draft, load, render
from tests.planting.plant import Fault, Wanted

#: The packs that are tried together; the command can add others.
PACKS = ["annual-report"]


@lru_cache(maxsize=4)
def _merged(names: tuple[str, ...]) -> RulePack:
    first, *others = (load_pack(name) for name in names)
    have = {rule.id for rule in first.rules}
    more = tuple(rule for pack in others for rule in pack.rules if rule.id not in have)
    return msgspec.structs.replace(first, rules=first.rules + more)


def pack() -> RulePack:
    """The pack that is tried."""
    return _merged(tuple(PACKS))


@dataclass(frozen=True)
class Setting:
    """Where and how a fault is planted."""

    base: str
    habit: str
    width: str
    form: str
    seed: int


@dataclass(frozen=True)
class Outcome:
    fault: Fault
    setting: Setting
    found: bool
    """The wanted finding is there, at its place, once."""
    extra: tuple[str, ...]
    """Other findings that the fault brought along, rule by rule."""
    told: str
    """For people: what was found instead."""


@lru_cache(maxsize=256)
def base(name: str) -> Draft:
    return load(name)


def reviewed(draft: Draft, setting: Setting) -> Review:
    data, name = render(draft, setting.habit, setting.width, setting.form)
    return review_bytes(data, name, pack())


@lru_cache(maxsize=256)
def clean(name: str, habit: str, width: str, form: str) -> Review:
    """The review of a good report as it is."""
    return reviewed(base(name), Setting(name, habit, width, form, 0))


def rules_of(result: Review) -> Counter[str]:
    if result.status == "unjudged":
        assert result.reason is not None
        return Counter([f"unjudged:{result.reason.code}"])
    return Counter(finding.rule for finding in result.findings)


def plant(fault: Fault, setting: Setting) -> Outcome | None:
    """Plant ``fault`` in ``setting`` and judge it; None where it does not fit this report."""
    draft = copy.deepcopy(base(setting.base))
    dice = random.Random(f"{fault.name}/{setting}")
    try:
        wanted = fault.plant(draft, dice)
    except (IndexError, ValueError):  # no line of this report can hold it
        return None
    if wanted is None:
        return None
    before = clean(setting.base, setting.habit, setting.width, setting.form)
    after = reviewed(draft, setting)
    new = rules_of(after)
    new.subtract(rules_of(before))
    old = {(f.rule, f.quote) for f in before.findings}
    candidates = [
        f for f in after.findings if f.rule in wanted.rules and (f.rule, f.quote) not in old
    ]
    hits = [f for f in candidates if _fits(f, wanted, draft, after)]
    found = bool(hits) and sum(max(0, new[rule]) for rule in wanted.rules) == 1
    ignored = {*wanted.rules, *wanted.along}
    extra = tuple(
        rule for rule, n in new.items() if n > 0 and rule not in ignored for _ in range(n)
    )
    told = "；".join(
        f"{f.rule}@{f.location.paragraph if f.location else '-'}“{f.quote[:30]}”"
        for f in after.findings
        if (f.rule, f.quote) not in old
    )
    return Outcome(fault, setting, found, extra, told or str(after.reason or "-"))


def _fits(finding: Finding, wanted: Wanted, draft: Draft, after: Review) -> bool:
    if wanted.quote and wanted.quote not in finding.quote + finding.message:
        return False
    if wanted.somewhere:
        return True
    if not wanted.at:
        return finding.location is None
    if finding.location is None or after.document is None:
        return False
    # Blank lines are no paragraphs of either side, so both count alike.
    numbers = [p.number for p in after.document.paragraphs if p.text.strip()]
    assert len(numbers) == len(draft.lines), "the reader joined or split paragraphs"
    places = {numbers[i] for i, line in enumerate(draft.lines) if line in wanted.at}
    return finding.location.paragraph in places
