"""Every relation of all the counts of a paragraph, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.counted import averages, changes, each, kinds, named, rests, shares
from lawcheck.checks.figures.counted.told import paragraphs
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.running import RunningText


def relations(running: RunningText, aims: set[int]) -> Iterator[Refuted]:
    """What their own values refute; ``aims`` are the paragraphs of what is to come."""
    text = running.text
    for counts in paragraphs(running):
        yield from rests.told(text, counts)
        yield from named.told(text, counts)
        yield from kinds.told(text, counts)
        yield from each.told(text, counts)
        yield from shares.told(text, counts)
        if running.number(counts[0].start) not in aims:
            yield from averages.told(text, counts)
            yield from changes.told(text, counts)
