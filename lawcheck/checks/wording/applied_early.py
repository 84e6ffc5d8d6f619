"""A law applied to a case before it held: 6月11日，适用新修订的行政复议法实施条例（7月1日施行）.

The title need not stand in 《》. Of a law that was changed only the new text is meant, where the
words before the title say so. What is got ready for the new text applies nothing yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.wording.citation_days import written
from lawcheck.checks.wording.citations import Citation
from lawcheck.knowledge.instruments import Library
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import compile_patterns, kept

#: The name of a law, with or without its marks.
_TITLE = (
    r"《?((?:中华人民共和国)?[一-鿿]{2,20}?(?:法典?|条例))(?![一-鿿]{0,4}(?:实施条例|实施细则))》?"
)
_ENDS = "。；！\n"
#: A whole day of the table.
_DAY = 10
#: So far from the report's year a day is its own.
_NEAR = 1


def applied_early(
    options: DocumentStatus, text: str, days: list[Day], known: Library, year: int
) -> Iterator[tuple[Citation, str]]:
    """Every law that a case was judged by on a day before it, or its new text, held; and since
    when it holds."""
    if not options.applied:
        return
    for match in kept(f"(?:{options.applied}){_TITLE}").finditer(text):
        start, end = match.span(1)
        found = known.named(match[1])
        if len(found) != 1:
            continue
        since = _since(options, found[0], text[match.start() : start], year)
        told = _told(options, text, days, match.start(), year)
        if since is None or told is None or told >= since:
            continue
        whole = text[begin_of(text, start, _ENDS) : end_of(text, end, _ENDS)]
        ready = compile_patterns(options.made_ready).search(whole)
        if compile_patterns(options.cases).search(whole) and not ready:
            yield Citation(match[1], start, end), written(since.isoformat())


def _since(options: DocumentStatus, one: Instrument, led: str, year: int) -> date | None:
    """Since when the text that is applied has held; None where that is not known for certain."""
    if one.repealed or not one.certain("in_force", "issued"):
        return None
    anew = compile_patterns(options.anew).search(led)
    day = one.revised_in_force if anew else "" if one.revised else one.in_force
    if len(day) != _DAY or abs(int(day[:4]) - year) > _NEAR:
        return None
    return date.fromisoformat(day)


def _told(options: DocumentStatus, text: str, days: list[Day], at: int, year: int) -> date | None:
    """The last day that a sentence tells before the law; a month ends with its last day.

    Where it tells none and speaks of the case before it, the last day on which that was decided.
    """
    begin = begin_of(text, at, _ENDS)
    # A case of a month may have been judged on its last day.
    told = [
        day.last(year)
        for day in days
        if begin <= day.start and day.end <= at and day.possible(day.year or year)
    ]
    if told or not options.same_case:
        return max(told, default=None)
    if not compile_patterns((options.same_case,)).search(text, begin, end_of(text, at, _ENDS)):
        return None
    decided = compile_patterns((options.decided,))
    return max(
        (
            day.last(year)
            for day in days
            if begin_of(text, at, "\n") <= day.start < begin
            and day.possible(day.year or year)
            and decided.search(text, day.end, end_of(text, day.end, _ENDS))
        ),
        default=None,
    )
