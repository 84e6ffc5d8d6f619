"""Every relation whose sides stand apart, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.apart import averages, changes, ranks, rests, shares
from lawcheck.checks.figures.apart.around import Moved, When
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.running import RunningText


def relations(
    options: FigureRelation,
    running: RunningText,
    ledger: Ledger,
    when: When,
    moved: Moved,
    aims: set[int],
) -> Iterator[Refuted]:
    """What the figures about them refute; ``aims`` are the paragraphs of what is to come."""
    yield from changes.relations(options, running, when, moved, aims)
    yield from shares.relations(options, running, when, moved, aims)
    yield from averages.relations(options, running, ledger, when, aims)
    yield from rests.relations(options, running, when, moved, aims)
    yield from ranks.relations(running.text)
