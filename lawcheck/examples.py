"""Run the examples of rules: each goes the way of a report, and the one rule judges it.

``prove`` takes a composed pack and gives, for each rule, how many examples held and what is wrong:
an example that did not do what it says, a rule without both kinds of examples, a pattern that no
example reaches. Patterns of parts, duties and topics, and set phrases, count as rules here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from lawcheck.checks.model import Case, Finding
from lawcheck.checks.table import TABLE
from lawcheck.documents.model import Remark
from lawcheck.errors import DocumentError
from lawcheck.packs.edits import ExampleError, text_of
from lawcheck.packs.meanings import texts as meant
from lawcheck.packs.model import Duty, Example, PartDefinition, Rule, RulePack, Topic
from lawcheck.packs.resolve import fill
from lawcheck.review import Options, understood
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

Entry = PartDefinition | Duty | Topic
#: As whose report a bare text is judged.
YEAR = 2023
#: The number in front of a heading, which patterns of headings do not see.
_MARKER = re.compile(
    r"^(?:第?[一二三四五六七八九十]+[、.部分章]+|（[一二三四五六七八九十\d]+）|\d+[.、])+"
)


class Outcome(msgspec.Struct, frozen=True):
    """One example: whether it held, and if not, what came instead (in Chinese)."""

    text: str
    passes: bool
    held: bool
    told: str = ""


class Proof(msgspec.Struct, frozen=True):
    """What the examples of one rule (part, duty, topic) say."""

    id: str
    name: str
    outcomes: tuple[Outcome, ...]
    faults: tuple[str, ...]
    """Everything that is wrong, failed examples included, each one Chinese sentence."""

    @property
    def held(self) -> int:
        return sum(outcome.held for outcome in self.outcomes)


def prove(pack: RulePack, only: Iterable[str] | None = None) -> Iterator[Proof]:
    """Yield a proof for each rule that is switched on, then for parts, duties, topics, phrases."""
    wanted = None if only is None else set(only)
    for rule in pack.rules:
        if rule.enabled and (wanted is None or rule.id in wanted):
            yield prove_rule(pack, rule)
    if wanted is None:
        yield from _prove_entries(pack, pack)


def prove_all(packs: Iterable[RulePack]) -> Iterator[Proof]:
    """The proofs of several packs; what stands alike in two of them is proved in the first."""
    seen: set[bytes] = set()
    for pack in packs:
        fresh = msgspec.structs.replace(
            pack,
            rules=_fresh(pack.rules, seen),
            parts=_fresh(pack.parts, seen),
            duties=_fresh(pack.duties, seen),
            topics=_fresh(pack.topics, seen),
            phrases=_fresh(pack.phrases, seen),
        )
        for rule in fresh.rules:
            if rule.enabled:
                yield prove_rule(pack, rule)
        yield from _prove_entries(fresh, pack)


_T = TypeVar("_T")


def _fresh(entries: tuple[_T, ...], seen: set[bytes]) -> tuple[_T, ...]:
    encoded = [(entry, msgspec.json.encode(entry)) for entry in entries]
    kept = tuple(entry for entry, code in encoded if code not in seen)
    seen.update(code for _, code in encoded)
    return kept


def prove_rule(pack: RulePack, rule: Rule) -> Proof:
    """Run the examples of ``rule`` as it stands in ``pack``."""
    outcomes, lines = [], []
    for passes, examples in ((True, rule.examples.passes), (False, rule.examples.fails)):
        for example in examples:
            try:
                text = text_of(example, pack.base)
            except ExampleError as error:
                outcomes.append(Outcome("", passes, False, str(error)))
                continue
            lines += _lines(text)
            outcomes.append(_run(pack, rule, example, text, passes))
    faults = [
        f"{'应当通过' if o.passes else '应当报出'}的例子不成立：{o.told}"
        for o in outcomes
        if not o.held
    ]
    if not rule.examples.passes:
        faults.append("没有应当通过的例子（examples.pass）。")
    if not rule.examples.fails:
        faults.append("没有应当报出的例子（examples.fail）。")
    faults += _unreached(meant(rule.check), lines)
    return Proof(rule.id, rule.name, tuple(outcomes), tuple(faults))


def findings_of(pack: RulePack, rule: Rule, example: Example, text: str) -> list[Finding] | None:
    """What ``rule`` finds in ``text``; None where it does not apply to it."""
    from lawcheck.documents import read_bytes

    document = read_bytes(text.encode(), f"例.{example.format}")
    if example.remarks:
        said = tuple(Remark(kind, said, 1) for kind, said in example.remarks.items())
        document = msgspec.structs.replace(document, remarks=said)
    case = understood(document, pack, Options(example.year, example.level))
    if case.report.year is None:
        case = understood(document, pack, Options(YEAR, example.level or "county"))
    if example.against is not None:
        case = _compared(pack, case, example.against)
    if example.audience and example.audience != case.report.audience:
        report = msgspec.structs.replace(case.report, audience=example.audience)
        case = Case(report, _resolved(pack, case, example), case.passages, case.shared)
    for resolved in case.pack.rules:
        if resolved.id == rule.id:
            return list(TABLE[type(resolved.check)](resolved, resolved.check, case))
    return None


def _compared(pack: RulePack, case: Case, other: Example) -> Case:
    """``case`` with what its report shares with another one."""
    from lawcheck import library
    from lawcheck.documents import read_bytes

    document = read_bytes(text_of(other, pack.base).encode(), f"另一份.{other.format}")
    report = understood(document, pack, Options(other.year, other.level)).report
    store = library.in_memory([library.entry_of(document, report)])
    return msgspec.structs.replace(case, shared=library.shared(case, store, pack))


def _resolved(pack: RulePack, case: Case, example: Example) -> RulePack:
    from lawcheck.packs.resolve import resolve

    assert example.audience is not None
    return resolve(pack, case.report.year, case.report.level, example.audience)


def _run(pack: RulePack, rule: Rule, example: Example, text: str, passes: bool) -> Outcome:
    shown = _shown(example, text)
    try:
        found = findings_of(pack, rule, example, text)
    except DocumentError as error:
        return Outcome(shown, passes, False, f"{shown}读不了：{error}")
    if passes:
        if not found:
            return Outcome(shown, True, True)
        return Outcome(shown, True, False, f"{shown}却报出“{found[0].message}”（{found[0].quote}）")
    if found is None:
        return Outcome(shown, False, False, f"{shown}不在规则的适用条件（when）之内。")
    if not found:
        return Outcome(shown, False, False, f"{shown}没有报出问题。")
    bare = next((f for f in found if "${" in f.message + f.suggestion), None)
    if bare is not None:
        return Outcome(
            shown, False, False, f"说明里有程序不给的名称：{bare.message}{bare.suggestion}"
        )
    if example.at and not any(example.at in place for f in found for place in _places(f)):
        seen = "；".join(f"{f.quote or f.message}" for f in found[:3])
        return Outcome(shown, False, False, f"{shown}应当指出“{example.at}”，实际指出“{seen}”。")
    return Outcome(shown, False, True)


def _places(finding: Finding) -> Iterator[str]:
    yield finding.quote
    yield finding.message
    for place in finding.related:
        yield place.quote


def _shown(example: Example, text: str) -> str:
    if example.note:
        return f"“{example.note}”"
    if example.text:
        line = " ".join(text.split())
        return f"“{line if len(line) <= 40 else line[:38] + '……'}”"
    edits = [f"{old}→{new}" for old, new in example.replace.items()]
    edits += [f"去掉{stretch}" for stretch in example.remove]
    edits += [f"加上{text}" for text in (example.prepend, example.append) if text]
    line = " ".join("，".join(edits).split())
    return f"“base：{(line if len(line) <= 40 else line[:38] + '……') or '原样'}”"


def _corpus(pack: RulePack) -> Iterator[str]:
    """Every line of every example and of the base, folded."""
    yield from _lines(pack.base)
    for rule in pack.rules:
        for example in (*rule.examples.passes, *rule.examples.fails):
            try:
                yield from _lines(text_of(example, pack.base))
            except ExampleError:
                continue


def _lines(text: str) -> list[str]:
    """The lines of a text as patterns see them, headings also without their numbers."""
    lines = [fold(line).text for line in text.split("\n") if line.strip()]
    bare = [stripped for line in lines if (stripped := _MARKER.sub("", line)) != line]
    return [*lines, *bare, "\n".join(lines)]


def _unreached(patterns: Iterable[str], lines: list[str]) -> list[str]:
    missed = []
    for pattern in dict.fromkeys(patterns):
        years = [pattern] if "${" not in pattern else [fill(pattern, y) for y in range(2019, 2030)]
        compiled = compile_patterns(years)
        if not any(compiled.search(line) for line in lines):
            missed.append(f"没有例子用得上这个词语：{pattern}")
    return missed


def _prove_entries(fresh: RulePack, pack: RulePack) -> Iterator[Proof]:
    """The proofs of the parts, duties, topics and phrases of ``fresh`` by all texts of ``pack``."""
    corpus = list(_corpus(pack))
    entries: list[Entry] = [*fresh.parts, *fresh.duties, *fresh.topics]
    for entry in entries:
        yield _prove_entry(entry, corpus)
    if fresh.phrases:
        yield _prove_phrases(fresh, corpus)


def _prove_entry(entry: Entry, corpus: list[str]) -> Proof:
    own = [line for text in entry.examples for line in _lines(text)]
    patterns = list(meant(entry))
    faults = _unreached(patterns, [*own, *corpus])
    outcomes = []
    compiled = compile_patterns([fill(p, YEAR) for p in patterns])
    for text in entry.examples:
        held = any(compiled.search(line) for line in _lines(text))
        told = "" if held else f"“{text}”里没有这一项的任何词语。"
        outcomes.append(Outcome(text, False, held, told))
        faults += [told] if told else []
    return Proof(entry.id, entry.name, tuple(outcomes), tuple(faults))


def _prove_phrases(pack: RulePack, corpus: list[str]) -> Proof:
    every = "\n".join(corpus)
    unused = [p for p in pack.phrases if fold(fill(p, YEAR)).text not in every]
    faults = tuple(f"没有例子用得上这句固定表述：{phrase}" for phrase in unused)
    return Proof("phrases", "固定表述", (), faults)
