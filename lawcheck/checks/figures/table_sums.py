"""Totals of a table against its rows and columns, and against the sentence that announces it.

One wrong cell breaks the sum of its row and that of its column: then the row alone is told, where
the fault is. A total that no slip of the sum explains is of something else (an average, what is
left at the end), unless the rest of the table shows that it adds up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import structs

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.table_rates import table_rates
from lawcheck.checks.figures.table_rows import odd_rows
from lawcheck.checks.figures.table_told import LEAST, TableSum, slipped, told_beside
from lawcheck.checks.figures.tables import Row, Table, tables, whole
from lawcheck.checks.model import Case
from lawcheck.documents.model import Paragraph
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import measured
from lawcheck.text.folding import fold
from lawcheck.text.numerals import figures
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

_ASIDE = compiled("另|其[他它余]|还有|尚有|不[含计列]|未列")


def table_sums(options: SumMismatch, case: Case) -> Iterator[TableSum]:
    """Every total of a table, or told above it, that is not the sum of its numbers."""
    total, announces = compile_patterns((options.sum_rows,)), compile_patterns(options.tables)
    among = compile_patterns((options.account.selects,))
    for table, above in tables(case, total):
        columns = list(_columns(table, among)) or list(_columns_below(table, among))
        rows = list(_rows(table, total, {one.over for _, one in columns}))
        sums = _total_column(table, total)
        if sums is None and (missed := odd_rows(table)):
            sums = missed[0]
            rows += _unnamed(case, above, *missed)
        odd = {one.span.paragraph for one in table_rates(table)} if columns else set()
        for column, one in columns:
            if any(row.cells[column][0].number in odd for row in table.rows):
                continue  # 增减: the cell is told that its own row refutes
            # The wrong cell stands in a row that does not hold by as much.
            due = [row.over if column != sums else -row.over for row in rows]
            if one.over not in due:
                yield structs.replace(one, odd=frozenset(odd))
        yield from rows
        if above is not None and announces.search(fold(above.text).text):
            yield from told_beside(table, above, case.report.year, announced=True)
        for below in _below_table(case, table.rows[-1]):
            yield from told_beside(table, below, case.report.year, announced=False)


def _columns(table: Table, among: Patterns) -> Iterator[tuple[int, TableSum]]:
    """Every total below its column that the rows above it do not give."""
    above: list[Row] = []
    for row in table.rows:
        selected = any(among.match(one.name) for one in above)
        if row.total and len(above) >= LEAST and not selected and _counts(row, above):
            for column in range(len(row.cells)):
                if added := _below(above, row, column):
                    yield column, _of_column(added, row, column)
        above.append(row)


def _columns_below(table: Table, among: Patterns) -> Iterator[tuple[int, TableSum]]:
    """Every total above its column, in the first row, that the rows below it do not give.

    Some of its columns add up, or a slip makes the total what they add up to: rows that stand under
    a total may be some of many.
    """
    first, *rest = table.rows
    if not first.total or len(rest) < LEAST or any(row.total for row in rest):
        return
    if any(among.match(row.name) for row in rest) or not _counts(first, rest):
        return
    right = 0
    wrong: list[tuple[int, TableSum]] = []
    for column in range(len(first.cells)):
        if None in (row.values[column] for row in table.rows):
            continue
        told = _of_column(rest, first, column)
        if not _misses(told.parts, told.total):
            right += 1
        elif is_near(told.total, sum(told.parts, Decimal(0))):
            wrong.append((column, told))
    yield from (told for told in wrong if right or slipped(told[1]))


def _counts(row: Row, above: Sequence[Row]) -> bool:
    """Whether a total says of no other number of rows that it adds them up: 合计 | 11个部门."""
    said = [one.value for words in row.words for one in figures(words) if not one.start]
    return all(value == len(above) for value in said)


def _of_column(rows: Sequence[Row], row: Row, column: int) -> TableSum:
    """The total of one column, in ``row``, with the rows that it adds up."""
    return TableSum(
        whole(row.cells[column][0]),
        row.shown,
        row.values[column] or Decimal(0),
        _values(rows, column),
        rows=tuple(rows),
        column=column,
    )


def _values(rows: Sequence[Row], column: int) -> tuple[Decimal, ...]:
    return tuple(value for row in rows if (value := row.values[column]) is not None)


def _below(above: Sequence[Row], row: Row, column: int) -> Sequence[Row] | None:
    """The rows that a total adds up, where none of the ways to add up those above gives it."""
    last = max((n for n, one in enumerate(above, 1) if one.total), default=0)
    ways = [above[last:], [one for one in above if not one.total], [o for o in above if o.total]]
    total = row.values[column]
    read = [way for way in ways if len(way) >= LEAST]
    added = [way for way in read if None not in (one.values[column] for one in way)]
    if total is None or not added or len(added) < len(read):
        return None
    if not all(_misses(_values(way, column), total) for way in added):
        return None
    nearest = min(added, key=lambda way: abs(sum(_values(way, column), Decimal(0)) - total))
    parts = _values(nearest, column)
    inside = min(parts) <= total <= max(parts)
    return None if inside and not is_near(total, sum(parts, Decimal(0))) else nearest


def _total_column(table: Table, total: Patterns) -> int | None:
    """The column that adds up the others: the first or the last, and all of one unit."""
    heads = table.heads()
    named = [n for n, head in enumerate(heads) if head and total.fullmatch(head["name"])]
    units = {head["unit"] for head in heads if head and head["unit"]}
    if len(named) != 1 or len(heads) <= LEAST or len(units) > 1:
        return None
    return named[0] if named[0] in (0, len(heads) - 1) else None


def _rows(table: Table, total: Patterns, columns: set[Decimal]) -> Iterator[TableSum]:
    """A column 合计 against those beside it, where most rows or the sums show what it adds."""
    at = _total_column(table, total)
    if at is None:
        return
    wrong: list[TableSum] = []
    right = 0
    borne_out = {over for one in columns for over in (one, -one)}
    for row in table.rows:
        value = row.values[at]
        parts = tuple(v for n, v in enumerate(row.values) if n != at and v is not None)
        if value is None or len(parts) < len(row.values) - 1:
            continue
        told = TableSum(whole(row.cells[at][0]), row.shown, value, parts)
        if not _misses(parts, value):
            right += 1
        elif row.total:
            borne_out.add(told.over)
        else:
            wrong.append(told)
    sure = [told for told in wrong if told.over in borne_out]
    # 平均, 期末: far from a sum, and none.
    near = [told for told in wrong if is_near(told.total, sum(told.parts, Decimal(0)))]
    if len(near) < right or (len(near) <= max(right, 1) and all(map(slipped, near))):
        sure += [told for told in near if told not in sure]
    if len(sure) <= max(right, 1):
        yield from sure


def _unnamed(
    case: Case,
    above: Paragraph | None,
    at: int,
    odd: Sequence[tuple[Row, tuple[Decimal, ...]]],
) -> Iterator[TableSum]:
    """Rows that miss a sum which no head names, where no words beside the table tell the rest."""
    for row, parts in odd:
        told = TableSum(
            whole(row.cells[at][0]), row.shown, row.values[at] or Decimal(0), parts, named=False
        )
        beside = [*([above] if above else []), *_below_table(case, row)]
        said = {
            m.figure.value
            for text in (fold(paragraph.text).text for paragraph in beside)
            for m in measured(text)
            if _ASIDE.search(m.words(text))
        }
        # 县自然资源局另有2件以其他方式结案.
        if abs(told.over) not in said:
            yield told


def _below_table(case: Case, row: Row) -> Iterator[Paragraph]:
    """The paragraph behind the cells that a row is among."""
    number = row.label.number
    for paragraph in case.report.document.paragraphs[number:]:
        if paragraph.kind != "cell" and paragraph.text.strip():
            yield paragraph
            return


def _misses(parts: Sequence[Decimal], total: Decimal) -> bool:
    """Whether a total is another; of decimals one may be rounded, or an average."""
    apart = abs(sum(parts, Decimal(0)) - total)
    places = max(-int(value.as_tuple().exponent) for value in (*parts, total))
    if not places:
        return apart != 0
    return total > max(parts) and apart > Decimal(1).scaleb(-places) * len(parts) / 2
