"""Rates of a table against the columns that the other rows show them to be made of.

| 清荆县 | 64 | 61 | 96.3% |: in all other rows the last is the third over the second; | 236 | 291 |
+45 |: it is how far the two lie apart. How a column is made is read from its rows alone, so that it
may be called as it likes. An average that the text
tells of one row (低保对象人均每月补助) is held against what the row has and those who share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

import msgspec

from lawcheck.checks.figures.averages import EACH_TIME
from lawcheck.checks.figures.changes import POINTS
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import EVERY, averages, times
from lawcheck.checks.figures.tables import Row, Table, whole
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.packs.model import Severity
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: So many rows show how a column is made; so many leave no doubt.
_LEAST, _SURE = 2, 4
#: A column that is read has so many columns beside it at most.
_WIDEST = 8
_RATE, _AVERAGE = compiled(r"率|占比|比例|比重|%|[增升]幅|增长|同比"), compiled("均")
#: 增减, 净增: how far two columns lie apart, where no sign says it.
_CHANGE = compiled("增减|净[增减]|变[化动]|增加|减少|增量|相差|差额")
#: 低保对象人均每月补助: whose average, by how many of them.
_OF = compiled(r"(?P<who>[一-龥]{2,8}?)(?P<by>[人户])均[^，。；、]{0,8}$")
_SHARERS = {"人": ("人", "名"), "户": ("户",)}
_YEAR = compiled(r"20\d\d年")
_FALLS = compiled(r"^(?:[\-－—]|[下降减]+[少降]?)")
#: How two values make a third, and how that is told.
_Make = Callable[[q.Range, q.Range], q.Range]
_WAYS: tuple[tuple[str, _Make], ...] = (
    ("÷", q.share),
    ("比", lambda now, then: q.growth(then, now)),
)
_APART: tuple[tuple[str, _Make], ...] = (("-", q.minus),)
_AVERAGES: tuple[tuple[str, _Make], ...] = (("÷", q.quotient),)


class _Making(msgspec.Struct, frozen=True):
    """One way in which a column may be made, with the values of each row."""

    sign: str
    make: _Make
    over: Sequence[Decimal | None]
    under: Sequence[Decimal | None]


class TableRate(msgspec.Struct, frozen=True):
    """A cell that the columns of its row refute."""

    span: Span
    quote: str
    told: str
    severity: Severity | None


def table_rates(table: Table) -> Iterator[TableRate]:
    """Every rate or average of which one row alone is made otherwise."""
    width = len(table.rows[0].cells)
    if width > _WIDEST:
        return
    values = [[row.values[n] for row in table.rows] for n in range(width)]
    plain = [n for n in range(width) if None not in values[n]]
    totals = [row for row in table.rows if row.total]
    for column in range(width):
        head = table.head[column] if table.head else ""
        printed = [_printed(row, column, head) for row in table.rows]
        if sum(figure is not None for figure in printed) <= _LEAST:
            continue
        ways = _ways(head, printed, column in plain)
        if ways is _APART and _is_of_rates(head, printed):
            yield from _odd(table, printed, _apart(table, column), column)
            continue
        makings = [
            _Making(sign, make, values[a], values[b])
            for sign, make in ways
            for a, b in permutations((n for n in plain if n != column), 2)
        ]
        if totals and ways is _WAYS:
            makings += [
                _Making("÷", q.share, values[n], [totals[-1].values[n]] * len(table.rows))
                for n in plain
                if n != column
            ]
        yield from _odd(table, printed, makings, column)


def _is_of_rates(head: str, printed: Sequence[Figure | None]) -> bool:
    """Whether a column tells by how many points two rates differ."""
    return POINTS[1] in head or any(figure and figure.unit in POINTS for figure in printed)


def _apart(table: Table, column: int) -> list[_Making]:
    """How far any two columns of rates lie apart."""
    rates = [[_printed(row, n, "") for row in table.rows] for n in range(len(table.rows[0].cells))]
    full = [
        [figure.value if figure and figure.unit == "%" else None for figure in one] for one in rates
    ]
    read = [n for n, one in enumerate(full) if n != column and None not in one]
    return [_Making("-", q.minus, full[a], full[b]) for a, b in permutations(read, 2)]


def _ways(
    head: str, printed: Sequence[Figure | None], plain: bool
) -> tuple[tuple[str, _Make], ...]:
    """How a column may be made of two others; none where it only counts."""
    if _AVERAGE.search(head):
        return _AVERAGES
    if _RATE.search(head) or any(figure and figure.unit == "%" for figure in printed):
        return _WAYS
    return () if plain and not _CHANGE.search(head) else _APART


def _odd(
    table: Table, printed: Sequence[Figure | None], makings: Sequence[_Making], column: int
) -> Iterator[TableRate]:
    """The one row that is not made as all the others are, where they are made in one way only."""
    found: list[tuple[int, str, Decimal, bool]] = []
    told = sum(figure is not None for figure in printed)
    for making in makings:
        wrong: list[tuple[int, str, Decimal]] = []
        for n, figure in enumerate(printed):
            one, other = making.over[n], making.under[n]
            if figure is None or one is None or other is None:
                continue
            if not other and making.make is not q.minus:
                continue  # no rate of nothing
            low, high = making.make((one, one), (other, other))
            if not q.fits(figure, (low, high)):
                wrong.append((n, f"{one:f}{making.sign}{other:f}", low))
        if not wrong:
            return
        if len(wrong) == 1 and told - 1 >= _LEAST:
            found.append((*wrong[0], making.make is q.minus and told > _SURE))
    if len(found) != 1:
        return
    n, made, right, proved = found[0]
    row, figure = table.rows[n], printed[n]
    # Differences of so many rows are met by no accident, whatever the last one says.
    if figure is not None and (proved or is_near(abs(figure.value), abs(right))):
        cell, shown = row.cells[column]
        value = f"{q.shown(right, figure)}{figure.unit}"
        reason = f"“{row.name}”一行{made}，应为{value}，表中为{shown}"
        yield TableRate(whole(cell), row.shown, reason, None if told > _SURE else "warning")


def _printed(row: Row, column: int, head: str) -> Figure | None:
    """The cell as a figure, below zero where it says a fall; None where it says no value."""
    text = row.cells[column][1]
    unit = "%" if "%" in text or "%" in head or _RATE.search(head) else ""
    digits = _FALLS.sub("", text).lstrip("+＋").removesuffix("%")
    figure = next(figures(digits + unit), None)
    if figure is None or figure.text != digits + unit or not figure.exact:
        return None
    if not _FALLS.search(text):
        return figure
    return msgspec.structs.replace(figure, value=-figure.value, low=-figure.low, high=-figure.value)


def of_rows(
    options: FigureRelation, running: RunningText, read: Sequence[Table], year: str
) -> Iterator[Refuted]:
    """Every average told of one row that what it has and those who share it do not give."""
    stretch = compile_patterns((options.stretch,))
    for m in running.measured if read else ():
        words = m.words(running.text)
        time = EACH_TIME.search(words)
        match = _OF.search(words)
        if match is None or not m.figure.exact:
            continue
        shares = [(_named(row, match["who"]), table, row) for table in read for row in table.rows]
        most = max((n for n, _, _ in shares), default=0)
        rows = [(table, row) for n, table, row in shares if n == most]
        if not most or len(rows) != 1:
            continue
        table, row = rows[0]
        held = list(_held(table, row, year))
        shared = [one for one in held if one.unit in _SHARERS[match["by"]]]
        had = [one for one in held if one.unit == m.figure.unit]
        if len(shared) != 1 or len(had) != 1 or not shared[0].value:
            continue
        often = times(stretch, running.text, m, time[0]) if time else (1,)
        if any(averages(m.figure, had[0], *shared, times=Decimal(n)) for n in often):
            continue
        right = had[0].value / shared[0].value / often[0]
        if is_near(m.figure.value, right):
            value = f"{q.shown(right, m.figure)}{m.figure.unit}"
            told = f"表中{shared[0].text}共{had[0].text}，{EVERY.get(often[0], '')}平均应为{value}"
            yield Refuted(m.clause, m.figure.end, f"{told}，文中为{m.figure.text}", False)


def _named(row: Row, who: str) -> int:
    """How many pairs of characters the name of a row shares with those who share."""
    return 0 if row.total else sum(a + b in row.name for a, b in pairwise(who))


def _held(table: Table, row: Row, year: str) -> Iterator[Figure]:
    """The figures of a row in its own year, with the units of their columns."""
    for head, (_, printed) in zip(table.heads(), row.cells, strict=False):
        years = set(_YEAR.findall(head["name"])) if head else set()
        if head and head["unit"] and years <= {year}:
            yield from figures(printed + head["unit"])
    for words in row.words:
        yield from figures(words)
