"""What a rule says of itself, as labelled paragraphs: the same for terminal and reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.packs.edits import ExampleError, text_of
from lawcheck.packs.lowering import Lowered, lowered
from lawcheck.packs.model import (
    Basis,
    Duty,
    Example,
    PartDefinition,
    Rule,
    RulePack,
    Source,
    Topic,
    When,
)
from lawcheck.packs.resolve import fill
from lawcheck.views import words

Explained = Rule | PartDefinition | Duty | Topic | Source

AUDIENCES = {"draft": "送审稿", "published": "已公开的网页"}
SIDES = {"party": "党委主要负责人", "government": "政府主要负责人"}
KIND_OF = {Rule: "规则", PartDefinition: "部分", Duty: "职责", Topic: "领域", Source: "依据"}


def _source(pack: RulePack, source: Source) -> Iterator[Fact]:
    yield Fact("全称", (source.cited,))
    yield Fact("发文机关", (source.issuer,))
    yield Fact("效力", (source.authority,))
    if source.since:
        yield Fact("施行", (source.since,))
    citing = [
        f"{entry.id}（{title(entry)}）"
        for entry in entries(pack)
        if not isinstance(entry, Source) and any(one.source == source.id for one in entry.basis)
    ]
    yield Fact("用它的", tuple(citing) or ("还没有",))


_NAME = re.compile(r"\$\{\w+\}")


class Fact(NamedTuple):
    """A label and its paragraphs."""

    label: str
    lines: tuple[str, ...]


def find(pack: RulePack, name: str) -> list[Explained]:
    """Every rule, part, duty, topic and source of ``pack`` with this id."""
    return [entry for entry in entries(pack) if entry.id == name]


def entries(pack: RulePack) -> Iterator[Explained]:
    yield from pack.rules
    yield from pack.parts
    yield from pack.duties
    yield from pack.topics
    yield from pack.sources


def title(entry: Explained) -> str:
    """What an entry is called."""
    return entry.title if isinstance(entry, Source) else entry.name


def facts(pack: RulePack, entry: Explained) -> Iterator[Fact]:
    """All that is known of ``entry``, in the order in which a clerk asks."""
    if isinstance(entry, Source):
        yield from _source(pack, entry)
        return
    if isinstance(entry, Rule):
        yield Fact("严重程度", (severity(entry),))
        if cases := tuple(map(_lower, lowered(entry))):
            yield Fact("会降低的情形", cases)
    elif isinstance(entry, Duty):
        yield Fact("职责人", (SIDES[entry.side],))
    if told := tuple(basis(pack, one) for one in entry.basis):
        yield Fact("依据", told)
    if isinstance(entry, Rule):
        if entry.why:
            yield Fact("为什么", (entry.why,))
        said = (blank(entry.message), blank(entry.suggestion))
        if told := tuple(text for text in said if text.strip("…。")):
            yield Fact("报出时说", told)
        if entry.comply:
            yield Fact("怎样合格", (blank(entry.comply),))
    if condition := when(entry.when):
        yield Fact("适用", (condition,))
    if isinstance(entry, Rule):
        if points := tuple(deductions(pack, entry.id)):
            yield Fact("扣分", points)
        for label, examples in (
            ("应当通过的例子", entry.examples.passes),
            ("应当报出的例子", entry.examples.fails),
        ):
            if examples:
                yield Fact(label, tuple(example(one, pack) for one in examples))
        return
    if isinstance(entry, PartDefinition):
        yield Fact("标题写法", (" ".join(entry.headings),))
    else:
        yield Fact("认得的词语", (" ".join(entry.phrases),))
    if entry.examples:
        yield Fact("例子", entry.examples)


def blank(text: str) -> str:
    """A message with …… for what is filled in when the rule speaks, years in words."""
    return _NAME.sub("……", fill(text, None))


def severity(rule: Rule) -> str:
    """必须改正（error），依据用词是“应当”；这是最高的，规则的种类只会降低."""
    level = rule.level_of_severity
    told = f"{words.SEVERITIES[level]}（{level}）"
    if rule.severity is None and rule.basis:
        told += f"，依据用词是“{'”“'.join(dict.fromkeys(b.wording for b in rule.basis))}”"
    if level != "info":
        told += "；这是最高的，规则的种类只会降低，不会提高"
    return told + ("" if rule.enabled else "；已停用")


def _lower(case: Lowered) -> str:
    """没有把握时：建议修改（warning），由参数 doubtful_severity 决定."""
    return f"{case.says}：{words.SEVERITIES[case.to]}（{case.to}），由参数 {case.parameter} 决定"


def basis(pack: RulePack, one: Basis) -> str:
    """《…》（文号），发文机关，党内法规，用词“应当”：规定了什么."""
    source = next((s for s in pack.sources if s.id == one.source), None)
    if source is None:
        return one.source
    told = f"{source.cited}{one.article}，{source.authority}，{source.issuer}"
    if one.wording != "实务":
        told += f"，用词“{one.wording}”"
    return told + (f"：{one.says}" if one.says else "")


def when(condition: When) -> str:
    """The conditions in words; empty where there are none."""
    told = []
    if condition.levels:
        told.append("、".join(words.LEVELS[level] for level in condition.levels))
    if condition.since or condition.until:
        since = f"{condition.since}年度起" if condition.since else ""
        until = f"至{condition.until}年度止" if condition.until else ""
        told.append(since + until)
    if condition.audience:
        told.append("、".join(AUDIENCES[audience] for audience in condition.audience))
    if condition.parts:
        told.append(f"只看{'、'.join(condition.parts)}")
    return "；".join(told)


def deductions(pack: RulePack, rule_id: str) -> Iterator[str]:
    """What findings of the rule cost, in the rubric and by veto."""
    if pack.scoring is None:
        return
    for item in pack.scoring.items:
        for deduction in item.deductions:
            if deduction.rule == rule_id:
                each = "每处" if deduction.each else "共"
                told = f"“{item.name}”{each}扣 {words.number(deduction.points)} 分"
                if deduction.part:
                    told += f"（只算“{words.part_name(pack, deduction.part)}”）"
                if deduction.at_most is not None:
                    told += f"，至多 {words.number(deduction.at_most)} 分"
                yield told
    for veto in pack.scoring.vetoes:
        if veto.rule == rule_id:
            yield f"一票否决：{veto.reason}"


def example(one: Example, pack: RulePack) -> str:
    """An example in a few words: its text, or the edits of the base."""
    if one.note:
        told = one.note
    elif one.text:
        told = one.text.strip()
    else:
        told = edits(one)
        try:
            text_of(one, pack.base)
        except ExampleError as error:
            told += f"（{error}）"
    extra = [f"{one.year}年度"] if one.year else []
    extra += [words.LEVELS[one.level]] if one.level else []
    extra += [AUDIENCES[one.audience]] if one.audience else []
    told += f"（{'，'.join(extra)}）" if extra else ""
    return told + (f" → {one.at}" if one.at else "")


def edits(one: Example) -> str:
    """The edits of the base in words."""
    told = [f"“{old}”改为“{new}”" for old, new in one.replace.items()]
    told += [f"去掉“{stretch}”" for stretch in one.remove]
    if one.prepend:
        told.append(f"开头加上“{one.prepend.strip()}”")
    if one.append:
        told.append(f"末尾加上“{one.append.strip()}”")
    return "范文" + ("，".join(told) if told else "原样")
