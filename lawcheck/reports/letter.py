"""The letter that goes with a report: 县委、县政府：现呈送……，请审阅。 with its own signature.

It stands before the title of the report; its date is the letter's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lawcheck.packs.model import Reading
from lawcheck.reports import dates
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.text.patterns import compile_patterns, compiled

_SALUTATION = compiled(r"[^。]{2,40}：$")
#: A letter begins and ends within so many lines.
_FIRST, _MOST = 30, 14
_OPENING = ("一、", "（一）", "第一部分", "第一章")
#: The report's own title stands within so many lines below the letter.
_NEAR = 4


def is_salutation(line: FoldedLine) -> bool:
    """Whether the line addresses somebody: 市委、市政府："""
    return (
        bool(_SALUTATION.fullmatch(line.text))
        and mark_of(line) is None
        and bool(re.search(r"[府委会厅局办部院长们志位导]：$", line.text))
    )


def end_of(
    lines: Sequence[FoldedLine],
    free: Sequence[bool],
    is_title: Callable[[FoldedLine], bool],
    words: Reading,
) -> int:
    """The index of the first line behind a letter, 0 where none stands before the report.

    It is a letter when it says that it sends something, is dated, and a title follows.
    """
    own = [index for index in range(len(lines)) if free[index]]
    dated = next(
        (turn for turn, index in enumerate(own[:_FIRST]) if turn and dates.is_date(lines[index])),
        None,
    )
    if dated is None:
        return 0
    before = [lines[index] for index in own[max(dated - _MOST, 0) : dated]]
    if any((mark := mark_of(line)) and mark.marker.style in _OPENING for line in before):
        return 0
    sends = compile_patterns((words.sends,))
    if not any(sends.search(line.text) and not is_title(line) for line in before):
        return 0
    following = own[dated + 1 : dated + 1 + _NEAR]
    titled = any(is_title(lines[index]) for index in following)
    return own[dated] + 1 if titled else 0
