"""A number of an earlier report that is put right: 所列为948件，其中6件重复登记，核减后为942件.

What was told, what was left out of it or counted twice, and what it is now stand in one sentence,
in this order. What was left out is added, what was counted twice is taken away; several counts of
one unit answer one another in their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_CORRECTED = compiled(
    r"(?:更正|修正|订正|纠正|核减|核增|剔除|扣除|补[计录]|调整|改正?)[之以]?后?(?:的数据|数)?(?:应当?)?[为是]"
    r"|(?:实际|实|应|核实|核定|重新核定)(?:应当?)?[为是](?![^，。；]*?规定)"
)
_LEFT_OUT = compiled(r"[漏少][计报统登录填算](?![了过]?[一-龥]{0,2}的)|遗漏|补[计录登]")
_TWICE = compiled(
    r"[多误错重虚][计报统登录算]|重复(?:登记|统计|计算|录入|提交|填报|上报|计入)|双重(?:录入|登记|统计)"
)
#: Words of a report or a table, in which the first number stands.
_REPORTED = compiled("所列|原报|列为|报为|填报|上报|快报|曾|公布|报告|原为|原先|数据|统计")
_ENDS, _CLAUSE = "。\n", "，。；：\n"
_NOT_ADDED = frozenset(("%", "倍", "个百分点", "百分点"))


def relations(running: RunningText) -> Iterator[Refuted]:
    """Every correction whose numbers do not give the corrected one."""
    text = running.text
    for said in _CORRECTED.finditer(text):
        begin = begin_of(text, said.start(), _ENDS)
        stretch = text[begin : said.start()]
        added, taken = _LEFT_OUT.search(stretch), _TWICE.search(stretch)
        word = added or taken
        if word is None or (added and taken) or not _REPORTED.search(stretch[: word.start()]):
            continue
        wrong = begin_of(text, begin + word.start(), _CLAUSE)
        end = end_of(text, said.end(), _CLAUSE)
        before, by, after = (
            _by_unit(running.measured_between(*place))
            for place in ((begin, wrong), (wrong, said.start()), (said.end(), end))
        )
        for unit, now in after.items():
            groups = before.get(unit, []), by.get(unit, []), now
            if len({len(group) for group in groups}) == 1:
                yield from _compared(*groups, said[0], 1 if added else -1)


def _by_unit(figures: Sequence[Measured]) -> dict[str, list[Measured]]:
    told = sorted((m for m in figures if m.figure.unit not in _NOT_ADDED), key=_unit)
    return {unit: list(group) for unit, group in groupby(told, key=_unit)}


def _unit(m: Measured) -> str:
    return m.figure.unit


def _compared(
    before: Sequence[Measured],
    by: Sequence[Measured],
    now: Sequence[Measured],
    said: str,
    way: int,
) -> Iterator[Refuted]:
    for one, other, last in zip(before, by, now, strict=True):
        of = (one.figure, other.figure, last.figure)
        if not all(figure.exact for figure in of):
            continue
        right = one.figure.value + way * other.figure.value
        slack = sum((figure.step for figure in of), Decimal(0)) / 2
        if abs(right - last.figure.value) > slack:
            does = "加上漏计的" if way > 0 else "减去多计的"
            reason = (
                f"{one.figure.text}{does}{other.figure.text}是{q.scaled(right, last.figure)}，"
                f"文中“{said}”{last.figure.text}"
            )
            yield Refuted(one.clause, last.figure.end, reason, False, of=of, times=True)
