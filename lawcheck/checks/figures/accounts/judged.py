"""Which lists cannot be the parts of their total, and how sure that is.

Any end of a list that adds up to any count that it may be part of explains it. Others are weighed:
by what opens and closes them, by what their parts are, by how they miss the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise

import msgspec

from lawcheck.checks.figures.accounts.addable import ends_with_rest, may_be_added
from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.likeness import divided, is_closed, whole_of
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

#: 撤销、变更和责令履行合计50件 adds up what it names itself.
_OWN_NAMES = compiled(r"[一-龥](?:、|和|与|及)[一-龥]")
_CLAUSES = compiled("[，；。]")
_MARKS = "，、；。"
#: A total goes back over so many counts; a row has no more than so many.
_BACK, _LONGEST = 5, 60


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
        yield from _Account(options, entries, text).wrong()


def _apart_from_led(found: Sequence[Listed]) -> Iterator[Listed]:
    """Lists without those that begin within one that says what it is of.

    终局裁决的案件中，58件，31件，27件: that 31 and 27 are 58 is an accident.
    """
    members = {n for one in found if one.led for n in one.parts[1:]}
    return (one for one in found if one.opener != "bare" or one.parts[0] not in members)


class _Account:
    """The counts of one kin in one paragraph."""

    def __init__(self, options: SumMismatch, entries: list[Entry], text: str) -> None:
        self.options = options
        self.entries = entries
        self.text = text
        self.values = [one.m.figure.value for one in entries]
        self.settled: set[int] = set()
        """Counts that are parts of a sum that is right."""
        self.parted: set[int] = set()
        """Counts that a list before was right to divide."""

    def wrong(self) -> Iterator[Wrong]:
        before = list(_apart_from_led(list(lists(self.options, self.entries))))
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
            parts = tuple(row(self.entries, first, at))
            weight = self._says_total(at) or self._names(at, parts)
            row_of = [self.entries[n] for n in (*parts, at)]
            whole_row = weight > LOOSELY and is_whole_row(self.options, row_of)
            if weight and (whole_row or not self.settled.intersection(parts)):
                yield from self._judge(at, parts, weight, told)
        for one in sorted(open_lists, key=lambda one: -OPENED[one.opener]):
            if not self.settled.intersection(one.parts):
                at = self._whole(one)
                yield from self._judge(at, one.parts, OPENED[one.opener], told, one)

    def _whole(self, one: Listed) -> int:
        """What the list is most likely parts of: where it is complete, what it misses least."""
        if one.led:
            return one.wholes[0]
        again = [n for n in one.wholes if n in self.parted]
        if again and one.opener == "complete":
            return again[0]  # 从来源看，……；从性质看，……: another division of the same
        parts = [self.values[n] for n in one.parts]
        if len(parts) > 2 and divided(self.options, [self.entries[n] for n in one.parts]):
            # 抽取240卷，其中……；评定优秀66卷、合格136卷……: of what a digit accounts for.
            slips = [
                n for n in one.wholes if n in self.parted and by_a_digit(self.values[n], parts)
            ]
            if len(slips) == 1:
                return slips[0]
        if not ends_with_rest(self.options, [self.entries[n] for n in one.parts]):
            return one.wholes[0]
        total = self._added(one.parts)
        return min(one.wholes, key=lambda n: abs(self.values[n] - total))

    def _explained(self, one: Listed) -> bool:
        """Whether some end of the list adds up to a count that it may be part of."""
        # 受理1620件……，下半年873件，比上半年的747件多: what they add up to was told before.
        begin = one.parts[0]
        beside = self.entries[one.wholes[0]].m.sentence
        apart = one.opener != "complete" and self.entries[begin].m.sentence != beside
        if apart and self._added(one.parts) in self.values[:begin] and not self._is_added(one):
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
        parts, total = list[int](), Decimal(0)
        for n in range(begin, stop):
            if self.entries[n].m.sentence != self.entries[begin].m.sentence:
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

    def _is_of_one_row(self, whole: int, one: Listed) -> bool:
        """Whether what a list adds up to is itself a member of its row: 维持17件，驳回6件，撤销2件.

        That some members give another one is an accident.
        """
        row_of = (*range(whole, one.parts[0]), *one.parts)
        return one.opener == "bare" and self._is_one_row(row_of)

    def _is_one_row(self, at: Sequence[int]) -> bool:
        """Whether counts are the members of one division, parted by one mark."""
        members = [self.entries[n] for n in at]
        marks = {entry.mark for entry in members[1:]}
        return len(marks) == 1 and bool(divided(self.options, members))

    def _is_divided_again(self, one: Listed) -> bool:
        """Whether ； opens another division of the same whole: 联合96件；经审批709件，另5件."""
        return any(
            self.entries[n].mark == "；"
            and self._explained(msgspec.structs.replace(one, parts=one.parts[turn:]))
            for turn, n in enumerate(one.parts)
            if turn
        )

    def _names_whole(self, one: Listed) -> bool:
        """Whether a list says of which count it is, and a digit accounts for what it misses."""
        whole, begin = self.entries[one.wholes[0]], self.entries[one.parts[0]]
        said = one.opener == "of" and begin.gap.startswith("中")
        parts = [self.values[n] for n in one.parts]
        return said and len(parts) > 1 and by_a_digit(whole.m.figure.value, parts)

    def _is_added(self, one: Listed) -> bool:
        """Whether the count behind a list says that it is their sum."""
        behind = one.parts[-1] + 1
        return behind < len(self.entries) and self._says_total(behind) > 0

    def _overlap_is_told(self, after: int, total: Decimal, wholes: Sequence[Decimal]) -> bool:
        """Whether the count behind a list is what it holds twice: 214人、203人，有31人一身二任."""
        if after == len(self.entries):
            return False
        one, last = self.entries[after].m, self.entries[after - 1].m
        return one.sentence == last.sentence and total - one.figure.value in wholes

    def _within_row(self, n: int, last: int) -> bool:
        """Whether a list that ends before the count ``n`` would cut a row in two."""
        return n <= last and self.entries[n].mark == "、"

    @cached_property
    def _away(self) -> frozenset[int]:
        """The counts of what was taken away."""
        away = compile_patterns((self.options.account.away,))
        return frozenset(n for n, one in enumerate(self.entries) if away.search(one.words))

    def _added(self, parts: Iterable[int]) -> Decimal:
        return sum((self.values[n] for n in parts), Decimal(0))

    def _explained_behind(self, at: int, first: int) -> bool:
        for begin in range(max(at - _LONGEST, 0), at - 1):
            if begin > first and self.entries[begin].mark == "、":
                continue
            parts = tuple(row(self.entries, begin, at))
            if len(parts) < 2:
                continue
            whole = self._added(parts)
            # 转入29件，立案248件，撤回3件，待审共274件: what is kept of them.
            kept = whole - 2 * self._added(n for n in parts if n in self._away)
            if self.values[at] in (whole, kept):
                if not self._is_one_row((*parts, at)) or self._says_total(at):
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
            if said and weight == 2 and said.start() and said.end() < len(words):
                continue
            if said is None or _OWN_NAMES.search(words[: said.start()]):
                continue
            # 首违不罚33件，情节轻微免罚21件，免罚共54件: it names what its parts are.
            name = words[said.end() :] or words[1 : said.start()]
            if weight == 2 and not self._of_the_same(name, at):
                continue
            # 其余4个社区合计7场: the total of what it names, perhaps, and of nothing before.
            alone = (said.start() < 2 or weight == 2) and words[0] in _MARKS
            if alone or self.values[at] > max(self.values[max(at - _BACK, 0) : at]):
                return weight - 2 * (not alone)
        return 0

    def _names(self, at: int, parts: Sequence[int]) -> int:
        """How surely a count has the name of all its parts: 一季度、二季度 of 上半年."""
        total, parted = self.entries[at], [self.entries[n] for n in parts]
        return 2 * (
            whole_of(self.options, total, parted) and is_closed(self.options, total, parted)
        )

    def _of_the_same(self, said: str, at: int) -> bool:
        """Whether what a total is of was said of its parts: 全年结案 is not of what 新收 counts."""
        pieces = {a + b for a, b in pairwise(said) if a >= "一" and b >= "一"}
        before = "".join(one.words + one.behind for one in self.entries[max(at - _BACK, 0) : at])
        return not pieces or any(piece in before for piece in pieces)

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
