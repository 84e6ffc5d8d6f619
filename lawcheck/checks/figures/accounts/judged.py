"""Which lists cannot be the parts of their total, and how sure that is.

A list is explained where any end of it adds up to any count that it may be part of. What is left
is weighed: by what opens and closes it, by what its parts are, by how it misses the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

import msgspec

from lawcheck.checks.figures.accounts.entries import Entry, sequences
from lawcheck.checks.figures.accounts.likeness import alike, divided, membership, once
from lawcheck.checks.figures.accounts.lists import Listed, lists, row, run_back
from lawcheck.checks.figures.accounts.slips import near
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Severity
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

#: So much evidence makes a total and a list one account: told aloud, told softly.
_LOUD, _SOFT = 6, 5
_OPENED = {"complete": 3, "of": 2, "select": 1, "bracket": 1, "bare": 0, "far": -1}
#: 撤销、变更和责令履行合计50件 adds up what it names itself.
_OWN_NAMES = compiled(r"[一-龥](?:、|和|与|及)[一-龥]")
_THINGS = q.kin("个")
_MARKS = "，、；。"
#: A total goes back over so many counts.
_BACK = 5
#: A list that leaves so little out leaves out nothing.
_CLOSE = Decimal("0.05")
#: A slip in a total below this is no evidence: small numbers are near one another.
_SMALL = 12


class Wrong(msgspec.Struct, frozen=True):
    """A total that its parts contradict."""

    total: Measured
    parts: tuple[Measured, ...]
    severity: Severity


def wrong(options: SumMismatch, measured: Sequence[Measured], text: str) -> Iterator[Wrong]:
    """Every total of the text that no grouping of the counts beside it explains."""
    for entries in sequences(options.account, measured, text, options.units):
        yield from _Account(options, entries, text).wrong()


class _Account:
    """The counts of one kin in one paragraph."""

    def __init__(self, options: SumMismatch, entries: list[Entry], text: str) -> None:
        self.options = options
        self.entries = entries
        self.text = text
        self.values = [one.m.figure.value for one in entries]
        self.settled: set[int] = set()
        """Counts that are parts of a sum that is right."""

    def wrong(self) -> Iterator[Wrong]:
        before = list(lists(self.options, self.entries))
        behind = [
            (at, first)
            for at in range(2, len(self.entries))
            if self.entries[at].mark != "、"
            and at - (first := run_back(self.options, self.entries, at)) > 1
        ]
        open_lists = [one for one in before if not self._explained(one)]
        open_totals = [pair for pair in behind if not self._explained_behind(*pair)]
        told: set[int] = set()
        for at, first in open_totals:
            weight = self._says_total(at)
            parts = tuple(row(self.entries, first, at))
            if weight and not self.settled.intersection(parts):
                yield from self._judge(at, parts, weight, told)
        for one in sorted(open_lists, key=lambda one: -_OPENED[one.opener]):
            if not self.settled.intersection(one.parts):
                at = self._whole(one)
                yield from self._judge(at, one.parts, _OPENED[one.opener], told, one)

    def _whole(self, one: Listed) -> int:
        """What the list is most likely parts of: where it is complete, what it misses least."""
        if not self._ends_with_rest([self.entries[n] for n in one.parts]):
            return one.wholes[0]
        total = self._added(one.parts)
        return min(one.wholes, key=lambda n: abs(self.values[n] - total))

    def _ends_with_rest(self, parts: Sequence[Entry]) -> bool:
        """Whether the last part, or the one before it, says that it is all the rest."""
        left = compile_patterns(self.options.rest)
        return any(left.search(part.m.before) for part in parts[-2:])

    def _explained(self, one: Listed) -> bool:
        """Whether some end of the list adds up to a count that it may be part of."""
        wholes = [self.values[n] for n in one.wholes]
        beside = self.entries[one.wholes[0]].m.sentence
        together = [self.values[n] for n in one.wholes if self.entries[n].m.sentence == beside]
        pairs = [x for a, b in pairwise(together) for x in (a + b, abs(a - b))]
        first = one.parts[0]
        for last in range(first + 2, len(self.entries) + 1):
            if self.entries[last - 1].m.sentence != self.entries[first].m.sentence:
                break
            if last < len(self.entries) and self._within_row(last, one.parts[-1]):
                continue
            parts = tuple(row(self.entries, first, last))
            total = self._added(parts)
            right = total in wholes or (parts == one.parts and total in pairs)
            if len(parts) > 1 and (right or self._overlap_is_told(last, total, wholes)):
                self.settled.update(parts)
                return True
        return False

    def _overlap_is_told(self, after: int, total: Decimal, wholes: Sequence[Decimal]) -> bool:
        """Whether the count behind a list is what it holds twice: 214人、203人，有31人一身二任."""
        if after == len(self.entries):
            return False
        one, last = self.entries[after].m, self.entries[after - 1].m
        return one.sentence == last.sentence and total - one.figure.value in wholes

    def _within_row(self, n: int, last: int) -> bool:
        """Whether a list that ends before the count ``n`` would cut a row in two."""
        return n <= last and self.entries[n].mark == "、"

    def _added(self, parts: Iterable[int]) -> Decimal:
        return sum((self.values[n] for n in parts), Decimal(0))

    def _explained_behind(self, at: int, first: int) -> bool:
        for begin in range(at - 1):
            if begin > first and self.entries[begin].mark == "、":
                continue
            parts = tuple(row(self.entries, begin, at))
            if len(parts) > 1 and self._added(parts) == self.values[at]:
                self.settled.update(parts)
                return True
        # One that stands between belongs to another matter.
        if all(one.mark == "、" for one in self.entries[first + 1 : at]):
            return False
        near_by = self.values[max(at - _BACK, 0) : at]
        return any(
            sum(some, Decimal(0)) == self.values[at]
            for size in (2, 3)
            for some in combinations(near_by, size)
        )

    def _says_total(self, at: int) -> int:
        """How surely a count adds up what stands before it."""
        account, one = self.options.account, self.entries[at]
        begin = one.m.clause - (one.words[:1] not in _MARKS)
        words = self.text[max(begin, 0) : one.start]
        for weight, pattern in ((5, account.adds), (2, account.may_add)):
            said = compile_patterns((pattern,)).search(words)
            if (
                said is None
                or (weight == 2 and said.start())
                or _OWN_NAMES.search(words[: said.start()])
            ):
                continue
            # 其余4个社区合计7场: the total of what it names, perhaps, and of nothing before.
            alone = said.start() < 2 and words[0] in _MARKS
            if alone or self.values[at] > max(self.values[max(at - _BACK, 0) : at]):
                return weight - 2 * (not alone)
        return 0

    def _judge(
        self,
        at: int,
        parts: Sequence[int],
        weight: int,
        told: set[int],
        one: Listed | None = None,
    ) -> Iterator[Wrong]:
        total, parted = self.entries[at], [self.entries[n] for n in parts]
        if told.intersection((at, *parts)) or not self._may_be_added(total, parted, one):
            return
        if self._rounded(total, parted):
            return
        score, sure = self._weigh(total, parted, weight, one) if len(parts) > 1 else (0, False)
        if one and one.opener == "select" and self._beyond(parts[0], one):
            score = max(score, _LOUD)
        if score >= _SOFT:
            told.update((at, *parts))
            sure = sure and total.m.figure.exact
            severity: Severity = "error" if sure else "warning" if score >= _LOUD else "info"
            yield Wrong(total.m, tuple(part.m for part in parted), severity)

    def _may_be_added(self, total: Entry, parts: Sequence[Entry], one: Listed | None) -> bool:
        options = self.options
        if not all(part.m.figure.exact for part in parts):
            return False
        whole, listed = total.m.figure, self._added_of(parts)
        if not whole.exact and not (
            # 近400名，其中287名、其他126名: 近 is less.
            one and one.opener == "select" and whole.high is not None and listed > whole.high
        ):
            return False
        last = parts[-1]
        # 决策5项，其中……意见387条: measure words of things, not of the same things.
        units = {x.m.figure.unit for x in (total, *parts)}
        if len(units) > 1 and {q.kin(unit) for unit in units} == {_THINGS}:
            return False
        if last.behind.startswith("等"):
            return False
        begin = min(parts[0].m.sentence[0], total.m.sentence[0])
        end = max(last.m.sentence[1], total.m.sentence[1])
        if compile_patterns((options.shared,)).search(self.text[begin:end]):
            return False
        if one and one.opener == "select":
            # 办件量最大，为986件: another matter than the total.
            breaks = compile_patterns(options.breaks)
            sorted_by = len(parts) > 1 and (alike(parts) or divided(options, parts))
            if breaks.search(parts[0].gap) and not sorted_by:
                return False
        some = compile_patterns((options.account.some,))
        return not any(some.search(part.gap) for part in parts)

    @staticmethod
    def _added_of(parts: Sequence[Entry]) -> Decimal:
        return sum((part.m.figure.value for part in parts), Decimal(0))

    def _rounded(self, total: Entry, parts: Sequence[Entry]) -> bool:
        """Whether rounding explains the difference: 1.96万 of 1.24万 and 7150."""
        slack = sum((one.m.figure.step for one in (total, *parts)), Decimal(0)) / 2
        return abs(self._added_of(parts) - total.m.figure.value) <= slack

    def _beyond(self, part: int, one: Listed) -> bool:
        """Whether the first part is more than any count that it may be part of."""
        entry = self.entries[part]
        if compile_patterns(self.options.overlapping).search(entry.words + entry.behind):
            return False
        return all(self.values[n] < self.values[part] for n in one.wholes)

    def _weigh(
        self, total: Entry, parts: Sequence[Entry], weight: int, one: Listed | None
    ) -> tuple[int, bool]:
        """The evidence that these are all the parts of this total; whether it is certain."""
        options = self.options
        values = [part.m.figure.value for part in parts]
        whole, sum_of = total.m.figure.value, self._added_of(parts)
        gap = whole - sum_of
        in_row = all(part.mark == "、" for part in parts[1:])
        rest = self._ends_with_rest(parts)
        family = membership(options, total, parts, one.opener if one else "")
        if family < 0:
            return 0, False
        score = weight + family + in_row + (len(parts) > 2) + alike(parts) + 3 * rest
        words = [part.words + part.behind for part in parts]
        if once(words, compile_patterns(options.overlapping)) and not rest and weight < 3:
            score -= 4
        breaks = compile_patterns(options.breaks)
        if one and not (rest or family):
            # Members of one division are no other matter: 受理96件，不予受理7件，撤回5件.
            score -= 2 * any(breaks.match(part.m.before) for part in parts)
        # 办理各类事务445件，……，其他118件
        score += rest and any(word in total.words for word in options.announces)
        slipped = whole >= _SMALL and near(whole, values)
        others = [n for n in (one.wholes if one else ()) if self.entries[n] is not total]
        if gap < 0 and one and weight and max(values) <= whole:
            covered = any(self.values[n] >= sum_of for n in others)
            score += 2 if covered else 4
        elif slipped:
            score += 2
        close = abs(gap) <= whole * _CLOSE
        score += close
        if one and not (rest or weight == _OPENED["complete"] or gap < 0 or slipped or close):
            # 审结228件，其中撤销12件、责令履行4件: nothing says that these were all.
            return 0, False
        complete = rest or weight == 3
        sure = (
            score >= _LOUD and in_row and (complete or (gap < 0 and len(parts) > 2 and bool(one)))
        )
        return score, sure
