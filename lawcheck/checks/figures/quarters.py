"""The values of one thing by quarter, as a text lists them or a table holds them.

四个季度受理量分别为412件、497件、521件、474件; 一季度12件，二季度15件，三季度9件，四季度11件; or a
table with a row or a column for each quarter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.tables import HEAD, Table
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.digits import QUARTERS
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.skeleton import Skeleton

#: 上半年, 三季度: which of the four quarters.
PARTS = {
    "上半年": (0, 1),
    "下半年": (2, 3),
    "前三季度": (0, 1, 2),
    **{f"{name}季度": (turn,) for turn, name in enumerate(QUARTERS)},
}
_FREE = r"[^ⓝⓟⓓⓑ，。；：、（）\n]"
_LIST = compiled(
    rf"(?:四个|[各分]|第?一(?:季度)?至第?四)季度的?(?P<what>{_FREE}{{0,20}}?)(?:(?:分别|依次)[为是]?|[为是])?"
    rf"(?P<did>{_FREE}{{0,10}}?)(?P<a>ⓝ)[、，](?P<b>ⓝ)[、，](?P<c>ⓝ)(?:[、，]|以?及|和)(?P<d>ⓝ)"
)
_RATES = compiled(_LIST.pattern.replace("ⓝ)", "ⓟ)"))
_EACH = compiled(
    rf"(?<![至和、])第?一季度(?P<what>{_FREE}{{0,10}}?)(?P<did>)(?P<a>ⓝ)[、，；]第?二季度(?P=what)(?P<b>ⓝ)"
    rf"[、，；]第?三季度(?P=what)(?P<c>ⓝ)[、，；]第?四季度(?P=what)(?P<d>ⓝ)"
)
#: 上半年受理214件，下半年受理268件.
_HALVES = compiled(
    rf"(?:(?<=[，。；：（\n])|^)(?P<who>[一-龥]{{0,14}}?)上半年(?P<what>{_FREE}{{0,10}}?)(?P<a>ⓝ)"
    rf"[，、；]下半年(?P=what)(?P<b>ⓝ)"
)
_ANOTHER = compiled("[比较]|[上去]年|同期")
_QUARTER = compiled(r"(?:20\d\d年)?第?([一二三四])季度?")


class Quarters(msgspec.Struct, frozen=True):
    """Four values that can be added up."""

    what: str
    """The words that name what is counted."""
    unit: str
    values: tuple[Decimal, ...]
    start: int
    end: int
    """Where a list stands in the drawn text; of a table the number of its last paragraph."""
    halves: bool = False
    """Two half years are told and no quarter: the second and the fourth have nothing."""

    def knows(self, part: str) -> bool:
        """Whether the part of the year is told."""
        return not self.halves or part in ("上半年", "下半年")

    def of(self, part: str) -> Decimal:
        """What a half year or a quarter has."""
        return sum((self.values[turn] for turn in PARTS[part.removeprefix("第")]), Decimal(0))

    def shown(self, part: str) -> str:
        """The quarters of a part, as they are told."""
        if self.halves:
            return f"{part}{_plain(self.of(part))}{self.unit}"
        turns = PARTS[part.removeprefix("第")]
        return "、".join(f"{QUARTERS[t]}季度{_plain(self.values[t])}{self.unit}" for t in turns)


def listed(options: FigureRelation, skeleton: Skeleton) -> Iterator[Quarters]:
    """The quarters that the text lists."""
    if "季度" not in skeleton.text and "半年" not in skeleton.text:
        return
    no_sum = compile_patterns((options.no_sums,))
    for pattern in (_LIST, _EACH):
        for match in pattern.finditer(skeleton.text):
            read = [figure for name in "abcd" if (figure := skeleton.figure(match, name))]
            unit = read[-1].unit if len(read) == 4 else ""
            what = match["what"] + match["did"]
            alike = all(figure.unit in ("", unit) and figure.exact for figure in read)
            if unit and alike and not no_sum.search(what):
                values = tuple(figure.value for figure in read)
                yield Quarters(what, unit, values, *match.span())
    for match in _HALVES.finditer(skeleton.text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        what = match["who"] + match["what"]
        if no_sum.search(what) or _ANOTHER.search(match["who"]):
            continue
        if a and b and a.exact and b.exact and a.unit == b.unit:
            none = Decimal(0)
            values = (a.value, none, b.value, none)
            yield Quarters(what, a.unit, values, *match.span(), halves=True)


def rates(skeleton: Skeleton) -> Iterator[Quarters]:
    """The rates of the four quarters that the text lists: they are ranked, and not added up."""
    for match in _RATES.finditer(skeleton.text) if "季度" in skeleton.text else ():
        read = [figure for name in "abcd" if (figure := skeleton.figure(match, name))]
        if len(read) == 4 and all(figure.exact for figure in read):
            values = tuple(figure.value for figure in read)
            yield Quarters(match["what"] + match["did"], "%", values, *match.span())


def tabled(options: FigureRelation, tables: Sequence[Table]) -> Iterator[Quarters]:
    """The quarters that tables hold, whichever way they lie."""
    no_sum = compile_patterns((options.no_sums,))
    for table in tables:
        rows = [row for row in table.rows if not row.total]
        last = max(cell.number for cell, _ in table.rows[-1].cells)
        found = [
            (column, _by_quarter((row.name, row.values[at]) for row in rows))
            for at, column in enumerate(table.head)
        ] + [(row.name, _by_quarter(zip(table.head, row.values, strict=False))) for row in rows]
        for name, by in found:
            head = HEAD.fullmatch(name.removeprefix("其中：").replace('"', ""))
            values = tuple(value for turn in QUARTERS if (value := by.get(turn)) is not None)
            if head and len(values) == 4 and not no_sum.search(head["name"]):
                yield Quarters(head["name"], head["unit"] or "", values, last, last)


def _by_quarter(
    named: Iterable[tuple[str, Decimal | None]],
) -> dict[str, Decimal | None]:
    return {match[1]: value for name, value in named if (match := _QUARTER.fullmatch(name))}


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
