"""People and how often they came: 3.1万名、2.6万人次 are fewer times than people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_TIMES = "人次"
_BESIDE = compiled(r"[、，]?(?:累计|共计?|合计|总计|达到?|约|计|近)?")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every number of times right behind a number of people that is less."""
    for at in range(1, len(figures)):
        people, times = figures[at - 1], figures[at]
        if people.figure.unit not in q.PEOPLE or times.figure.unit != _TIMES:
            continue
        if not _BESIDE.fullmatch(text, people.figure.end, times.figure.start):
            continue
        if times.figure.high is not None and times.figure.high < people.figure.low:
            reason = f"{people.figure.text}不会只有{times.figure.text}"
            of = (people.figure, times.figure)
            yield Refuted(people.clause, times.figure.end, reason, True, of=of)
