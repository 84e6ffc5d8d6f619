"""An average against what was done and who shares it, wherever both stand about it.

人均代理9件——……34名公职律师……全年承办272件; 每个乡镇、街道平均办案42.5件。11个乡镇、2个街道……. Who
shares is the one count of the average's own noun, or the row of all its nouns, or the months of the
year; what was done the one count in its measure. An average that any of the counts about it gives is
right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.apart.around import Around, When, around, is_aside, is_part, words_at
from lawcheck.checks.figures.averages import (
    AN_AVERAGE,
    EVERY,
    PART_OF_YEAR,
    averages,
    is_counted,
    is_far,
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

#: 每名调解员……办38件, 每个乡镇、街道平均; 人均, 按人头平均; 平均每件, 平均到每个社区.
_EACH = compiled(
    r"每(?:一)?(?P<unit>季度|[个名位人件起户家场所处期宗份队案村站月季])?(?P<rest>[一-龥、（）]{0,22})$",
    "每",
)
_SHORT = compiled(
    r"(?P<who>[人户件村场校案店镇乡处所站队期企月季起宗])(?:头|数)?(?:平均|均)(?:下来|算|每年|全年|约)*[一-龥]{0,8}$",
    "均",
)
_MONTHS = {"月": 12, "季": 4}
_MARKS = ("分", "岁", "%")
_TIMES = frozenset(("天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "学时", "课时"))
_OTHER = compiled(r"全[国省市]|[高低多少]于|目标|力争|计划|以上|由|从|[比较]上年|上年|去年|最")
_AVERAGED = compiled(r"[平人户件村场案所站队]均|每")
_BACK, _MOST = 24, 3
_NOUN, _NAME = 2, 5
#: What stands behind the noun of a count.
_HEAD = compiled(r"(?:全年|一年|年内|今年|共|累计).*$")


class Said(msgspec.Struct, frozen=True):
    """Who shares, as an average says it."""

    units: tuple[str, ...]
    """Measure words or nouns of one character."""
    nouns: tuple[str, ...]
    """Nouns in full: all of them share."""
    times: int = 1


def relations(
    options: FigureRelation, running: RunningText, year: int | None, aims: set[int]
) -> Iterator[Refuted]:
    """Every average that the only counts it can be of refute."""
    text = running.text
    if "均" not in text:
        return
    when = When(options, text, year)
    stretch = compile_patterns((options.stretch,))

    def wanted(m: Measured) -> bool:
        lead = text[max(m.sentence[0], m.clause - _BACK) : m.figure.start]
        return "均" in lead and m.figure.exact and m.figure.unit not in _MARKS

    for place in around(running, wanted):
        m = place.m
        words = _words(text, m)
        if running.number(m.figure.start) in aims or _OTHER.search(words):
            continue
        if PART_OF_YEAR.search(words) or when.of(m) not in (None, when.own):
            continue
        said = _said(words)
        if said is None or (said.times > 1 and stretch.search(text, place.begin, place.end)):
            continue
        yield from _judged(options, text, place, said, when)


def _words(text: str, m: Measured) -> str:
    """The words of an average; of 平均下来，每件 those before as well."""
    words = text[m.clause : m.figure.start].lstrip("，、；（")
    if "均" in words:
        return words
    before = text[max(m.sentence[0], m.clause - _BACK) : m.clause].rpartition("，")
    lead = before[2] if before[1] else ""
    head = text[max(m.sentence[0], m.clause - _BACK) : m.clause].rstrip("，：").rpartition("，")[2]
    lead = head if "均" in head and len(head) <= 10 and not any(c.isdigit() for c in head) else lead
    return f"{lead}{words}" if "均" in lead else ""


def _said(words: str) -> Said | None:
    if "均" not in words:
        return None
    if match := _EACH.search(words):
        unit = match["unit"] or ""
        if unit[:1] in _MONTHS:
            return Said((), (), _MONTHS[unit[0]])
        named = match["rest"].partition("平均")[0].replace("（", "、").replace("）", "")
        names = tuple(n for n in named.split("、") if n)
        units = (unit,) if unit and unit != "个" else ()
        return Said(units, names) if names or units else None
    match = _SHORT.search(words)
    if match is None:
        return None
    if match["who"] in _MONTHS:
        return Said((), (), _MONTHS[match["who"]])
    return Said((match["who"],), ())


def _judged(
    options: FigureRelation, text: str, place: Around, said: Said, when: When
) -> Iterator[Refuted]:
    m = place.m
    near = [c for c in counts(place.figures) if c.figure.exact and c.figure.value]
    totals = [c for c in near if same_things(c.figure, m.figure)]
    own = [c for c in near if not is_aside(text, c, m) and when.of(c) in (None, when.own)]
    sharing = _sharing(options, text, own, said)
    ways = [tuple(c.figure for c in some) for some in sharing]
    ways += [(c.figure,) for c in near if c.figure.unit in said.units or said.nouns]
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
    if any(
        averages(m.figure, c.figure, *way) for c in totals for way in ways if way
    ) or any(_gives(m, c, shared) for c in totals):
        return
    if not totals_meant or m.figure.unit in _TIMES:
        return
    rights = [c for c in totals_meant if is_near(m.figure.value, c.figure.value / shared)]
    largest = max(totals_meant, key=lambda c: c.figure.value)
    did = bare(options.naming, _words(text, m).rpartition("均")[2])
    by_name = largest in rights and spoken(did, text[largest.clause : largest.figure.start])
    total = largest if len(totals_meant) == 1 or rights == [largest] or by_name else None
    if total is None:
        return
    right = total.figure.value / shared
    if is_far(m, right) or not (total in rights or _is_tied(text, total, m)):
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


def _gives(m: Measured, c: Measured, shared: Decimal) -> bool:
    """Whether a total gives the average over so many."""
    low, high = q.claimed(c.figure)
    slack = m.figure.step or Decimal(1)
    return (high is None or m.figure.low - slack < high / shared) and (
        m.figure.high is None or low / shared < m.figure.high + slack
    )


def _is_tied(text: str, total: Measured, m: Measured) -> bool:
    """Whether a total stands in the sentence of its average."""
    return total.sentence == m.sentence


def _sharing(
    options: FigureRelation, text: str, own: Sequence[Measured], said: Said
) -> list[list[Measured]]:
    """Those who share: the one count of each noun, or of the measure word."""
    if said.times > 1:
        return []
    found = [_named(text, own, noun, said) for noun in said.nouns]
    if found and all(found):
        return [[c for c in found if c]]
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
        if length == _NOUN and len(noun) > 1:
            return None
    return None


def _counts(text: str, c: Measured, name: str) -> bool:
    """Whether a count is of a noun that ends so: 9个司法所, by 所."""
    return _HEAD.sub("", words_at(text, c).partition(" ")[2])[:_NAME].rstrip("全共").endswith(name)


def _has_unit(c: Measured, units: Sequence[str]) -> bool:
    return {"位": "名", "人": "名"}.get(c.figure.unit, c.figure.unit) in {
        {"位": "名", "人": "名"}.get(unit, unit) for unit in units
    }


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
    if len(found) > 2 and sum(found) == 2 * most:  # noqa: PLR2004
        return [[found[most]]]  # 普通程序96件、简易程序128件，合224件
    return [[c] for c in found.values()]
