"""What is said of a half year or a quarter, against the values by quarter.

四个季度受理量分别为412件、497件、521件、474件，下半年受理量占全年的53.3%: 995 of 1904 are 52.3 %. A
table names its columns: then the words must name one of them, or one half year of two must be
that of the table.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.quarters import PARTS, Quarters, listed, tabled
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tables import Table
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText
from lawcheck.text.skeleton import Skeleton

_FREE = r"[^ⓝⓟⓓⓑ，。；：、（）\n]"
_PART = r"(?P<part>上半年|下半年|前三季度|第?[一二三四]季度)"
#: What stands before its part of the year must be what is counted: 复议收案上半年78件.
_BEGINS = rf"(?:(?<=[，。；：、（\n])|^)(?:其中|今年|全年|[比较])?(?P<what>{_FREE}{{0,12}}?)"
_COUNT = compiled(rf"{_BEGINS}{_PART}(?P<words>{_FREE}{{0,12}}?)(?P<n>ⓝ)")
_SHARE = compiled(
    rf"{_BEGINS}{_PART}(?P<words>{_FREE}{{0,10}}?)占(?:到|了)?(?:全年)?(?P<of>{_FREE}{{0,10}}?)(?P<n>ⓟ)"
)
_FILLING = compiled(
    r"[升降增减][到至为]|的|了|只|仅|就|有|共|约|达到?|为|是|数量|总[数量]|[合共总累]计|数$|量$|全年|件$"
)
_DENIED = compiled(r"[不未非无免]|减轻")
#: A list is spoken of within so many signs, a table within so many paragraphs.
_FAR, _PARAGRAPHS = 160, 3
#: The quarters stand no further back than so many lists of half years.
_NEAR = 4
#: A report tells no more of them by quarter.
_MANY = 100


class Said(msgspec.Struct, frozen=True):
    """One value that the text tells of a part of the year."""

    start: int
    end: int
    part: str
    words: str
    """What it counts, as far as its clause says."""
    figure: Figure
    number: int
    """Of its paragraph."""


def relations(
    options: FigureRelation,
    running: RunningText,
    read: Sequence[Table],
    aim: Callable[[int], bool],
) -> Iterator[Refuted]:
    """Everything told of a part of the year that its quarters refute; ``aim`` knows the plans."""
    skeleton = running.skeleton
    if "季度" not in skeleton.text and "半年" not in skeleton.text:
        return
    lists = sorted(listed(options, skeleton), key=_end)
    cells = list(islice(tabled(options, read), _MANY))
    if not (lists or cells):
        return
    counts = [s for s in _said(running, skeleton) if not aim(s.number)]
    for said in counts:
        near = _listed_before(said, lists, skeleton)
        # One cell that has another value is told as a contradiction.
        several = len(PARTS[said.part.removeprefix("第")]) > 1
        named = [series for series in cells if several and _names(series, said)]
        for series in near or (named if len(named) == 1 else []):
            yield from _count(skeleton, series, said, [*lists[:_MANY], *cells])
    for one, other in pairwise(counts):
        if (one.part, other.part) == ("上半年", "下半年") and other.start - one.end < 2:
            yield from _pair(skeleton, one, other, cells)
    for match in _SHARE.finditer(skeleton.text):
        figure = skeleton.figure(match, "n")
        words = _bare(match["what"] + match["words"]) + _bare(match["of"])
        if figure:
            number = running.number(skeleton.start(match.start()))
            said = Said(match.start(), match.end(), match["part"], words, figure, number)
            for series in [] if aim(number) else _listed_before(said, lists, skeleton):
                yield from _share(series, said, skeleton)


def _said(running: RunningText, skeleton: Skeleton) -> Iterator[Said]:
    for match in _COUNT.finditer(skeleton.text):
        figure = skeleton.figure(match, "n")
        if figure and figure.exact and figure.unit:
            number = running.number(skeleton.start(match.start()))
            words = _bare(match["what"] + match["words"])
            yield Said(match.start(), match.end(), match["part"], words, figure, number)


def _listed_before(said: Said, lists: Sequence[Quarters], skeleton: Skeleton) -> list[Quarters]:
    """The list right before, where the words tell nothing else and nothing else was counted."""
    until = bisect_right(lists, said.start, key=_end)
    near = (series for series in reversed(lists[max(until - _NEAR, 0) : until]))
    before = [series for series in near if series.knows(said.part)][:1]
    for series in before:
        between = skeleton.text[series.end : said.start]
        if len(between) > _FAR or "\n" in between or said.words not in series.what:
            return []
        whole = sum(series.values, Decimal(0))
        first, second = (series.of(part) for part in ("上半年", "下半年"))
        parts = first, second, abs(first - second), *series.values
        for _, figure in skeleton.between(series.end, said.start):
            same = q.kin(figure.unit) == q.kin(series.unit)
            # 查出问题48个，下半年占: a share may be of anything that was counted last.
            bare = said.figure.unit == "%" and not said.words and figure.unit != "%"
            if bare and figure.value not in (whole, *parts):
                return []
            if same and not any(is_near(figure.value, one) for one in (whole, *parts)):
                return []
    return before


def _end(series: Quarters) -> int:
    return series.end


def _names(series: Quarters, said: Said) -> bool:
    """Whether the words name a row or a column of a table that is near."""
    at = series.what.find(said.words) if said.words else -1
    near = abs(said.number - series.end) <= _PARAGRAPHS or said.number < series.end
    unit = series.unit in ("", said.figure.unit)
    return at >= 0 and near and unit and not _DENIED.search(series.what[:at])


def _count(
    skeleton: Skeleton, series: Quarters, said: Said, others: Sequence[Quarters]
) -> Iterator[Refuted]:
    if q.kin(said.figure.unit) != q.kin(series.unit or said.figure.unit):
        return
    right = series.of(said.part)
    if said.figure.value == right or not is_near(said.figure.value, right):
        return
    alike = [s for s in others if q.kin(s.unit) == q.kin(series.unit) and not s.halves]
    if any(said.figure.value == one.of(said.part) for one in alike):
        return
    yield _told(skeleton, series, said, right, (said.start, said.end), sure=True)


def _pair(
    skeleton: Skeleton, one: Said, other: Said, cells: Sequence[Quarters]
) -> Iterator[Refuted]:
    """上半年58件，下半年43件: of the table where one of both is right."""
    found: list[tuple[Quarters, Said]] = []
    for series in cells:
        if series.unit not in ("", one.figure.unit) or one.number - series.end > _PARAGRAPHS:
            continue
        if any(said.words and said.words not in series.what for said in (one, other)):
            continue
        wrong = [s for s in (one, other) if s.figure.value != series.of(s.part)]
        if not wrong:
            return
        if len(wrong) == 1:
            found.append((series, wrong[0]))
    for series, said in found if len(found) == 1 else []:
        right = series.of(said.part)
        if is_near(said.figure.value, right) and not _names(series, said):
            place = one.start, other.end
            yield _told(skeleton, series, said, right, place, sure=False)


def _told(
    skeleton: Skeleton,
    series: Quarters,
    said: Said,
    right: Decimal,
    place: tuple[int, int],
    *,
    sure: bool,
) -> Refuted:
    unit = said.figure.unit
    amount = f"{right.normalize():f}{unit}"
    of = msgspec.structs.replace(series, unit=unit).shown(said.part)
    told = f"{of}，{said.part}应为{amount}，文中为{said.figure.text}"
    if said.part.endswith("季度") and "前" not in said.part:
        told = f"{said.part}前面是{amount}，此处是{said.figure.text}"
    return Refuted(*skeleton.place(*place), told, sure)


def _share(series: Quarters, said: Said, skeleton: Skeleton) -> Iterator[Refuted]:
    whole = sum(series.values, Decimal(0))
    part = series.of(said.part)
    if not whole or q.fits(said.figure, q.share((part, part), (whole, whole))):
        return
    right = 100 * part / whole
    if is_near(said.figure.value, right):
        told = (
            f"{series.shown(said.part)}，占全年{whole.normalize():f}{series.unit}的"
            f"{q.shown(right, said.figure)}%，文中为{said.figure.text}"
        )
        yield Refuted(*skeleton.place(series.start, said.end), told, said.figure.exact)


def _bare(words: str) -> str:
    return _FILLING.sub("", words)
