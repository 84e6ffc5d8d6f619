"""An average against every total and every number of sharers that its paragraph tells.

34个村……到村612次，平均每个村每月2.5次; 16个司法所在岗40名，平均每个所不足两人. Who shares is the
only count of the average's noun, what is shared the last count in its measure; an average that any
two counts give, in a year, a quarter or a month, is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.averages import A_CHANGE
from lawcheck.checks.figures.counted.told import Told
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.measures import CLOCK, UNITS
from lawcheck.text.patterns import compiled

_AVERAGE = compiled(
    r"(?:平均(?:下来|来看|算来)?，?(?P<lead>[^，。；：\d]{0,20}?)|(?P<short>[人户件案村所场校])均(?P<did>[^，。；：\d]{0,12}?))"
    r"(?P<bound>不足|不到|超过|超|逾|约|近|将近|接近|达到?|为)?"
    rf"(?P<n>\d{{1,6}}(?:\.\d{{1,2}})?|[{ONE_TO_TEN}两]{{1,3}})(?P<odd>多)?(?P<unit>{UNITS})(?P<after>以上|左右)?(?=[，。；、（）])"
)
#: 每个村每月, 每名网格员一年: who shares, and how often.
_EACH = compiled(r"(?:每一?|^一)(?P<unit>[个名位件户场家所人次])?(?P<rest>[一-龥]{0,14})$")
_PERIOD = compiled(
    "每个?(?P<per>月|季|周)度?|(?P<short>月)(?=每)|一个?(?P<one>月|季)度?|每年|一年|全年"
)
_OFTEN = {"月": 12, "季": 4, "周": 52}
_YEAR = (1, 2, 4, 12, 52)
_NO_SUM = CLOCK | {"分", "岁", "%", "个百分点", "百分点", "倍"}
_NONE, _SCALES = Decimal(0), {"万": Decimal(10_000), "亿": Decimal(10**8)}
_BELOW, _ABOVE = ("不足", "不到"), ("超过", "超", "逾")
#: The noun of a count ends within so many characters behind it.
_NOUN = 10
#: Others are compared with, or a part of the year is told of.
_OTHERS = compiled(r"上年|去年(?!年?底)|同期|20\d\d年|[上下]半年|季度以来|全[省市国]|目标|力争|最")


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every average that all totals and sharers of its paragraph refute."""
    begin, end = counts[0].start, end_of(text, counts[-1].end, "\n")
    if text.find("均", begin, end) < 0:
        return
    for match in _AVERAGE.finditer(text, begin, end):
        unit = match["unit"].lstrip("万亿")
        if unit in _NO_SUM:
            continue
        lead, times = _timed(match["lead"] or "")
        others = [c for c in counts if not match.start() <= c.start < match.end()]
        before = [c for c in others if c.end <= match.start()]
        totals = [c for c in before if _kin(c.unit) == _kin(unit)]
        sharing, did = _sharing(text, [c for c in before if c not in totals], match, lead)
        if len({c.value for c in sharing}) == 1 and totals:
            yield from _judged(text, match, others, sharing[-1], totals, times, did)


def _timed(lead: str) -> tuple[str, int]:
    """The words of an average without the time, and how often it was had in a year."""
    period = _PERIOD.search(lead)
    if period is None:
        return lead, 1
    per = period["per"] or period["short"] or period["one"] or ""
    return _PERIOD.sub("", lead), _OFTEN.get(per, 1)


def _sharing(
    text: str, counts: Sequence[Told], match: re.Match[str], lead: str
) -> tuple[list[Told], str]:
    """Those who share: by the longest noun that any is counted with, or by measure word; and what
    is said to be done behind it."""
    if short := match["short"]:
        unit = {"案": "件"}.get(short, short)
        return [c for c in counts if _has_unit(c, unit) or _is_of(text, c, unit)], match["did"]
    each = _EACH.search(lead)
    if each is None:
        return [], ""
    rest, unit = each["rest"], each["unit"] or ""
    for length in range(min(len(rest), _NOUN), 0, -1):
        found = [c for c in counts if _is_of(text, c, rest[:length])]
        found = [c for c in found if unit in ("", "个") or _has_unit(c, unit)]
        if found:
            return found, rest[length:]
    return [c for c in counts if unit and unit != "个" and _has_unit(c, unit)], rest


