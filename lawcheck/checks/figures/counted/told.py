"""All exact counts of a paragraph, in figures and in characters, each with the words before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, in_table
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.measures import CLOCK, COUNTED, NOT_COUNTED
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

#: What is derived, or measured by the clock, is none of several things.
_NO_THINGS = CLOCK | {"%", "倍", "百分点", "个百分点", "分", "岁", "年", "月", "日", "度", "级"}
_LONE = compiled(
    rf"(?<![〇零{ONE_TO_TEN}百千万两几数第每这那某\d.])(?P<n>[两{TWO_TO_TEN}][{ONE_TO_TEN}]{{0,2}})(?P<unit>{COUNTED})(?![半多]){NOT_COUNTED}"
)
_STOPS = "，。；：！？（）\n"


class Told(msgspec.Struct, frozen=True):
    """One exact count of a paragraph."""

    start: int
    end: int
    value: Decimal
    unit: str
    words: str
    """Before it, back to the last stop or to the count before."""
    text: str
    clause: int
    """Where these words begin."""
    sentence: int
    """Where its sentence begins."""
    aside: bool
    """It stands in brackets."""

    @property
    def kin(self) -> str:
        """One name for measure words in which the same is counted."""
        return q.kin(self.unit)

    def shown(self, value: Decimal) -> str:
        """Another value in its measure word."""
        return f"{value.normalize():f}{self.unit}"


def paragraphs(running: RunningText) -> Iterator[tuple[Told, ...]]:
    """The exact counts of each paragraph that has several; rows of tables not."""
    text = running.text
    read = {m.figure.digits[0] for m in running.measured}
    found = [
        (m.figure.start, m.figure.end, m.figure.value, m.figure.unit)
        for m in running.measured
        if m.figure.exact and m.figure.unit not in _NO_THINGS
    ]
    found += [
        (match.start(), match.end(), Decimal(small_number(match["n"])), match["unit"])
        for match in _LONE.finditer(text)
        if match.start() not in read
    ]
    found.sort()
    for _, group in groupby(found, key=lambda one: running.number(one[0])):
        several = list(group)
        if len(several) > 1 and not in_table(text, several[0][0]):
            yield _paragraph(text, several)


def _paragraph(text: str, found: Sequence[tuple[int, int, Decimal, str]]) -> tuple[Told, ...]:
    counts: list[Told] = []
    last = 0
    for start, end, value, unit in found:
        clause = max(begin_of(text, start, _STOPS), last)
        sentence = begin_of(text, start, "。！？\n")
        before = text[sentence:start]
        aside = before.count("（") > before.count("）")
        printed = text[start:end]
        counts.append(
            Told(start, end, value, unit, text[clause:start], printed, clause, sentence, aside)
        )
        last = end
    return tuple(counts)


def reached(values: Sequence[Decimal], most: int = 12) -> set[Decimal]:
    """What any of the values add up to, nothing among it, and less one that was counted twice."""
    sums, some = {Decimal(0)}, values[-most:]
    for value in some:
        sums |= {one + value for one in sums}
    return sums | {one - value for one in sums for value in some}
