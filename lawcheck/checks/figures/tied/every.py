"""Every relation that grammar ties, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.apart.around import Moved, When
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import shares
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.running import RunningText


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """What their own values refute; ``aims`` are the paragraphs of what is to come."""
    yield from shares.relations(options, running, when, moved, aims)
