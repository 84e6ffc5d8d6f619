"""The figures about a derived value, some sentences before and behind it, and their years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby

import msgspec

from lawcheck.checks.figures.derived.statements import Statement, reader, statement
from lawcheck.packs.kinds.figures import FigureRelation, Moves
from lawcheck.text.around import in_table
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.running import RunningText

#: What a value is of stands no further off than so many sentences.
_SENTENCES = 3
_OPENED = compiled(r"其中[^，。；：]{0,12}$|[（，](?:含|包括|内含)[^，。；：]{0,12}$")
_DIGIT = compiled("[0-9]")
#: 5.52万次（2025年全年）: the year stands behind its figure, and nothing else with it.
_YEAR_BEHIND = compiled(r"（(?P<year>20\d\d)年[^，。；（）\d]{0,6}）")
_COMPARED = ("比", "较", "与", "同")
_STOP = compiled("[，。；：！？（）\n、]")


class Around(msgspec.Struct, frozen=True):
    """A figure with those told about it in its paragraph, from left to right."""

    m: Measured
    figures: tuple[Measured, ...]
    """Without itself."""
    begin: int
    end: int
    """The stretch of the text that they stand in."""


def around(running: RunningText, wanted: Callable[[Measured], bool]) -> Iterator[Around]:
    """Every figure that is ``wanted``, with those of the sentences about it; rows of tables not."""
    for sentence in _sentences(running):
        for m in sentence.own:
            if wanted(m):
                near = sentence.near
                others = tuple(c for c in near if c is not m)
                yield Around(m, others, near[0].sentence[0], near[-1].sentence[1])


def levels(
    running: RunningText,
    aims: set[int],
    wanted: Callable[[Measured], bool],
    moved: Moved,
) -> Iterator[Around]:
    """Those of them that tell how high something stands: no change of it, and no aim.

    ``aims`` are the paragraphs of what is to come.
    """
    for place in around(running, wanted):
        if running.number(place.m.figure.start) not in aims and not moved.by(place.m):
            yield place


class _Sentence:
    """The figures of a sentence, and of those about it, which are read when they are asked for."""

    def __init__(self, own: list[Measured], sentences: Sequence[list[Measured]], text: str) -> None:
        self.own = own
        self._sentences = sentences
        self._text = text

    @cached_property
    def near(self) -> list[Measured]:
        """Those of the sentences that stand no further off than a reader looks."""
        first, last = self.own[0].sentence
        near: list[Measured] = []
        for own in self._sentences:
            start, end = own[0].sentence
            between = (end, first) if end <= first else (last, start)
            if sum(self._text.count(mark, *between) for mark in "。！？") <= _SENTENCES:
                near += own
        return near


# The last report's: every relation asks for them.
@lru_cache(maxsize=1)
def _sentences(running: RunningText) -> Sequence[_Sentence]:
    """The sentences with figures of the paragraphs that have several; rows of tables not."""
    text, found = running.text, list[_Sentence]()
    for _, group in groupby(running.measured, key=lambda m: running.number(m.figure.start)):
        told = list(group)
        if len(told) < 2 or in_table(text, told[0].figure.start):
            continue
        sentences = [list(one) for _, one in groupby(told, key=lambda m: m.sentence)]
        found += [_Sentence(own, sentences, text) for own in sentences]
    return found


class Moved:
    """How far each figure is said to have moved, read once for all that ask."""

    def __init__(self, options: FigureRelation, text: str) -> None:
        self._read = reader(options.moves)
        self._text = text
        self._known: dict[int, Statement | None] = {}

    def by(self, m: Measured) -> Statement | None:
        """What is said of it; None where nothing is."""
        at = m.figure.start
        if at not in self._known:
            self._known[at] = statement(self._read, self._text, m, None)
        return self._known[at]


@lru_cache(maxsize=8)
def _times(moves: Moves) -> re.Pattern[str]:
    past, now = fold_pattern(moves.past), fold_pattern(moves.now)
    time = rf"(?P<year>20\d\d)年(?!来)|(?P<past>{past})|(?P<now>{now})"
    return compiled(time)


class When:
    """Tells of which year a figure is, as far as its sentence says."""

    def __init__(self, options: FigureRelation, text: str, year: int | None) -> None:
        self._time = _times(options.moves)
        self._text = text
        self._own = year or 0
        self._known: dict[int, tuple[int | None, int]] = {}

    @property
    def own(self) -> int:
        """The year of the report."""
        return self._own

    def of(self, m: Measured) -> int | None:
        """The year that is named in a bracket of its own behind it, or last before it."""
        return self.told(m)[0]

    def told(self, m: Measured) -> tuple[int | None, int]:
        """The year of a figure, and where it is named."""
        at = m.figure.start
        if at not in self._known:
            self._known[at] = self._read(m)
        return self._known[at]

    def _read(self, m: Measured) -> tuple[int | None, int]:
        text = self._text
        if behind := _YEAR_BEHIND.match(text, m.figure.end):
            return int(behind["year"]), m.figure.end
        begin = max(m.sentence[0], text.rfind("；", m.sentence[0], m.figure.start) + 1)
        found: re.Match[str] | None = None
        for match in self._time.finditer(text, begin, m.figure.start):
            between = text[match.end() : m.figure.start]
            if text[match.start() - 1 : match.start()] in _COMPARED and _DIGIT.search(between):
                continue  # 比上年的286万元下降6%，合224件: of the next figure alone
            if between.count("）") <= between.count("（"):
                found = match
        if found is None:
            return None, -1
        if found["year"]:
            return int(found["year"]), found.start()
        return (self._own - 1 if found["past"] else self._own), found.start()


def is_aside(text: str, m: Measured, of: Measured) -> bool:
    """Whether a figure stands in brackets that the other is not in."""
    before = text[m.sentence[0] : m.figure.start]
    if before.count("（") <= before.count("）"):
        return False
    bracket = m.sentence[0] + before.rfind("（")
    return not bracket < of.figure.start < max(text.find("）", bracket), m.figure.end)


def is_part(text: str, m: Measured) -> bool:
    """Whether a figure is told of a part of what was told before it: 其中集体性案件19件."""
    return _OPENED.search(text[m.sentence[0] : m.figure.start]) is not None


def words_at(text: str, m: Measured) -> str:
    """The words of a figure's own clause: those before it and, up to the next mark, behind."""
    stop = _STOP.search(text, m.figure.end, m.figure.end + 16)
    behind = text[m.figure.end : stop.start()] if stop else text[m.figure.end : m.figure.end + 8]
    return f"{lead_of(text, m)} {behind}"


def lead_of(text: str, m: Measured) -> str:
    """The words before a figure, without those that belong to the count before it in a row."""
    words = m.words(text)
    if m.clause and not _STOP.match(text, m.clause - 1):
        return words.rpartition("、")[2]  # 11个乡镇、2个街道
    return words
