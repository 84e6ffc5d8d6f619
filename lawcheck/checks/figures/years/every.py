"""Every relation between the values of two times, of one report."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.years import against, chains, rates
from lawcheck.checks.figures.years.readings import readings
from lawcheck.text.around import in_table
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

#: What is to come is told beside what was.
_AIMS = compiled("力争|目标|确保|以上|以内|以下|不[低高少超多]|至少|计划|明年|拟")


def relations(running: RunningText, year: int | None, aims: set[int]) -> Iterator[Refuted]:
    """What the values of two times refute; ``aims`` are the paragraphs of what is to come."""
    text = running.text
    if year is None:
        return
    for figures in by_paragraph(running.measured, text):
        start = figures[0].figure.start
        if in_table(text, start):
            continue
        aimed = running.number(start) in aims
        told = [m for m in figures if not (aimed and _is_aimed_at(text, m, year))]
        read = readings(text, told, year)
        yield from against.told(text, read, year)
        yield from chains.told(read, year)
        yield from rates.told(text, read, year)


def _is_aimed_at(text: str, m: Measured, year: int) -> bool:
    sentence = text[slice(*m.sentence)]
    return f"{year + 1}年" in sentence or _AIMS.search(sentence) is not None
