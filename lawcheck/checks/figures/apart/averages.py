"""An average against what was done and who shares it, wherever both stand about it.

人均代理9件——……34名公职律师……全年承办272件; 每个乡镇、街道平均办案42.5件。11个乡镇、2个街道…….
Who shares is the one count of the average's own noun, or the row of all its nouns, or the months of
the year; what was done the one count in its measure. An average that any of the counts about it
gives is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.apart.around import Around, When, around, is_aside, is_part, words_at
from lawcheck.checks.figures.apart.average_words import BACK, Said, said_of, words_of
from lawcheck.checks.figures.averages import (
    AN_AVERAGE,
    EVERY,
    PART_OF_YEAR,
    averages,
    is_counted,
    is_far,
    reckoned_by,
    same_things,
)
from lawcheck.checks.figures.derived.bases import counts, spoken
from lawcheck.checks.figures.ledger import bare
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_MARKS = ("分", "岁", "%")
_TIMES = frozenset(("天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "学时", "课时"))
_OTHER = compiled(r"全[国省市]|[高低多少]于|目标|力争|计划|以上|由|从|[比较]上年|上年|去年|最|其中")
_AVERAGED = compiled(r"[平人户件村场案所站队]均|每")
#: 平均每个季度 is of the year.
_EVERY = compiled("每一?个?(?:季度?|月)|[季月]均", "每", "均")
_NOUN, _NAME = 2, 5
_NONE = Decimal(0)
_LEFT = compiled("其[余他]|另|剩")
#: 平均每村13.5件 says of nothing that it was done.
_BARE_EACH = compiled("(?:每一?[一-龥]{1,3})?")
#: What stands behind the noun of a count.
_HEAD = compiled(r"(?:全年|一年|年内|今年|共|累计).*$")


def relations(
    options: FigureRelation, running: RunningText, when: When, aims: set[int]
) -> Iterator[Refuted]:
    """Every average that the only counts it can be of refute."""
    text = running.text
    if "均" not in text:
        return
    stretch = compile_patterns((options.stretch,))

    def wanted(m: Measured) -> bool:
        lead = text[max(m.sentence[0], m.clause - BACK) : m.figure.start]
        return "均" in lead and m.figure.exact and m.figure.unit not in _MARKS

    for place in around(running, wanted):
        m = place.m
        words = words_of(text, m)
        if running.number(m.figure.start) in aims or _OTHER.search(words) or reckoned_by(text, m):
            continue
        if PART_OF_YEAR.search(_EVERY.sub("", words)) or when.of(m) not in (None, when.own):
            continue
        said = said_of(words)
        if said is None:
            continue
        if said.times > 1 and stretch.search(_EVERY.sub("", text[place.begin : place.end])):
            continue
        yield from _judged(options, text, place, said, when)


def _judged(
    options: FigureRelation, text: str, place: Around, said: Said, when: When
) -> Iterator[Refuted]:
    m = place.m
    near = [c for c in counts(place.figures) if c.figure.exact and c.figure.value]
    totals = [c for c in near if same_things(c.figure, m.figure)]
    own = [c for c in near if not is_aside(text, c, m) and when.of(c) in (None, when.own)]
    about = _sharing(options, text, own, said)
    ways = [tuple(c.figure for c in some) for some in about]
    # 全乡12个村平均每村: its own clause tells who shares, and no other sentence.
    here = [c for c in own if c.figure.end == m.clause]
    sharing = _sharing(options, text, here, said) or about
    # 14个司法所……；9个一级所平均每所: of some of them.
    if any(one[0].figure.value > sharing[0][0].figure.value for one in about if one):
        sharing = about
    if not any(len(some) > 1 for some in sharing):
        # 13个镇和2个乡, 平均每个乡镇: no one of them alone.
        ways += [(c.figure,) for c in near if said.nouns or _has_unit(c, said.units)]
    if said.times > 1:
        ways = []
    some = sharing[-1] if sharing else []
    if (len(sharing) != 1) if said.times == 1 else False:
        return
    shared = sum((c.figure.value for c in some), Decimal(0)) if some else Decimal(said.times)
    totals_meant = [
        c
        for c in totals
        if c in own
        and c not in some
        and not is_part(text, c)
        and not AN_AVERAGE.search(text[c.clause : c.figure.start])
        and not _AVERAGED.search(text[c.clause : c.figure.start])
    ]
    if any(_same_average(text, said, m, c) for c in place.figures):
        return  # 其中D级户均4.2万元，C级户均2.5万元: each of its own
    left = [c.figure.value for c in totals if _LEFT.search(text[c.clause : c.figure.start])]
    if any(_gives(m, c, shared, less) for c in totals for less in left):
        return  # 480件，32名律师人均12件，其余96件由所里承办
    if any(averages(m.figure, c.figure, *way) for c in totals for way in ways if way) or any(
        _gives(m, c, shared) for c in totals
    ):
        return
    if not totals_meant or m.figure.unit in _TIMES:
        return
    rights = [c for c in totals_meant if is_near(m.figure.value, c.figure.value / shared)]
    largest = max(totals_meant, key=lambda c: c.figure.value)
    did = bare(options.naming, words_of(text, m).rpartition("均")[2])
    by_name = largest in rights and spoken(did, text[largest.clause : largest.figure.start])
    # 受理174件，其中……，平均每村: where nothing says what was done, of all there were.
    first = next((c for c in totals_meant if c.sentence == m.sentence), None)
    says = _BARE_EACH.fullmatch(did) is None
    of_all = not says and largest is first and largest in rights and first.figure.end <= m.clause
    only = len(totals_meant) == 1 or rights == [largest]
    total = largest if only or by_name or of_all else None
    if total is None:
        return
    right = total.figure.value / shared
    if is_far(m, right) or total not in rights:
        return
    scale = Decimal(10_000) if "万" in m.figure.text else Decimal(1)
    value = f"{right / scale:.2f}".rstrip("0").rstrip(".")
    told = (
        f"{'、'.join(c.figure.text for c in some)}共{total.figure.text}，"
        if some
        else f"全年{total.figure.text}，"
    )
    average = f"{EVERY.get(said.times, '')}平均应为{value}{'万' if scale > 1 else ''}"
    start = min(m.clause, total.clause, *(c.clause for c in some))
    end = max(m.figure.end, total.figure.end, *(c.figure.end for c in some))
    yield Refuted(start, end, f"{told}{average}{m.figure.unit}，文中为{m.figure.text}", False)


def _same_average(text: str, said: Said, m: Measured, other: Measured) -> bool:
    """Whether another figure is an average over the same, of others."""
    words = words_of(text, other)
    return bool(words) and same_things(other.figure, m.figure) and said_of(words) == said


def _gives(m: Measured, c: Measured, shared: Decimal, less: Decimal = _NONE) -> bool:
    """Whether a total, ``less`` some, gives the average over so many."""
    low, high = q.claimed(c.figure)
    slack = m.figure.step or Decimal(1)
    return (high is None or m.figure.low - slack < (high - less) / shared) and (
        m.figure.high is None or (low - less) / shared < m.figure.high + slack
    )


def _sharing(
    options: FigureRelation, text: str, own: Sequence[Measured], said: Said
) -> list[list[Measured]]:
    """Those who share: the one count of each noun, or of the measure word."""
    if said.times > 1:
        return []
    found = [_named(text, own, noun, said) for noun in said.nouns]
    if found and all(found):
        return [[c for c in found if c]]
    if len(said.nouns) == 1 and (both := _joined(text, own, said.nouns[0])):
        return [both]
    if len(said.nouns) > 1 or not said.units:
        return []
    return _by_unit(options, text, own, said)


def _named(text: str, own: Sequence[Measured], noun: str, said: Said) -> Measured | None:
    """The one count of a noun, by the longest beginning of its words: 调解员一年办."""
    for length in range(len(noun), 0, -1):
        name = noun[:length]
        of_noun = [
            c
            for c in own
            if (name in words_at(text, c) if length >= _NOUN else _counts(text, c, name))
            and (not said.units or _has_unit(c, said.units))
        ]
        if of_noun:
            return of_noun[0] if len({c.figure.value for c in of_noun}) == 1 else None
        if length == _NOUN and len(said.nouns) == 1:
            return None
    return None


def _joined(text: str, own: Sequence[Measured], noun: str) -> list[Measured]:
    """The counts of each half of a noun: 13个镇和2个乡, of 乡镇."""
    halves = [[c for c in own if text.startswith(half, c.figure.end)] for half in noun[:_NOUN]]
    both = [c for c in own if any(c in half for half in halves)]
    return both if [len(half) for half in halves] == [1] * _NOUN else []


def _counts(text: str, c: Measured, name: str) -> bool:
    """Whether a count is of a noun that ends so: 9个司法所, by 所."""
    return _HEAD.sub("", words_at(text, c).partition(" ")[2])[:_NAME].rstrip("全共").endswith(name)


def _has_unit(c: Measured, units: Sequence[str]) -> bool:
    unit = c.figure.unit
    return unit in units or (unit in q.PEOPLE and not q.PEOPLE.isdisjoint(units))


def _by_unit(
    options: FigureRelation, text: str, own: Sequence[Measured], said: Said
) -> list[list[Measured]]:
    found: dict[Decimal, Measured] = {}
    for c in own:
        for unit in said.units:
            nouns = options.sharers.get(unit)
            if (
                is_counted(text, c, unit)
                or _has_unit(c, (unit,))
                or (nouns and compile_patterns((nouns,)).match(text, c.figure.end))
            ):
                found[c.figure.value] = c
    most = max(found, default=Decimal(0))
    together = len({c.sentence for c in found.values()}) == 1
    if together and len(found) > 2 and sum(found) == 2 * most:
        return [[found[most]]]  # 普通程序96件、简易程序128件，合224件
    return [[c] for c in found.values()]
