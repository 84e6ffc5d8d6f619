"""The counts of one kin in one paragraph, and what their words say of totals and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.likeness import divided, is_closed, whole_of
from lawcheck.checks.figures.accounts.lists import Listed
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.patterns import compile_patterns, compiled

#: 撤销、变更和责令履行合计50件 adds up what it names itself.
_OWN_NAMES = compiled(r"[一-龥](?:、|和|与|及)[一-龥]")
_MARKS = "，、；。"
#: A total goes back over so many counts.
BACK = 5


class Account:
    """The counts of one kin in one paragraph."""

    def __init__(self, options: SumMismatch, entries: list[Entry], text: str) -> None:
        self.options = options
        self.entries = entries
        self.text = text
        self.values = [one.value for one in entries]

    def is_one_row(self, at: Sequence[int]) -> bool:
        """Whether counts are the members of one division, parted by one mark."""
        members = [self.entries[n] for n in at]
        marks = {entry.mark for entry in members[1:]}
        return len(marks) == 1 and bool(divided(self.options, members))

    def is_added(self, one: Listed) -> bool:
        """Whether the count behind a list says that it is their sum."""
        behind = one.parts[-1] + 1
        return behind < len(self.entries) and self.says_total(behind) > 0

    @cached_property
    def away(self) -> frozenset[int]:
        """The counts of what was taken away."""
        away = compile_patterns((self.options.account.away,))
        return frozenset(n for n, one in enumerate(self.entries) if away.search(one.words))

    def added(self, parts: Iterable[int]) -> Decimal:
        """The counts at these places together."""
        return sum((self.values[n] for n in parts), Decimal(0))

    def says_total(self, at: int) -> int:
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
            if alone or self.values[at] > max(self.values[max(at - BACK, 0) : at]):
                return weight - 2 * (not alone)
        return 0

    def names(self, at: int, parts: Sequence[int]) -> int:
        """How surely a count has the name of all its parts: 一季度、二季度 of 上半年."""
        total, parted = self.entries[at], [self.entries[n] for n in parts]
        return 2 * (
            whole_of(self.options, total, parted) and is_closed(self.options, total, parted)
        )

    def _of_the_same(self, said: str, at: int) -> bool:
        """Whether what a total is of was said of its parts: 全年结案 is not of what 新收 counts."""
        pieces = {a + b for a, b in pairwise(said) if a >= "一" and b >= "一"}
        before = "".join(one.words + one.behind for one in self.entries[max(at - BACK, 0) : at])
        return not pieces or any(piece in before for piece in pieces)
