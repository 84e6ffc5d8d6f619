"""Every relation that is worked out, of one report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked import (
    aims,
    both,
    closed,
    every_so_many,
    few,
    groups,
    growths,
    heads_and_times,
    largest,
    points,
    schedule,
    too_few,
)
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.around import in_table
from lawcheck.text.figures import by_paragraph
from lawcheck.text.running import RunningText


def relations(options: FigureRelation, running: RunningText, ahead: set[int]) -> Iterator[Refuted]:
    """What their own values refute; ``ahead`` are the paragraphs of what is to come."""
    text = running.text
    for paragraph in by_paragraph(running.measured, text):
        start = paragraph[0].figure.start
        if in_table(text, start):
            continue
        planned = running.number(start) in ahead
        if not planned:
            yield from groups.told(text, paragraph)
            yield from both.told(text, paragraph)
        for _, group in groupby(paragraph, key=lambda m: m.sentence):
            figures = list(group)
            yield from schedule.told(text, figures)
            yield from aims.below(text, figures)
            yield from heads_and_times.told(text, figures)
            yield from too_few.told(text, figures)
            if planned:
                continue
            yield from closed.told(options, text, figures, paragraph)
            yield from few.told(text, figures)
            yield from aims.done(text, figures)
            yield from every_so_many.told(text, figures)
            yield from points.told(text, figures)
            yield from largest.told(text, figures)
            yield from growths.told(text, figures)
