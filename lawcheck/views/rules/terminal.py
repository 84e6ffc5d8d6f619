"""Rule packs on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.examples import Proof
from lawcheck.packs.model import RulePack
from lawcheck.views import words
from lawcheck.views.layout import clip, pad, width, wrap
from lawcheck.views.rules import kinds
from lawcheck.views.rules.facts import KIND_OF, Explained, Fact, facts, title, when
from lawcheck.views.screen import Line, Screen
from lawcheck.views.terminal.report import MARKS

_LABEL = 16


def listing(pack: RulePack, packs: Sequence[tuple[str, str]], screen: Screen) -> Iterator[Line]:
    """The rules of ``pack``, one a line, then the built-in packs."""
    yield [(pack.name, "strong"), (f"  {pack.id} {pack.version}，{len(pack.rules)} 条规则", "dim")]
    left = max((width(rule.id) for rule in pack.rules), default=10) + 2
    for rule in pack.rules:
        mark, style = MARKS[rule.level_of_severity] if rule.enabled else ("─", "dim")
        name = rule.name if rule.enabled else f"{rule.name}（已停用）"
        condition = when(rule.when)
        room = screen.columns - left - 6
        text = clip(f"{name}{f'（{condition}）' if condition else ''}", room, screen.ambiguous)
        yield [
            (f"  {mark} ", style),
            (pad(rule.id, left), ""),
            (text, "" if rule.enabled else "dim"),
        ]
    for label, entries in (("部分", pack.parts), ("职责", pack.duties), ("领域", pack.topics)):
        ids = "、".join(entry.id for entry in entries)
        for number, text in enumerate(wrap(ids, screen.columns - 8, screen.ambiguous)):
            yield [(f"  {label}  " if not number else " " * 8, "dim"), (text, "")]
    yield []
    marks = [f"{MARKS[s][0]} {name}" for s, name in words.SEVERITIES.items()]
    yield [("  ".join([*marks, "─ 已停用"]), "dim")]
    if packs:
        yield []
        yield [("自带的规则包", "strong"), ("（--pack 名称）", "dim")]
        left = max(width(name) for name, _ in packs) + 2
        for name, title in packs:
            yield [
                ("  ", ""),
                (pad(name, left), ""),
                (clip(title, screen.columns - left - 2), "dim"),
            ]


def explanation(pack: RulePack, entry: Explained, screen: Screen) -> Iterator[Line]:
    """All that a rule, part, duty, topic or source says of itself."""
    yield [(title(entry), "strong"), (f"  {entry.id}（{KIND_OF[type(entry)]}）", "dim")]
    yield from _facts(facts(pack, entry), screen)


def kind_explanation(kind: str, screen: Screen) -> Iterator[Line]:
    """What a kind of rule does and what it can be told."""
    yield [(kind, "strong"), ("（规则的种类）", "dim")]
    yield from _facts(kinds.facts(kind), screen)


def _facts(told: Iterable[Fact], screen: Screen) -> Iterator[Line]:
    for label, paragraphs in told:
        head = label
        several = len(paragraphs) > 1
        for paragraph in paragraphs:
            mark = "· " if several else ""
            for source in paragraph.split("\n"):
                for text in wrap(source, screen.columns - _LABEL - 2, screen.ambiguous):
                    yield [(pad(head, _LABEL, screen.ambiguous), "dim"), (mark + text, "")]
                    head, mark = "", "  " if several else ""


def proofs(results: Iterable[Proof], screen: Screen, *, quiet: bool = False) -> Iterator[Line]:
    """One line for each rule, its faults below; the sum at the end."""
    rules = examples = held = faults = 0
    for proof in results:
        rules += 1
        examples += len(proof.outcomes)
        held += proof.held
        faults += len(proof.faults)
        if quiet and not proof.faults:
            continue
        mark, style = ("×", "bad") if proof.faults else ("√", "good")
        share = f"{proof.held}/{len(proof.outcomes)}"
        yield [
            (f"{mark} ", style),
            (pad(proof.id, 26), ""),
            (f"{share:>7}  ", style),
            (proof.name, "dim"),
        ]
        for fault in proof.faults:
            for text in wrap(fault, screen.columns - 4, screen.ambiguous):
                yield [(f"    {text}", "")]
    yield []
    if faults:
        yield [
            (f"× 有 {faults} 处不成立", "bad"),
            (f"（{rules} 项，{examples} 个例子，{held} 个成立）", "dim"),
        ]
    else:
        yield [("√ 全部成立", "good"), (f"（{rules} 项，{examples} 个例子）", "dim")]
