"""Shares of others than the pair before them: a second rate, one of a row, days of a year."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.derived.bases import Bound, Passage, counts
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure, figures
from lawcheck.text.patterns import compiled

_YEAR = (Decimal(365), Decimal(366))
#: What the rest of a whole is no matter of.
_NOT_OF_IT = compiled("不在[^，。；]{0,8}(?:范围|之列)|不属于?|不计入?|不纳入|不含在内|除外")
#: A word has so many characters.
_VERB = 2
#: 9卷和1卷: nothing but this stands between two counts of one thing each.
_AND = ("和", "、", "与", "及")


def has_its_own(text: str, passage: Passage, m: Measured, bound: Bound) -> bool:
    """Whether the part has its rate already, and another matter began: 合格率96.0%；全年合格率."""
    at = passage.own.index(m)
    stop = text.rfind("；", m.sentence[0], m.clause + 1)
    pair = q.share(q.claimed(bound.part.figure), q.claimed(bound.whole.figure))
    rates = [c for c in passage.back if c.figure.unit == "%"]
    if any(bound.part.figure.end <= c.clause and stands(c, pair) for c in rates):
        return True  # 126个，聘请率90.0%。社区全部聘请，聘请率100%
    before = [c for c in passage.own[:at] if bound.part.figure.end <= c.clause]
    behind = passage.own[at + 1 : at + 2]
    # 7个工作日内公开1152件，公开率100%，及时率99.0%: the next is of both, so finely by no accident.
    if any(
        c.figure.unit == "%"
        and c.figure.step
        and "；" not in text[m.figure.end : c.figure.start]
        and stands(c, pair)
        for c in behind
    ):
        return True
    return any(
        c.figure.unit == "%"
        and c.figure.end <= stop
        and (bound.whole.figure.start > stop or stands(c, pair))
        for c in before
    )


def is_a_part_of_then(passage: Passage, m: Measured, whole: Measured) -> bool:
    """Whether the whole is the part of a rate of that name before: 成功441件，成功率96.5%。"""
    row = [*passage.back, *passage.own[: passage.own.index(m)]]
    return any(
        one is whole and rate.figure.unit == "%" and rate.before == m.before
        for one, rate in pairwise(row)
    )


def told_alike(text: str, one: Measured, other: Measured) -> bool:
    """Whether two counts stand behind the same word, each of somebody else."""
    words = one.words(text), other.words(text)
    return len(words[0]) > _VERB and words[0] != words[1] and words[0][-_VERB:] == words[1][-_VERB:]


def is_bare_of_a_row(text: str, passage: Passage, part: Measured) -> bool:
    """Whether the count beside it says nothing but how many: 不合格9卷和1卷."""
    return any(
        text[one.figure.end : other.figure.start] in _AND
        for one, other in pairwise(passage.near)
        if part in (one, other)
    )


def rest_is_apart(text: str, m: Measured, bound: Bound) -> bool:
    """Whether the rest of a whole is told to be no matter of it: 另有2件，不在年度办理范围."""
    rest = bound.whole.figure.value - bound.part.figure.value
    stop = end_of(text, m.figure.end, "。；\n")
    behind = next(figures(text[m.figure.end : stop]), None)
    out = behind is not None and behind.value == rest
    return out and _NOT_OF_IT.search(text, m.figure.end, stop) is not None


def is_of_a_year(m: Measured, part: Figure) -> bool:
    """优良天数312天，占85.5%: of all days that a year has."""
    return part.unit in ("天", "日") and any(
        stands(m, q.share(q.claimed(part), (days, days))) for days in _YEAR
    )


def of_siblings(passage: Passage, m: Measured, bound: Bound) -> bool:
    """Whether a share is of all others of the row together: 优秀41卷，良好16卷，合格3卷，优良率."""
    others = [c for c in counts(passage.own, bound.part) if c not in (bound.part, bound.whole)]
    return len(others) > 1 and any(
        stands(m, q.share((one + other,) * 2, q.claimed(bound.whole.figure)))
        for one, other in pairwise(c.figure.value for c in others)
    )
