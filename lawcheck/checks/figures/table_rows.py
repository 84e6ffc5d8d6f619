"""A column that adds up others of its row, by its rows alone: 审结 | 维持 | 驳回 | 终止.

No head says 合计: in every row but one the columns beside it give it to the last unit. Two rows of
three parts and more are no accident; of fewer parts, or where other columns stand beside, three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.tables import Row, Table
from lawcheck.text.patterns import compiled

#: What is never a part of a sum, nor the sum.
_NO_COUNT = compiled("率|占比|比[例重]|%|同比|[增降]幅|增长|均|最|排名|得分")
#: So many columns make a sum; of so many, two rows prove it, else three.
_PARTS, _MANY, _PROOF = 2, 3, 2
_WIDEST = 12
#: One row is wrong, and one more of several.
_ONE = 1


def odd_rows(table: Table) -> tuple[int, list[tuple[Row, tuple[Decimal, ...]]]] | None:
    """The column that adds up others, and the rows with the parts that do not give it; None where
    none does, or several do."""
    rows = [row for row in table.rows if not row.total]
    width = len(rows[0].values) if rows else 0
    if not table.head or width > _WIDEST:
        return None
    whole = [
        all(_is_whole(row.values[n]) for row in rows) and not _NO_COUNT.search(table.head[n])
        for n in range(width)
    ]
    found: dict[int, list[tuple[Row, tuple[Decimal, ...]]]] = {}
    for at, parts in _sums(table, whole):
        added = [tuple(_value(row, n) for n in parts) for row in rows]
        wrong = [
            (row, values)
            for row, values in zip(rows, added, strict=True)
            if sum(values, Decimal(0)) != _value(row, at)
        ]
        # 5 = 5 + 0 proves nothing.
        right = sum(
            sum(1 for value in values if value) >= _PARTS
            and sum(values, Decimal(0)) == _value(row, at)
            for row, values in zip(rows, added, strict=True)
        )
        beside = len(parts) + 1 < width
        least = _PROOF + (len(parts) < _MANY or beside)
        if right < least:
            continue
        if not wrong:
            return None  # explained in full
        if len(wrong) == _ONE and not _borne_out(table, rows, (at, *parts)):
            found[at] = wrong
    if len(found) != 1:
        return None
    ((at, wrong),) = found.items()
    near = [one for one in wrong if is_near(_value(one[0], at), sum(one[1], Decimal(0)))]
    return (at, near) if near else None


def _borne_out(table: Table, rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Whether a row of totals holds for every column: then none of its cells is a slip."""
    totals = [row for row in table.rows if row.total]
    return any(
        all(_value(total, n) == sum((_value(row, n) for row in rows), Decimal(0)) for n in columns)
        for total in totals
    )


def _sums(table: Table, whole: Sequence[bool]) -> Iterator[tuple[int, range]]:
    """Each column with each run of columns beside it, which may add up to it."""
    heads = table.heads()
    units = [head["unit"] if head else None for head in heads]
    for at, is_count in enumerate(whole):
        if not is_count:
            continue
        for run in (
            *(range(at + 1, end) for end in range(at + 1 + _PARTS, len(whole) + 1)),
            *(range(first, at) for first in range(at - _PARTS + 1)),
        ):
            if all(whole[n] for n in run) and len({units[n] or units[at] for n in (at, *run)}) == 1:
                yield at, run


def _value(row: Row, column: int) -> Decimal:
    value = row.values[column]
    return Decimal(0) if value is None else value


def _is_whole(value: Decimal | None) -> bool:
    return value is not None and value == value.to_integral_value()
