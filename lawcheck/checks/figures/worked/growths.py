"""A value, how much it grew in each year behind it, and what it came to: 2000件，增长10%，又增长5%.

Growths follow each other and are not added up. Where what they were added up to is printed, the
rounding of each is no excuse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import PERCENT, apart
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_GREW = compiled(
    r"^[，、；]?(?:其后|随后|到)?(?:20\d\d年|次年|第二年|今年|本年)?(?:又|再|继续|同比|比上年|较上年|在此基础上|环比|则)*"
    r"(?:(?P<up>增长|增加|上升|提高)|下降|减少|降低|回落)了?$"
)
_CAME_TO = compiled(
    r"^，?(?:20\d\d年|全年|今年)?[一-龥]{0,4}?(?:达到?|[增升减降]至|[增升减降]到|为|是)$"
    r"|^，?(?:20\d\d年|全年|今年)[一-龥]{0,6}$"
)
_ALL = Decimal(100)
_HALF = Decimal("0.5")
#: So many growths make a chain.
_LEAST = 2


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every end of such a chain that its growths refute."""
    for first, base in enumerate(figures):
        if base.figure.unit == PERCENT or not base.figure.exact:
            continue
        grown: list[tuple[Measured, int]] = []
        at = first + 1
        while at < len(figures) and (sign := _sign(text, figures[at])):
            grown.append((figures[at], sign))
            at += 1
        if len(grown) < _LEAST or at >= len(figures):
            continue
        end = figures[at]
        between = text[base.figure.end : end.figure.start].replace("；", "，")
        if not _CAME_TO.search(end.words(text)) or apart(between):
            continue
        if not counted_alike(base, end) or not end.figure.exact or base.figure.step:
            continue
        yield from _judged(base, grown, end)


def _sign(text: str, m: Measured) -> int:
    """Whether a figure says that what stands before it grew or fell; 0: neither."""
    if m.figure.unit != PERCENT or not m.figure.exact:
        return 0
    match = _GREW.search(m.words(text))
    return 0 if match is None else 1 if match["up"] else -1


def _judged(
    base: Measured, grown: Sequence[tuple[Measured, int]], end: Measured
) -> Iterator[Refuted]:
    size = base.figure.value
    right = low = high = size
    added = Decimal(0)
    for m, sign in grown:
        step = (m.figure.step or Decimal(1)) * _HALF
        rate = sign * m.figure.value
        right *= 1 + rate / _ALL
        low *= 1 + (rate - step) / _ALL
        high *= 1 + (rate + step) / _ALL
        added += rate
    printed = end.figure.value
    summed = size * (1 + added / _ALL)
    if low - 1 <= printed <= high + 1 and not (printed == summed and abs(summed - right) >= 1):
        return
    shown = q.scaled(q.rounded(right, end.figure.step or Decimal(1)), end.figure)
    rates = "、".join(m.figure.text for m, _ in grown)
    reason = f"{base.figure.text}按{rates}逐年增减，应为{shown}，文中为{end.figure.text}"
    of = (base.figure, *(m.figure for m, _ in grown), end.figure)
    yield Refuted(base.clause, end.figure.end, reason, False, of=of, times=True)
