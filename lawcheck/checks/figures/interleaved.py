"""Parts told in pairs: 68起、死41人。其中，甲45起、死27人，乙19起、死13人，其他4起、死1人."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.text.figures import Measured

#: So many pairs are a list.
_LEAST = 2


def interleaved(figures: list[Measured], text: str) -> Iterator[tuple[Measured, list[Measured]]]:
    """A total and its parts where pairs of counts follow a pair of totals.

    One of the two sums must be right: it shows which totals are meant.
    """
    at = 0
    while at + 2 * _LEAST <= len(figures):
        units = figures[at].figure.unit, figures[at + 1].figure.unit
        if "%" in units or units[0] == units[1]:
            at += 1
            continue
        length = _run(figures, at, units)
        if length < 2 * _LEAST + 2:
            at += 1
            continue
        # The first pair may be the totals, or they stand further before.
        yield from _judged(figures[: at + length], at, units, text)
        at += length


def _run(figures: list[Measured], at: int, units: tuple[str, str]) -> int:
    """How many figures follow whose units take turns."""
    count = 0
    for n in range(at, len(figures)):
        figure = figures[n].figure
        if figure.unit != units[count % 2] or not figure.exact:
            break
        count += 1
    return count - count % 2


def _judged(
    figures: list[Measured], at: int, units: tuple[str, str], text: str
) -> Iterator[tuple[Measured, list[Measured]]]:
    for first in (at, at + 2):
        parts = figures[first:]
        if (
            len(parts) < 2 * _LEAST
            or "其中" not in text[figures[0].sentence[0] : parts[0].figure.start]
        ):
            continue
        sums = [sum((m.figure.value for m in parts[side::2]), Decimal(0)) for side in (0, 1)]
        for n in range(first - 1):
            pair = figures[n], figures[n + 1]
            if tuple(m.figure.unit for m in pair) != units:
                continue
            right = [m.figure.value == total for m, total in zip(pair, sums, strict=True)]
            if sum(right) == 1:
                wrong = right.index(False)
                yield pair[wrong], parts[wrong::2]
                return
