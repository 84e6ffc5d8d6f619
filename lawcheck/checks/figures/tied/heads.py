"""Which counts of a stretch head its lists, and which are only their members.

年度计划8件，其中法规案2件、规章3件、调研3件；完成7件: what is done next is of the 8, and of none of
the three. Members are those that 其中 or ： opens, and those that add up to the count before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counted_alike, counts, in_a_row
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_OPENS = compiled("其中|包括|依次|分别|：")
#: A list has so many members at least, and hardly more.
_LEAST, _MOST = 2, 12


def heads(text: str, figures: Sequence[Measured], like: Measured) -> list[Measured]:
    """The counts that may count the same as ``like`` and are no members of one told before."""
    alike = [c for c in counts(figures) if c.figure.exact and counted_alike(c, like)]
    found: list[Measured] = []
    at = 0
    while at < len(alike):
        head = alike[at]
        found.append(head)
        at += 1 + max(_added(alike, at), _listed(text, alike, at))
    return found


def row_before(text: str, figures: Sequence[Measured], m: Measured) -> list[Measured]:
    """The counts that stand in one row with the last of them, ``m``, the nearest first."""
    row: list[Measured] = []
    last = m
    for c in reversed(counts(figures, m)):
        if c is last or c.figure.start >= last.figure.start:
            continue
        between = text[c.figure.end : last.figure.start]
        if not (in_a_row(text, c, last) or _is_next(between)):
            break
        row.append(c)
        last = c
    return row


def sums_with(text: str, figures: Sequence[Measured], m: Measured) -> set[Decimal]:
    """A count with any that stand in its row without a gap: 12件、6件、5件 are 18, 11 or 23."""
    if m not in figures:
        return {m.figure.value}
    at = figures.index(m)
    first = last = at
    while first and in_a_row(text, figures[first - 1], figures[first]):
        first -= 1
    while last + 1 < len(figures) and in_a_row(text, figures[last], figures[last + 1]):
        last += 1
    values = [c.figure.value for c in figures[first : last + 1]]
    here = at - first
    return {
        sum(values[one : other + 1], Decimal(0))
        for one in range(here + 1)
        for other in range(here, len(values))
    }


def _is_next(between: str) -> bool:
    """Whether one clause follows the other: 维持78件，驳回12件."""
    return between.count("，") <= 1 and not set("。；：（）") & set(between)


def _added(alike: Sequence[Measured], at: int) -> int:
    """How many counts behind the one at ``at`` add up to it."""
    total = Decimal(0)
    for n, c in enumerate(alike[at + 1 : at + 1 + _MOST], 1):
        total += c.figure.value
        if total == alike[at].figure.value and n >= _LEAST:
            return n
        if total > alike[at].figure.value:
            break
    return 0


def _listed(text: str, alike: Sequence[Measured], at: int) -> int:
    """How many counts behind the one at ``at`` stand in the row that 其中 or ： opens."""
    head, row = alike[at], alike[at + 1 : at + 1 + _MOST]
    if not row or not _OPENS.search(text, head.figure.end, row[0].figure.start):
        return 0
    if "；" in text[head.figure.end : row[0].figure.start]:
        return 0
    n = 1
    while n < len(row) and in_a_row(text, row[n - 1], row[n]):
        n += 1
    return n if n >= _LEAST else 0
