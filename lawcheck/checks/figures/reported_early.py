"""The result of a piece of work that is told before the work was over.

5月12日至6月5日评查案卷196卷，5月28日印发评查通报. The work has a day, or a stretch of days; its
result is told behind it in the sentence, or in the next one by the same word. A report of one
stage, or on another round, comes when it comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from lawcheck.checks.figures.dated import LATER_DAY, TO, Dated, crosses_years
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled, may_match

#: All that stands between the two days of a stretch.
_UNTIL = compiled(rf"^(?:起|开始)?{TO}$")
#: A day that bounds something tells not when it was done.
_BOUND = compiled(r"(?:之|以)?前|以来|(?:之|以)后|起(?!至|到)")
#: A report after which, or while, the work was done is of something else.
_BACKGROUND = ("后", "时", "的")
_STOPS, _ENDS = "，；。\n", "。\n"
#: What happened on a day is told within so many characters.
_REACH = 80


class _Work(NamedTuple):
    """A piece of work with its last day."""

    one: Dated
    last: Dated
    until: date | None
    words: tuple[str, ...]
    """What it is called: 评查, 检查."""
    told: str


def reported_early(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every result on a day before the last one of the work that it is of."""
    if not (options.work and may_match(options.result, text)):
        return
    for _, group in groupby(days, key=lambda one: begin_of(text, one.day.start, "\n")):
        row = list(group)
        works: list[_Work] = []
        for turn, one in enumerate(row if len(row) > 1 else ()):
            clause = _clause(text, row, turn)
            # A report ends the work of which it is: what is told behind it is another's.
            if works and (found := _result(options, text, works[-1], one, clause)):
                yield found
                works = []
            elif work := _work(options, text, row, turn):
                works.append(work)


def _clause(text: str, row: Sequence[Dated], turn: int) -> tuple[int, int]:
    """Where the words of a day stand: its clause, and the next one where it is but the day."""
    day = row[turn].day
    behind = row[turn + 1].day.start if turn + 1 < len(row) else len(text)
    begin = begin_of(text, day.start, _STOPS)
    end = end_of(text, day.end, _STOPS)
    if end - day.end < 2 and text[end : end + 1] == "，":  # 5月28日，通报评查结果
        end = end_of(text, end + 1, _STOPS)
    return begin, min(end, behind)


def _work(options: DateImpossible, text: str, row: Sequence[Dated], turn: int) -> _Work | None:
    """The work that is told of a day, or of the stretch that ends with it."""
    one = last = row[turn]
    first = row[turn - 1] if turn else None
    if first is not None and _UNTIL.match(text[first.day.end : one.day.start]):
        one = first
    behind = row[turn + 1].day.start if turn + 1 < len(row) else len(text)
    if _UNTIL.match(text[last.day.end : behind]) or _BOUND.match(text, last.day.end):
        return None
    until = last.date
    if later := LATER_DAY.match(text, last.day.end):
        until = last.date and _on(last.date, int(later["day"]))
    # 考试安排在8月22日: what is done may stand before its day.
    begin = begin_of(text, one.day.start, _STOPS)
    # What stands before the next day in its clause is told of that one.
    until_next = max(begin_of(text, behind, _STOPS), last.day.end)
    end = min(end_of(text, last.day.end, _ENDS), until_next, last.day.end + _REACH)
    named = compile_patterns((options.work,)).finditer(text, begin, end)
    words = tuple(match[0] for match in named)
    if not words or compile_patterns((options.result,)).search(text, begin, end):
        return None
    return _Work(one, last, until, words, text[one.day.start : last.day.end])


def _on(day: date, last: int) -> date | None:
    try:
        return day.replace(day=last)
    except ValueError:
        return None


def _result(
    options: DateImpossible, text: str, work: _Work, one: Dated, clause: tuple[int, int]
) -> Refuted | None:
    """What a day tells of the result of that work, where it is too early."""
    begin, end = clause
    result = compile_patterns((options.result,)).search(text, max(begin, work.last.day.end), end)
    if result is None or not _before(one, work) or crosses_years(work.last, one):
        return None
    if text.endswith(_BACKGROUND, 0, end):
        return None  # 5月28日印发县直部门评查通报后，又把评查范围扩大到乡镇
    named = list(compile_patterns((options.work,)).finditer(text, result.start(), end))
    done = text[begin_of(text, work.one.day.start, _ENDS) : one.day.start]
    if any(match[0] not in work.words for match in named):
        return None
    if named and not _of_it(options, text[begin : named[0].start()], done):
        return None
    between = text[work.last.day.end : one.day.start]
    # In another sentence, or behind a semicolon, the result says of what it is.
    if not named and not {"。", "；"}.isdisjoint(between):
        return None
    whole = text[begin_of(text, work.one.day.start, _ENDS) : end_of(text, end, _STOPS)]
    if "《" in between or compile_patterns(options.result_unless).search(whole):
        return None
    said = f"“{one.day.text}”的结果早于“{work.told}”的{work.words[-1]}结束"
    return Refuted(work.one.day.start, end, said, False)


def _of_it(options: DateImpossible, before: str, done: str) -> bool:
    """Whether what stands before the name of the work, in its report, tells no other (县直部门)."""
    said = before[-2:]
    free = not said or not "一" <= said[-1] <= "鿿"
    return free or said in done or at_end((options.result_of,)).search(before) is not None


def _before(one: Dated, work: _Work) -> bool:
    """Whether the day lies before the last one of the work for certain."""
    if one.year != work.last.year:
        return False
    if one.date is None or work.until is None:
        return one.day.day is None and one.day.month < work.last.day.month
    return one.date < work.until
