"""What the text beside a table tells of one of its columns, against what the column adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.accounts.slips import slip
from lawcheck.checks.figures.averages import AN_AVERAGE
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.tables import HEAD, Row, Table
from lawcheck.documents.model import Paragraph, Span
from lawcheck.text.figures import Measured, measured
from lawcheck.text.folding import fold
from lawcheck.text.numerals import figures
from lawcheck.text.patterns import compiled

#: A column of fewer rows is no list that a reader would add up.
LEAST = 2
_DIGITS = 3
_NOT = ("未", "不", "不予", "没有", "无")
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
    rows: tuple[Row, ...] = ()
    """Where each part stands, if not in what is quoted."""
    column: int = 0
    """In which column of values of its row."""

    odd: frozenset[int] = frozenset()
    """The paragraphs of the cells that their own rows refute."""

    @property
    def over(self) -> Decimal:
        """By how much the total is more than its parts."""
        return self.total - sum(self.parts, Decimal(0))


def slipped(told: TableSum) -> bool:
    """Whether one digit, or two changed about, make the total what its parts give.

    Of two digits that is no evidence.
    """
    printed = f"{told.total:f}".replace(".", "")
    return len(printed) >= _DIGITS and slip(told.total, sum(told.parts, Decimal(0)))


def told_beside(
    table: Table, beside: Paragraph, year: int | None, *, announced: bool
) -> Iterator[TableSum]:
    """受理许可申请286件，分类情况见下表, over a column 受理 that adds up to 268; or below it.

    Where no words announce the table, no row is the total, or the column is not named, a slip has
    to make the sum.
    """
    folded = fold(beside.text)
    own = f"{year}年"
    read = measured(folded.text)
    stated = {m.figure.value for m in read}
    rows = [row for row in table.rows if not row.total]
    totals = [row for row in table.rows if row.total]
    if len(totals) > 1 or len(rows) < LEAST:
        return
    for m in read:
        words = m.words(folded.text)
        if not m.figure.exact or m.figure.unit == "%" or AN_AVERAGE.search(words):
            continue
        if any(time not in own for time in _TIME.findall(words)):
            continue  # 2024年为41260次
        column, named = _meant(table, words, m)
        if column is None:
            continue
        parts = tuple(value for row in rows if (value := row.values[column]) is not None)
        last = totals[0].values[column] if totals else None
        if len(parts) < len(rows) or (totals and last is None):
            continue
        size = _size(table.head[column])
        added = sum(parts, Decimal(0))
        if {added * size, (last or added) * size} & stated:
            continue  # 计划内400家次、计划外255家次，合计655家次
        if last == added and not (announced or named):
            continue  # 应当办理211件，审结193件, behind a table of what came in
        start, end = folded.original_span(m.clause, m.figure.end)
        span = Span(beside.number, start, beside.number, end)
        quote, value = beside.text[start:end], m.figure.value / size
        told = TableSum(span, quote, value, parts, announced or named, tuple(rows), column)
        # 不予受理31件: far from the sum, and of a part.
        sure = announced and named and totals and is_near(told.total, added)
        if told.total not in (*parts, last) and (sure or slipped(told)):
            yield told


def _meant(table: Table, words: str, m: Measured) -> tuple[int | None, bool]:
    """The column that the words at a count mean, and whether they name it.

    What they do not name is the only column of the measure word.
    """
    heads = [(column, head) for column, head in enumerate(table.heads()) if head]
    named = [
        column
        for column, head in heads
        if head["name"] in words
        # 未受理的55件: what was not done.
        and not words.partition(head["name"])[0].endswith(_NOT)
        and m.figure.text.endswith(head["unit"] or m.figure.unit)
    ]
    if len(named) == 1:
        return named[0], True
    alike = [
        column
        for column, head in heads
        if m.figure.text.endswith(head["unit"] or head["name"].removesuffix("数")[-1:])
        and (head["unit"] or head["name"].endswith("数"))
    ]
    return (alike[0], False) if len(alike) == 1 and not named else (None, False)


def _size(head: str) -> Decimal:
    """How much one of a column is: of 万元 ten thousand."""
    match = HEAD.fullmatch(head)
    one = next(figures(f"1{match['unit']}"), None) if match and match["unit"] else None
    return one.value if one else Decimal(1)
