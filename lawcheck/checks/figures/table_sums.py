"""Totals of a table against its rows and columns, and against the sentence that announces it.

One wrong cell breaks the sum of its row and that of its column: then the row alone is told, where
the fault is. A total that no slip of the sum explains is of something else (an average, what is
left at the end), unless the rest of the table shows that it adds up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.table_rows import odd_rows
from lawcheck.checks.figures.tables import HEAD, Row, Table, tables, whole
from lawcheck.checks.model import Case
from lawcheck.documents.model import Paragraph, Span
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import measured
from lawcheck.text.folding import fold
from lawcheck.text.numerals import figures
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

#: A column of fewer rows is no list that a reader would add up.
_LEAST = 2
_NOT = ("未", "不", "不予", "没有", "无")
_ASIDE = compiled("另|其[他它余]|还有|尚有|不[含计列]|未列")
_TIME = compiled(r"20\d\d年|上年|去年")


class TableSum(msgspec.Struct, frozen=True):
    """A total that its row or its column contradicts."""

    span: Span
    quote: str
    """The row, or the words that tell the total."""
    total: Decimal
    parts: tuple[Decimal, ...]
    named: bool = True
    """What it adds up is said, and not only seen in the other rows."""

    @property
    def over(self) -> Decimal:
        """By how much the total is more than its parts."""
        return self.total - sum(self.parts, Decimal(0))


def table_sums(options: SumMismatch, case: Case) -> Iterator[TableSum]:
    """Every total of a table, or told above it, that is not the sum of its numbers."""
    total, announces = compile_patterns((options.sum_rows,)), compile_patterns(options.tables)
    among = compile_patterns((options.account.selects,))
    for table, above in tables(case, total):
        columns = list(_columns(table, among))
        rows = list(_rows(table, total, {one.over for _, one in columns}))
        sums = _total_column(table, total)
        if sums is None and (odd := odd_rows(table)):
            sums = odd[0]
            rows += _unnamed(case, above, *odd)
        for column, one in columns:
            # The wrong cell stands in a row that does not hold by as much.
            due = [row.over if column != sums else -row.over for row in rows]
            if one.over not in due:
                yield one
        yield from rows
        if above is not None:
            yield from _announced(table, above, announces, case.report.year)


def _columns(table: Table, among: Patterns) -> Iterator[tuple[int, TableSum]]:
    """Every total below its column that the rows above it do not give."""
    above: list[Row] = []
    for row in table.rows:
        selected = any(among.match(one.name) for one in above)
        if row.total and len(above) >= _LEAST and not selected and _counts(row, above):
            for column, (cell, _) in enumerate(row.cells):
                if told := _below(above, row, column):
                    parts, value = told
                    yield column, TableSum(whole(cell), row.shown, value, parts)
        above.append(row)


def _counts(row: Row, above: Sequence[Row]) -> bool:
    """Whether a total says of no other number of rows that it adds them up: 合计 | 11个部门."""
    said = [one.value for words in row.words for one in figures(words) if not one.start]
    return all(value == len(above) for value in said)


def _below(
    above: Sequence[Row], row: Row, column: int
) -> tuple[tuple[Decimal, ...], Decimal] | None:
    """The parts of a total, where none of the ways to add up the rows above gives it."""
    last = max((n for n, one in enumerate(above, 1) if one.total), default=0)
    ways = [above[last:], [one for one in above if not one.total], [o for o in above if o.total]]
    total = row.values[column]
    read = [[one.values[column] for one in way] for way in ways if len(way) >= _LEAST]
    added = [tuple(v for v in values if v is not None) for values in read if None not in values]
    if total is None or not added or len(added) < len(read):
        return None
    if not all(_misses(parts, total) for parts in added):
        return None
    parts = min(added, key=lambda parts: abs(sum(parts, Decimal(0)) - total))
    inside = min(parts) <= total <= max(parts)
    return None if inside and not is_near(total, sum(parts, Decimal(0))) else (parts, total)


def _total_column(table: Table, total: Patterns) -> int | None:
    """The column that adds up the others: the first or the last, and all of one unit."""
    heads = table.heads()
    named = [n for n, head in enumerate(heads) if head and total.fullmatch(head["name"])]
    units = {head["unit"] for head in heads if head and head["unit"]}
    if len(named) != 1 or len(heads) <= _LEAST or len(units) > 1:
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
    if len(near) < right:
        sure += [told for told in near if told not in sure]
    if len(sure) <= right:
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
            if _ASIDE.search(text[m.clause : m.figure.start])
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


def _announced(
    table: Table, above: Paragraph, announces: Patterns, year: int | None
) -> Iterator[TableSum]:
    """受理许可申请286件，分类情况见下表, over a column 受理 that adds up to 268."""
    folded = fold(above.text)
    if not table.head or not table.rows[-1].total or not announces.search(folded.text):
        return
    own = f"{year}年"
    told_above = measured(folded.text)
    stated = {m.figure.value for m in told_above}
    for m in told_above:
        words = folded.text[m.clause : m.figure.start]
        named = [
            column
            for column, head in enumerate(table.heads())
            if head
            and head["name"] in words
            # 未受理的55件: what was not done.
            and not words.partition(head["name"])[0].endswith(_NOT)
            and m.figure.text.endswith(head["unit"] or m.figure.unit)
        ]
        if len(named) != 1 or not m.figure.exact or m.figure.unit == "%":
            continue
        if any(time not in own for time in _TIME.findall(words)):
            continue  # 2024年为41260次
        values = [row.values[named[0]] for row in table.rows]
        parts = tuple(value for value in values[:-1] if value is not None)
        if len(parts) < max(len(values) - 1, _LEAST) or values[-1] is None:
            continue
        added = sum(parts, Decimal(0))
        size = _size(table.head[named[0]])
        if added * size in stated:
            continue  # 计划内400家次、计划外255家次，合计655家次
        told = m.figure.value / size
        # 不予受理31件: far from the sum, and of a part.
        if told not in (added, values[-1]) and is_near(told, added):
            start, end = folded.original_span(m.clause, m.figure.end)
            span = Span(above.number, start, above.number, end)
            yield TableSum(span, above.text[start:end], told, parts)


def _size(head: str) -> Decimal:
    """How much one of a column is: of 万元 ten thousand."""
    match = HEAD.fullmatch(head)
    one = next(figures(f"1{match['unit']}"), None) if match and match["unit"] else None
    return one.value if one else Decimal(1)


def _misses(parts: Sequence[Decimal], total: Decimal) -> bool:
    """Whether a total is another; of decimals one may be rounded, or an average."""
    apart = abs(sum(parts, Decimal(0)) - total)
    places = max(-int(value.as_tuple().exponent) for value in (*parts, total))
    if not places:
        return apart != 0
    return total > max(parts) and apart > Decimal(1).scaleb(-places) * len(parts) / 2
