"""How much of a report others have too: what counts, what was handed down and does not.

Headings count nowhere. What many units have in common is left out as long as it is a small
share of the report and no whole part of it; beyond that it counts as any text does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from lawcheck.checks.model import Case
from lawcheck.packs.kinds.repetition import CopiedText, Relation
from lawcheck.repetition.shared import Foreign, Shared
from lawcheck.repetition.units import says_something

#: Paragraph → the stretches of it that others have, apart and in order.
Stretches = Mapping[int, Sequence[tuple[int, int]]]

#: A part is handed down as a whole when so much of it is.
_WHOLE = 0.9
#: Who has so much of what another has too shares the same text.
_SAME = 0.5
#: Who shares so much besides what many have does not write for himself.
_CLOSE = 0.1
#: Fewer characters that many have in common are not worth a sentence.
_WORTH = 100


class Weight(msgspec.Struct, frozen=True):
    """What of a report counts as shared with one other, or with several that have the same."""

    shared: Shared
    passages: tuple[Foreign, ...]
    stretches: dict[int, list[tuple[int, int]]]
    characters: int
    share: float
    also: tuple[Shared, ...] = ()
    """Others that have at least half of these passages."""

    @property
    def units(self) -> int:
        """How many other reports have the text."""
        return max(self.shared.crowd, 1 + len(self.also))


class Scales(msgspec.Struct, frozen=True, dict=True):
    """A report's text that can be copied, by paragraph, and what was handed down of it."""

    case: Case
    options: CopiedText

    @classmethod
    def of(cls, case: Case) -> Scales:
        """With the parameters of the pack's rule on neighbours."""
        rules = [rule.check for rule in case.pack.rules if isinstance(rule.check, CopiedText)]
        rules.sort(key=lambda check: check.relation != "neighbour")
        return cls(case, rules[0] if rules else CopiedText(relation="neighbour"))

    @cached_property
    def lengths(self) -> dict[int, int]:
        """Characters of each paragraph of the body that is no heading."""
        return {p.number: len(p.text) for p in self.case.report.body if says_something(p.text)}

    @cached_property
    def total(self) -> int:
        return sum(self.lengths.values())

    @cached_property
    def handed_down(self) -> dict[int, list[tuple[int, int]]]:
        """What many units have in common and is left out.

        It was handed down to those who write the rest for themselves; what a crowd has in common
        that shares other text too belongs to what it shares.
        """
        besides = [
            (shared.passages, self.share(self.stretches(p for p in shared.passages if not p.many)))
            for shared in self.case.shared
        ]
        common = self.stretches(
            p for passages, own in besides if own < _CLOSE for p in passages if p.many
        )
        if self.share(common) > self.options.handed_down:
            return {}
        whole = {
            number
            for numbers in self._parts.values()
            if self._share_of(numbers, common) >= _WHOLE
            for number in numbers
        }
        # Who takes over half of a report takes what was handed down with it.
        taken = self.stretches(
            p for passages, own in besides if own >= self.options.half for p in passages
        )
        return {
            number: found
            for number, found in common.items()
            if number not in whole and not _mostly({number: found}, taken)
        }

    def stretches(self, passages: Iterable[Foreign]) -> dict[int, list[tuple[int, int]]]:
        """The stretches of the judged text that ``passages`` cover."""
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for passage in passages:
            side = passage.copy
            for number in range(side.first + 1, side.last + 2):
                if number in self.lengths:
                    start = side.start if number == side.first + 1 else 0
                    end = side.end if number == side.last + 1 else self.lengths[number]
                    found[number].append((start, end))
        return {number: _apart(own) for number, own in sorted(found.items())}

    def share(self, stretches: Stretches) -> float:
        """The share of the text that ``stretches`` are."""
        return length(stretches) / self.total if self.total else 0.0

    def parts(self, stretches: Stretches) -> dict[str, float]:
        """The share of each mandated part that ``stretches`` are."""
        return {part: self._share_of(ns, stretches) for part, ns in self._parts.items()}

    @cached_property
    def _parts(self) -> dict[str, list[int]]:
        """The paragraphs of each mandated part."""
        return {
            part.id: numbers
            for part in self.case.report.parts
            if (
                numbers := [
                    n for span in part.stretches for n in span.paragraphs if n in self.lengths
                ]
            )
        }

    def _share_of(self, numbers: Iterable[int], stretches: Stretches) -> float:
        own = {n: self.lengths[n] for n in numbers}
        taken = {n: stretches[n] for n in own if n in stretches}
        return length(taken) / sum(own.values())

    @cached_property
    def _counted(self) -> list[tuple[Shared, list[tuple[Foreign, Stretches]]]]:
        """What each other report has, without what was handed down."""
        left_out = self.handed_down
        return [
            (
                shared,
                [
                    (passage, own)
                    for passage in shared.passages
                    if not _mostly(own := self.stretches([passage]), left_out)
                ],
            )
            for shared in self.case.shared
        ]

    def weights(self, relation: Relation) -> list[Weight]:
        """What the report shares with others of this relation, the most first.

        What two of them have counts once, for the one that has more.
        """
        found: list[Weight] = []
        told: dict[int, list[tuple[int, int]]] = {}
        for shared, own in self._counted:
            if relation_of(self.case, shared) != relation:
                continue
            fresh = [p for p, taken in own if 2 * _common(taken, told) < length(taken)]
            every = self.stretches(p for p, _ in own)
            for n, weight in enumerate(found):
                if _common(every, weight.stretches) >= _SAME * weight.characters:
                    also = (*weight.also, shared)
                    found[n] = msgspec.structs.replace(weight, also=also)
            taken = self.stretches(fresh)
            if not taken:
                continue
            size = length(taken)
            found.append(Weight(shared, tuple(fresh), taken, size, self.share(taken)))
            told = {n: _apart([*told.get(n, ()), *taken.get(n, ())]) for n in {*told, *taken}}
        return found

    @property
    def told(self) -> list[str]:
        """What was left out, in a sentence, where it is worth one."""
        left_out = length(self.handed_down)
        if left_out < _WORTH:
            return []
        share = f"{100 * left_out / self.total:.0f}%"
        return [f"另有{left_out}字多家共有，未计入雷同，占{share}。"]

    def together(self, relation: Relation) -> float:
        """The share of the text that any of the others of this relation has."""
        return self.share(
            self.stretches(
                p
                for shared, own in self._counted
                if relation_of(self.case, shared) == relation
                for p, _ in own
            )
        )

    def with_each(self) -> list[tuple[Shared, float]]:
        """Each other report with the share of the text that it has too, the largest first."""
        found = [
            (shared, self.share(taken))
            for shared, own in self._counted
            if length(taken := self.stretches(p for p, _ in own)) >= self.options.least
        ]
        return sorted(found, key=lambda one: (-one[1], one[0].other.name))


def relation_of(case: Case, shared: Shared) -> Relation:
    """Whether the other report is an earlier one of the same issuer, or a neighbour's."""
    issuer = case.report.issuer
    return "earlier" if issuer and issuer == shared.other.issuer else "neighbour"


def length(stretches: Stretches) -> int:
    """Characters of ``stretches``."""
    return sum(end - start for own in stretches.values() for start, end in own)


def _apart(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """``stretches`` in order, those that touch joined."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _mostly(one: Stretches, other: Stretches) -> bool:
    """Whether more than half of one lies in the other."""
    return 2 * _common(one, other) > length(one)


def _common(one: Stretches, other: Stretches) -> int:
    """Characters that lie in both."""
    return sum(
        max(0, min(end, last) - max(start, first))
        for number, own in one.items()
        for start, end in own
        for first, last in other.get(number, ())
    )
