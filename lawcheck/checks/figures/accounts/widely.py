"""Which counts of a paragraph may be a total and all its parts, wherever they stand.

The parts stand side by side, in one sentence or in several; their total stands before or behind
them. What another sum of the paragraph explains is no candidate: parts that add up to another
count, a total that any of the counts near by give.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.derived.bases import all_sums
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.remainders import reached
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text import quantities as q
from lawcheck.text.patterns import compile_patterns, compiled

#: So many counts of one kin are looked at; a list of more is a table.
_MOST = 16
#: A total of fewer is near any sum.
_LEAST = 12
#: A sum of less is right by accident.
_TINY = 10
#: So many counts beside a sum may be its total, so many beside a total explain it.
_BESIDE, _AROUND, _ADDED, _FLOWING = 4, 3, 12, 7
#: What misses a sum by more is not it.
_RATIO = Decimal("1.25")
#: What sets a count off where no mark does.
_JOINED = compiled("[—并加和与及]")


class Candidate(msgspec.Struct, frozen=True):
    """A total and what may be all its parts."""

    total: Entry
    parts: tuple[Entry, ...]
    behind: bool
    """The total stands behind its parts."""
    whole: bool
    """Nothing else is told in the measure word."""


def candidates(options: SumMismatch, entries: Sequence[Entry], text: str) -> Iterator[Candidate]:
    """Every total with parts beside it that miss it by little and that nothing explains."""
    if len(entries) > _MOST:
        return
    told = list(_abreast(options, entries))
    values = {one.value for one in entries}
    right: frozenset[int] | None = None
    for at, total in enumerate(told):
        if not total.m.figure.exact or total.value < _LEAST:
            continue
        runs = [(told[first:at], True) for first in range(at - 1)]
        runs += [(told[at + 1 : end], False) for end in range(at + 3, len(told) + 1)]
        for parts, behind in runs:
            if not _may_be(total, parts, values, behind=behind):
                continue
            if right is None:  # most paragraphs have no candidate
                right = _of_right_sums(entries)
                right |= _of_right_sums(told) if len(told) < len(entries) else frozenset()
            if right.isdisjoint(part.start for part in parts):
                one = Candidate(total, tuple(parts), behind, len(parts) == len(told) - 1)
                around = _around(entries, one)
                if not _explained(options, around, total, text):
                    yield one


def _abreast(options: SumMismatch, entries: Sequence[Entry]) -> Iterator[Entry]:
    """The counts without what stands in brackets, under 其中, or with the count before it."""
    selects = compile_patterns((options.account.selects,))
    bracket, under = False, -1
    for n, one in enumerate(entries):
        if n:
            bracket = (bracket and "）" not in one.gap) or one.mark == "（"
            if bracket:
                continue
            begin = one.m.sentence[0]
            if selects.search(one.gap.rpartition("。")[2]):
                under = begin
            elif under != begin or "；" in one.gap:
                under = -1
            # 119宗已复耕107宗: of the same; 结余58万元并入预算394万元 are two.
            if under >= 0 or not (one.mark or _JOINED.search(one.gap)):
                continue
        yield one


def _of_right_sums(entries: Sequence[Entry]) -> frozenset[int]:
    """Where the parts of sums stand that are right."""
    values = [one.value for one in entries]
    totals_at_all = {*values, *(one + other for one, other in pairwise(values))}
    found: set[int] = set()
    for first in range(len(entries)):
        added = values[first]
        for last in range(first + 1, len(entries)):
            added += values[last]
            if added < _TINY or added not in totals_at_all:
                continue
            beside = _beside(entries, first, last)
            totals = {values[n] for n in beside}
            # 规章9件、文件41件，修改6件、废止7件，其余37件有效: of both together.
            totals |= {
                values[n] + values[n + 1]
                for n in beside
                if n + 1 in beside and entries[n + 1].mark == "、"
            }
            if added in totals:
                found.update(one.start for one in entries[first : last + 1])
    return frozenset(found)


def _beside(entries: Sequence[Entry], first: int, last: int) -> list[int]:
    """The counts near a run that may be its total: 优秀42卷、合格35卷、不合格7卷 is one row."""
    begin, end = first, last
    while begin and entries[begin].mark == "、":
        begin -= 1
    while end + 1 < len(entries) and entries[end + 1].mark == "、":
        end += 1
    before, behind = max(first - _BESIDE, 0), min(last + 1 + _BESIDE, len(entries))
    return [*range(before, begin), *range(end + 1, behind)]


def _may_be(
    total: Entry, parts: Sequence[Entry], others: Container[Decimal], *, behind: bool
) -> bool:
    """Whether the values and measure words allow it; ``others`` are the values of all counts."""
    # What 、 sets off from the list is its next member.
    if (total if behind else parts[0]).mark == "、":
        return False
    whole, values = total.value, [part.value for part in parts]
    if max(values) >= whole:
        return False
    units = {total.m.figure.unit, *(part.m.figure.unit for part in parts)}
    if len(units) > 1 and not units <= q.PEOPLE:
        return False
    added = sum(values, Decimal(0))
    return added not in others and is_near(whole, added, ratio=_RATIO)


def _around(entries: Sequence[Entry], one: Candidate) -> list[Entry]:
    """The counts from a little before the candidate to a little behind it."""
    places = [n for n, x in enumerate(entries) if x is one.total or x in one.parts]
    return list(entries[max(places[0] - _AROUND, 0) : places[-1] + 1 + _AROUND])


def _explained(options: SumMismatch, around: Sequence[Entry], total: Entry, text: str) -> bool:
    """Whether counts around give the total, added up or, where things come and go, taken away."""
    values = [x.value for x in around if x is not total]
    if total.value in all_sums(values[:_ADDED]):
        return True
    flows = compile_patterns((options.account.flows,))
    moving = flows.search(text, around[0].m.clause, around[-1].end) is not None
    return moving and reached(values[:_FLOWING], total.value)
