"""Every relation that words tie, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.apart.around import Moved, When
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import (
    all_of,
    averages,
    divided,
    gaps,
    lists,
    shares,
    stocks,
    together,
)
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import by_paragraph
from lawcheck.text.running import RunningText


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """What their own values refute; ``aims`` are the paragraphs of what is to come."""
    yield from shares.relations(options, running, when, moved, aims)
    yield from gaps.relations(running, aims)
    yield from lists.relations(running, aims)
    yield from averages.relations(running, aims)
    for figures in by_paragraph(running.measured, running.text):
        yield from all_of.told(running.text, figures)
        yield from together.told(running.text, figures)
        yield from divided.told(running.text, figures)
        yield from stocks.told(options.stock, running.text, figures)
