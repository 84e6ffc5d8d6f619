"""Fewer values than there are things that each has one: 民事、刑事、行政案件分别占63.1%和36.9%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_NAME = "[一-龥]{2,8}?"
_EACH = compiled(
    rf"(?:^|[，；：。]|其中，?|从[一-龥]{{2,6}}看，)(?P<who>{_NAME}(?:、{_NAME}){{1,6}}(?:[、和及与]|以及){_NAME})"
    r"(?:类|领域|方面|系统)?(?:的?占比)?(?:均|约)?分别(?:为|是|占比?|达到?|有|占到|各为)?$"
)
_AND = compiled(r"、|以及|[和及与]")
_JOINED = compiled(r"[、和及]|以及")
#: What else can stand between two names: 教育、卫生系统民事、行政案件 are not three of a kind.
_NESTED = compiled(r"系统|领域|部门|单位|所属|[县乡村省市]级|[的等各每两一二三四五六七八九十]")
#: A thing that is measured: where some names are such and others are not, the others are whose.
_MEASURE = tuple("量数额率费款金值")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every row of values of a sentence that is one shorter than the names it is told of."""
    for at, first in enumerate(figures):
        lead = text[first.sentence[0] : first.figure.start]
        match = _EACH.search(lead)
        if match is None:
            continue
        row = [first]
        for m in figures[at + 1 :]:
            if not _JOINED.fullmatch(text, row[-1].figure.end, m.figure.start):
                break
            row.append(m)
        names = _AND.split(match["who"])
        if len(row) < 2 or len(names) != len(row) + 1 or len({m.figure.unit for m in row}) > 1:
            continue
        *others, _ = names
        measures = {name.endswith(_MEASURE) for name in names}
        if len(measures) > 1 or any(_NESTED.search(name) for name in others):
            continue
        values = "、".join(m.figure.text for m in row)
        named = match["who"].removeprefix("其中")
        reason = f"“{named}”是{len(names)}项，后面只有{values}，共{len(row)}个数"
        begin = first.sentence[0] + match.start("who")
        of = tuple(m.figure for m in row)
        yield Refuted(begin, row[-1].figure.end, reason, False, of=of)
