"""The column of places of a table against the column of scores beside it.

| 筠北区 | 94.1 | 2 | over | 筠南区 | 95.6 | 3 |: who has more points stands before who has fewer. A
table in which most pairs stand the other way counts points that are taken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.table_rates import TableRate
from lawcheck.checks.figures.tables import Row, Table, whole
from lawcheck.text.patterns import compiled

_PLACE = compiled(r"(?:总|综合|考核|考评|全[省市县区])?(?:名次|排名|位次|排位|排序)(?:（位）)?")
_SCORE = compiled(r"[一-龥]{0,6}(?:得分|分数|成绩|总分|评分|分值|平均分)(?:（分）)?")
#: 扣分情况得分 and its like are better the lower they are.
_TAKEN = compiled("扣|负|失")
_TURN = compiled(r"第?(\d{1,3})[名位]?")
#: Of fewer rows no order is seen.
_LEAST = 3


def table_places(table: Table) -> Iterator[TableRate]:
    """The row whose place its score refutes: the one most others stand wrong to."""
    rows = [row for row in table.rows if not row.total]
    places = [n for n, head in enumerate(table.head) if _PLACE.fullmatch(head)]
    scores = [
        n for n, head in enumerate(table.head) if _SCORE.fullmatch(head) and not _TAKEN.search(head)
    ]
    if len(rows) < _LEAST or len(places) != 1 or len(scores) != 1:
        return
    turns = [_turn(row, places[0]) for row in rows]
    points = [row.values[scores[0]] for row in rows]
    read = [(t, p) for t, p in zip(turns, points, strict=True) if t is not None and p is not None]
    if len(read) < len(rows):
        return
    wrong = [(a, b) for a, b in combinations(range(len(rows)), 2) if _is_wrong(read[a], read[b])]
    if not wrong or len(wrong) > len(rows) // 2:
        return
    often = [sum(n in pair for pair in wrong) for n in range(len(rows))]
    first = often.index(max(often))
    a, b = next(pair for pair in wrong if first in pair)
    if read[a][1] < read[b][1]:
        a, b = b, a
    cell, _ = rows[first].cells[places[0]]
    yield TableRate(whole(cell), rows[first].shown, _told(rows, read, a, b), "warning")


def _turn(row: Row, column: int) -> int | None:
    match = _TURN.fullmatch(row.cells[column][1])
    return int(match[1]) if match else None


def _is_wrong(one: tuple[int, Decimal], other: tuple[int, Decimal]) -> bool:
    """Whether who has more does not stand before who has less."""
    if one[1] == other[1]:
        return False
    return (one[1] > other[1]) != (one[0] < other[0])


def _told(rows: Sequence[Row], read: Sequence[tuple[int, Decimal]], more: int, less: int) -> str:
    (first, high), (second, low) = read[more], read[less]
    one, other = rows[more].name, rows[less].name
    return f"“{one}”{high:f}分、第{first}名，“{other}”{low:f}分、第{second}名，分数高的名次不在前面"
