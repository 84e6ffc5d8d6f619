"""Which lists are explained: an end of one adds up to a count that it may be part of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise

import msgspec

from lawcheck.checks.figures.accounts.account import BACK, Account
from lawcheck.checks.figures.accounts.lists import Listed, row
from lawcheck.checks.figures.accounts.slips import CLOSE, by_a_digit
from lawcheck.text.patterns import compiled

_HAN = compiled("[一-龥]{2}")
#: A row has no more than so many counts.
_LONGEST = 60


class Explained:
    """What of an account is explained, as its lists are gone through."""

    def __init__(self, account: Account, found: Sequence[Listed] = ()) -> None:
        self.account = account
        self.opened = [one for one in found if one.opener not in ("bare", "far")]
        """Lists that words or a bracket open."""
        self.begun = {one.parts[0] for one in self.opened if one.opener in ("complete", "of")}
        """Where another division begins: 从程序看，简易程序8件."""
        self.entries = account.entries
        self.values = account.values
        self.settled: set[int] = set()
        """Counts that are parts of a sum that is right."""
        self.parted: set[int] = set()
        """Counts that a list before was right to divide."""

    def explains(self, one: Listed) -> bool:
        """Whether some end of the list adds up to a count that it may be part of."""
        # 受理1620件……，下半年873件，比上半年的747件多: what they add up to was told before.
        begin = one.parts[0]
        beside = self.entries[one.wholes[0]].m.sentence
        apart = one.opener != "complete" and self.entries[begin].m.sentence != beside
        if (
            apart
            and self.account.added(one.parts) in self.values[:begin]
            and not self.account.is_added(one)
        ):
            self.settled.update(one.parts)
            return True
        if one.opener == "complete" and self._names_earlier(one):
            self.settled.update(one.parts)
            return True
        # 330家中，重点检查120家，一般检查200家: it says itself what these are of.
        named = one.wholes[:1] if one.led or self._names_whole(one) else one.wholes
        members = {n for n in named if self._is_of_one_row(n, one)}
        wholes = [self.values[n] for n in named if n not in members]
        together = [n for n in named if self.entries[n].m.sentence == beside]
        pairs = [
            x
            for n, m in pairwise(together)
            if not members.issuperset((n, m))
            for a, b in ((self.values[n], self.values[m]),)
            for x in (a + b, abs(a - b))
        ]
        stop = min(begin + _LONGEST, len(self.entries))
        within = set(row(self.entries, begin, stop))
        begun = self.begun & within
        parts, total = list[int](), Decimal(0)
        for n in range(begin, stop):
            other = self.entries[n].m.sentence != self.entries[begin].m.sentence
            if (other and n not in one.parts) or (n in begun and n > one.parts[-1]):
                break
            # Behind ； another matter begins, but where the list has it itself.
            if (
                n > one.parts[-1]
                and self.entries[n].mark == "；"
                and not (any(self.entries[n].mark == "；" for n in one.parts[1:]))
            ):
                break
            if n in within:
                parts, total = [*parts, n], total + self.values[n]
            last = n + 1
            if last < len(self.entries) and self._within_row(last, one.parts[-1]):
                continue
            right = total in wholes or (len(parts) == len(one.parts) and total in pairs)
            if len(parts) > 1 and (right or self._overlap_is_told(last, total, wholes)):
                self.settled.update(parts)
                self.parted.update(n for n in named if self.values[n] == total)
                return True
        return self._is_divided_again(one)

    def _names_earlier(self, one: Listed) -> bool:
        """Whether a list in a sentence of its own names what some count before it is of.

        立案11件。办结10件。四个季度立案数依次为1件、2件、5件、3件.
        """
        begin = self.entries[one.parts[0]]
        total, said = self.account.added(one.parts), begin.gap + begin.words
        return any(
            earlier.value == total
            and earlier.m.sentence != begin.m.sentence
            and any(a + b in said for a, b in pairwise(earlier.words) if _HAN.match(a + b))
            for earlier in self.entries[: one.parts[0]]
        )

    def _is_of_one_row(self, whole: int, one: Listed) -> bool:
        """Whether what a list adds up to is itself a member of its row: 维持17件，驳回6件，撤销2件.

        That some members give another one is an accident where the row that holds them all misses
        its own total by little, and not by just that one: 其中，侵财53件，盗窃29件，诈骗24件.
        """
        row_of = (*range(whole, one.parts[0]), *one.parts)
        return one.opener == "bare" and (
            self.account.is_one_row(row_of)
            or any(
                {whole, *one.parts} <= {*outer.parts} and self._is_nearly_all(outer, whole)
                for outer in self.opened
            )
        )

    def _is_nearly_all(self, outer: Listed, but: int) -> bool:
        """Whether an opened list misses its total by little, and by other than one of its parts."""
        total = self.values[outer.wholes[0]]
        over = self.account.added(outer.parts) - total
        return 0 < abs(over) <= total * CLOSE and over != self.values[but]

    def _is_divided_again(self, one: Listed) -> bool:
        """Whether ； opens another division of the same whole: 联合96件；经审批709件，另5件."""
        return any(
            self.entries[n].mark == "；"
            and self.explains(msgspec.structs.replace(one, parts=one.parts[turn:]))
            for turn, n in enumerate(one.parts)
            if turn
        )

    def _names_whole(self, one: Listed) -> bool:
        """Whether a list says of which count it is, and a digit accounts for what it misses."""
        whole, begin = self.entries[one.wholes[0]], self.entries[one.parts[0]]
        said = one.opener == "of" and begin.gap.startswith("中")
        parts = [self.values[n] for n in one.parts]
        return said and len(parts) > 1 and by_a_digit(whole.value, parts)

    def _overlap_is_told(self, after: int, total: Decimal, wholes: Sequence[Decimal]) -> bool:
        """Whether the count behind a list is what it holds twice: 214人、203人，有31人一身二任."""
        if after == len(self.entries):
            return False
        one, last = self.entries[after].m, self.entries[after - 1].m
        return one.sentence == last.sentence and total - one.figure.value in wholes

    def _within_row(self, n: int, last: int) -> bool:
        """Whether a list that ends before the count ``n`` would cut a row in two."""
        return n <= last and self.entries[n].mark == "、"

    def explains_behind(self, at: int, first: int) -> bool:
        """Whether counts right before a total behind its row, from ``first`` on, give it."""
        for begin in range(max(at - _LONGEST, 0), at - 1):
            if begin > first and self.entries[begin].mark == "、":
                continue
            parts = tuple(row(self.entries, begin, at))
            if len(parts) < 2:
                continue
            whole = self.account.added(parts)
            # 转入29件，立案248件，撤回3件，待审共274件: what is kept of them.
            kept = whole - 2 * self.account.added(n for n in parts if n in self.account.away)
            if self.values[at] in (whole, kept):
                if not self.account.is_one_row((*parts, at)) or self.account.says_total(at):
                    self.settled.update(parts)
                return True
        # One that stands between belongs to another matter.
        if all(one.mark == "、" for one in self.entries[first + 1 : at]):
            return False
        near_by = self.values[max(at - BACK, 0) : at]
        return any(
            sum(some, Decimal(0)) == self.values[at]
            for size in (2, 3)
            for some in combinations(near_by, size)
        )
