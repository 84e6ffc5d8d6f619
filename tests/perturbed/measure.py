"""Judge each text with each slip in it, and count what is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck import check_bytes, load_pack
from lawcheck.checks.model import Finding
from lawcheck.packs.model import RulePack
from tests.perturbed.kinds import FINDERS, SLIPS
from tests.perturbed.relations import Relation
from tests.perturbed.slips import Slip
from tests.perturbed.texts import Text, half_of

#: Rules that may tell a wrong figure.
RULES = frozenset(("sum-mismatch", "figure-relation", "number-contradiction", "count-mismatch"))


class Tried(msgspec.Struct, frozen=True):
    """One slip, and what was told because of it."""

    name: str
    half: str
    relation: Relation
    slip: Slip
    words: str
    """The sentences of the relation, with the slip."""
    told: tuple[Finding, ...]

    @property
    def loud(self) -> bool:
        return any(f.severity != "info" for f in self.told)


def tried(text: Text, kinds: Sequence[str], half: str = "all") -> Iterator[Tried]:
    """Every slip in every relation of a text."""
    running = text.running()
    pack = load_pack("annual-report")
    known: set[tuple[str, str]] | None = None
    for kind in kinds:
        for relation in FINDERS[kind](running):
            start, end = relation.stretch
            own = half_of(running.text[start:end])
            if half not in ("all", own):
                continue
            if known is None:
                known = {(f.rule, f.message) for f in _findings(text.content, pack)}
            for slip in SLIPS[kind](relation, running.text):
                place = running.place(slip.start, slip.end)
                content = text.changed(place.paragraph, place.start, place.end, slip.written)
                lines = {running.number(start), running.number(end - 1)}
                told = tuple(
                    f
                    for f in _findings(content, pack)
                    if (f.rule, f.message) not in known and f.rule in RULES and _within(f, lines)
                )
                words = running.text[start : slip.start] + f"【{slip.written}】"
                words += running.text[slip.end : end]
                yield Tried(text.name, own, relation, slip, words, told)


def _findings(content: str, pack: RulePack) -> tuple[Finding, ...]:
    return check_bytes(content.encode(), "report.txt", pack=pack).findings


def _within(finding: Finding, lines: set[int]) -> bool:
    place = finding.location
    return place is not None and any(place.line <= n <= place.end_line for n in lines)


def table(all_of: Sequence[Tried]) -> Iterator[str]:
    """For each half and kind of slip how many were told, and how many of them aloud."""
    count: Counter[tuple[str, str]] = Counter()
    for one in all_of:
        for name in (one.slip.kind, "all"):
            count[one.half, name] += 1
            count[one.half, f"{name} told"] += bool(one.told)
            count[one.half, f"{name} loud"] += one.loud
    for half in ("even", "odd"):
        for name in ("digit", "swap", "part", "other", "base", "rest", "all"):
            there, told, loud = (count[half, f"{name}{x}"] for x in ("", " told", " loud"))
            if there:
                yield f"{half} {name}: {told}/{there} told ({told / there:.0%}), {loud} aloud"
