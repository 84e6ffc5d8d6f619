"""Whether other values than those that a change was read from give what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from msgspec import structs

from lawcheck.checks.figures.derived.bases import Passage, alike, in_a_row
from lawcheck.checks.figures.derived.statements import Statement, Told, gives
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: What is said next is held against something else, or told of several together.
_OF_OTHERS = compiled("其中|合计|分别|累计|平均|高[出于]|[比较与]")
_MARK = compiled("[，。；：（）]")


class Tie(Enum):
    """How grammar ties a statement to the two values before it."""

    NONE = 0
    """Any two values may be what is meant."""
    THEN = 1
    """比上年的A增加C: the earlier value is said, the later one may be another."""
    BOTH = 2
    """由A升到B，提高C: both are said."""


def tie(
    text: str,
    told: Sequence[Told | None],
    statements: Mapping[int, Statement],
    i: int,
    then: Measured,
    now: Measured,
) -> Tie:
    """How the statement at ``i`` is tied to its two values: nothing stands between but another
    statement of them."""
    said = statements[i]
    last = next((n for n in range(i - 1, -1, -1) if n not in statements), None)
    before = told[last] if last is not None else None
    if before is None or last is None or said.subject:
        return Tie.NONE
    if any(statements[n].subject for n in range(last + 1, i)):
        return Tie.NONE
    between = text[before.m.figure.end : said.m.figure.start]
    if "；" in between:
        return Tie.NONE
    if before.m is now:
        moved = told[last - 1] if last else None
        both = moved is not None and moved.m is then and moved.moved
        return Tie.BOTH if both and not _OF_OTHERS.search(between) else Tie.NONE
    first = statements[last + 1].m
    own = before.m is then and _MARK.search(text, then.figure.end, first.figure.start) is None
    return Tie.THEN if own and before.past else Tie.NONE


def explained(
    text: str,
    said: Statement,
    told: Sequence[Told | None],
    tied: Tie = Tie.NONE,
    then: Measured | None = None,
) -> bool:
    """Whether any two values of the sentence give what is said, or one with that which is tied."""
    values = [one.m for one in told if one and one.m.figure.exact]
    return _given(text, said, values, tied, then)


def explained_near(text: str, said: Statement, passage: Passage, tied: Tie, then: Measured) -> bool:
    """Whether two counts about a rate give it that is too fine for an accident."""
    if said.m.figure.unit != "%" or not said.m.figure.step:
        return False
    values = [m for m in (*passage.back, *passage.own) if m.figure.exact and m.figure.value]
    return _given(text, said, values, tied, then)


def _given(
    text: str, said: Statement, values: Sequence[Measured], tied: Tie, then: Measured | None
) -> bool:
    if tied is Tie.BOTH:
        return False
    firsts = values
    if tied is Tie.THEN and then:
        # 比上年的247件增加56件；审结303件: behind ； another matter is told.
        begin = text.rfind("；", said.m.sentence[0], then.clause)
        inside = begin >= 0 and "）" in text[begin : then.clause]
        end = end_of(text, said.m.figure.end, "；。\n")
        firsts = [then]
        values = [m for m in values if (inside or begin < m.figure.start) and m.figure.start < end]
    return any(
        gives(said, one, other)
        for one in firsts
        for other in values
        if one is not other and alike(one, other) and one.figure.value
    )


def of_a_row(
    text: str, figures: Sequence[Measured], said: Statement, then: Measured, now: Measured
) -> bool:
    """Whether the row that ends with a value moved so, all together: 241件、358件、13件，总量."""
    at = figures.index(now) if now in figures else 0
    total = now.figure.value
    while at and alike(figures[at - 1], now) and in_a_row(text, figures[at - 1], figures[at]):
        at -= 1
        total += figures[at].figure.value
    both = structs.replace(now.figure, value=total, low=total, high=total)
    return total != now.figure.value and gives(said, then, structs.replace(now, figure=both))
