"""A total and its parts, told each in a sentence of its own: 共检查368家。……计142家。……97家.

Sentences tell many things: they are parts only where the paragraph says behind them that nothing
is left out or counted twice (每家只归一类, 正好用足). Whatever of its counts adds up to the total,
or to what the parts are together, explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.accounts.judged import Wrong
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.patterns import at_end, compile_patterns

_STOPS = "。；\n"
_REST = "其余|剩余|不计入|除外"
#: So much is told of what is closed.
_REACH = 30
#: Parts of a total miss it by no more than so little of it.
_NEAR = 8
#: So many parts make a list, and so many counts are added up in every way.
_LEAST, _MOST = 2, 12


def wrong_through(options: SumMismatch, measured: Sequence[Measured], text: str) -> Iterator[Wrong]:
    """Every total whose paragraph names all its parts, one a sentence, and not their sum."""
    closed = compile_patterns((options.account.closed,))
    for figures in by_paragraph(measured, text):
        end = end_of(text, figures[-1].figure.end, "\n")
        said = closed.search(text, figures[0].figure.end, end)
        if said is None:
            continue
        units = dict.fromkeys(q.kin(m.figure.unit) for m in figures)
        for unit in units:
            alike = [m for m in figures if q.kin(m.figure.unit) == unit]
            if unit in map(q.kin, options.units) and _LEAST < len(alike) <= _MOST:
                yield from _judged(options, text, alike, said.start())


def _judged(
    options: SumMismatch, text: str, alike: Sequence[Measured], closed: int
) -> Iterator[Wrong]:
    groups = groupby(alike, key=lambda m: begin_of(text, m.figure.start, _STOPS))
    firsts = [next(group) for _, group in groups]
    total, *parts = firsts
    value, values = total.figure.value, [m.figure.value for m in parts]
    apart = at_end((options.account.apart,))
    if (
        len(parts) < _LEAST
        or parts[-1].figure.end > closed
        or any(not m.figure.exact for m in alike)
        or any(apart.search(text[m.clause : m.figure.start]) for m in firsts)
        or max(values) >= value
    ):
        return
    added = sum(values, Decimal(0))
    others = [m.figure.value for m in alike if m is not total]
    if added in (value, *others) or value in _sums(others):
        return
    # 其余用于日常办案: what is left is told without a number.
    rest = compile_patterns((_REST,)).search(text, parts[0].figure.end, closed + _REACH)
    if rest or abs(added - value) * _NEAR > value:
        return
    yield Wrong(total, tuple(parts), "warning")


def _sums(values: Sequence[Decimal]) -> set[Decimal]:
    """What any of the values add up to."""
    found = {Decimal(0)}
    for value in values:
        found |= {one + value for one in found}
    return found
