"""Steps of one procedure told in an order that it does not have, by 先, 后, 再, 随后 and 前 alone.

先经常务会议审议通过，再送合法性审查; 作出处罚决定后立案. A passage is read into its steps,
each with its rank in the procedure, and what stands between two of them says which came first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import DateImpossible
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled, may_match
from lawcheck.text.running import RunningText

_ENDS = "。！？\n"
#: Between two steps: the later one is told second.
_BEHIND = "(?:之|以)?后(?![期续来台])"
_AFTER = compiled(rf"^[^，。；、\n]{{0,8}}?{_BEHIND}")
_NEXT = compiled(
    r"[，；。、](?:最终|最后|这才|方才?|才|再|然后|而后|随后|之后|其后|此后|接着|继而|次日|翌日|第[二三]天"
    r"|(?:[\d几数]{1,2}|[两三四五六七八九十])[日天]后)"
)
_STOP = compiled("[；。]")
#: X前已Y: the second is told to come first.
_EARLIER = compiled(r"^[^，。；、\n]{0,6}?(?:之|以)?前(?![期述款往来台景者面头列])")
_OWN_TIME = compiled(rf"{_BEHIND}[^，。；、]{{0,8}}$")
_FIRST = compiled(r"先(?!进|锋|后|行先试|例|事先)[^，。；\n]{0,16}$")
_AGAIN = compiled(r"再(?!次|度|生|就业)|后")
#: What each of two steps is taken with: 普法规划公布后，审议通过本县实施方案.
_THING = "(?:方案|办法|规定|意见|规划|计划|条例|法|细则|纲要|文件|清单|目录)"
_ITS_OWN = compiled(rf"{_THING}[》\"]?(?:正式|已|经)?$")
_ANOTHER = compiled(rf"了?(?![该此本这])[^，。；、\n]{{0,12}}?{_THING}|了?本[一-龥]{{0,8}}{_THING}")
_SAME = compiled(r"^(?:[、和及与并]|以及|并且|经|通过|等){1,3}$")
#: Behind 后 stands no more than an adverb before the comma of the next step.
_ADVERB = 2
#: A step is told within so many characters of the one before.
_REACH = 40


class _Event(msgspec.Struct, frozen=True):
    rank: int
    start: int
    end: int


def told_backwards(
    options: DateImpossible, running: RunningText, apart: set[int]
) -> Iterator[Refuted]:
    """Every pair of steps that the text tells in the wrong order; not of the lines ``apart``."""
    text = running.text
    for sequence in options.sequences:
        if sum(may_match(step, text) for step in sequence) < 2:
            continue
        for group in _passages(text, list(_events(sequence, text))):
            if running.number(group[0].start) in apart or _left_out(options, text, group):
                continue
            yield from _wrong(options, text, group)


def _events(sequence: Sequence[str], text: str) -> Iterator[_Event]:
    joined = "|".join(f"({step})" for step in sequence)
    for match in compile_patterns((joined,)).finditer(text):
        rank = next(n for n, found in enumerate(match.groups()) if found is not None)
        yield _Event(rank, *match.span())


def _passages(text: str, events: Sequence[_Event]) -> Iterator[list[_Event]]:
    """Steps near one another in one paragraph."""
    group: list[_Event] = []
    for event in events:
        if group and (
            event.start - group[-1].end > _REACH or "\n" in text[group[-1].end : event.start]
        ):
            if len(group) > 1:
                yield group
            group = []
        group.append(event)
    if len(group) > 1:
        yield group


def _left_out(options: DateImpossible, text: str, group: Sequence[_Event]) -> bool:
    """Whether the passage speaks of a fault, or of more than one matter."""
    begin = begin_of(text, group[0].start, _ENDS)
    stretch = text[begin : end_of(text, group[-1].end, _ENDS)]
    return compile_patterns((options.admitted,)).search(stretch) is not None


def _wrong(options: DateImpossible, text: str, group: Sequence[_Event]) -> Iterator[Refuted]:
    chain = [group[0]]
    """Steps told side by side, in no order of their own."""
    for event in group[1:]:
        last = chain[-1]
        between = text[last.end : event.start]
        if _SAME.match(between):
            chain.append(event)
            continue
        other = _ITS_OWN.search(text, begin_of(text, last.start, "，" + _ENDS), last.start)
        if other and _ANOTHER.match(text, event.end):
            chain = [event]
            continue
        # 4件在立案前撤回；审结129件，结案率94.2%: behind a stop begins another count of cases.
        apart = _STOP.search(between) and not _NEXT.search(between)
        if apart or compile_patterns((options.begins,)).search(between):
            chain = [event]
            continue
        begin = begin_of(text, last.start, "，" + _ENDS)
        firsts = _FIRST.search(text[begin : last.start]) and _AGAIN.search(between)
        if _EARLIER.search(between):
            # 开工前公开方案，完工后组织验收: the second has a time of its own.
            own_time = _OWN_TIME.search(between) or _AFTER.match(text[event.end :])
            timed = "，" in between and own_time
            if event.rank > last.rank and not timed:
                yield _told(text, event, last)
        elif firsts or _follows(between) or _NEXT.search(between):
            late = max(chain, key=lambda one: one.rank)
            if late.rank > event.rank:
                yield _told(text, late, event)
        chain = [event]


def _follows(between: str) -> bool:
    """Whether 后 leads to the second step, not to what its own clause tells.

    In 集体讨论等程序后完成5项，方案要补充论证 it does not; in 审定后公布，一个月后再论证 it does.
    """
    after = _AFTER.search(between)
    told, comma, next_one = between[after.end() :].partition("，") if after else ("", "", "")
    own = comma and len(told) > _ADVERB
    return after is not None and not (own and not _AGAIN.search(next_one))


def _told(text: str, early: _Event, late: _Event) -> Refuted:
    """``early`` is told to have come before ``late``, wherever they stand."""
    first, second = text[early.start : early.end], text[late.start : late.end]
    told = f"“{first}”写在“{second}”之前，次序颠倒"
    return Refuted(min(early.start, late.start), max(early.end, late.end), told, False)
