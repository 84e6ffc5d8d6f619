"""How far something moved, where the values of then and now stand anywhere about it.

减少三分之一：上年8400台次，今年6300台次; 2026年承办624件；2025年是480件。升幅为四分之一. One
value of then and one of now that can be meant are held against what is said; where others could be,
or what moved has another name, only a value tells that a slip makes of the right one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import permutations

from msgspec import structs

from lawcheck.checks.figures.apart.around import Around, Moved, When, around, words_at
from lawcheck.checks.figures.apart.sides import open_values, sides
from lawcheck.checks.figures.changes import POINTS, RELATIVE, Movement, judge
from lawcheck.checks.figures.derived.bases import alike
from lawcheck.checks.figures.derived.naming import telling
from lawcheck.checks.figures.derived.statements import Statement, gives, slipped
from lawcheck.checks.figures.ledger import bare, covers
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: A rate of several years, of a part of one, or of all that is elsewhere.
_OTHER = compiled(r"(?<!\d)年平?均|[月季]均|分别|\d月|[上下]半年|季度|[两三四五]年|全[国省市]|历史")
_RATE = compiled("[一-龥]{2}(?=率|度|占比|比例|比重)")
#: What moved by so many points is called so.
_RATED = compiled("率|度|占比|比例|比重|得分|均")
#: 其中涉企事项办结率提高3个百分点: of a part of what was told.
_PART = "其中"
#: 后者到前者提高: it has no name, the values are told by their order.
_REFERS = compiled("[前后两二]者|[从由到至比较]")
#: What is measured by the clock is no count: 迎检用掉的时间省下35% is not of 800户次.
_OF_TIME = compiled("时间|用时|时长|时限|天数|周期|工时|等候")
#: 多出的75件, 少142件: by how much.
_BY = compiled(r"[多少增减升降](?:[出收办了加长]|下降)*的?$")


class Tie(Enum):
    """How what is said to have moved is tied to two values."""

    NAMED = auto()
    """By its name, or it has none of its own."""
    HEAD = auto()
    """It opens what is told, under another name."""
    LOOSE = auto()
    ANOTHER = auto()
    """It is said of something else."""


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """Every change that the only values of then and now refute."""
    text = running.text
    nought = compile_patterns((options.moves.nought,))
    aiming = compile_patterns((options.aiming,))
    for place in around(running, lambda m: m.figure.unit in RELATIVE and m.figure.low > 0):
        if running.number(place.m.figure.start) in aims:
            continue
        said = moved.by(place.m)
        if nought.search(text, place.m.sentence[0], place.m.figure.start):
            continue
        words = place.m.words(text)
        apart = _PART in words or _OTHER.search(words) or aiming.search(words)
        if said is not None and not apart:
            yield from _judged(options, running, when, moved, place, said)


def _judged(
    options: FigureRelation,
    running: RunningText,
    when: When,
    moved: Moved,
    place: Around,
    said: Statement,
) -> Iterator[Refuted]:
    text, m = running.text, place.m
    own = said.year or when.of(m) or when.own
    values = [c for c in place.figures if _is_value(moved, text, said, c)]
    if any(alike(a, b) and gives(said, a, b) for a, b in permutations(values, 2)):
        return
    thens, nows = sides(text, when, values, m)
    pairs = [(a, b) for a in thens for b in nows if alike(a, b)]
    if len(pairs) != 1 or (own and when.of(pairs[0][1]) not in (None, own, when.own)):
        return
    then, now = pairs[0]
    if _OF_TIME.search(m.words(text)) and then.figure.unit not in CLOCK:
        return
    if then.figure.unit == "%" and not _are_one_rate(text, said, then, now):
        return
    words = f"{words_at(text, then)}，{words_at(text, now)}"
    if _OTHER.search(words) or compile_patterns((options.aiming,)).search(words):
        return
    others = [one for c in place.figures if (one := moved.by(c))]
    if (now.figure.value > then.figure.value) != said.up or any(
        one.m.figure.unit == m.figure.unit and gives(one, then, now) for one in others
    ):
        return  # it moved the other way, or by what is said of it elsewhere
    tie = _tie(options, text, place, said, then, now, others)
    if tie is Tie.ANOTHER:
        return
    told = open_values(text, when, values, m)
    lone = not any(one.m.figure.unit in RELATIVE for one in others) and _are_all(
        when, told, then, now
    )
    move = Movement(said.up, m.figure, said.verb)
    start = min(then.clause, now.clause, m.clause)
    end = max(then.figure.end, now.figure.end, m.figure.end)
    for refuted in judge((start, end), then.figure, now.figure, move):
        if then.figure.unit == "%":
            told_so = tie is Tie.NAMED or _RATED.search(said.subject) is not None
        elif tie is Tie.NAMED:
            told_so = lone or not refuted.faint
        else:
            told_so = lone and (_in_one(m, then, now) or (tie is Tie.HEAD and not refuted.faint))
        if told_so or (then.figure.unit != "%" and slipped(said, then, now)):
            yield structs.replace(refuted, sure=False, faint=False, of=())


def _tie(
    options: FigureRelation,
    text: str,
    place: Around,
    said: Statement,
    then: Measured,
    now: Measured,
    others: Sequence[Statement],
) -> Tie:
    """How what moved is tied to the two values."""
    names = [bare(options.naming, words_at(text, c)) for c in (then, now)]
    subject = _REFERS.sub("", bare(options.naming, said.subject))
    if subject and covers(subject, names):
        return Tie.NAMED
    pieces = set(telling(options, "，".join(names)))
    if (
        subject
        and not pieces & set(telling(options, subject))
        and any(pieces & set(telling(options, one.subject)) for one in others)
    ):
        return Tie.ANOTHER  # 罚款下降28.0%，检查下降三成。检查4000户次……
    own = [c for c in place.figures if c.sentence == place.m.sentence]
    before = [c for c in own if c.figure.end <= place.m.figure.start]
    before = [c for c in before if all(one.m is not c for one in others)]
    if before and before[-1] not in (then, now):
        return Tie.ANOTHER  # 共48.6万元，增长21.5%: of what was told right before it
    if not subject:
        return Tie.NAMED
    return Tie.LOOSE if before else Tie.HEAD


def _is_value(moved: Moved, text: str, said: Statement, c: Measured) -> bool:
    """Whether a figure can be what moved from or to."""
    if not c.figure.exact or moved.by(c) is not None:
        return False
    if _BY.search(c.words(text)):
        return False
    if said.m.figure.unit in POINTS:
        return c.figure.unit == "%"
    return c.figure.unit not in ("倍", *POINTS)


def _in_one(m: Measured, *values: Measured) -> bool:
    """Whether one sentence tells a change and its values."""
    return all(c.sentence == m.sentence for c in values)


def _are_all(when: When, values: Sequence[Measured], then: Measured, now: Measured) -> bool:
    """Whether the time of the earlier is told, and nothing else is counted in their measure."""
    alike_values = [c for c in values if alike(c, now)]
    return when.of(then) is not None and len(alike_values) == 2


def _are_one_rate(text: str, said: Statement, then: Measured, now: Measured) -> bool:
    """Whether two percentages are of one rate, and what is said is how far they lie apart."""
    if said.m.figure.unit == "%" and (
        abs(then.figure.value - now.figure.value) != said.m.figure.value
    ):
        return False  # 率由88%到92%，案件下降12%
    names = [match[0] for c in (then, now) if (match := _RATE.search(words_at(text, c)))]
    return len(names) < 2 or names[0][-2:] == names[1][-2:]
