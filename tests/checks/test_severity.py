"""What a rule states is its highest severity: a bureau lowers it, and every finding obeys."""

from __future__ import annotations

import pytest

from lawcheck.examples import running
from lawcheck.packs.edits import text_of
from lawcheck.packs.loader import load
from lawcheck.packs.model import RulePack
from tests.material.effort import step
from tests.material.packs import annual_report

OVER = """format: 1
id: own
name: 甲
version: "1"
extends: [annual-report]
rules:
"""


RULES = [rule.id for rule in annual_report().rules]
TRIED = RULES[:: step(4, 1)]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> RulePack:
    """The built-in pack, every severity lowered by a pack of one's own."""
    path = tmp_path_factory.mktemp("own") / "own.yaml"
    lowered = "".join(f"  - {{id: {rule_id}, severity: info}}\n" for rule_id in RULES)
    path.write_text(OVER + lowered, "utf-8")
    return load(str(path))


@pytest.mark.parametrize("rule_id", TRIED)
def test_a_lowered_severity_is_obeyed_by_every_finding(rule_id: str, pack: RulePack) -> None:
    rule = next(rule for rule in pack.rules if rule.id == rule_id)
    told = {
        finding.severity
        for example in rule.examples.fails
        for finding in running.findings_of(pack, rule, example, text_of(example, pack.base)) or ()
    }
    assert told == {"info"}
