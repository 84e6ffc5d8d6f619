"""The rate of several groups together, by their sizes: 400人、95%，1600人、90%，总合格率91%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME, PERCENT
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_RATE = compiled(r"(?P<name>[一-龥]{2}率)(?:为|达到?|是)?$")
_TOGETHER = compiled(
    r"总(?!量)|平均|合计|综合|整体|全[省市县区局镇乡街]|[两三四][类项组批级者部]|加起来"
)
#: Two values of a mean may be rounded.
_LEAST = 2


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every rate of all groups of a paragraph that the groups' own refute."""
    rates = [n for n, m in enumerate(figures) if m.figure.unit == PERCENT]
    for _, run in groupby(rates, key=lambda n: _name(text, figures[n])):
        group = list(run)
        if len(group) <= _LEAST:
            continue
        *parts, last = group
        if not _name(text, figures[last]) or not _TOGETHER.search(figures[last].words(text)):
            continue
        yield from _judged(text, figures, parts, last)


def _name(text: str, m: Measured) -> str:
    match = _RATE.search(m.words(text))
    return match["name"] if match else ""


def _judged(
    text: str, figures: Sequence[Measured], parts: Sequence[int], last: int
) -> Iterator[Refuted]:
    m = figures[last]
    # Each group is one count and its rate, one behind the other, and the last stands right behind.
    first = parts[0] - 1
    row = [n for at in parts for n in (at - 1, at)]
    if first < 0 or row != list(range(first, last)):
        return
    sizes = [figures[at - 1] for at in parts]
    shares = [figures[at] for at in parts]
    if not all(c.figure.exact for c in (*sizes, *shares, m)):
        return
    if not all(counted_alike(sizes[0], c) for c in sizes):
        return
    if any(_TOGETHER.search(c.words(text)) for c in (*sizes, *shares)):
        return
    if OTHER_TIME.search(text, sizes[0].clause, m.figure.start):
        return
    total = sum((c.figure.value for c in sizes), Decimal(0))
    if not total:
        return
    low, high = (
        sum(
            (
                c.figure.value * (r.figure.value + side * q.figure_step(r.figure))
                for c, r in zip(sizes, shares, strict=True)
            ),
            Decimal(0),
        )
        / total
        for side in (Decimal("-0.5"), Decimal("0.5"))
    )
    right = (low + high) / 2
    values = [r.figure.value for r in shares]
    mean = sum(values, Decimal(0)) / len(values)
    printed = m.figure
    whole = all(not value % 1 for value in values)
    if q.fits(printed, (right, right) if whole else (low, high)):
        return
    # The simple mean is the slip; what lies outside them all can be no rate of them together.
    outside = not min(values) <= printed.value <= max(values)
    if not (q.fits(printed, (mean, mean)) or outside):
        return
    shown = q.shown(right, printed)
    reason = f"按各自的数量加权，“{m.before}”应为{shown}%，文中为{printed.text}"
    of = (*(c.figure for c in (*sizes, *shares)), printed)
    yield Refuted(m.clause, printed.end, reason, False, of=of)
