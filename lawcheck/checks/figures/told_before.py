"""An average whose total stands elsewhere: 查办案件66件。……持证人员12人，人均办案6.5件.

Those who share it stand in its own sentence or in the one before. Its total is the largest count
of the report, or of a table, that the words of the average name. An average that any count of its
paragraph or any cell gives is right, and only a value near the right one is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.averages import (
    AN_AVERAGE,
    PART_OF_YEAR,
    averages,
    is_counted,
    same_things,
)
from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tables import Table
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: 人均办案, 村均约调解: who shares, and what was done.
_AVERAGE = compiled(
    r"(?P<who>[人户件村场校案店镇乡处所站队])均(?:约|每年|全年)*(?P<did>[一-龥]{2,8}?)(?:约|达到?|近|为)?$"
)
#: A report tells hardly more of them.
_MOST = 24
#: Of another year, or of others.
_COMPARED = r"20\d\d年|[高低多少]于|[比较由从]|不少|以上"
#: They tell no deed from another.
_COMMON = frozenset("办理受审处查结各类的件次个")


class Total(msgspec.Struct, frozen=True):
    """A count that an average may be of, and what is said of it."""

    figure: Figure
    words: str


def relations(
    options: FigureRelation, running: RunningText, read: Sequence[Table]
) -> Iterator[Refuted]:
    """Every average that no count gives, and that a slip makes of the one from its own total."""
    text = running.text
    if "均" not in text:
        return
    looked_at = 0
    elsewhere = compile_patterns((options.elsewhere, options.loose.times, _COMPARED))
    for own, before in by_sentence(running.measured, text):
        for i, m in enumerate(own):
            words = text[m.clause : m.figure.start]
            match = _AVERAGE.search(words) if "均" in words else None
            known = m.figure.exact and m.figure.unit != "%" and not PART_OF_YEAR.search(words)
            if match is None or not known or looked_at >= _MOST or elsewhere.search(words):
                continue
            # 村均23起，重点村村均26起: of some of them.
            if not any(AN_AVERAGE.search(text[c.clause : c.figure.start]) for c in own[:i]):
                looked_at += 1
                sharing = [
                    c
                    for c in counts((*before, *own[:i]))
                    if c.figure.exact and is_counted(text, c, match["who"])
                ]
                yield from _judged(running, read, sharing, m, match["did"])


def _judged(
    running: RunningText, read: Sequence[Table], sharing: Sequence[Measured], m: Measured, did: str
) -> Iterator[Refuted]:
    text = running.text
    told = [
        c
        for c in counts(running.measured)
        if c is not m
        and same_things(c.figure, m.figure)
        and not AN_AVERAGE.search(text[c.clause : c.figure.start])
    ]
    if not sharing or any(m.sentence[0] <= c.figure.start < m.clause for c in told):
        return
    begin, end = begin_of(text, m.clause, "\n"), end_of(text, m.figure.end, "\n")
    own = [c for c in told if begin <= c.clause and c.figure.end <= end]
    totals = [Total(c.figure, text[c.clause : c.figure.start] + c.behind(text)) for c in told]
    totals += [total for table in read for total in _in_table(table, m.figure)]
    named = {t.figure.value: t for t in totals if t.figure.exact and _names(did, t.words)}
    about = [*(c.figure for c in own), *(t.figure for t in named.values())]
    about += [t.figure for t in totals if not t.words]
    if not named or any(averages(m.figure, t, one.figure) for t in about for one in sharing):
        return
    one, total = sharing[-1].figure, named[max(named)].figure
    right = total.value / (one.value or 1)
    if is_near(m.figure.value, right):
        average = f"平均应为{right:.1f}{m.figure.unit}，文中为{m.figure.text}"
        told_so = f"{one.text}共{total.value.normalize():f}{m.figure.unit}，{average}"
        start = sharing[-1].clause
        yield Refuted(start, m.figure.end, told_so, False, faint=len(named) > 1, of=(one, m.figure))


def _names(did: str, words: str) -> bool:
    """Whether what was done is what a count counts: 办案 of 立案, 办证 of 公证."""
    rest = set(did) - _COMMON
    return rest <= set(words) if rest else any(a + b in words for a, b in pairwise(did))


def _in_table(table: Table, m: Figure) -> Iterator[Total]:
    """The cells of the columns that count in the unit of an average; the totals are named."""
    for column, head in enumerate(table.heads()):
        for row in table.rows if head and head["unit"] == m.unit else ():
            read = next(figures(row.cells[column][1] + m.unit), None)
            if head and read is not None and row.values[column] is not None:
                yield Total(read, head["name"] if row.total else "")
