"""As many as before, and against which time: 137件，上年为129件，与上年持平; 较三季度同比下降.

Growth where there was nothing has no rate. What is compared stands in one row of clauses: this
value, that of the year before, what is said of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：、（）\\n]"
_LEVEL = (
    r"(?:(?:数量|总量|总数|件数|规模|全年|两者|总体|同比|比例|水平)?(?:[与同和跟](?:上年|去年|20\d\d年|前一年|上一年度?)(?:同期)?(?:相比)?)?"
    r"(?P<about>基本|大体|大致|总体|保持|略)*持平|[与同和](?:上年|去年)(?:同期)?(?P<same>相同|一样|相等))"
)
_A_YEAR, _LAST_YEAR = compiled(r"20\d\d(?=年)"), compiled("[与同和跟][上去]年")
#: 持平 is said of what differs by so many hundredths, 基本持平 by so many.
_EQUAL, _NEARLY = 4, 15
#: Of rates: in points.
_POINTS, _NEARLY_POINTS = 1, 4
#: 较三季度的120件同比; 较上年的60件环比.
_NOT_YEARLY = compiled(
    r"(?<![年期])[较比与同](?P<time>第?[一二三四]季度|上[个一]?季度|上个?月|(?:1[0-2]|[1-9])月份?|上半年)(?:的?[ⓝⓟ])?(?:(?:相比|比)?，?|相比，[^ⓝⓟⓓⓑ，。；\n]{0,10})(?P<term>同比)"
)
_YEARLY = compiled(
    r"[较比与同](?P<time>20\d\d年|上年|去年|上一年)(?:同期|全年)?(?:(?:的?[ⓝⓟ])(?:相比|比)?，?|相比，[^ⓝⓟⓓⓑ，。；\n]{0,10})(?P<term>环比)"
)


@lru_cache(maxsize=8)
def _patterns(words: Moves) -> tuple[re.Pattern[str], ...]:
    past, rise = fold_pattern(words.past), fold_pattern(words.rise)
    then = rf"(?:{past}|20\d\d年)(?:同期)?"
    level = compiled(
        rf"(?P<b>[ⓝⓟ])(?:{_FREE}{{0,6}}[，（]{then}{_FREE}{{0,4}}(?P<a>[ⓝⓟ])）?，?{_LEVEL}"
        rf"|，?[与同和跟]{then}的?(?P<a2>[ⓝⓟ])(?:相比)?，?(?P<about2>基本|大体|大致)*持平)"
    )
    before = compiled(
        rf"{_LEVEL}，(?:[均共达为是到]{{0,2}}(?P<b>[ⓝⓟ]){_FREE}{{0,4}}[，（]{then}{_FREE}{{0,4}}(?P<a>[ⓝⓟ])"
        rf"|{then}[的为是]{{0,2}}(?P<a2>[ⓝⓟ])，(?:今年|本年|20\d\d年)[的为是达到]{{0,2}}(?P<b2>[ⓝⓟ]))"
    )
    nothing = compiled(
        rf"(?P<b>ⓝ){_FREE}{{0,6}}[，（]{then}(?:[为是仅]{{0,2}}(?P<a>ⓝ)|[为是]?零|未{_FREE}{{0,8}}|没有{_FREE}{{0,8}}|空白)"
        rf"(?:），?|，)(?:同比|比上年|较上年|比去年|较去年)?(?:{rise})(?:达到?|为|了)?(?P<by>[ⓟⓑ])"
    )
    return level, before, nothing


def relations(skeleton: Skeleton, words: Moves, year: int | None) -> Iterator[Refuted]:
    """Every such comparison that its values or its times refute."""
    text = skeleton.text
    level, before, nothing = _patterns(words)
    if "持平" in text or "相同" in text or "一样" in text:
        for pattern in (level, before):
            for match in pattern.finditer(text):
                if _is_last_year(match[0], year):
                    yield from _level(match, skeleton)
    if "ⓟ" in text or "ⓑ" in text:
        for match in nothing.finditer(text):
            a, by = skeleton.figure(match, "a"), skeleton.figure(match, "by")
            if by and (a is None or (a.exact and a.value == 0)):
                yield of_match(match, skeleton, f"上年没有，算不出“增长{by.text}”", sure=False)
    if "同比" in text:
        for match in _NOT_YEARLY.finditer(text):
            told = f"与{match['time']}相比是环比，不是“同比”"
            yield Refuted(*skeleton.place(*match.span()), told, False)
    if "环比" in text:
        for match in _YEARLY.finditer(text):
            told = f"与{match['time']}相比是同比，不是“环比”"
            yield Refuted(*skeleton.place(*match.span()), told, False)


def _is_last_year(words: str, year: int | None) -> bool:
    """Whether a year that is named beside 与上年 is the one before the report's."""
    named = {int(told) for told in _A_YEAR.findall(words)}
    return not named or _LAST_YEAR.search(words) is None or year is None or named == {year - 1}


def _level(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    groups = match.re.groupindex
    b = skeleton.figure(match, "b")
    if b is None and "b2" in groups:
        b = skeleton.figure(match, "b2")
    a = skeleton.figure(match, "a") or skeleton.figure(match, "a2")
    if not (a and b and a.exact and b.exact and a.unit == b.unit and max(a.value, b.value) > 0):
        return
    about = match["about"] or ("about2" in groups and match["about2"])
    apart = abs(a.value - b.value)
    if a.unit == "%":
        wrong = apart > (_NEARLY_POINTS if about else _POINTS)
    else:
        wrong = 100 * apart > (_NEARLY if about else _EQUAL) * max(a.value, b.value)
        wrong = wrong and (not about or apart > Decimal(2))
    if wrong or (match["same"] and apart):
        more = "多" if b.value > a.value else "少"
        unit = "个百分点" if a.unit == "%" else ""
        size = f"{apart.normalize():f}{unit}" if unit else q.scaled(apart, b)
        said = "持平" if "持平" in match[0] else match["same"]
        yield of_match(match, skeleton, f"{b.text}比{a.text}{more}{size}，不是“{said}”", sure=False)
