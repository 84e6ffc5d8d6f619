"""One named count as so many times another, both told elsewhere: 复议案件是诉讼案件的2.7倍."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.ledger import Count, Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_TIMES = compiled(
    r"(?P<a>[一-龥]{4,20}?)(?:正好|已经?|约|大约)*[为是]"
    r"(?P<b>(?![上去前]|同期|往年|全[国省市])[一-龥]{2,20}?)的?$"
)
#: A report tells hardly more of them.
_MOST = 24
#: So much of the first name is left out in the second: 线上办件量是窗口的1.5倍.
_END = 4


def relations(running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Every multiple that the two counts of its names refute."""
    text = running.text
    looked_at = 0
    for m in running.measured:
        if m.figure.unit != "倍" or not m.figure.exact:
            continue
        match = _TIMES.search(m.words(text).lstrip("，、；"))
        if match is None or looked_at >= _MOST:
            continue
        looked_at += 1
        yield from _judged(text, ledger, m, match["a"], match["b"])


def _judged(text: str, ledger: Ledger, m: Measured, a: str, b: str) -> Iterator[Refuted]:
    paragraph = begin_of(text, m.clause, "\n"), end_of(text, m.figure.end, "\n")
    for within in (paragraph, None):
        pairs = _pairs(ledger, a, b, within)
        if any(_gives(m, one, other) for one, other in pairs):
            return
        if not pairs:
            continue
        if len(pairs) == 1:
            (one, other) = pairs[0]
            right = one.figure.value / other.figure.value
            shown = f"{one.figure.text}是{other.figure.text}的{q.shown(right, m.figure)}倍"
            if is_near(m.figure.value, right):
                told = f"{shown}，文中为{m.figure.text}"
                yield Refuted(m.clause, m.figure.end, told, False)
        return


def _pairs(
    ledger: Ledger, a: str, b: str, within: tuple[int, int] | None
) -> list[tuple[Count, Count]]:
    """The counts of both names, in each unit that has both."""
    names = [b, *(f"{b}{a[n:]}" for n in range(len(a) - _END, len(a) - 1))]
    return [
        (one, other)
        for unit in ledger.units
        for one in ledger.meant(a, unit, within=within)
        for other in next(filter(None, (ledger.meant(x, unit, within=within) for x in names)), [])
        if other.figure.value and one is not other
    ]


def _gives(m: Measured, one: Count, other: Count) -> bool:
    return q.fits(m.figure, q.quotient(q.claimed(one.figure), q.claimed(other.figure)))
