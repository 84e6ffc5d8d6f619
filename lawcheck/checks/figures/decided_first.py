"""What must come before a decision, told with a later day: 作出处罚决定，5日后完成法制审核.

Both days are of one matter: they stand in one sentence, or in two of which the second names it
again (该办法), or with one title. What goes on behind a decision, its appraisal, its details,
another case, is another matter. A document that its sentence names right before the day on which
it was adopted leaves nothing open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from lawcheck.checks.figures.dated import ANY, Dated
from lawcheck.checks.figures.matters import goes_on
from lawcheck.checks.figures.procedure import words_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible, Precedence
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import compile_patterns, compiled, kept, may_match

#: 《甲办法》实施方案 is another document.
_TITLE = compiled(
    r"《([^《》\n]{4,60})》(?![^，。；：、（）《\n]{0,6}(?:细则|方案|办法|意见|情况|分工))"
)
#: The document of which the next day tells: 《停车管理方案》经, 《办法》关系9800人，.
_NAMED = compiled(r"《(?P<title>[^《》\n]{1,60})》(?P<apart>[^。；：《》]{0,24}，)?[于经在自]?$")
#: Behind 《办法》， what was adopted has no other name: 审议通过并印发.
_NO_OTHER = compiled(r"[一-龥]{0,2}$|(?:后|并)+(?:对外|向社会)?(?:公布|印发|公告)$")
#: One matter is told in full.
_EXAMPLE = compiled(r"以[^，。；\n]{2,40}为例")
_STOPS = "。\n"
#: A matter is told within so many characters, a clause within so many.
_FAR, _CLAUSE = 400, 80


class _Document(NamedTuple):
    """The document that a step adopts."""

    begin: int
    """Where its title begins."""
    since: int
    """From here on words are asked whether the next step is of another matter."""
    out: bool
    """Whether it went to the public, which may be asked again later."""


class _Step(NamedTuple):
    day: Dated
    when: date
    said: str
    """The clause around the day: what happened, and to what."""
    end: int

    @property
    def start(self) -> int:
        """Where the day stands."""
        return self.day.day.start


def decided_first(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """Every required step on a later day than the decision that it belongs before."""
    for matter in _matters(options, text, days):
        steps = list(_steps(text, matter)) if len(matter) > 1 else []
        for order in _told_of(options.precedences, steps):
            yield from _late(options, order, text, steps)
    titled = [steps for steps in _titled(text, days).values() if len(steps) > 1]
    for order in options.precedences if titled else ():
        for steps in titled:
            yield from _late_of_title(order, text, steps)


def _told_of(orders: Sequence[Precedence], steps: Sequence[_Step]) -> Iterator[Precedence]:
    """The orders of which both may be among the steps: one alone is in any order."""
    told = "\n".join(step.said for step in steps) if len(steps) > 1 else ""
    for order in orders if told else ():
        if may_match(order.decided, told) and may_match(order.required, told):
            yield order


def _matters(options: DateImpossible, text: str, days: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The days of each sentence, with those of the next ones that name its matter again."""
    same = compile_patterns((options.same_matter,))
    row: list[Dated] = []
    for begin, group in groupby(days, key=lambda one: one.begin):
        near = bool(row) and "\n" not in text[row[-1].day.end : begin]
        # 以《…》为例: what follows in the paragraph is of it.
        example = near and _EXAMPLE.search(text, row[0].begin, row[0].day.start)
        if not near or not (example or same.search(text, begin, end_of(text, begin, _STOPS))):
            yield row
            row = []
        row += group
    yield row


def _steps(text: str, days: Sequence[Dated]) -> Iterator[_Step]:
    for turn, one in enumerate(days):
        # Of a month the first day stands for it.
        when = one.date or Day(0, 0, "", None, one.day.month, 1).date(one.year or ANY)
        if when is not None and (one.date or one.day.day is None):
            end = one.day.end + len(words_of(text, days, turn))
            begin = begin_of(text, one.day.start, "，。；：\n", _CLAUSE)
            yield _Step(one, when, text[begin:end], end)


