"""What a total gives to each of those who share it, and what it is that they count.

In go figures, or counts and their text. Out comes whether an average can be of a total over so
many (``averages``) or is too far from the right one to be meant (``is_far``), how the right one is
printed, over how many months it may be (``times``), whether a count is of a noun, and its row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

#: 7个超限检测站共: the noun of a count ends with its clause, or where 共 begins.
_HEAD = "[一-龥]{0,7}%s(?=[，、（]|共|每|总计|累计|全年|一共|[一-龥]均)"
#: So often each has it in a year; in a part of it less often.
EVERY = {12: "每月", 4: "每季度"}
#: Each of them ends a case.
_DECIDED = ("处罚决定", "罚款决定")
_JOINS = compiled(r"[一-龥]{1,8}[、和及与][一-龥]{0,4}")
#: An average that is so many times another, and no shift of its point, is of other things.
_FAR, _NEAR_ONE, _SHIFTS = Decimal(8), Decimal("0.05"), 6


def row(
    text: str, others: Sequence[Measured], one: Measured, joins: Patterns = _JOINS
) -> list[Measured]:
    """A count with those of its measure word that ``joins`` ties to it: 19个村、4个社区."""
    at = others.index(one)
    joined = [one]
    for before in reversed(others[:at]):
        if not joins.fullmatch(text, before.figure.end, joined[0].figure.start):
            break
        joined.insert(0, before)
    for behind in others[at + 1 :]:
        if not joins.fullmatch(text, joined[-1].figure.end, behind.figure.start):
            break
        joined.append(behind)
    return [each for each in joined if each.figure.unit == one.figure.unit]


def is_far(m: Measured, right: Decimal) -> bool:
    """Whether an average is of other things: so far from the right one that no slip explains it."""
    told = m.figure.value
    if not told or not right:
        return True
    ratio = max(told / right, right / told)
    return ratio > _FAR and all(abs(ratio / 10**n - 1) > _NEAR_ONE for n in range(1, _SHIFTS))


def times(stretch: re.Pattern[str], text: str, m: Measured, per: str) -> tuple[int, ...]:
    """How many months or quarters an average may be of: of a part of the year any number."""
    most = 4 if "季" in per else 12
    told = text[begin_of(text, m.clause, "\n") : m.clause]
    return tuple(range(most, 0, -1)) if stretch.search(told) else (most,)


def averages(
    m: Figure,
    total: Figure,
    *entities: Figure,
    less: Decimal = Decimal(0),
    times: Decimal = Decimal(1),
) -> bool:
    """Whether the average can be of the total, ``less`` some, over so many or all together, each
    of them ``times``."""
    ranges = [q.claimed(entity) for entity in entities]
    highs = [high for _, high in ranges if high is not None]
    of = (
        sum((low for low, _ in ranges), Decimal(0)),
        sum(highs, Decimal(0)) if len(highs) == len(ranges) else None,
    )
    of = of[0] * times, None if of[1] is None else of[1] * times
    low, high = q.quotient(q.minus(q.claimed(total), (less, less)), of)
    slack = m.step or Decimal(1)
    above = m.high is None or m.high + slack > low
    return above and (high is None or m.low - slack < high)


def told_like(right: Decimal, printed: Figure) -> str:
    """An average to two places, with the scale and the unit of the printed one: 2.47万元."""
    scale, word = (Decimal(10_000), "万") if "万" in printed.text else (Decimal(1), "")
    return f"{right / scale:.2f}".rstrip("0").rstrip(".") + word + printed.unit


def same_things(total: Figure, m: Figure) -> bool:
    """Whether an average can be of a total: 3150人次, 场均75人."""
    one, other = (figure.unit.removesuffix("次") or "次" for figure in (total, m))
    return one == other


def is_counted(text: str, m: Measured, noun: str) -> bool:
    """Whether a count counts ``noun``: 12个村, 48名执法人员, 16场, 案件48件."""
    unit = {"名": "人", "位": "人", "人次": "人"}.get(m.figure.unit, m.figure.unit)
    if unit == noun:
        return True
    if m.figure.unit not in "个名家所户件场":
        return False
    if text.startswith(noun, m.figure.end):
        return True
    # 案件48件, 窗口16个; but 城关所82件 counts what it did.
    if (noun == "案" or m.figure.unit == "个") and m.before.endswith((noun, f"{noun}件")):
        return True
    if noun == "案" and m.before.endswith(_DECIDED):
        return True  # 作出罚款决定84件
    return compile_patterns((_HEAD % noun,)).match(text, m.figure.end) is not None
