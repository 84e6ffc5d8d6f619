"""Packs extend packs: add, change single fields, switch off, by id."""

from __future__ import annotations

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import load

BASE = """
extends: [sources]
phrases: [甲]
parts:
  - {id: p, name: 部分, headings: [一, 二]}
  - {id: q, name: 另一部分, headings: [三]}
rules:
  - id: a
    name: 规则甲
    check: {kind: forbidden-text, patterns: [某某, 待补充], excludes: ["5×"]}
    message: 乙
    suggestion: 丙
    basis: [{source: practice, wording: 实务}]
  - id: b
    name: 规则乙
    check: {kind: required-part}
    message: 乙
    suggestion: 丙
    basis: [{source: practice, wording: 实务}]
scoring:
  grades: [{name: 合格, least: 60}]
  items:
    - id: i
      name: 项目
      points: 60
      deductions: [{rule: a, points: 1}, {rule: b, points: 2}]
    - {id: j, name: 另一项目, points: 40, deductions: []}
  vetoes: [{rule: b, reason: 缺}]
"""


@pytest.fixture
def base(write):
    write(BASE, name="base")


def rules(pack):
    return {rule.id: rule for rule in pack.rules}


def test_a_single_field_is_changed_and_the_rest_stays(write, base):
    pack = load(write("extends: [base]\nrules:\n  - {id: a, severity: error}\n"))
    changed = rules(pack)["a"]
    assert changed.severity == "error"
    assert changed.name == "规则甲"
    assert [rule.id for rule in pack.rules] == ["a", "b"]


def test_what_a_pack_says_of_itself_is_not_inherited(write, base):
    pack = load(write("extends: [base]\n"))
    assert (pack.id, pack.extends, pack.version) == ("own", ("base",), "1.10")


def test_lists_are_replaced_added_to_taken_from(write, base):
    body = """
        extends: [base]
        rules:
          - id: a
            check: {patterns+: [详见附件], excludes-: ["5×"]}
        parts:
          - {id: p, headings: [四]}
        """
    pack = load(write(body))
    assert rules(pack)["a"].check.patterns == ("某某", "待补充", "详见附件")
    assert rules(pack)["a"].check.excludes == ()
    assert pack.parts[0].headings == ("四",)


def test_taking_out_what_is_not_there_is_a_fault(write, base):
    with pytest.raises(PackError, match="本来就没有这一项"):
        load(write("extends: [base]\nrules:\n  - id: a\n    check: {patterns-: [无]}\n"))


def test_phrases_add_up_and_can_be_taken_out(write, base):
    assert load(write("extends: [base]\nphrases: [乙]\n")).phrases == ("甲", "乙")
    assert load(write("extends: [base]\nphrases-: [甲]\n", name="less")).phrases == ()


def test_another_kind_gives_up_the_old_parameters(write, base):
    body = "extends: [base]\nrules:\n  - {id: a, check: {kind: required-part, parts: [p]}}\n"
    check = rules(load(write(body)))["a"].check
    assert type(check).__name__ == "RequiredPart"
    assert check.parts == ("p",)


def test_everything_can_be_switched_off(write, base):
    body = """
        extends: [base]
        parts: [{id: q, enabled: false}]
        rules: [{id: a, enabled: false}]
        scoring:
          items:
            - {id: i, points: 100, deductions: [{rule: b, enabled: false}]}
            - {id: j, enabled: false}
          vetoes: [{rule: b, enabled: false}]
        """
    pack = load(write(body))
    assert [part.id for part in pack.parts] == ["p"]
    assert [rule.id for rule in pack.rules if rule.enabled] == ["b"]
    assert [item.id for item in pack.scoring.items] == ["i"]
    assert [d.rule for d in pack.scoring.items[0].deductions] == ["a"]
    assert pack.scoring.vetoes == ()


def test_a_pack_that_two_packs_extend_is_read_once(write, base):
    write("extends: [base]\nrules:\n  - {id: a, name: 左}\n", name="left")
    write("extends: [base]\nrules:\n  - {id: b, name: 右}\n", name="right")
    pack = load(write("extends: [left, right]\n"))
    assert [rule.name for rule in pack.rules] == ["左", "右"]
    assert pack.phrases == ("甲",)


def test_a_pack_beside_goes_before_a_built_in_one(write):
    write("phrases: [本地]\n", name="marks")
    assert load(write("extends: [marks]\n")).phrases == ("本地",)


def test_a_pack_may_carry_the_name_of_the_built_in_one_that_it_extends(write):
    pack = load(
        write(
            "extends: [marks]\nrules: [{id: punctuation-doubled, severity: info}]\n", name="marks"
        )
    )
    assert rules(pack)["punctuation-doubled"].severity == "info"
    assert len(pack.rules) > 1


def test_another_order_of_the_same_files_gives_the_same_pack(write, base):
    first = load(write("extends: [base, sources]\n", name="own"))
    second = load(write("extends: [sources, base]\n", name="own"))
    assert first.rules == second.rules


def test_the_base_goes_on(write):
    write("base: 甲\n", name="base")
    assert load(write("extends: [base]\nbase+: 乙\n")).base == "甲\n\n乙"


def test_a_plus_where_there_is_no_list_is_a_fault(write, base):
    with pytest.raises(PackError, match="没有“description\\+”这个键"):
        load(write("extends: [base]\ndescription+: 乙\n"))
