"""Run the examples of rules: each goes the way of a report, and the one rule judges it.

``prove`` takes a composed pack and gives, for each rule, how many examples held and what is wrong:
an example that did not do what it says, a rule without both kinds of examples, a pattern that no
example reaches. Patterns of parts, duties and topics, and set phrases, count as rules here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from lawcheck.examples.model import Outcome, Proof
from lawcheck.examples.reach import Lines, lines_of, prove_entries, unreached
from lawcheck.examples.running import run
from lawcheck.packs.edits import ExampleError, text_of
from lawcheck.packs.model import Rule, RulePack
from lawcheck.packs.validate.references import texts as meant

__all__ = ["Outcome", "Proof", "prove", "prove_all", "prove_rule"]


def prove(pack: RulePack, only: Iterable[str] | None = None) -> Iterator[Proof]:
    """Yield a proof for each rule that is switched on, then for parts, duties, topics, phrases."""
    wanted = None if only is None else set(only)
    for rule in pack.rules:
        if rule.enabled and (wanted is None or rule.id in wanted):
            yield prove_rule(pack, rule)
    if wanted is None:
        yield from prove_entries(pack, pack)


def prove_all(packs: Iterable[RulePack], proved: Iterable[RulePack] = ()) -> Iterator[Proof]:
    """The proofs of several packs; what stands alike in two of them is proved in the first.

    What stands alike in one that is ``proved`` already is not proved again.
    """
    seen: set[bytes] = set()
    for pack in proved:
        for entries in (pack.rules, pack.parts, pack.duties, pack.topics, pack.phrases):
            _fresh(entries, seen)
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
        yield from prove_entries(fresh, pack)


_T = TypeVar("_T")


def _fresh(entries: tuple[_T, ...], seen: set[bytes]) -> tuple[_T, ...]:
    encoded = [(entry, msgspec.json.encode(entry)) for entry in entries]
    kept = tuple(entry for entry, code in encoded if code not in seen)
    seen.update(code for _, code in encoded)
    return kept


def prove_rule(pack: RulePack, rule: Rule) -> Proof:
    """Run the examples of ``rule`` as it stands in ``pack``, whoever the pack is for."""
    pack = msgspec.structs.replace(pack, level=None)
    outcomes, lines = [], []
    for passes, examples in ((True, rule.examples.passes), (False, rule.examples.fails)):
        for example in examples:
            try:
                text = text_of(example, pack.base)
            except ExampleError as error:
                outcomes.append(Outcome("", passes, False, str(error)))
                continue
            lines += lines_of(text)
            outcomes.append(run(pack, rule, example, text, passes))
    faults = [
        f"{'应当通过' if o.passes else '应当报出'}的例子不成立：{o.told}"
        for o in outcomes
        if not o.held
    ]
    if not rule.examples.passes:
        faults.append("没有应当通过的例子（examples.pass）。")
    if not rule.examples.fails:
        faults.append("没有应当报出的例子（examples.fail）。")
    faults += unreached(meant(rule.check), Lines(lines))
    return Proof(rule.id, rule.name, tuple(outcomes), tuple(faults))
