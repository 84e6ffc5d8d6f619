"""A change told twice that goes both ways: 比上年的58件减少12件，增长20.7%.

By how much and at what rate something moved are told in one breath, the second with no subject and
no other time of its own: then one of them cannot rise where the other falls, whatever the values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lawcheck.checks.figures.changes import RELATIVE
from lawcheck.checks.figures.derived.statements import Reader, Statement, Told
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compiled

#: Such a verb says nothing but which way: 清理12件，增长20% are two acts.
_PLAIN = compiled(r"[净微略稍]?[增减][加少长]|上升|下降|降低|[增涨升降减跌]幅|[多少增减升降]了?")
#: What may stand between the two, before the verb of the second: no subject, no other time.
_BARE = compiled(
    r"[，、（](?:也就是|也即|亦即|即|同比|[比较](?:上年|去年|上一年度?)(?:同期)?|约|[共又])*+"
)
#: Said of several things one by one.
_EACH = compiled("分别|依次|各")
#: A rate that moved itself, or a share.
_OF_A_RATE = compiled("[率比重度]$")
_ENDS = "，。；、（）\n"
#: A sum may be earned or saved, time is better where it is less: 缩短3天，提升20%.
_TIME = frozenset("天日月年时分秒")


def both_ways(
    read: Reader,
    text: str,
    told: Sequence[Told | None],
    statements: Mapping[int, Statement],
    i: int,
) -> Iterator[Refuted]:
    """The statement ``i`` where the one right before it tells the same change the other way."""
    first, second = statements.get(i - 1), statements[i]
    if first is None or first.up == second.up:
        return
    units = [one.m.figure.unit in RELATIVE for one in (first, second)]
    if units[0] == units[1]:
        return
    amount, rate = (second, first) if units[0] else (first, second)
    if rate.m.figure.unit != "%" or amount.m.figure.unit[-1:] in _TIME:
        return
    if not (_PLAIN.fullmatch(first.verb) and _PLAIN.fullmatch(second.verb)):
        return
    between = text[first.m.figure.end : second.m.figure.start]
    if not _BARE.fullmatch(between.partition(second.verb)[0]):
        return
    begin = begin_of(text, first.m.figure.start, "，。；：\n")
    behind = text[amount.m.figure.end : amount.m.figure.end + 1]
    if (behind and behind not in _ENDS) or _EACH.search(text, begin, second.m.figure.start):
        return
    if rate is first and _OF_A_RATE.search(rate.subject):
        return
    if not read.versus.search(text, begin, second.m.figure.start):
        return
    way = {True: "上升", False: "下降"}
    reason = (
        f"“{first.verb}{first.m.figure.text}”是{way[first.up]}，"
        f"“{second.verb}{second.m.figure.text}”是{way[second.up]}"
    )
    base = told[i - 2] if i > 1 and amount is first else None
    yield Refuted(
        base.m.clause if base and base.m.figure.start >= begin else begin,
        second.m.figure.end,
        reason,
        _is_its_rate(base, amount, rate),
        of=(amount.m.figure, rate.m.figure),
    )


def _is_its_rate(base: Told | None, amount: Statement, rate: Statement) -> bool:
    """Whether the amount is that part of the earlier value before it, so that the way is wrong."""
    if base is None or not base.past or base.m.figure.unit != amount.m.figure.unit:
        return False
    value = base.m.figure.value
    exact = base.m.figure.exact and amount.m.figure.exact and rate.m.figure.exact
    right = 100 * amount.m.figure.value / value if value else None
    return exact and right is not None and q.fits(rate.m.figure, (right, right))
