"""What a rule states is its highest severity: a bureau lowers it, and every finding obeys."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.examples import running
from lawcheck.packs.edits import text_of
from lawcheck.packs.loader import load

OVER = """format: 1
id: own
name: 甲
version: "1"
extends: [annual-report]
rules:
"""


@pytest.mark.parametrize("rule_id", [rule.id for rule in load("annual-report").rules])
def test_a_lowered_severity_is_obeyed_by_every_finding(rule_id: str, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(f"{OVER}  - {{id: {rule_id}, severity: info}}\n", "utf-8")
    pack = load(str(path))
    rule = next(rule for rule in pack.rules if rule.id == rule_id)
    told = {
        finding.severity
        for example in rule.examples.fails
        for finding in running.findings_of(pack, rule, example, text_of(example, pack.base)) or ()
    }
    assert told <= {"info"}
