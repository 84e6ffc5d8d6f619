"""Who has so many each, and how many they are: 14个村、3个社区 of 每个村和社区4名.

They stand in the sentence or the one before it: the one count of the noun, those of both its
halves, or the row that 各 follows. Else the report tells how many there are: 辖14个村、3个社区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

import msgspec
from msgspec.structs import replace

from lawcheck.checks.figures import shared_out
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

#: What is counted is named within so many characters, up to a mark.
_NAMED, _MARKS = 14, "，。；、：（）\n"
_JOINS = compiled(r"[一-龥]{0,8}[、和及与][一-龥]{0,6}")
_HALVES = re.compile(r"[和与及、（）/]")
#: 11个派出所各配……, 3家、18家，各确定…….
_BOTH = compiled(r"[一-龥]{0,8}，?(?:均|都|分别)?")
#: All that a place has; 共有 and 现有 may be of some.
_HOLDS = compiled("辖(?:区)?(?:有|内有|内)?$")
_PLACES = "个所家"
#: 三轮……每轮: so many times, in Chinese numerals.
_SPELT = compiled(
    rf"(?<![第0-9{ONE_TO_TEN}百分])(?P<n>[两{ONE_TO_TEN}]{{1,3}})(?P<unit>[个所家轮期批次])"
    r"(?P<noun>[一-龥]{0,6})"
)
_ALL_OF_ROW = 4


class Sharers(msgspec.Struct, frozen=True):
    """Those who have so many each."""

    value: Decimal
    told: str
    """As they are printed: 14个村、3个社区."""
    counts: tuple[Measured, ...]
    """The counts in the same passage; none, where they are told elsewhere or spelt."""
    others: tuple[Decimal, ...] = ()
    """How many they may be as well."""


def sharers(
    running: RunningText,
    others: Sequence[Measured],
    m: Measured,
    unit: str,
    noun: str,
    too: str = "",
) -> Sharers | None:
    """Who has so many each, by the noun behind 每; of 各 (no noun) the row right before it.

    ``others`` are the counts about the count ``m``, which says how many each has; ``too`` is the
    bracket behind the noun: 每村（社区）.
    """
    text = running.text
    names = [name for name in _HALVES.split(noun + too) if name]
    if not names:
        return _row_before(text, others, m)
    if len(names) > 1:
        found = [[c for c in others if c.figure.exact and _is_named(text, c, x)] for x in names]
        if all(len(one) == 1 for one in found):
            return _together(text, [one[0] for one in found])
        if not any(found):
            return _elsewhere(running, names)
        if not too:
            return None
    entities = [c for c in others if c.figure.exact and _are(text, c, unit, noun)]
    if not entities:
        return _spelt(text, m, noun) or _elsewhere(running, names[:1])
    row = row_of(text, others, entities[0])
    if len(entities) == 1:
        ways = [
            sum((c.figure.value for c in some), Decimal(0))
            for size in range(2, min(len(row), _ALL_OF_ROW) + 1)
            for some in combinations(row, size)
        ]
        return replace(_together(text, entities), others=tuple(ways))
    if len(row) > 1 and all(c in row for c in entities):
        return replace(_together(text, row), others=tuple(c.figure.value for c in row))
    return None


def _together(text: str, row: Sequence[Measured]) -> Sharers:
    value = sum((c.figure.value for c in row), Decimal(0))
    return Sharers(value, "、".join(c.figure.text + _noun(text, c) for c in row), tuple(row))


def _noun(text: str, c: Measured) -> str:
    """The noun right behind a count, as far as a mark shows where it ends."""
    end = end_of(text, c.figure.end, _MARKS, _NAMED)
    noun = text[c.figure.end : end]
    return noun if len(noun) < _ALL_OF_ROW + 1 and text[end : end + 1] in _MARKS else ""


def row_of(text: str, others: Sequence[Measured], one: Measured) -> list[Measured]:
    """A count with the exact ones that 、 or 和 joins to it, in one measure word."""
    return [c for c in shared_out.row(text, others, one, _JOINS) if c.figure.exact]


def _row_before(text: str, others: Sequence[Measured], m: Measured) -> Sharers | None:
    before = [c for c in others if c.figure.end <= m.figure.start]
    if not before or before[-1].figure.unit not in _PLACES or not before[-1].figure.exact:
        return None
    last = before[-1]
    between = text[last.figure.end : m.figure.start].partition("各")[0]
    return _together(text, row_of(text, others, last)) if _BOTH.fullmatch(between) else None


def _spelt(text: str, m: Measured, name: str) -> Sharers | None:
    """The one number of them that stands before it in Chinese numerals: by measure word or noun."""
    found = [
        one
        for one in _SPELT.finditer(text, m.sentence[0], m.clause)
        if one["unit"] == name or one["noun"].startswith(name)
    ]
    if len(found) != 1:
        return None
    number = small_number(found[0]["n"])
    told = found[0]["n"] + found[0]["unit"] + (name if name != found[0]["unit"] else "")
    return Sharers(Decimal(number), told, ()) if number > 1 else None


def _elsewhere(running: RunningText, names: Sequence[str]) -> Sharers | None:
    """All of them, where one row of the report tells how many of each name its place has."""
    text = running.text
    rows = {
        tuple((c.figure.value, c.figure.text + _noun(text, c)) for c in row)
        for row in _held(running)
        if all(any(_is_named(text, c, name) for c in row) for name in names)
        for row in [[c for c in row if any(_is_named(text, c, name) for name in names)]]
    }
    if len(rows) != 1:
        return None
    (row,) = rows
    value = sum((number for number, _ in row), Decimal(0))
    return Sharers(value, "、".join(said for _, said in row), ())


def _held(running: RunningText) -> Iterator[list[Measured]]:
    """The rows of all that a place has."""
    text, measured = running.text, running.measured
    for n, c in enumerate(measured):
        if c.figure.unit in _PLACES and _HOLDS.search(text[c.clause : c.figure.start]):
            yield row_of(text, measured[n : n + _NAMED], c)


def _is_named(text: str, c: Measured, name: str) -> bool:
    """Whether a count is of the name and of nothing that only begins so: 14个村, 12个乡镇和."""
    end = c.figure.end + len(name)
    return text.startswith(name, c.figure.end) and text[end : end + 1] in (*_MARKS, *"和及与", "")


def _are(text: str, c: Measured, unit: str, noun: str) -> bool:
    """Whether a count is of those who have so many each: 48所学校 of 每所中小学."""
    if shared_out.is_counted(text, c, noun[:2]):
        return True
    behind = text[c.figure.end : c.figure.end + 6]
    if noun and text.endswith(noun, c.figure.end, end_of(text, c.figure.end, _MARKS, _NAMED)):
        return True  # 17个乡镇综合行政执法队
    return c.figure.unit == unit and (noun == unit or not set(noun).isdisjoint(behind))
