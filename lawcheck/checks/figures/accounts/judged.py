"""Which lists cannot be the parts of their total, and how sure that is.

Any end of a list that adds up to any count that it may be part of explains it. Others are weighed:
by what opens and closes them, by what their parts are, by how they miss the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from lawcheck.checks.figures.accounts.account import Account
from lawcheck.checks.figures.accounts.addable import ends_with_rest, may_be_added
from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.explained import Explained
from lawcheck.checks.figures.accounts.likeness import divided
from lawcheck.checks.figures.accounts.lists import Listed, lists, row, run_back
from lawcheck.checks.figures.accounts.slips import by_a_digit
from lawcheck.checks.figures.accounts.weighing import (
    LOOSELY,
    LOUD,
    OPENED,
    SOFT,
    is_whole_row,
    rounded,
    weigh,
)
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Severity
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSES = compiled("[，；。]")


class Wrong(msgspec.Struct, frozen=True):
    """A total that its parts contradict."""

    total: Measured
    parts: tuple[Measured, ...]
    severity: Severity
    tied: bool = False
    """Words say that these are all its parts: counts of other things between them do not matter."""


def wrong(options: SumMismatch, rows: Iterable[list[Entry]], text: str) -> Iterator[Wrong]:
    """Every total of the text that no grouping of the counts beside it explains."""
    for entries in rows:
        yield from _Judged(Account(options, entries, text)).wrong()


def _apart_from_led(found: Sequence[Listed]) -> Iterator[Listed]:
    """Lists without those that begin within one that says what it is of.

    终局裁决的案件中，58件，31件，27件: that 31 and 27 are 58 is an accident.
    """
    members = {n for one in found if one.led for n in one.parts[1:]}
    return (one for one in found if one.opener != "bare" or one.parts[0] not in members)


class _Judged:
    """The lists of one account that are wrong."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.options = account.options
        self.entries = account.entries
        self.text = account.text
        self.values = account.values
        self.found = list(lists(self.options, self.entries))
        self.known = Explained(account, self.found)

    def wrong(self) -> Iterator[Wrong]:
        """Each total that its list, before or behind it, contradicts."""
        before = list(_apart_from_led(self.found))
        behind = [
            (at, first)
            for at in range(2, len(self.entries))
            if self.entries[at].mark != "、"
            and at - (first := run_back(self.options, self.entries, at)) > 1
        ]
        open_lists = [one for one in before if not self.known.explains(one)]
        open_totals = [pair for pair in behind if not self.known.explains_behind(*pair)]
        told: set[int] = set()
        for at, first in open_totals:
            parts = tuple(row(self.entries, first, at))
            weight = self.account.says_total(at) or self.account.names(at, parts)
            row_of = [self.entries[n] for n in (*parts, at)]
            whole_row = weight > LOOSELY and is_whole_row(self.options, row_of)
            if weight and (whole_row or not self.known.settled.intersection(parts)):
                yield from self._judge(at, parts, weight, told)
        for one in sorted(open_lists, key=lambda one: -OPENED[one.opener]):
            if not self.known.settled.intersection(one.parts):
                at = self._whole(one)
                yield from self._judge(at, one.parts, OPENED[one.opener], told, one)

    def _whole(self, one: Listed) -> int:
        """What the list is most likely parts of: where it is complete, what it misses least."""
        if one.led:
            return one.wholes[0]
        again = [n for n in one.wholes if n in self.known.parted]
        if again and one.opener == "complete":
            return again[0]  # 从来源看，……；从性质看，……: another division of the same
        parts = [self.values[n] for n in one.parts]
        if len(parts) > 2 and divided(self.options, [self.entries[n] for n in one.parts]):
            # 抽取240卷，其中……；评定优秀66卷、合格136卷……: of what a digit accounts for.
            slips = [
                n
                for n in one.wholes
                if n in self.known.parted and by_a_digit(self.values[n], parts)
            ]
            if len(slips) == 1:
                return slips[0]
        if not ends_with_rest(self.options, [self.entries[n] for n in one.parts]):
            return one.wholes[0]
        total = self.account.added(one.parts)
        return min(one.wholes, key=lambda n: abs(self.values[n] - total))

    def _judge(
        self,
        at: int,
        parts: Sequence[int],
        weight: int,
        told: set[int],
        one: Listed | None = None,
    ) -> Iterator[Wrong]:
        options = self.options
        total, parted = self.entries[at], [self.entries[n] for n in parts]
        if told.intersection((at, *parts)) or rounded(total, parted):
            return
        if not may_be_added(options, self.text, total, parted, one):
            return
        wholes = one.wholes if one and not one.led else ()
        others = [self.values[n] for n in wholes if n != at]
        before = self.entries[max(parts[0] - 1, 0)]
        alone = not parts[0] or parted[0].m.sentence != before.m.sentence
        score, sure = 0, False
        if len(parts) > 1:
            score, sure = weigh(options, self.text, total, parted, weight, one, others, alone)
        if one and one.opener == "select" and self._beyond(parts[0], one):
            score = max(score, LOUD)
            # 2985件，其中涉企案件3120件: nothing stands between the whole and its part.
            sure = at == parts[0] - 1 and len(_CLAUSES.findall(parted[0].gap)) == 1
        if score >= SOFT:
            told.update((at, *parts))
            sure = sure and total.m.figure.exact
            severity: Severity = "error" if sure else "warning" if score >= LOUD else "info"
            tied = one is not None and (
                one.opener in ("complete", "of")
                or (one.opener == "select" and ends_with_rest(options, parted))
            )
            yield Wrong(total.m, tuple(part.m for part in parted), severity, tied)

    def _beyond(self, part: int, one: Listed) -> bool:
        """Whether the first part is more than any count that it may be part of."""
        entry = self.entries[part]
        if compile_patterns(self.options.overlapping).search(entry.words + entry.behind):
            return False
        wholes = [self.values[n] for n in one.wholes]
        # 建议156件、提案203件，其中……291件: of both together.
        rows = [
            self.values[n] + self.values[n - 1]
            for n in one.wholes
            if n and self.entries[n].mark in ("、", "和")
        ]
        return max((*wholes, *rows)) < self.values[part]
