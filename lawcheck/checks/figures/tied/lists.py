"""Two lists of one order, now and then, and how far each item moved.

甲制发9件，乙制发22件；2025年分别为13件、25件，其中甲减少4件，降低30.8%; 实际使用11项，使用率42.3%，
较2025年的7项、26.9%分别增加4项、提高15.4个百分点. What an item moved by is of its two values alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from lawcheck.checks.figures.changes import POINTS, Movement, judge
from lawcheck.checks.figures.derived.bases import in_a_row
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.named_shares import OF_THEN
from lawcheck.text.figures import Measured, bare, by_sentence
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_RISES, _FALLS = compiled("[增多升涨]|提高"), compiled("[减少降缩]|回落")
_MOVED = compiled(
    r"^[，；、]?(?:其中)?(?P<name>[一-龥（）]{2,14}?)"
    r"(?:增[加长]|多|上升|减少|少|下降|降低|压减)了?$"
)
_RATE = compiled(r"^，?(?:增[加长]|上升|提高|增幅|减少|下降|降低|降幅)了?[为达]?$")
_THEN = compiled(r"(?:20\d\d年|上年|去年)(?:同期)?分别[为是有]$")
_TOTAL = compiled("合计|共|总")
_PAIR, _MOST = 2, 6


def relations(running: RunningText, aims: set[int]) -> Iterator[Refuted]:
    """Every change of an item that its two values refute."""
    text = running.text
    if "分别" not in text:
        return
    for figures, _ in by_sentence(running.measured, text):
        first = figures[0]
        begin, end = first.sentence
        if "分别" not in text[begin:end] or running.number(first.figure.start) in aims:
            continue
        yield from _of_units(text, figures)
        yield from _of_names(text, figures)


def _of_units(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """较2025年的7项、26.9%分别增加4项、提高15.4个百分点: each against the last of its unit."""
    for at, (one, two) in enumerate(pairwise(figures)):
        if at + 3 >= len(figures) or text[one.figure.end : two.figure.start] not in ("、", "和"):
            continue
        if not OF_THEN.search(one.words(text)):
            continue
        first, second = figures[at + 2 : at + 4]
        if not text[two.figure.end : first.figure.start].lstrip("，相比").startswith("分别"):
            continue
        for then, by in ((one, first), (two, second)):
            nows = [c for c in figures[:at] if c.figure.unit == then.figure.unit]
            if nows and (by.figure.unit in POINTS) == (then.figure.unit == "%"):
                yield from _judged(text, then, nows[-1], by)


def _of_names(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """甲9件，乙22件；2025年分别为13件、25件，其中甲减少4件，降低30.8%: the item by its name."""
    for at, m in enumerate(figures):
        if not _THEN.search(m.words(text)):
            continue
        thens = [m]
        while at + len(thens) < len(figures) and len(thens) < _MOST:
            c = figures[at + len(thens)]
            if c.figure.unit != m.figure.unit or not in_a_row(text, thens[-1], c):
                break
            thens.append(c)
        nows = [
            c
            for c in figures[:at]
            if c.figure.unit == m.figure.unit and not _TOTAL.search(_lead(text, c))
        ]
        if len(thens) < _PAIR or len(nows) != len(thens):
            continue
        names = [bare(_lead(text, c)) for c in nows]
        for one, other in pairwise((*figures[at + len(thens) :], None)):
            said = _MOVED.search(one.words(text)) if one else None
            meant = [n for n, name in enumerate(names) if said and name.startswith(said["name"])]
            if one is None or len(meant) != 1 or one.figure.unit not in (m.figure.unit, "%"):
                continue
            then, now = thens[meant[0]], nows[meant[0]]
            yield from _judged(text, then, now, one)
            rated = other and other.figure.unit == "%" != one.figure.unit
            if other and rated and _RATE.search(other.words(text)):
                yield from _judged(text, then, now, other)


def _judged(text: str, then: Measured, now: Measured, by: Measured) -> Iterator[Refuted]:
    verb = by.words(text)
    rises = _RISES.search(verb) is not None
    if rises == (_FALLS.search(verb) is not None) or not by.figure.exact:
        return
    word = "增加" if rises else "减少"
    place = min(then.clause, now.clause), by.figure.end
    for refuted in judge(place, then.figure, now.figure, Movement(rises, by.figure, word)):
        # The other items and their changes were read with it.
        yield structs.replace(refuted, sure=False, faint=False, of=())


def _lead(text: str, c: Measured) -> str:
    return c.words(text)
