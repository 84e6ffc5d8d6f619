"""The counts of a report by what they count: of the text, and of the cells of its tables.

A count is told by the words at it; what its clause leaves out (受理371件) stands in the clauses and
the sentence before it, of a cell at the head of its row and its column. A name (一审行政诉讼案件)
means the counts that have all of it and nothing more: none, one, or several, and of several no
relation is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise

import msgspec

from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.tables import HEAD, Table
from lawcheck.packs.kinds.figures import Naming
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: What a clause leaves out stands so near before it.
_REACH = 120
#: The noun behind a count, up to where something else is said.
_BEHIND = compiled(r"的?(?P<noun>[一-龥]{2,14}?)(?=[，。；、：（）\n]|$|[0-9])")
_PART = compiled(r"其中|其余|另有|[中里][，有]?$|[中里]，")
_PARTS = ("中", "里", "其余", "另有")
_HAN = compiled("[一-龥]+")
#: They tell no deed from another.
_COMMON = frozenset("办理受审处查结各类的件次个")
#: A piece of a name has so many characters.
_PIECE = 2
#: So many counts of one unit are looked through for a name.
_MOST = 400


class Count(msgspec.Struct, frozen=True):
    """One count of the report, with what it counts."""

    figure: Figure
    said: str
    """The words at it, without what names nothing; of a cell what its column counts."""
    around: str
    """What they may leave out; of a cell the name of its row."""
    words: str
    """All words at it; of a cell what its column is called."""
    part: bool
    """Of a part: behind 其中, in a row of a table that adds up to another."""
    number: int
    """The number of its paragraph."""
    m: Measured | None = None
    """None: a cell."""


class Ledger:
    """Every exact count of the report's own year, found by name."""

    def __init__(
        self,
        naming: Naming,
        running: RunningText,
        tables: Sequence[Table] = (),
        year: int | None = None,
        aims: frozenset[int] | set[int] = frozenset(),
    ) -> None:
        self._naming, self._running, self._tables = naming, running, tables
        self._own = f"{year}年"
        self._aims = frozenset(aims)

    def meant(self, name: str, unit: str, *, within: tuple[int, int] | None = None) -> list[Count]:
        """The counts of all that a name means, one for each value; ``within`` some text only.

        Where none has the name alone, those count whose words end with it: 以街道为被告的诉讼案件.
        """
        said = self.bare(name)
        if len(said) < _PIECE:
            return []
        near = [
            one
            for one in self.all_of(unit)[:_MOST]
            if not one.part and (within is None or _stands(one, within))
        ]
        called = [one for one in near if self.is_called(one, said)]
        called = called or [one for one in near if one.said.endswith(said)]
        first: dict[object, Count] = {}
        for one in called:
            first.setdefault(one.figure.value, one)
        return list(first.values())

    def one(self, name: str, unit: str, *, within: tuple[int, int] | None = None) -> Count | None:
        """The one count that a name means; None where none is meant, or several."""
        found = self.meant(name, unit, within=within)
        return found[0] if len(found) == 1 else None

    def bearing(self, name: str, unit: str) -> list[Count]:
        """The counts whose own words have all of a name, whatever else they say."""
        said = self.bare(name)
        return [
            one
            for one in self.all_of(unit)[:_MOST]
            if not one.part and said[:_PIECE] in one.said and covers(said, (one.said,))
        ]

    def __iter__(self) -> Iterator[Count]:
        """Every count, unit by unit."""
        return chain.from_iterable(self._of_unit.values())

    @property
    def units(self) -> list[str]:
        """The units that are counted in, of kin units one."""
        return list(self._of_unit)

    def all_of(self, unit: str) -> list[Count]:
        """Every count in a unit."""
        return self._of_unit[q.kin(unit)]

    def holds(self, m: Measured) -> bool:
        """Whether a figure of the text is such a count."""
        return m.figure.start in self._starts

    def is_called(self, one: Count, said: str) -> bool:
        """Whether a count has all of a bare name, and is said to be of nothing else."""
        if said[:_PIECE] not in one.said and said[:_PIECE] not in one.around:
            return False
        comes = compile_patterns((self._naming.comes,))
        # 办理行政诉讼案件240件: how they came says nothing where the name does not ask for it.
        own = one.said if comes.search(said) else comes.sub("", one.said)
        return covers(own, (said,)) and covers(said, (one.said, one.around))

    def asks(self, did: str) -> bool:
        """Whether what was done tells one count from another: 办案, and not 办理."""
        return bool(compile_patterns((self._naming.comes,)).sub("", did))

    def is_done(self, one: Count, did: str) -> bool:
        """Whether a count is of what is said to have been done: 办案 of 立案, 办证 of 公证."""
        done = compile_patterns((self._naming.comes,)).sub("", did)
        telling = set(done) - _COMMON
        if telling:
            return telling <= set(one.words)
        return not done or any(a + b in one.words for a, b in pairwise(done))

    def led(self, said: str) -> str:
        """A bare name without the verb that leads it: 组织, 主持."""
        return compile_patterns((self._naming.leads,)).sub("", said, count=1)

    def bare(self, words: str) -> str:
        """Words without what names nothing."""
        return bare(self._naming, words)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(one.figure.start for one in self if one.m)

    @cached_property
    def _of_unit(self) -> dict[str, list[Count]]:
        found: dict[str, list[Count]] = defaultdict(list)
        told = _told(self._naming, self._running, self._own, self._aims)
        for one in (*told, *self._held()):
            found[q.kin(one.figure.unit)].append(one)
        return found

    def _held(self) -> Iterator[Count]:
        """The cells of the columns that say their unit."""
        other = compile_patterns((self._naming.otherwise,))
        for table in self._tables:
            for column, head in enumerate(table.head):
                match = HEAD.fullmatch(head)
                if not match or not match["unit"] or other.search(head.replace(self._own, "")):
                    continue
                said = self.bare(match["name"])
                totals = any(row.total for row in table.rows)
                for row in table.rows:
                    cell, printed = row.cells[column]
                    figure = next(figures(printed + match["unit"]), None)
                    if figure and figure.exact and row.values[column] is not None:
                        part = totals and not row.total
                        around = "" if row.total else row.name
                        yield Count(figure, said, around, head, part, cell.number)


