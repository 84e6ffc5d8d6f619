"""A change against a base that is named by its time, and the value that is held against it.

6384户，比2025年的5820户增长9.7%；2025年比2024年的5460户增长6.6%: whose change it is tells the
time before 比, or else the time that is spoken of. 比2025年下降3.6个百分点 names one value told
before, 下半年比上半年多20.3% names two; 第四季度环比下降21.6% means the quarter before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import structs

from lawcheck.checks.figures.changes import POINTS
from lawcheck.checks.figures.derived.bases import alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.years import reckoned
from lawcheck.checks.figures.years.readings import (
    TIME,
    VERB,
    Reading,
    Role,
    Time,
    current,
    times_in,
    without_brackets,
)
from lawcheck.text.patterns import compiled

_FILLS = "(?:[仍还也又均只仅即共]|实际|同比|相比|累计|是)*"
#: 相比仍增长, right behind the base or behind another change of the same values.
_RIGHT_BEHIND = compiled(rf"[，、]?{_FILLS}，?{_FILLS}{VERB}")
#: 下半年比上半年多.
_BY_TIME = compiled(rf"[比较与同](?P<time>{TIME})(?:同期|全年)?(?:相比，?)?的?{_FILLS}{VERB}$")
_BEFORE_IT = compiled(rf"环比{_FILLS}{VERB}$")
#: Each of its own.
_SEVERAL = compiled("分别|依次|各|年均|平均增|年累计")
_NAME = 2
_STOP = compiled("[。；]")
_HALVES = {"上半年": ("一季度", "二季度"), "下半年": ("三季度", "四季度")}
_BEFORE = {"下半年": "上半年", "二季度": "一季度", "三季度": "二季度", "四季度": "三季度"}


Pair = tuple[Reading, Reading, tuple[Reading, ...]]
"""The earlier value, the later one and others that may be meant."""


def told(text: str, read: Sequence[Reading], own: int) -> Iterator[Refuted]:
    """Every change of a paragraph that the values of its two times refute."""
    pair: Pair | None = None
    for at, one in enumerate(read):
        if one.role is not Role.MOVE:
            continue
        pair = _pair(text, read, at, own, pair)
        if pair is None:
            continue
        then, now, others = pair
        if not _can_move(then, one):
            continue
        yield from reckoned.refuted(then.m, now.m, one.m, up=one.up, others=[c.m for c in others])


def _pair(text: str, read: Sequence[Reading], at: int, own: int, last: Pair | None) -> Pair | None:
    """The earlier value, the later one and others that may be meant."""
    one = read[at]
    words = one.words
    if _SEVERAL.search(words):
        return None
    if match := _BY_TIME.search(words):
        subject = [t for t, _ in times_in(words[: match.start()], own)]
        time = next(t for t, _ in times_in(match["time"], own))
        return _of_times(text, read, at, own, time, subject[-1] if subject else None)
    if _BEFORE_IT.search(words):
        return _quarter_before(text, read, at, own)
    base = _base(text, read, at)
    if base is not None:
        return _of_base(text, read, base, own)
    if at and read[at - 1].time[0] < own and read[at - 1].role is Role.LEVEL:
        return _after_then(read, at, own)
    # 比2025年的24件增加7件，增长29.2%: of the same two.
    if at and last and read[at - 1].role is Role.MOVE and one.m.sentence == last[1].m.sentence:
        return last if _RIGHT_BEHIND.fullmatch(words.lstrip("（")) else None
    return None


def _base(text: str, read: Sequence[Reading], at: int) -> int | None:
    """Which base a change stands right behind, but for a bracket."""
    m = read[at].m
    for n in range(at - 1, max(at - 4, -1), -1):
        if read[n].role is not Role.BASE or not _can_move(read[n], read[at]):
            continue
        between = without_brackets(text[read[n].m.figure.end : m.figure.start])
        before, closed, behind = between.rpartition("）")
        right_behind = _RIGHT_BEHIND.fullmatch(behind) and "（" not in between
        return n if right_behind and (not closed or not _STOP.search(before)) else None
    return None


def _can_move(value: Reading, by: Reading) -> bool:
    """Whether a value can move by a change of such a unit."""
    unit = by.m.figure.unit
    if unit in POINTS:
        return value.m.figure.unit == "%"
    return value.m.figure.unit != "%" if unit == "%" else alike(by.m, value.m)


def _of_base(text: str, read: Sequence[Reading], n: int, own: int) -> Pair | None:
    base = read[n]
    if base.subject:
        found = _values(read[:n], base.subject, base)
        return (base, found[-1], ()) if len({c.m.figure.value for c in found}) == 1 else None
    heads = _heads(text, read, n, base, base.time, own)
    return (base, heads[-1], tuple(heads[:-1])) if heads else None


def _heads(
    text: str, read: Sequence[Reading], n: int, like: Reading, time: Time, own: int
) -> list[Reading]:
    """The values that can be the later one, the meant one last: of what is spoken of there."""
    m = read[n].m
    spoken = current(text, m, own)
    wanted = spoken if spoken[0] > time[0] or spoken[1] != time[1] else (own, "")
    levels = [c for c in read[:n] if c.is_of_one_time and c.m.figure.exact and alike(c.m, like.m)]
    here = [c for c in levels if c.m.sentence == m.sentence and c.time == wanted]
    if wanted[1] and not here:
        here = [c for c in levels if c.time == wanted]
        return here if len({c.m.figure.value for c in here}) == 1 else []
    if (
        here
        and "；" in text[here[-1].m.figure.end : m.clause]
        and not _is_other_row(read, here[-1], n)
    ):
        return []
    return here


def _is_other_row(read: Sequence[Reading], head: Reading, n: int) -> bool:
    """Whether between a value and its comparison only values of other years are told."""
    at = read.index(head)
    return all(c.role is not Role.LEVEL or c.time != head.time for c in read[at + 1 : n])


def _values(read: Sequence[Reading], time: Time, like: Reading) -> list[Reading]:
    """The values of a time in one measure: of its sentence, or else of its paragraph."""
    found = [
        c
        for c in read
        if (c.is_of_one_time or c.role is Role.BASE) and c.time == time and alike(c.m, like.m)
    ]
    found = [c for c in found if c.m.sentence == like.m.sentence] or found
    return [c for c in found if c.named] or found


def _of_times(
    text: str, read: Sequence[Reading], at: int, own: int, time: Time, subject: Time | None
) -> Pair | None:
    one = read[at]
    named = [c for c in read[:at] if c.named and c.time == time and c.role is not Role.MOVE]
    thens = [c for c in named if _can_move(c, one) and c.m.sentence == one.m.sentence]
    if not thens:
        thens = [*_behind(text, read, at, time), *_half(read[:at], time, one)]
    if len({c.m.figure.value for c in thens}) != 1:
        return None
    then = thens[-1]
    if subject:
        nows = _values(read[:at], subject, then) or _half(read[:at], subject, one)
        nows = [c for c in nows if c is not then and c.m.figure.unit == then.m.figure.unit]
        return (then, nows[-1], ()) if len({c.m.figure.value for c in nows}) == 1 else None
    heads = _heads(text, read, at, then, time, own)
    return (then, heads[-1], tuple(heads[:-1])) if heads else None


def _behind(text: str, read: Sequence[Reading], at: int, time: Time) -> Iterator[Reading]:
    """比上年高5.0个百分点（上年抽40卷，优秀26卷，占65.0%）: what the bracket right behind tells."""
    begin = read[at].m.figure.end
    if not text.startswith("（", begin):
        return
    end = text.find("）", begin)
    inside = [c for c in read[at + 1 : at + 4] if c.m.figure.end <= end and c.time == time]
    yield from (c for c in inside if c.role is Role.LEVEL and _can_move(c, read[at]))


def _after_then(read: Sequence[Reading], at: int, own: int) -> Pair | None:
    """办结率95.2%，上年办结4896起，办结率93.9%，提高1.3个百分点: the values of one name."""
    one, then = read[at], read[at - 1]
    if not (_RIGHT_BEHIND.fullmatch(one.words) and _can_move(then, one) and not then.time[1]):
        return None
    if one.m.sentence != then.m.sentence or one.m.clause > then.m.figure.end + 1:
        return None
    name = then.m.before[-_NAME:]
    nows = [
        c
        for c in read[: at - 1]
        if c.is_of_one_time
        and c.time == (own, "")
        and c.m.sentence == one.m.sentence
        and alike(c.m, then.m)
    ]
    named = [c for c in nows if name and c.m.before.endswith(name)]
    if not named and (then.m.figure.unit == "%" or len(nows) != 1):
        return None
    return then, (named or nows)[-1], tuple((named or nows)[:-1])


def _half(read: Sequence[Reading], time: Time, by: Reading) -> list[Reading]:
    """What two quarters make, where nothing tells the half year that they are."""
    quarters = _HALVES.get(time[1], ())
    told = [
        next((c for c in read if c.time == (time[0], q) and c.named and _can_move(c, by)), None)
        for q in quarters
    ]
    of = [c for c in told if c is not None]
    if len(of) != len(_HALVES) or not all(c.m.figure.exact for c in of):
        return []
    if not alike(of[0].m, of[1].m) or of[0].m.sentence != of[1].m.sentence:
        return []
    last = of[-1]
    value = sum((c.m.figure.value for c in of), Decimal(0))
    scale = Decimal(10_000) if "万" in last.m.figure.text else Decimal(1)
    shown = f"{(value / scale).normalize():f}{'万' if scale > 1 else ''}{last.m.figure.unit}"
    figure = structs.replace(last.m.figure, value=value, low=value, high=value, text=shown)
    return [structs.replace(last, m=structs.replace(last.m, figure=figure), time=time)]


def _quarter_before(text: str, read: Sequence[Reading], at: int, own: int) -> Pair | None:
    """第三季度……，环比增长18.8%: of the quarter spoken of and the one before it."""
    year, part = current(text, read[at].m, own)
    before = _BEFORE.get(part)
    if before is None:
        return None
    nows = [c for c in read[:at] if c.time == (year, part) and c.named and c.role is Role.LEVEL]
    nows = [c for c in nows if c.m.figure.unit != "%"]
    thens = [c for c in read[:at] if c.time == (year, before) and c.named]
    thens = [c for c in thens if nows and alike(c.m, nows[0].m)]
    if len({c.m.figure.value for c in nows}) != 1 or len({c.m.figure.value for c in thens}) != 1:
        return None
    return thens[0], nows[0], ()
