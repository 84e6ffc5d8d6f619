"""Examples are part of a rule: ours hold, and those that do not are told."""

from __future__ import annotations

import msgspec
import pytest

from lawcheck.examples import prove, prove_rule
from lawcheck.examples.reach import prove_entries
from lawcheck.packs.catalog import built_in
from lawcheck.packs.loader import load

MAIN = load("annual-report")


@pytest.mark.parametrize("rule", [r for r in MAIN.rules if r.enabled], ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold(rule):
    assert prove_rule(MAIN, rule).faults == ()


@pytest.mark.slow
def test_every_other_example_of_the_built_in_packs_holds(monkeypatch):
    monkeypatch.setenv("LAWCHECK_CACHE", "off")  # to keep each pack takes longer than to read it
    known = set(map(msgspec.json.encode, MAIN.rules))

    def proofs():
        for name, _ in built_in():
            pack = load(name)
            for rule in pack.rules:
                if rule.enabled and (code := msgspec.json.encode(rule)) not in known:
                    known.add(code)
                    yield prove_rule(pack, rule)
            yield from prove_entries(pack, pack)

    assert [f"{proof.id}: {fault}" for proof in proofs() for fault in proof.faults] == []


BODY = """
extends: [sources]
base: |
  青禾县2023年法治政府建设年度报告
  全年办结案件36件。
rules:
  - id: a
    name: 甲
    check: {kind: forbidden-text, patterns: [待补充, %s], excludes: [附件待补充]}
    message: 此处“${text}”没有写完。
    suggestion: 请补上。
    basis: [{source: practice, wording: 实务}]
    examples:
      pass: [%s]
      fail: [%s]
"""


def proof(write, passes: str, fails: str, pattern: str = "待核实"):
    (first, *_) = prove(load(write(BODY % (pattern, passes, fails))))
    return first


GOOD = "{text: 见附件待补充材料}, {note: 原样}"
BAD = "{text: 办结待补充件, at: 待补充}, {replace: {36件: 待核实件}, at: 待核实}"


def test_examples_that_hold(write):
    found = proof(write, GOOD, BAD)
    assert (found.held, len(found.outcomes), found.faults) == (4, 4, ())


@pytest.mark.parametrize(
    ("passes", "fails", "told"),
    [
        ("", BAD, "没有应当通过的例子（examples.pass）。"),
        (GOOD, "", "没有应当报出的例子（examples.fail）。"),
        (GOOD + ", {text: 办结待补充件}", BAD, "却报出“此处“待补充”没有写完。”"),
        (GOOD, BAD + ", {text: 办结案件5件}", "没有报出问题。"),
        (
            GOOD,
            BAD + ", {text: 办结待补充件, at: 五件}",
            "应当指出“五件”，实际指出“办结待补充件”。",
        ),
        (GOOD, BAD + ", {replace: {甲: 乙}}", "base 里没有“甲”，无从替换。"),
        (GOOD, BAD + ", {remove: [甲]}", "base 里没有“甲”，无从去掉。"),
    ],
)
def test_what_does_not_hold_is_told(write, passes, fails, told):
    assert any(told in fault for fault in proof(write, passes, fails).faults)


def test_a_pattern_that_no_example_reaches_is_told(write):
    (fault,) = proof(write, GOOD, BAD, "待核实, 从未出现").faults
    assert fault == "没有例子用得上这个词语：从未出现"


def test_edits_of_the_base(write):
    fails = "{append: 末尾待补充}, {prepend: 开头待核实}, {remove: [全年…件], append: 待补充}"
    assert proof(write, GOOD, fails).faults == ()


def test_a_rule_outside_its_conditions_is_told(write):
    path = write(BODY % ("待核实", GOOD, BAD) + "    when: {since: 2024}\n")
    (first, *_) = prove(load(path))
    assert any("不在规则的适用条件（when）之内" in fault for fault in first.faults)


def test_a_name_that_the_kind_does_not_give_is_told(write):
    path = write((BODY % ("待核实", GOOD, BAD)).replace("${text}", "${txet}"))
    (first, *_) = prove(load(path))
    assert any("说明里有程序不给的名称" in fault for fault in first.faults)


ENTRIES = """
extends: [sources]
base: 全年写了一句固定表述。
phrases: [一句固定表述, 另外一句固定表述]
parts:
  - id: p
    name: 特色工作
    headings: [特色工作, 特色做法]
    excludes: [特色工作机制]
    examples: [三、特色工作, 特色做法, 无关的话]
    rejects: [五、健全特色工作机制, 特色做法和经验]
topics:
  - {id: t, name: 复议, phrases: [行政复议, 裁决], examples: [办理行政复议36件, 无关的话]}
"""


def test_parts_topics_and_phrases_are_proved_too(write):
    part, topic, phrases = prove(load(write(ENTRIES)))
    assert part.faults == (
        "“无关的话”里没有这一项的任何词语。",
        "“特色做法和经验”被认作了这一部分。",
    )
    assert topic.faults == (
        "“无关的话”里没有这一项的任何词语。",
        "没有例子用得上这个词语：裁决",
    )
    assert phrases.faults == ("没有例子用得上这句固定表述：另外一句固定表述",)


PARTS = """
extends: [annual-report]
rules:
  - id: only-plans
    name: 安排里不写空话
    check: {kind: forbidden-text, patterns: [进一步加强]}
    message: 此处“${text}”是空话。
    suggestion: 请写明做什么。
    basis: [{source: practice, wording: 实务}]
    when: {parts: [plans]}
    examples:
      pass: [{replace: {平均每个乡镇: 进一步加强执法，平均每个乡镇}}]
      fail: [{replace: {下沉执法编制: 进一步加强执法，下沉执法编制}, at: 进一步加强}]
"""


def test_a_rule_may_be_for_some_parts_only(write):
    (found,) = prove(load(write(PARTS)), ["only-plans"])
    assert (found.held, found.faults) == (2, ())
