"""Which patterns the examples reach; the examples of parts, duties and topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lawcheck.examples.model import Outcome, Proof
from lawcheck.examples.running import YEAR
from lawcheck.packs.edits import ExampleError, text_of
from lawcheck.packs.model import Duty, PartDefinition, RulePack, Topic
from lawcheck.packs.resolve import fill
from lawcheck.packs.validate.references import texts as meant
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.standing import Texts

Recognised = PartDefinition | Duty | Topic
#: The number in front of a heading, which patterns of headings do not see.
_MARKER = re.compile(rf"^(?:第?[{ONE_TO_TEN}]+[、.部分章]+|（[{ONE_TO_TEN}\d]+）|\d+[.、])+")


def _corpus(pack: RulePack) -> Iterator[str]:
    """Every line of every example and of the base, folded."""
    yield from lines_of(pack.base)
    for rule in pack.rules:
        for example in (*rule.examples.passes, *rule.examples.fails):
            try:
                yield from lines_of(text_of(example, pack.base))
            except ExampleError:
                continue


def lines_of(text: str) -> list[str]:
    """The lines of a text as patterns see them, headings also without their numbers."""
    lines = [fold(line).text for line in text.split("\n") if line.strip()]
    bare = [stripped for line in lines if (stripped := _MARKER.sub("", line)) != line]
    return [*lines, *bare, "\n".join(lines)]


class Lines:
    """Lines of examples, which have those of one base: most patterns stand in few of them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = list(dict.fromkeys(lines))
        self._texts = Texts(self._lines)

    def reach(self, years: Sequence[str]) -> bool:
        """Whether a pattern, written out for each of its ``years``, matches in one of them."""
        compiled = compile_patterns(years)
        return any(compiled.search(self._lines[number]) for number in self._texts.of_any(years))


def unreached(patterns: Iterable[str], *groups: Lines) -> list[str]:
    """A sentence on each pattern that matches in no line of any group."""
    missed = []
    for pattern in dict.fromkeys(patterns):
        years = [pattern] if "${" not in pattern else [fill(pattern, y) for y in range(2019, 2030)]
        if not any(lines.reach(years) for lines in groups):
            missed.append(f"没有例子用得上这个词语：{pattern}")
    return missed


def prove_entries(fresh: RulePack, pack: RulePack) -> Iterator[Proof]:
    """The proofs of the parts, duties, topics and phrases of ``fresh`` by all texts of ``pack``."""
    entries: list[Recognised] = [*fresh.parts, *fresh.duties, *fresh.topics]
    if not entries and not fresh.phrases:
        return
    corpus = list(_corpus(pack))
    others = Lines(corpus if entries else ())
    for entry in entries:
        yield _prove_entry(entry, others)
    if fresh.phrases:
        yield _prove_phrases(fresh, corpus)


def _prove_entry(entry: Recognised, others: Lines) -> Proof:
    rejects = entry.rejects if isinstance(entry, PartDefinition) else ()
    own = [line for text in (*entry.examples, *rejects) for line in lines_of(text)]
    outcomes = []
    for text in entry.examples:
        held = any(_knows(entry, line) for line in lines_of(text))
        told = "" if held else f"“{text}”里没有这一项的任何词语。"
        outcomes.append(Outcome(text, False, held, told))
    for text in rejects:
        held = not _claims(entry, _MARKER.sub("", fold(text).text))
        told = "" if held else f"“{text}”被认作了这一部分。"
        outcomes.append(Outcome(text, True, held, told))
    told_faults = [outcome.told for outcome in outcomes if outcome.told]
    faults = [*told_faults, *unreached(meant(entry), Lines(own), others)]
    return Proof(entry.id, entry.name, tuple(outcomes), tuple(faults))


def _knows(entry: Recognised, line: str) -> bool:
    """Whether ``entry`` is spoken of in ``line``."""
    if isinstance(entry, PartDefinition):
        patterns = (*entry.headings, *entry.embedded, *entry.merged, *entry.tells)
    else:
        patterns = entry.phrases
    return compile_patterns(fill(patterns, YEAR)).search(line) is not None


def _claims(entry: Recognised, heading: str) -> bool:
    """Whether a heading (its number stripped) is taken for the part."""
    assert isinstance(entry, PartDefinition)
    if not compile_patterns(fill(entry.headings, YEAR)).search(heading):
        return False
    excludes = fill(entry.excludes, YEAR)
    return not (excludes and compile_patterns(excludes).search(heading))


def _prove_phrases(pack: RulePack, corpus: list[str]) -> Proof:
    every = "\n".join(corpus)
    unused = [p for p in pack.phrases if fold(fill(p, YEAR)).text not in every]
    faults = tuple(f"没有例子用得上这句固定表述：{phrase}" for phrase in unused)
    return Proof("phrases", "固定表述", (), faults)
