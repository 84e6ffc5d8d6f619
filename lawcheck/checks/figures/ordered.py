"""A row of values that its words put in order: 由高到低……为; 居前三位的依次是487件、512件、236件.

What is ranked is what the values measure: of a score or a rate only %, of a stretch of time
nothing, since there the least is the best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：、（）\\n]"
_NAME = "[^ⓝⓟⓓⓑ，。；：、（）和及\\n]{1,16}+"
_ORDER = (
    r"[由从](?:(?P<down>[高多大](?:到|至|往)[低少小])"
    r"|(?P<up>[低少小](?:到|至|往)[高多大]))(?:的顺序)?"
)
#: 由高到低排列，居前三位的是……312件、……428件、……187件.
_SORTED = compiled(
    rf"(?<![级次])(?:(?<=[量数率分额比长次值])|(?=[由从][多少])){_ORDER}"
    rf"(?:{_FREE}{{0,6}}，)?{_FREE}{{0,14}}?(?:依次|分别|排序|排列|居前|前[{ONE_TO_TEN}]位?)?{_FREE}{{0,8}}?[是为][：]?"
    rf"(?P<row>{_FREE}{{0,12}}(?P<a>[ⓝⓟ])(?:[、，和及]{_FREE}{{1,12}}[ⓝⓟ]){{1,9}})"
)
_VALUE = r"(?:[ⓝⓟ]|（[占共约]?[ⓝⓟ]）)(?:（[^（）\n]{0,14}）)?"
_OF_ITEM = compiled(r"(?P<a>[ⓝⓟ])(?:（[^（）\n]*）)?|（[占共约]?(?P<b>[ⓝⓟ])）")
_ITEM = rf"{_FREE}{{1,16}}{_VALUE}"
_ROW = rf"(?P<row>{_ITEM}(?:(?:[、；]|，?(?:以及|和|及|与)){_ITEM}){{1,9}})"
_RANK = (
    rf"(?:(?:[居排占]|位[列居]|排名|排在)(?:全[省市县区])?(?:在)?(?:最?前列|靠?前(?:[{ONE_TO_TEN}]|\d)?位?|靠前)"
    r"|最(?:多|高|大|为?集中|突出)|较(?:多|高|大|为?集中|突出)|高发|多发)"
)
#: 数量居前三位的依次是……; 最多的领域依次为…….
_RANKED = compiled(rf"{_RANK}(?:的|，|{_FREE}){{0,10}}?依次[是为有](?:：|\")?{_ROW}")
#: 从多到少依次是餐饮、快递、预付消费，分别为412件、297件、356件.
_NAMED_FIRST = compiled(
    rf"{_ORDER}(?:，|{_FREE}){{0,12}}?(?:依次|分别|排序|排列)?[是为有：]{_NAME}(?:[、和及]{_NAME}){{1,9}}"
    r"，(?:分别|依次|各)[是为有](?P<row>[ⓝⓟ](?:[、和及][ⓝⓟ]){1,9})"
)
#: 一级3个、二级12个: sorted by what they are.
_GRADED = compiled("[一二三四五甲乙丙A-E]级|等[次级]|类(?![ⓝⓟ（])")
#: A rate is ranked by rates, a score or a stretch of time by no count.
_RATE, _OTHER = (
    compiled("[率度幅速比]|增长|下降|提升"),
    compiled("得?分(?!别)|成绩|考[核评]|测评|评[比选价议]|用时|耗时|时[限长间]|天数|最[短快]"),
)


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every row that is said to fall or to rise, and does not."""
    text = skeleton.text
    for match in _SORTED.finditer(text):
        if not _GRADED.search(match["row"]):
            yield from _judged(match, skeleton, _of(match))
    if "依次" in text or "分别" in text:
        for match in _NAMED_FIRST.finditer(text):
            yield from _judged(match, skeleton, _of(match))
    if "依次" in text:
        for match in _RANKED.finditer(text):
            yield from _ranked(match, skeleton)


def _of(match: re.Match[str]) -> str:
    return str(match["up"] or match["down"])


def _ranked(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """A row of those that have most, where what they have is what the row counts."""
    text = skeleton.text
    led = text[begin_of(text, match.start(), "。；\n", 40) : match.start("row")]
    values = _values(match, skeleton)
    rate = _RATE.search(led.rpartition("，")[2])
    if _OTHER.search(led) or not values or (rate and values[0].unit != "%"):
        return
    # Where the least comes first throughout, it may be the best.
    if any(one.value > two.value for one, two in pairwise(values)):
        yield from _judged(match, skeleton, "")


def _values(match: re.Match[str], skeleton: Skeleton) -> Sequence[Figure]:
    """The value of each item, without what stands in the brackets behind it."""
    values = _OF_ITEM.finditer(skeleton.text, *match.span("row"))
    return [skeleton.figures[one.start("a" if one["a"] else "b")] for one in values]


def _judged(match: re.Match[str], skeleton: Skeleton, order: str) -> Iterator[Refuted]:
    values = _values(match, skeleton)
    if len({value.unit for value in values}) > 1 or not all(value.exact for value in values):
        return
    rises = order[:1] in ("低", "少", "小")
    for one, two in pairwise(values):
        if one.value > two.value if rises else one.value < two.value:
            said = f"不是“{order}”" if order else "与“依次”的先后不合"
            told = f"{one.text}后面是{two.text}，{said}"
            yield Refuted(*skeleton.place(*match.span()), told, False, of=tuple(values))
            return
