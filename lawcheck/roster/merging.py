"""Rows of a list that are one unit are one unit, and that is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from lawcheck.roster.model import Unit
from lawcheck.roster.names import own

#: A unit with the number of its row in the table.
Row = tuple[int, Unit]


def merged(rows: Iterable[Row]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The units, each once, in the order of their first rows; and a sentence on what was joined.

    Two rows are one unit where the name of one is the name or another name of the other; another
    name that two units share (县局) joins nothing.
    """
    listed = list(rows)
    named: dict[str, int] = {}
    first = [named.setdefault(own(unit.name), turn) for turn, (_, unit) in enumerate(listed)]

    def head(turn: int) -> int:
        while first[turn] != turn:
            first[turn] = turn = first[first[turn]]
        return turn

    for turn, (_, unit) in enumerate(listed):
        for other in unit.others:
            pair = head(turn), head(named.get(own(other), turn))
            first[max(pair)] = min(pair)
    groups: dict[int, list[Row]] = {}
    for turn, row in enumerate(listed):
        groups.setdefault(head(turn), []).append(row)
    told = [_told(group) for group in groups.values() if len(group) > 1]
    units = [_joined([unit for _, unit in group]) for group in groups.values()]
    return tuple(units), tuple(told)


def _joined(units: Sequence[Unit]) -> Unit:
    """One of several: all names, the latest deadline, for nobody shall be late by a slip."""
    first = units[0]
    names = dict.fromkeys(
        [*first.others, *(name for one in units[1:] for name in (one.name, *one.others))]
    )
    names.pop(first.name, None)
    deadline = max((one.deadline for one in units if one.deadline), default=None)
    yearless = [one.yearless for one in units if one.yearless]
    return msgspec.structs.replace(
        first,
        others=tuple(names),
        level=next((one.level for one in units if one.level), ""),
        deadline=deadline,
        yearless=None if deadline else max(yearless, key=lambda one: one.after(2000), default=None),
    )


def _told(group: Sequence[Row]) -> str:
    numbers = "、".join(str(number) for number, _ in group)
    unit = _joined([one for _, one in group])
    said = f"名单第{numbers}行是同一个单位（{unit.name}），按一个单位计"
    days = dict.fromkeys(_day(one) for _, one in group if one.deadline or one.yearless)
    if len(days) > 1:
        said += f"；截止日期不同（{'、'.join(days)}），按{_day(unit)}计，请核对"
    return said + "。"


def _day(unit: Unit) -> str:
    return (
        unit.deadline.isoformat() if unit.deadline else unit.yearless.told if unit.yearless else ""
    )
