"""A count told in the text against the cell of a table that counts the same: 职业卫生立案97件.

The words before the count must be the head of one row and what one column counts, and nothing else;
or the sentence names one row last, and its clause how the name of one column begins (四季度罚没),
or ends with it (立案处罚 of 处罚); or the clause names nothing, and the one before it the row alone
(餐饮领域办案最多，达到87件).
The cell must hold a value of which a slip makes the other; beside a count that another cell of the
row bears out, one that is near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.tables import HEAD, Table, tables, whole
from lawcheck.checks.model import Case
from lawcheck.documents.model import Paragraph, Span
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.mistyped import mistyped
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled

#: The year of a column, and what it counts.
_YEAR = compiled(r"^(?:(20\d\d)年(?:度)?|本年度?|今年)?")
#: Shorter heads of rows are words of many sentences, shorter words name no column.
_LEAST = 2
#: In so many sentences at most the row of a table is looked for.
_MOST = 200
#: The clause before a count is no longer.
_CLAUSE = 40
#: Between a row and a count: it is of another time, a difference or a part.
_OTHERWISE = compiled("[比较]|同期|[上去]年|其中|20\\d\\d年|增|减|[多少]于")
#: Only what was done in time, at once or in a part of the year.
_WITHIN = compiled(r"内|[按逾超]期|期限|及时|如期|当场|其中|\d月|半年|季度|截至|；")
#: It is not done, or less of it.
_DENIED = compiled("[不未非无免减拟应]|从轻")


class CellClash(msgspec.Struct, frozen=True):
    """A count of the text, and the cell that has another."""

    m: Measured
    span: Span
    """The cell."""
    name: str
    value: str
    """What the cell holds, with its unit."""


class _Held(msgspec.Struct, frozen=True):
    """A cell of the report's year."""

    row: str
    what: str
    """What its column counts."""
    unit: str
    cell: Paragraph
    printed: str


def clashes(options: NumberContradiction, case: Case) -> Iterator[CellClash]:
    """Every count whose words name a cell with another value."""
    total = compile_patterns((options.sum_rows,))
    held = [one for table, _ in tables(case, total) for one in _cells(table, f"{case.report.year}")]
    if not held:
        return
    running, own = case.report.running, f"{case.report.year}年"
    in_cells = {one.cell.number for one in held}
    by_name = _ByName(held)
    right: tuple[_Held, Measured] | None = None
    for m in running.measured:
        if not m.figure.exact or running.number(m.figure.start) in in_cells:
            continue
        # 2025年下半年317户次，三季度156户次: a year that is told goes on.
        if {year for year in m.times(running.text) if _YEAR.fullmatch(year)} - {own}:
            continue
        named = by_name.named(_said(options, running.text, m), running.text, m)
        if len(named) != 1:
            continue
        one = named[0]
        told = next(figures(one.printed + one.unit), None)
        if told is not None and told.value == m.figure.value:
            right = one, m
        elif told is not None and (
            mistyped(m.figure, told) or _is_beside(running.text, right, one, m, told)
        ):
            yield CellClash(m, whole(one.cell), one.row + one.what, one.printed + one.unit)


def _is_beside(
    text: str, right: tuple[_Held, Measured] | None, one: _Held, m: Measured, told: Figure
) -> bool:
    """Whether the count before it in its sentence is another cell of the row, and right: then it
    is told of the same things, and may miss its own cell by more than a slip."""
    if right is None or right[0].row != one.row or right[0].what == one.what:
        return False
    between = text[right[1].figure.end : m.figure.start]
    same = right[1].sentence == m.sentence and not _WITHIN.search(between)
    return same and is_near(m.figure.value, told.value)


class _ByName:
    """The cells by what they may be called: most counts are called by none."""

    def __init__(self, held: Sequence[_Held]) -> None:
        self._whole: dict[tuple[str, str], list[_Held]] = defaultdict(list)
        """By unit, and the names of row and column."""
        self._rows: dict[str, dict[str, list[_Held]]] = defaultdict(lambda: defaultdict(list))
        """By unit and row."""
        self._begins: dict[str, set[str]] = defaultdict(set)
        """How the names of the columns of a unit begin."""
        self._whats: dict[str, set[str]] = defaultdict(set)
        """What the columns of a unit are called."""
        self._sought = 0
        for one in held:
            self._whole[one.unit, one.row + one.what].append(one)
            self._rows[one.unit][one.row].append(one)
            if len(one.what) >= _LEAST:
                self._whats[one.unit].add(one.what)
            self._begins[one.unit].update(one.what[:n] for n in range(_LEAST, len(one.what) + 1))

    def named(self, said: str, text: str, m: Measured) -> list[_Held]:
        """The cells that ``said``, the words at a count, names."""
        units = [u for u in self._rows if u in (m.figure.unit, m.figure.text[-len(u) :])]
        if called := [one for unit in units for one in self._whole.get((unit, said), ())]:
            return called
        if not said:
            return [one for unit in units for one in self._only_column(unit, text, m)]
        return [one for unit in units for one in self._begun(unit, said, text, m)]

    def _only_column(self, unit: str, text: str, m: Measured) -> list[_Held]:
        """The cell of the row that the clause before names, where one column has the unit."""
        begin = begin_of(text, m.clause - 1, "，。；：\n", _CLAUSE)
        before = text[begin : m.clause]
        rows = [row for row in self._rows[unit] if row in before]
        if len(rows) != 1 or _OTHERWISE.search(before):
            return []
        held = self._rows[unit][rows[0]]
        return held if len(held) == 1 else []

    def _begun(self, unit: str, said: str, text: str, m: Measured) -> list[_Held]:
        """The cells of the row named last, in the columns whose names begin so."""
        rows, begins = self._rows[unit], self._begins[unit]
        ends = [what for what in self._whats[unit] if said.endswith(what)]
        begun = any(said[n:] in begins and (not n or said[:n] in rows) for n in range(len(said)))
        if not (begun or ends):
            return []
        self._sought += 1
        if self._sought > _MOST:
            return []
        lead = text[m.lead : m.figure.start]
        end, row = max(
            ((lead.rfind(row) + len(row), row) for row in rows if row in lead), default=(0, "")
        )
        words = said.removeprefix(row)
        if not row or _OTHERWISE.search(lead, end):
            return []
        if words in begins:
            return [one for one in rows[row] if one.what.startswith(words)]
        # 立案处罚97件 of a column 处罚; 不予处罚 is another thing.
        called = [what for what in ends if not _DENIED.search(words.removesuffix(what))]
        return [one for one in rows[row] if one.what in called]


def _cells(table: Table, year: str) -> Iterator[_Held]:
    """The cells of the year."""
    heads: Mapping[int, tuple[str, str]] = {
        column: found for column, head in enumerate(table.head) if (found := _head(head, year))
    }
    for row in table.rows:
        for column, (what, unit) in heads.items():
            if not row.total and len(row.name) >= _LEAST:
                cell, printed = row.cells[column]
                yield _Held(row.name, what, unit, cell, printed)


def _head(head: str, year: str) -> tuple[str, str] | None:
    """What a column counts and its unit; None where it is of another year, or has no unit."""
    match = HEAD.fullmatch(head)
    said = _YEAR.match(head)
    if match is None or said is None or not match["unit"] or said[1] not in (None, year):
        return None
    return match["name"][said.end() :], match["unit"]


def _said(options: NumberContradiction, text: str, m: Measured) -> str:
    """The words before a count, without those that say nothing of what it counts."""
    words = m.words(text).lstrip("，、；：。")
    return compile_patterns((options.filling,)).sub("", words)
