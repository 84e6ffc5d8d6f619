"""One in every so many, against the whole and the part: 360件中120件，每4件就有1件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME, PERCENT, joined
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_EVERY = compiled(r"每$")
_THERE_IS = compiled(r"^[^，。；\d]{0,10}?(?:中|里)?，?(?:约|平均|至少)?[就便即]?(?:约|大约)?有$")
#: By how much it may be rounded.
_SLACK = Decimal("0.05")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every ratio of a sentence that the two counts before it refute."""
    for at in range(2, len(figures) - 1):
        base, one = figures[at], figures[at + 1]
        if not _EVERY.search(base.words(text)) or not _THERE_IS.search(one.words(text)):
            continue
        if not (base.figure.exact and one.figure.exact) or not joined(text, base, one):
            continue
        sides = _sides(figures[:at], base, one)
        if sides is None:
            continue
        whole, part = sides
        first = min(whole, part, key=lambda c: c.clause)
        if not (whole.figure.exact and part.figure.exact) or not joined(text, first, base):
            continue
        if OTHER_TIME.search(text, first.figure.end, base.figure.start):
            continue
        if not part.figure.value or not one.figure.value:
            continue
        right = whole.figure.value * one.figure.value / part.figure.value
        if abs(right - base.figure.value) < max(Decimal(1), right * _SLACK) and (
            q.rounded(right, Decimal(1)) == base.figure.value or right % 1
        ):
            continue
        size = q.rounded(right, Decimal("0.1"))
        shown = f"{size:f}".removesuffix(".0")
        reason = (
            f"{whole.figure.text}中的{part.figure.text}，是每{shown}{base.figure.unit}有"
            f"{one.figure.text}，文中为每{base.figure.text}"
        )
        of = (whole.figure, part.figure, base.figure, one.figure)
        yield Refuted(base.clause, one.figure.end, reason, False, of=of)


def _sides(
    before: Sequence[Measured], base: Measured, one: Measured
) -> tuple[Measured, Measured] | None:
    """Whole and part: the two counts of one kind, or the only one of each kind."""
    counts = [c for c in before if c.figure.unit != PERCENT]
    if alike(base, one):
        sides = [c for c in counts if alike(c, base)]
        if len(sides) != 2 or sides[1].figure.value >= sides[0].figure.value:
            return None
        return sides[0], sides[1]
    wholes, parts = ([c for c in counts if alike(c, side)] for side in (base, one))
    return (wholes[0], parts[0]) if len(wholes) == len(parts) == 1 else None
