"""What is carried out before it was there: 6月22日印发的方案，分解7月27日公布的规划.

Both days stand in one sentence: on the one something is issued, and a word says that it carries
out what came on the other (公布的, 反馈的).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from lawcheck.checks.figures.dated import Dated, crosses_years
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns

#: A deed is told within so many characters behind its day, what it carries out near the other.
_REACH, _NEAR, _APART = 40, 16, 100
_STOPS = "。；\n"


def carried_out(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every act that carries out what came only later, by the two days of its sentence."""
    spared = compile_patterns(options.carries_unless)
    for n, one in enumerate(days):
        for first, second in permutations((one, *days[n + 1 : n + 2]), 2):
            if not _is_later(second, first) or _ends(text, first) != _ends(text, second):
                continue
            whole = text[begin_of(text, first.day.start, _STOPS) : _ends(text, first)]
            if len(whole) <= 2 * _APART and not spared.search(whole):
                yield from _told(options, text, first, second)


def _ends(text: str, one: Dated) -> int:
    return end_of(text, one.day.end, _STOPS)


def _told(options: DateImpossible, text: str, one: Dated, two: Dated) -> Iterator[Refuted]:
    """Where something is issued on the earlier day that carries out what is of the later one."""
    carries = at_end((f"(?:{options.carries})[^，。；、\\d]{{0,8}}",))
    based = compile_patterns((options.issued_of,)).match(text, two.day.end)
    begin = begin_of(text, two.day.start, "，、" + _STOPS)
    carried = carries.search(text[max(begin, two.day.start - _NEAR) : two.day.start])
    until = two.day.start if two.day.start > one.day.end else one.day.end + _REACH
    said = text[one.day.end : min(until, one.day.end + _REACH, _ends(text, one))]
    deed = compile_patterns((options.issues,)).search(said)
    if based and deed and (carried or _parts(options, text, based.end())):
        told = f"“{one.day.text}{said[: deed.end()]}”早于它所落实的“{two.day.text}{based[0]}”文件"
        start, end = min(one.day.start, two.day.start), max(one.day.end + deed.end(), based.end())
        yield Refuted(start, end, told, False)


def _parts(options: DateImpossible, text: str, at: int) -> bool:
    """7月27日公布的中央规划逐项细化: the word stands behind, in its clause."""
    behind = text[at : end_of(text, at, "，" + _STOPS)]
    return compile_patterns((options.carries,)).search(behind) is not None


def _is_later(two: Dated, one: Dated) -> bool:
    """Whether the second day lies behind the first for certain; in spring 12月 is of last year."""
    if crosses_years(two, one):
        return False
    if two.year != one.year or not (one.day.possible(one.year) and two.day.possible(two.year)):
        return False
    if one.day.day is None or two.day.day is None:
        return two.day.month > one.day.month
    return (two.day.month, two.day.day) > (one.day.month, one.day.day)
