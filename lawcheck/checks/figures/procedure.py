"""Steps of one procedure whose days run backwards: 8月26日审议通过，8月19日印发."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

import msgspec

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.days import Day
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSE = compiled(r"[，。；：、（）\n]")
#: Between two steps: another case, or something that came before.
_BEGINS = compiled(r"另|分别|此前|之前|早在|先前|已于")
#: What happened on a day is said within so many characters.
_REACH = 40
#: From December to January a procedure goes on in the next year, though none is told.
_TURN = 300


class _Step(msgspec.Struct, frozen=True):
    rank: int
    when: date
    day: Day
    words: str


def backwards(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every later step with an earlier day, within one sentence and one procedure."""
    for _, group in groupby(days, key=lambda one: one.begin):
        sentence = list(group)
        if len(sentence) < 2:
            continue
        for procedure in options.procedures:
            yield from _told(options, text, _steps(procedure, text, sentence))


def _steps(procedure: Sequence[str], text: str, days: Sequence[Dated]) -> Iterator[_Step]:
    """The days of a sentence on which a step of the procedure was taken."""
    for turn, one in enumerate(days):
        when = one.date
        if when is None:
            continue
        day = one.day
        following = days[turn + 1].day.start if turn + 1 < len(days) else len(text)
        words = _CLAUSE.split(text[day.end : min(following, day.end + _REACH)])[0]
        ranks = [n for n, p in enumerate(procedure) if compile_patterns((p,)).search(words)]
        if ranks:
            # 送达处罚决定书: the last step that is named is the one that was taken.
            yield _Step(ranks[-1], when, day, words)


def _told(options: DateImpossible, text: str, steps: Iterator[_Step]) -> Iterator[Refuted]:
    last: _Step | None = None
    one_case, again = compile_patterns((options.one_case,)), compile_patterns((options.again,))
    for step in steps:
        if last is not None and _one_matter(options, text, last, step):
            if last.rank < step.rank and step.when < last.when:
                if (last.when - step.when).days < _TURN:
                    told = f"“{last.day.text}{last.words}”不会晚于“{step.day.text}{step.words}”"
                    yield Refuted(last.day.start, step.day.end + len(step.words), told, True)
            elif (
                step.rank < last.rank
                and last.when < step.when
                and one_case.search(text[max(last.day.start - _REACH, 0) : step.day.start])
                and not again.search(step.words)
            ):
                # 该案5月6日结案，5月20日立案: the same case, told from its end.
                told = f"“{last.day.text}{last.words}”不会早于“{step.day.text}{step.words}”"
                yield Refuted(last.day.start, step.day.end + len(step.words), told, True)
        last = step


def _one_matter(options: DateImpossible, text: str, last: _Step, step: _Step) -> bool:
    """Whether two steps are of one case: nothing between them begins another."""
    between = text[last.day.end : step.day.start]
    other: re.Pattern[str] = compile_patterns((options.another,))
    begins = "；" in between or "《" in between or _BEGINS.search(between)
    return not begins and other.search(step.words) is None
