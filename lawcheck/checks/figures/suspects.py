"""Which row of a table to look at first: one slip there explains why a total misses its sum."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.accounts.slips import other_digit
from lawcheck.checks.figures.table_told import TableSum
from lawcheck.checks.figures.tables import whole
from lawcheck.checks.model import Case, Related, related

#: Where more rows would explain it, none is more suspect than another.
_MOST = 2


def suspects(case: Case, told: TableSum) -> Iterator[Related]:
    """The cells of which another digit, or two that changed places, would make the sum right."""
    found = [
        (row.cells[told.column][0], row.shown, value, value + told.over)
        for row, value in zip(told.rows, told.parts, strict=False)
        if value + told.over > 0 and other_digit(value, value + told.over)
    ]
    # 58 | 34.6%: whose own row does not hold comes before any other.
    held = {row.shown for row in told.rows if told.odd & {cell.number for cell, _ in row.cells}}
    found = [one for one in found if one[1] in held] or found
    if len(found) > _MOST:
        return
    for cell, shown, value, right in found:
        yield related(case, whole(cell), f"{value}若是{right}，合计就对得上", shown)