# The last report's: two rules ask for them.
@lru_cache(maxsize=1)
def _told(
    naming: Naming, running: RunningText, own: str, aims: frozenset[int]
) -> tuple[Count, ...]:
    """The counts of the text."""
    text = running.text
    other = compile_patterns((naming.otherwise,))
    found = []
    for m in counts(running.measured):
        words = m.words(text)
        paragraph = running.number(m.figure.start)
        if not m.figure.exact or paragraph in aims:
            continue
        if other.search(words.replace(own, "")):
            continue
        begin = begin_of(text, m.clause, "\n", _REACH)
        noun = _BEHIND.match(text, m.figure.end, m.figure.end + 16)
        behind = noun["noun"] if noun else ""
        said = bare(naming, words) + bare(naming, behind)
        around, part = text[begin : m.clause], _is_part(running, m)
        found.append(Count(m.figure, said, around, words + behind, part, paragraph, m))
    return tuple(found)


def _is_part(running: RunningText, m: Measured) -> bool:
    """Whether a count is one of those that 其中 opens, which are in one measure word."""
    text = running.text
    opened = begin_of(text, m.clause, "。；\n", _REACH)
    before = text[opened : m.figure.start]
    if not any(word in before for word in _PARTS):
        return False
    found = list(_PART.finditer(text, opened, m.figure.start))
    if not found or found[-1].start() >= m.clause:
        return bool(found)
    first = running.measured_between(found[-1].start(), m.figure.end)[0]
    return q.kin(first.figure.unit) == q.kin(m.figure.unit)


@lru_cache(maxsize=4096)
def bare(naming: Naming, words: str) -> str:
    """Words without what names nothing, Chinese characters alone."""
    return "".join(_HAN.findall(compile_patterns((naming.fills,)).sub("", words)))


def _stands(one: Count, within: tuple[int, int]) -> bool:
    """Whether a count is told in a stretch of the text."""
    return one.m is not None and within[0] <= one.m.clause and one.figure.end <= within[1]


def covers(words: str, texts: Sequence[str]) -> bool:
    """Whether pieces of two characters or more, which stand in the texts, make up the words."""
    reached = {0}
    for end in range(_PIECE, len(words) + 1):
        if any(
            start in reached and any(words[start:end] in text for text in texts)
            for start in range(end - _PIECE, -1, -1)
        ):
            reached.add(end)
    return len(words) in reached
