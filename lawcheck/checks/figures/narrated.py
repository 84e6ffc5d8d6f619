"""Days of one sentence that run backwards, whatever happened on them: 7月2日审定，2月26日听取.

What is told with its days is told in their order; where it is not, two of them may have changed
places. No more than a hint: what came first may be told last. Where a word says which was first,
the days must bear it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from lawcheck.checks.figures.chronology import told_from_the_end
from lawcheck.checks.figures.dated import ANY, TO, Dated, crosses_years
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.running import RunningText

#: All that stands between the two days of a stretch.
_UNTIL = compiled(rf"^[^，。；\n截]{{0,6}}?{TO}$")
#: A day that only bounds, joins or belongs to something tells no deed of its own.
_NO_DEED = compiled(r"到\d|[至—\-～、和及与前后以的起）（。；各一二两三四五\d]|之[前后]")
#: Who acts, or how the telling goes on, between the mark and the second day.
_GOES_ON = compiled(r"[，、](?!其中)[^，。；：、\n\d]{0,8}$")
#: Words so far before the first day belong to it.
_REACH = 12


def disordered(
    options: DateImpossible, running: RunningText, known: Sequence[Dated]
) -> Iterator[Refuted]:
    """Every day told behind a later one of its sentence."""
    pairs = list(_disordered(options, running, known))
    # Few reports have any: what is told from its end is looked for in those alone.
    from_the_end = set(told_from_the_end(options, running.text, known)) if pairs else ()
    for one, two in pairs:
        if one.begin not in from_the_end:
            told = f"“{one.day.text}”的事写在前，“{two.day.text}”的事写在后，先后颠倒"
            yield Refuted(one.day.start, two.day.end, told, False, faint=True)


def _disordered(
    options: DateImpossible, running: RunningText, known: Sequence[Dated]
) -> Iterator[tuple[Dated, Dated]]:
    text = running.text
    excused, of = compile_patterns((options.untimely,)), compile_patterns((options.issued_of,))
    begins: Dated | None = None
    for one, two in pairwise(known):
        if _UNTIL.search(text[one.day.end : two.day.start]):
            begins = one
            continue
        first, begins = begins or one, None
        if one.begin != two.begin or one.year != two.year or not _earlier(two, first):
            continue
        between = text[one.day.end : two.day.start]
        behind = text[two.day.end : two.day.end + _REACH]
        # 《甲办法》8月26日审议，《乙办法》8月19日印发: each has days of its own.
        if "；" in between or "《" in between or _NO_DEED.match(between) or _NO_DEED.match(behind):
            continue
        # 8月12日印发方案，分解7月27日公布的规划: the second day is no deed of its own.
        if of.match(text, two.day.end):
            continue
        if not _GOES_ON.search(between) or running.in_title(one.day.start, one.day.end):
            continue
        before = text[max(one.begin, first.day.start - _REACH) : first.day.start]
        if excused.search(before + between + behind.partition("，")[0]):
            continue
        yield one, two


def joined(
    options: DateImpossible, running: RunningText, known: Sequence[Dated]
) -> Iterator[Refuted]:
    """Every day that a word puts before or behind the one told first: 9月28日通过，会前10月15日."""
    text = running.text
    ways = ((at_end((options.earlier,)), True), (at_end((options.later,)), False))
    for one, two in pairwise(known):
        if one.begin != two.begin or one.year != two.year:
            continue
        between = text[one.day.end : two.day.start]
        if "；" in between or "《" in between or _UNTIL.search(between):
            continue
        first, last = (two, one) if _earlier(two, one) else (one, two)
        for said, earlier in ways:
            match = said.search(between)
            if match and _earlier(first, last) and (first is two) != earlier:
                told = f"“{match[0]}{two.day.text}”与前面的“{one.day.text}”先后相反"
                yield Refuted(one.day.start, two.day.end, told, False)


def _earlier(two: Dated, one: Dated) -> bool:
    """Whether the second lies before the first for certain; of a month no day is known."""
    if crosses_years(one, two):
        return False
    if two.day.day is None or one.day.day is None:
        return (two.day.day is None) == (one.day.day is None) and two.day.month < one.day.month
    early, late = _on(two), _on(one)
    return early is not None and late is not None and early < late


def _on(one: Dated) -> date | None:
    return one.day.date(one.year or ANY)
