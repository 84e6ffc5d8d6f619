"""Every claim in words that figures beside it refute, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.said import (
    alone,
    alone_rates,
    compared,
    earlier,
    early,
    gap,
    levels,
    lost,
    most,
    places,
    portions,
    rows,
)
from lawcheck.checks.figures.said.lone import sentences
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.running import RunningText


def relations(options: FigureRelation, running: RunningText, year: int | None) -> Iterator[Refuted]:
    """What such words claim and the values, the names or the days beside them deny."""
    skeleton = running.skeleton
    lone = tuple(sentences(skeleton))
    yield from alone.relations(lone)
    yield from alone_rates.relations(lone)
    yield from levels.relations(skeleton)
    yield from portions.relations(skeleton)
    yield from compared.relations(skeleton, options.moves, year)
    yield from rows.relations(skeleton)
    yield from most.relations(skeleton)
    yield from gap.relations(skeleton)
    yield from lost.relations(skeleton)
    yield from places.relations(running.text)
    yield from early.relations(running, year)
    yield from earlier.relations(running)