def _has_unit(c: Told, unit: str) -> bool:
    return c.unit == unit or (c.unit in q.PEOPLE and unit in q.PEOPLE)


def _is_of(text: str, c: Told, noun: str) -> bool:
    """Whether a count is of a noun: 34个村, 16个司法所, 乡镇12个."""
    named = text[c.end : end_of(text, c.end, "，。；：（", _NOUN)]
    at = named.find(noun)
    behind = named[at + len(noun) :][:1] if at >= 0 else "\0"
    whole = at == 0 or (at > 0 and (not behind or behind in "和与及、都的在全年共每去今眼到一各均"))
    return c.unit == noun or whole or (c.unit in "个家名" and c.words.endswith(noun))


def _judged(
    text: str,
    match: re.Match[str],
    others: Sequence[Told],
    sharer: Told,
    totals: Sequence[Told],
    times: int,
    did: str,
) -> Iterator[Refuted]:
    total = totals[-1]
    between = text[min(total.clause, sharer.clause) : match.end()]
    if total.value <= 0 or sharer.value <= 1 or A_CHANGE.search(total.words):
        return
    if _OTHERS.search(between) or any(mark in text[total.end : match.start()] for mark in "。；"):
        return
    if did and not _shares_words(did, text[total.clause : total.end + _NOUN]):
        return
    low, high = _claimed(match)
    often = _YEAR if times == 1 else (1, times)
    alike = [
        c for c in others if _kin(c.unit) == _kin(match["unit"].lstrip("万亿")) and c is not sharer
    ]
    bounded = match["bound"] in (*_BELOW, *_ABOVE) or match["after"] == "以上"
    whole = {c.value for c in alike} if bounded else _sums(alike)
    by = _sums([c for c in others if c not in alike])
    if any(low < a / (b * n) < high for a in whole for b in by for n in often):
        return
    right = total.value / (sharer.value * times)
    said = _value(match)
    if not said or not right:
        return
    if not (match["bound"] or match["odd"] or is_near(said, right)):
        return
    if max(said / right, right / said) > 3:
        return
    shown = f"{q.rounded(right / _scale(match), Decimal('0.01')).normalize():f}"
    unit = match["unit"]
    told = f"{sharer.text}共{total.text}，平均应为{shown}{unit}，文中为{match['n']}{unit}"
    yield Refuted(min(total.clause, sharer.clause), match.end(), told, False)


def _kin(unit: str) -> str:
    return q.kin(unit.removesuffix("次") or "次")


def _sums(counts: Sequence[Told]) -> set[Decimal]:
    """The values, what two beside each other of one measure word make, and what lies between."""
    found = {c.value for c in counts}
    for one, other in pairwise(counts):
        if one.kin == other.kin:
            found |= {one.value + other.value, abs(one.value - other.value)}
    return found - {_NONE}


def _value(match: re.Match[str]) -> Decimal:
    printed = match["n"]
    value = Decimal(printed) if printed[0].isdigit() else Decimal(small_number(printed))
    return value * _scale(match)


def _scale(match: re.Match[str]) -> Decimal:
    return _SCALES.get(match["unit"][0], Decimal(1))


def _claimed(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Between which values an average is printed so."""
    value, bound = _value(match), match["bound"] or ""
    digits = len(match["n"].partition(".")[2]) if match["n"][0].isdigit() else 0
    step = Decimal(1).scaleb(-digits) * _scale(match)
    if bound in _BELOW:
        return _NONE, value
    if bound in _ABOVE or match["after"] == "以上":
        return value, Decimal("Infinity")
    if match["odd"]:
        return value, value + 10
    if bound in ("约", "近", "将近", "接近") or match["after"]:
        return value * Decimal("0.85"), value * Decimal("1.15")
    return value - step, value + step


def _shares_words(did: str, words: str) -> bool:
    return any(a + b in words for a, b in pairwise(did)) if len(did) > 1 else True
