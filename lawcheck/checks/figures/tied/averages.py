"""An average against the total right before it and those who share it, as its own words say.

代办213件次，服务142人，人均1.5次; 法律顾问51名，平均每名服务4个村; 普通程序8件……普通程序7200元，
件均900元; 132名分4批，每批33人. The total is the last count in its measure, who shares the last of
its noun, the one of the same name, or the one that its paragraph tells; no others excuse it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.averages import A_CHANGE, AN_AVERAGE, OF_OTHERS, PART_OF_YEAR
from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.each_of import row_of
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import is_counted, same_things, told_like
from lawcheck.checks.figures.tied import slips
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of, in_table
from lawcheck.text.figures import Measured, bare, by_paragraph
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_WHO = "[人户件村场校案店镇乡所站企名位家个批组期宗起]"
#: 人均, 平均每名服务, 即每村增加, 每批.
_SHORT = compiled(rf"(?P<who>{_WHO})均(?P<did>[^，。；、\d]{{0,6}})$")
_EACH = compiled(
    rf"(?P<lead>平均|即|折合|相当于|^[，、]?)每(?:一)?个?(?P<who>{_WHO})(?P<did>[^，。；、\d]{{0,14}})$"
)
#: 普法宣讲每村6场，全乡54场.
_PER = compiled(rf"每(?:一)?个?(?P<who>{_WHO})[^，。；、\d]{{0,14}}$")
#: 每个村和社区, 每个村平均: of more than the one noun, and of none exactly.
_OF_MORE = compiled(r"每[^，。；\d]{1,8}?(?:[和与及]|[、（/]|平均)")
#: 乡镇平均每个: the noun stands before.
_BARE = compiled(r"(?P<noun>[一-龥]{2,6})平均每个$")
_GROUPS = frozenset("批组期")
_NO_TOTAL = compiled(r"(?<!平)均|每|[比较]|最[高多低少大小]|以上|以下")
_BELOW, _ABOVE = ("不到", "不足"), ("超过", "超", "逾", "突破")
_IN_ALL = compiled("，(?:全[省市区县镇乡村州旗校局]|一共|共计?|合计|总计|累计)(?:共|有|计)?")
#: 按罚款案件计，案均2.47万元: of those alone.
_BASIS = compiled("[按以][^，。；、]{1,12}计")
#: 6个部门各选派2名: who each give so many are not what is shared among those whom they give.
_EACH_GIVES = compiled(r"[^，。；：\d]{0,16}?[各均](?![类项种级乡镇街村部单])[^，。；：\d]{0,6}\d")
#: 1个乡镇 is none of 6个部门: 个 measures anything, the noun behind it says what.
_NOUN = compiled(r"(?<=个)(?:[一-龥]{2,8}(?=[，。；、：]|$)|[一-龥]{2,8}?(?=[各均共由向为对分]))")
#: A value so many times as large, or as small, is that of another average.
_FAR = 3
_LAST = 2
#: A deed is named in so many characters: 审结.
_DEED = 2
_MARKS = ("分", "岁", "%", "个百分点", "倍")


def relations(running: RunningText, aims: set[int]) -> Iterator[Refuted]:
    """Every average that its total and its sharers refute, and one slip explains."""
    text = running.text
    for figures in by_paragraph(running.measured, text):
        start = figures[0].figure.start
        if in_table(text, start):
            continue
        aimed = running.number(start) in aims
        for at, m in enumerate(figures):
            words = m.words(text)
            if at and ("均" in words or "每" in words) and m.figure.unit not in _MARKS:
                yield from _average(text, figures, at, words, aimed=aimed)


def _average(
    text: str, figures: Sequence[Measured], at: int, words: str, *, aimed: bool
) -> Iterator[Refuted]:
    m = figures[at]
    match = _SHORT.search(words) or _EACH.search(words)
    per = _PER.search(words)
    if per and m.figure.exact and not aimed and not _OF_MORE.search(words):
        yield from _together(text, figures, at, per["who"])
    noun = _BARE.search(words)
    if (match is None and noun is None) or PART_OF_YEAR.search(words):
        return
    who = match["who"] if match else ""
    before = counts(figures[:at])
    own = [c for c in before if c.sentence == m.sentence and c.figure.exact]
    total = _total(text, own, m, who)
    if total is None or OF_OTHERS.search(text[total.clause : m.clause]):
        return
    if _BASIS.search(text[total.figure.end : m.figure.start]) or _is_of_another_deed(
        text, total, match["did"] if match else ""
    ):
        return
    if noun and who in ("", "个"):
        sharing = [c for c in before if _is_named(text, c, noun["noun"])]
    elif who == "个":
        return
    else:
        sharing = [c for c in before if c is not total and _shares(text, c, who)]
    shared = _one(text, own, sharing, total, who)
    if shared is None or shared.figure.value <= 1 or (aimed and shared not in own):
        return
    right = total.figure.value / shared.figure.value
    if _holds(m.figure, total.figure, shared.figure) or any(
        _holds(m.figure, c.figure, one.figure)
        for one in sharing
        for c in before
        if c is not one and one.figure.value and _adds_up(c.figure, m.figure)
        # Below a bound are many that are far from it.
        if c is total or m.figure.low
        if not AN_AVERAGE.search(c.words(text))
    ):
        return
    # 480件，律师32名，人均12件，其余96件由所里承办: without the rest.
    rests = [c for c in counts(figures) if c.sentence == m.sentence]
    rests = [c for c in rests if OF_OTHERS.search(c.words(text))]
    some = [(total.figure.value - c.figure.value) / shared.figure.value for c in rests]
    if any(slips.prints(m.figure, value) for value in some):
        return
    exact = m.figure.exact or m.figure.text.startswith(_BELOW + _ABOVE)
    # 人均64件 where 14 are right: of two digits the first may be any.
    close = right < _FAR * m.figure.value < _FAR * _FAR * right
    slip = close and slips.of_value(m.figure, right)
    if not (exact and is_near(m.figure.value, right)) and not slip:
        return
    told = (
        f"{shared.figure.text}共{total.figure.text}，平均应为{told_like(right, m.figure)}，"
        f"文中为{m.figure.text}"
    )
    begin = min(shared.clause if shared in own else total.clause, total.clause)
    yield Refuted(begin, m.figure.end, told, False)


def _is_of_another_deed(text: str, total: Measured, did: str) -> bool:
    """Whether an average names what was done, and the total before it something else.

    收到申请486件，年末仍有46件，人均审结72.8件.
    """
    end = end_of(text, total.figure.end, "，。；")
    return len(did) >= _DEED and text.count(did) > 1 and did not in text[total.clause : end]


def _together(text: str, figures: Sequence[Measured], at: int, who: str) -> Iterator[Refuted]:
    """11个村……。每村12名，全乡132名: the total right behind is so many times as much."""
    m, total = figures[at], figures[at + 1] if at + 1 < len(figures) else None
    if total is None or not total.figure.exact or total.figure.unit != m.figure.unit:
        return
    if not _IN_ALL.fullmatch(text, m.figure.end, total.figure.start):
        return
    sharing = [c for c in counts(figures[:at]) if _shares(text, c, who)]
    values = {c.figure.value for c in sharing}
    right = m.figure.value * next(iter(values), Decimal(0))
    if len(values) != 1 or right == total.figure.value:
        return
    # 每镇（街道）3名, 每所学校: of the whole row, which the product of each is read with.
    row = row_of(text, counts(figures[:at]), sharing[-1])
    if total.figure.value == m.figure.value * sum((c.figure.value for c in row), Decimal(0)):
        return
    # A slip in the total, or in what each has.
    slip = slips.of_value(total.figure, right) or any(
        one * next(iter(values)) == total.figure.value for one in slips.variants(m.figure)
    )
    if slip:
        told = (
            f"{sharing[-1].figure.text}各{m.figure.text}共{q.scaled(right, m.figure)}，"
            f"文中为{total.figure.text}"
        )
        yield Refuted(m.clause, total.figure.end, told, False)


def _total(text: str, own: Sequence[Measured], m: Measured, who: str) -> Measured | None:
    """What is shared: the last count in the measure of the average, one of the two before it."""
    for c in reversed(own[-_LAST:]):
        words = c.words(text)
        if "；" in text[c.figure.end : m.clause]:
            return None
        if _adds_up(c.figure, m.figure) and c.figure.unit != who:
            averaged = AN_AVERAGE.search(words) or _NO_TOTAL.search(words)
            others = _EACH_GIVES.match(text, c.figure.end) or _other_nouns(text, c, m)
            added = A_CHANGE.search(words)
            return None if averaged or others or added or c.figure.value <= m.figure.value else c
    return None


def _other_nouns(text: str, c: Measured, m: Measured) -> bool:
    """Whether the nouns behind two counts have no character in common."""
    one, other = _NOUN.match(text, c.figure.end), _NOUN.match(text, m.figure.end)
    return bool(one and other and set(one[0]).isdisjoint(other[0]))


def _one(
    text: str, own: Sequence[Measured], sharing: Sequence[Measured], total: Measured, who: str
) -> Measured | None:
    """Who shares: one of the two before the average, of the total's name, or the only one."""
    near = [c for c in own[-_LAST:] if c in sharing]
    if near:
        return near[-1]
    if who in _GROUPS:
        return None
    name = bare(total.words(text))
    named = [c for c in sharing if name and bare(_lead(text, c)) == name]
    if len({c.figure.value for c in named}) == 1:
        return named[-1]
    return sharing[-1] if len({c.figure.value for c in sharing}) == 1 else None


