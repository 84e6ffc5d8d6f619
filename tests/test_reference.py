"""What is generated from the packs is as the packs are now."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from lawcheck.checks.table import TABLE
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.loader import load
from lawcheck.packs.validate.schema import schema
from lawcheck.views.rules.reference import reference
from tools import tables

ROOT = Path(__file__).resolve().parent.parent


def test_the_rule_reference_is_current():
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    now = "".join(f"{line}\n" for line in reference(load("annual-report")))
    assert written == now, "tools/generate.sh"


def test_the_schema_is_current():
    written = json.loads((BUILT_IN / "schema.json").read_text(encoding="utf-8"))
    assert written == schema(), "tools/generate.sh"


def test_the_tables_of_checks_are_current():
    for theme in tables.themes():
        written = (theme / "__init__.py").read_text(encoding="utf-8")
        assert written == tables.table(theme), "tools/generate.sh"


def test_the_tables_of_kinds_are_current():
    for theme in tables.folders():
        written = (theme / "__init__.py").read_text(encoding="utf-8")
        assert written == tables.exports(theme), "tools/generate.sh"


def test_a_kind_without_a_check_stops_the_tables(tmp_path, monkeypatch):
    theme = tmp_path / "checks" / "marks"
    theme.mkdir(parents=True)
    (theme / "__init__.py").write_text('"""Marks."""\n', "utf-8")
    (tmp_path / "marks.py").write_text('class Width(Check, tag="width"):\n    says = ""\n', "utf-8")
    monkeypatch.setattr(tables, "KINDS", tmp_path)
    with pytest.raises(SystemExit, match="Width has no check"):
        tables.table(theme)
    check = "def check(rule: Rule, options: Width, case: Case): ...\n"
    (theme / "width.py").write_text(check, "utf-8")
    assert "kinds.Width: width.check," in tables.table(theme)
    (theme / "wide.py").write_text(check, "utf-8")
    with pytest.raises(SystemExit, match="Width has more than one check"):
        tables.table(theme)
    (theme / "wide.py").write_text(check.replace("Width", "Wide"), "utf-8")
    with pytest.raises(SystemExit, match="asks for Wide, which is no kind"):
        tables.table(theme)


def test_every_kind_has_its_check():
    assert set(TABLE) == set(KINDS.values())


def test_every_parameter_has_its_help():
    for kind in KINDS.values():
        described = msgspec.json.schema(kind)["$defs"][kind.__name__]["properties"]
        silent = [name for name in kind.__struct_fields__ if "description" not in described[name]]
        assert silent == [], kind.__name__


def test_every_rule_says_why_and_how_to_comply():
    for rule in load("annual-report").rules:
        assert rule.basis, rule.id
        assert rule.why, rule.id
        assert rule.comply, rule.id


def test_every_pack_names_its_schema_for_editors():
    for path in BUILT_IN.glob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == "# yaml-language-server: $schema=schema.json", path.name


def test_the_schema_takes_our_packs_and_refuses_a_wrong_key():
    import jsonschema
    import yaml

    judge = jsonschema.Draft7Validator(schema())
    jsonschema.Draft7Validator.check_schema(schema())
    for path in BUILT_IN.glob("*.yaml"):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        assert [error.message for error in judge.iter_errors(data)] == [], path.name
    base = {"id": "a", "name": "甲", "version": "1"}
    for wrong in (
        {"rulez": []},
        {"rules": [{"name": "没有 id"}]},
        {"rules": [{"id": "a", "severity": "fatal"}]},
        {"rules": [{"id": "a", "check": {"kind": "no-such-kind"}}]},
        {"rules": [{"id": "a", "check": {"kind": "required-part", "patterns": ["甲"]}}]},
    ):
        assert list(judge.iter_errors({**base, **wrong})), wrong
