"""A rate beside its own part and whole: in a bracket behind it, in a row of its year, in its part.

16.1%（95件中败诉11件）; 审结146件，败诉13件，败诉率8.9%；2025年为152件、19件、15.2%: what the first
row tells each next one tells in the same order. 第三季度占全年30.0% is of the values of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import slips
from lawcheck.checks.figures.years import reckoned
from lawcheck.checks.figures.years.readings import TIME, Reading, Role, times_in
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_OPENS = compiled(r"（(?:即|共)?[^，。；：（）\d]{0,6}")
_AMONG = compiled(r"[^，。；：（）\d]{0,4}[中里]，?[^，。；：（）\d]{0,8}")
_OF_YEAR = compiled(
    rf"(?P<time>{TIME})[^，。；：\d]{{0,6}}占(?:了)?全年(?:总量|总数|总)?的?(?:比重)?为?$"
)
_FROM, _TO = compiled("率[由从]$"), compiled("[到至为]$")
_ROW = 3
_TWO = 2
_ALL = Decimal(100)


def told(text: str, read: Sequence[Reading], own: int) -> Iterator[Refuted]:
    """Every rate that the two counts told with it refute."""
    for at, one in enumerate(read):
        if one.m.figure.unit != "%" or not slips.is_fine(one.m.figure):
            continue
        if at + 2 < len(read):
            yield from _bracket(text, one.m, read[at + 1].m, read[at + 2].m)
        yield from _row(read, at)
        yield from _occasions(read, at)
        yield from _of_year(read, at, own)


def _bracket(text: str, rate: Measured, whole: Measured, part: Measured) -> Iterator[Refuted]:
    """16.1%（95件中败诉11件）."""
    if not _OPENS.fullmatch(text, rate.figure.end, whole.figure.start):
        return
    if _AMONG.fullmatch(text, whole.figure.end, part.figure.start) and text.startswith(
        "）", part.figure.end
    ):
        yield from _judged(rate, part, whole)


def _row(read: Sequence[Reading], at: int) -> Iterator[Refuted]:
    """2025年为152件、19件、12.5%, where the row before tells such a rate of its two counts."""
    row = read[at - 2 : at + 1] if at >= _ROW - 1 else []
    if len(row) != _ROW or any(c.words != "、" for c in row[1:]) or not row[0].named:
        return
    for n in range(at - _ROW, 1, -1):
        first = read[n - 2 : n + 1]
        if first[0].m.sentence != row[0].m.sentence:
            return
        if all(alike(a.m, b.m) for a, b in zip(first, row, strict=True)):
            for part, whole in ((0, 1), (1, 0)):
                a, b = first[part].m.figure, first[whole].m.figure
                if b.value and slips.prints(first[2].m.figure, _ALL * a.value / b.value):
                    yield from _judged(row[2].m, row[part].m, row[whole].m)
                    return


def _occasions(read: Sequence[Reading], at: int) -> Iterator[Refuted]:
    """第一次抽查160卷，优良118卷；第二次抽查200卷，优良164卷，优良率由73.8%提高到82%."""
    one = read[at]
    if at + 1 >= len(read) or not _FROM.search(one.words) or not _TO.search(read[at + 1].words):
        return
    told = [c for c in read[:at] if c.m.sentence == one.m.sentence and c.time[1]]
    times = list(dict.fromkeys(c.time for c in told))
    if len(times) != _TWO:
        return
    for time, rate in zip(times, (one, read[at + 1]), strict=True):
        counts = [c for c in told if c.time == time and c.m.figure.unit != "%"]
        if len(counts) != _TWO or rate.m.figure.unit != "%":
            return
        whole, part = counts
        if whole.m.figure.value > part.m.figure.value:
            yield from _judged(rate.m, part.m, whole.m)


def _of_year(read: Sequence[Reading], at: int, own: int) -> Iterator[Refuted]:
    """第三季度占全年30.0%."""
    one = read[at]
    match = _OF_YEAR.search(one.words)
    if match is None:
        return
    time = next(t for t, _ in times_in(match["time"], own))
    levels = [c for c in read if c.role is Role.LEVEL and c.m.figure.unit != "%"]
    parts = [c for c in levels if c.time == time and c.named]
    wholes = [
        c
        for c in levels
        if parts and c.named and c.time == (time[0], "") and alike(c.m, parts[0].m)
    ]
    if len({c.m.figure.value for c in parts}) == len({c.m.figure.value for c in wholes}) == 1:
        yield from _judged(one.m, parts[0].m, wholes[0].m)


def _judged(rate: Measured, part: Measured, whole: Measured) -> Iterator[Refuted]:
    a, b = part.figure, whole.figure
    if not (a.exact and b.exact and b.value) or not alike(part, whole):
        return
    if q.fits(rate.figure, q.share(q.claimed(a), q.claimed(b))):
        return
    if slips.of_share(rate.figure, a, b):
        right = q.shown(_ALL * a.value / b.value, rate.figure)
        told = f"{b.text}中的{a.text}应为{right}%，文中为{rate.figure.text}"
        yield reckoned.told_of((part, whole, rate), told)
