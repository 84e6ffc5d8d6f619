"""What a barred act is compared by: its figure with the bound, its name with the right one."""

from __future__ import annotations

from collections.abc import Iterator
from string import digits

from lawcheck.packs.kinds.substance import BarredAct
from lawcheck.text.characters import in_order
from lawcheck.text.chinese_numbers import chinese_number
from lawcheck.text.patterns import compile_patterns, compiled

#: What a figure is told in beside its own unit: 3万元, 扣押3个月 and 限一周内 where days are asked.
_TOLD_IN = ((compiled(r"万"), 10000), (compiled(r"个月"), 30), (compiled(r"周[之以]?内"), 7))

_AND = compiled("[、和与及]")


def is_beyond(statement: str, act: BarredAct) -> bool:
    """Whether a figure of the act lies outside what the law, or another figure, allows."""
    figures = list(_amounts(statement, act.figure))
    bounds = list(_amounts(statement, act.over))
    return any(
        (act.most is not None and one > act.most)
        or (act.least is not None and one < act.least)
        or any(one > bound for bound in bounds)
        for one in figures
    )


def _amounts(statement: str, patterns: tuple[str, ...]) -> Iterator[float]:
    for match in compile_patterns(patterns).finditer(statement):
        number = next(filter(None, match.groups()))
        value = float(number) if number[0] in digits else chinese_number(number)
        if value is not None:
            yield float(value) * next((by for told, by in _TOLD_IN if told.search(match[0])), 1)


def in_another_name(statement: str, act: BarredAct) -> bool:
    """Whether the name that is used is not the one that it should be; short forms are the same."""
    right = compile_patterns((act.right,)).search(statement)
    used = compile_patterns((act.used,)).search(statement)
    if right is None or used is None:
        return False
    short, long = sorted((next(filter(None, m.groups())) for m in (right, used)), key=len)
    return not in_order(short, long)


def did_again(statement: str, act: BarredAct) -> bool:
    """Whether who did the one thing did the other too; short forms of a name are the same."""
    did, again = ({*_names(pattern, statement)} for pattern in (act.did, act.again))
    return any(in_order(*sorted((one, other), key=len)) for one in did for other in again)


def _names(pattern: str, statement: str) -> Iterator[str]:
    for match in compile_patterns((pattern,)).finditer(statement):
        yield from _AND.split(next(filter(None, match.groups())))
