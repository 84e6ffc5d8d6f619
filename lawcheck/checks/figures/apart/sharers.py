"""Who shares an average: the counts of its nouns, of its measure word, or the row before it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.figures.apart.around import words_at
from lawcheck.checks.figures.apart.average_words import Said
from lawcheck.checks.figures.shared_out import is_counted, row, same_things
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

_NOUN, _NAME = 2, 5
#: 9个村、1个社区平均每处: who is meant by no name is the row right before.
_ROW = frozenset("处地")
#: What stands behind the noun of a count.
_HEAD = compiled(r"(?:全年|一年|年内|今年|共|累计).*$")


def sharing(
    options: FigureRelation, text: str, own: Sequence[Measured], m: Measured, said: Said
) -> list[list[Measured]]:
    """Those who share: the one count of each noun, or of the measure word; several, if any may.

    ``own`` are the exact counts of the report's own year about the average ``m``.
    """
    if said.of_all:
        return []
    if said.nouns and not said.units:
        # 平均每个司法所调解125件，城关司法所调解210件: what was done shares nothing.
        own = [c for c in own if not same_things(c.figure, m.figure)]
    found = [_named(text, own, noun, said) for noun in said.nouns]
    if found and all(found):
        return [[c for c in found if c]]
    if len(said.nouns) == 1 and (both := _joined(text, own, said.nouns[0])):
        return [both]
    if len(said.nouns) > 1 or not said.units:
        return []
    if set(said.units) & _ROW and not any(has_unit(c, said.units) for c in own):
        last = [c for c in own if c.sentence == m.sentence and c.figure.end <= m.clause][-1:]
        return [row(text, own, c) for c in last]
    return _by_unit(options, text, own, said)


def _named(text: str, own: Sequence[Measured], noun: str, said: Said) -> Measured | None:
    """The one count of a noun, by the longest beginning of its words: 调解员一年办."""
    for length in range(len(noun), 0, -1):
        name = noun[:length]
        of_noun = [
            c
            for c in own
            if (name in words_at(text, c) if length >= _NOUN else _counts(text, c, name))
            and (not said.units or has_unit(c, said.units))
        ]
        if of_noun:
            return of_noun[0] if len({c.figure.value for c in of_noun}) == 1 else None
        if length == _NOUN and len(said.nouns) == 1:
            return None
    return None


def _joined(text: str, own: Sequence[Measured], noun: str) -> list[Measured]:
    """The counts of each half of a noun: 13个镇和2个乡, of 乡镇."""
    halves = [[c for c in own if text.startswith(half, c.figure.end)] for half in noun[:_NOUN]]
    both = [c for c in own if any(c in half for half in halves)]
    return both if [len(half) for half in halves] == [1] * _NOUN else []


def _counts(text: str, c: Measured, name: str) -> bool:
    """Whether a count is of a noun that ends so: 9个司法所, by 所."""
    return _HEAD.sub("", words_at(text, c).partition(" ")[2])[:_NAME].rstrip("全共").endswith(name)


def has_unit(c: Measured, units: Sequence[str]) -> bool:
    """Whether a count is in one of these measure words; people have several."""
    unit = c.figure.unit
    return unit in units or (unit in q.PEOPLE and not q.PEOPLE.isdisjoint(units))


def _by_unit(
    options: FigureRelation, text: str, own: Sequence[Measured], said: Said
) -> list[list[Measured]]:
    found: dict[Decimal, Measured] = {}
    for c in own:
        for unit in said.units:
            nouns = options.sharers.get(unit)
            if (
                is_counted(text, c, unit)
                or has_unit(c, (unit,))
                or (nouns and compile_patterns((nouns,)).match(text, c.figure.end))
            ):
                found[c.figure.value] = c
    most = max(found, default=Decimal(0))
    together = len({c.sentence for c in found.values()}) == 1
    if together and len(found) > 2 and sum(found) == 2 * most:
        return [[found[most]]]  # 普通程序96件、简易程序128件，合224件
    return [[c] for c in found.values()]
