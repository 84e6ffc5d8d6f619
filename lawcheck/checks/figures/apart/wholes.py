"""Parts and wholes that no name tells: what counts make up, and what they leave out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.patterns import compiled

#: What a rate of what is done in time leaves out.
_LATE = compiled("逾期|超期|超时|超[出过][^，。；]{0,9}(?:时限|期限)|延期|拖延")
#: 另5件因防汛请假: those of whom it is told why it was not done.
_INSTEAD = compiled(
    "(?:另|其[余他]|剩|余下)[^，。；]{0,4} (?:[^，。；]{0,4}(?:因|由|没|未|缺|请假))"
)
#: All that is told of a whole.
_TWO = 2
_ALL = Decimal(100)

#: A part and its whole.
Both = tuple[Measured, Measured]


def but_for_the_late(near_it: Sequence[Measured], labels: Mapping[int, str]) -> Both | None:
    """All that was done but for what was late: 完成1206件，其中33件超出时限."""
    late = [c for c in near_it if _LATE.search(labels[id(c)]) and c.figure.unit not in CLOCK]
    if len(late) != 1:
        return None
    part = late[0]
    like = [c for c in near_it if c is not part and counted_alike(c, part)]
    if len(like) != 1 or part.figure.value >= like[0].figure.value:
        return None
    return part, like[0]


def of_two(
    m: Measured,
    parts: Sequence[Measured],
    lefts: Sequence[Measured],
    is_whole: re.Pattern[str],
    near_it: Sequence[Measured],
    labels: Mapping[int, str],
) -> Both | None:
    """A whole by its name and the only two counts that make it up, which nobody names.

    通知负责人出庭62件，亲自去的57件，另5件由工作人员去: a rate that neither gives is wrong.
    """
    wholes = [c for c in near_it if is_whole.search(labels[id(c)])]
    if len(wholes) != 1 or lefts or any(c is not wholes[0] for c in parts):
        return None
    whole = wholes[0]
    both = [c for c in near_it if c is not whole and counted_alike(c, whole)]
    if len(both) != _TWO or sum(c.figure.value for c in both) != whole.figure.value:
        return None
    if not any(_INSTEAD.search(labels[id(c)]) for c in both):
        return None  # 一审30件、二审15件: parts of another kind
    told = whole.figure.value * m.figure.value / _ALL
    part = min(both, key=lambda c: abs(c.figure.value - told))
    return part, whole


def are_its_parts(whole: Measured, part: Measured, others: Sequence[Measured]) -> bool:
    """Whether the counts told with a part, in one sentence, make up a whole."""
    row = sorted((part, *(c for c in others if c is not whole)), key=_start)
    at = row.index(part)
    for first in range(at + 1):
        total = sum((c.figure.value for c in row[first:at]), Decimal(0))
        for last in range(at, len(row)):
            total += row[last].figure.value
            if row[first].sentence != row[last].sentence:
                break
            if last > first and total == whole.figure.value:
                return True
    return False


def _start(m: Measured) -> int:
    return m.figure.start
