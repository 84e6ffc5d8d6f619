"""What a rule states is the highest: which of its parameters give less."""

from __future__ import annotations

import re

import msgspec

from lawcheck.packs.lowering import lowered
from tests.material.packs import annual_report


def _cases(rule_id: str, severity: str | None = None) -> dict[str, tuple[str, str]]:
    rule = next(rule for rule in annual_report().rules if rule.id == rule_id)
    if severity:
        rule = msgspec.structs.replace(rule, severity=severity)
    return {one.parameter: (one.says, one.to) for one in lowered(rule)}


def test_a_parameter_of_the_kind() -> None:
    assert _cases("part-missing") == {"doubtful_severity": ("没有把握时", "warning")}


def test_what_is_as_grave_as_the_rule_lowers_nothing() -> None:
    assert _cases("part-missing", "warning") == {}
    assert _cases("part-missing", "info") == {}


def test_entries_are_named_together() -> None:
    cases = _cases("responsible-person")
    name = next(name for name in cases if name.endswith("的 severity") and "deputies" in name)
    assert name.startswith("faults 里 ") and re.search("等[0-9]+项的 severity$", name)
    assert cases[name] == ("这一项；absent、deputies 在 grave_levels 的单位随规则", "warning")


def test_every_case_says_when() -> None:
    for rule in annual_report().rules:
        for one in lowered(rule):
            assert one.says and "严重程度" not in one.says, (rule.id, one)