def _late(
    options: DateImpossible, order: Precedence, text: str, steps: Sequence[_Step]
) -> Iterator[Refuted]:
    """The first step of one matter that the decision before it needed."""
    decided, required = compile_patterns((order.decided,)), compile_patterns((order.required,))
    named, spared = compile_patterns((order.named,)), compile_patterns(order.unless)
    other = kept(rf"(?<![该此本一项件])(?:{order.named})")
    first: _Step | None = None
    document: _Document | None = None
    for step in steps:
        if first is None:
            document = _adopted(options, decided, text, step)
            begin = document.begin if document else max(step.day.begin, step.end - _FAR)
            since = document.since if document else begin
            told = decided.search(step.said) and named.search(text, begin, step.end)
            if told and not spared.search(text, since, step.end):
                first = step
            continue
        if step.end - first.end > _FAR:
            return
        between = text[first.end : step.end]
        # Behind a document that is named, ； opens what is said of it.
        apart = "；" in between and not (
            document or goes_on(options, text, first.end, step.day.day, step.end)
        )
        if apart or "《" in between or other.search(between) or spared.search(between):
            return
        if _is_of_another(options, text[first.day.begin : first.end], step.said):
            return
        if _is_later(step, first) and required.search(step.said):
            # 2月印发，5月征求意见，形成修订草案: the whole sentence has to be read.
            stop = step.end if document and not document.out else end_of(text, step.end, _STOPS)
            if not spared.search(text, step.end, stop):
                days, one = step.day.date and first.day.date, step.day.begin == first.day.begin
                yield _refuted(first, step, sure=bool(one and document and days))
            return


def _adopted(
    options: DateImpossible, decided: re.Pattern[str], text: str, step: _Step
) -> _Document | None:
    """The document that is named right before the day of a step, which adopts it and no other."""
    named = _NAMED.search(text[step.day.begin : step.start])
    ends = [match.end() for match in decided.finditer(text, step.day.day.end, step.end)]
    if named is None or not ends:
        return None
    if named["apart"] and not _NO_OTHER.match(text[ends[-1] : step.end]):
        return None
    begin, end = (step.day.begin + at for at in (named.start(), named.end("title")))
    # What is out is no draft, whatever kind of document its title says.
    out = compile_patterns((options.issued,)).search(text, step.day.day.end, step.end)
    draft = compile_patterns((options.unfinished,)).search(named["title"])
    return _Document(begin, end if out and not draft else begin, out is not None)


def _is_of_another(options: DateImpossible, before: str, said: str) -> bool:
    """Whether a step is taken towards somebody of whom the decision did not tell."""
    party = compile_patterns((options.party,)).search(said)
    return party is not None and party[1] not in before


def _titled(text: str, days: Sequence[Dated]) -> dict[str, list[_Step]]:
    """The steps of the sentences that name one document, by its title."""
    found: dict[str, list[_Step]] = defaultdict(list)
    for begin, group in groupby(days, key=lambda one: one.begin):
        titles = set(_TITLE.findall(text, begin, end_of(text, begin, _STOPS)))
        if len(titles) == 1:
            found[titles.pop()] += _steps(text, list(group))
    return found


def _late_of_title(order: Precedence, text: str, steps: Sequence[_Step]) -> Iterator[Refuted]:
    """A required step of a document, told elsewhere than the decision before it."""
    decided, required = compile_patterns((order.decided,)), compile_patterns((order.required,))
    spared = compile_patterns(order.unless)
    ends = {one.day.begin: one.end for one in steps}
    if any(spared.search(text, at, end_of(text, end, _STOPS, _FAR)) for at, end in ends.items()):
        return
    made = [one for one in steps if decided.search(one.said) and not required.search(one.said)]
    if not made:
        return
    first = min(made, key=lambda one: one.when)
    for step in steps:
        apart = step.day.begin != first.day.begin
        if apart and _is_later(step, first) and required.search(step.said):
            yield _refuted(first, step)
            return


def _is_later(step: _Step, first: _Step) -> bool:
    """Whether a step is later in one year; where its own sentence says none, it is the first's."""
    if None in (step.day.date, first.day.date):
        # Within one month nothing is known.
        return step.day.year == first.day.year and step.when.month > first.when.month
    if None in (step.day.year, first.day.year):
        return (step.when.month, step.when.day) > (first.when.month, first.when.day)
    return step.day.year == first.day.year and step.when > first.when


def _refuted(first: _Step, step: _Step, *, sure: bool = False) -> Refuted:
    told = f"“{step.said}”应当在“{first.said}”之前"
    return Refuted(step.start, step.end, told, sure)