def _shares(text: str, c: Measured, who: str) -> bool:
    unit = "人" if c.figure.unit in q.PEOPLE else c.figure.unit
    meant = "人" if who in q.PEOPLE else who
    return c.figure.exact and (unit == meant or is_counted(text, c, who))


def _is_named(text: str, c: Measured, noun: str) -> bool:
    """Whether a count is of a noun that stands before or behind it: 乡镇15个, 15个乡镇."""
    of_it = bare(_lead(text, c)).endswith(noun) or text.startswith(noun, c.figure.end)
    return c.figure.exact and c.figure.unit == "个" and of_it


def _lead(text: str, c: Measured) -> str:
    return c.words(text).rpartition("、")[2]


def _adds_up(total: Figure, m: Figure) -> bool:
    """Whether an average can be of a total: 213件次, 人均1.5次; 132名, 每批33人."""
    people = total.unit in q.PEOPLE and m.unit in q.PEOPLE
    return same_things(total, m) or people or (m.unit == "次" and total.unit.endswith("次"))


def _holds(printed: Figure, total: Figure, shared: Figure) -> bool:
    """Whether an average is rounded or cut off so, or keeps within its own bound."""
    low, high = q.quotient(q.claimed(total), q.claimed(shared))
    right = total.value / shared.value
    if printed.text.startswith(_BELOW):
        return low < printed.value
    if printed.text.startswith(_ABOVE):
        return high is None or high > printed.value
    step = printed.step or Decimal(1)
    above = high is None or printed.low - step < high
    if not (above and (printed.high is None or low < printed.high + step)):
        return False
    # 约3929元: told so finely, digits that have changed places are no rounding.
    outside = printed.value <= low - step or (high is not None and printed.value >= high + step)
    fine = printed.text.startswith("约") and outside
    return not (fine and slips.of_value(printed, right))
