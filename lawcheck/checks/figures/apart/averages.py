"""An average against what was done and who shares it, wherever both stand about it.

人均代理9件——……34名公职律师……全年承办272件; 每个乡镇、街道平均办案42.5件。11个乡镇、2个街道…….
Who shares is the one count of the average's own noun, or the row of all its nouns, or the months of
the year; what was done the one count in its measure, or of its name in the report. An average that
any of the counts about it gives is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.apart.around import Around, When, around, is_aside, is_part
from lawcheck.checks.figures.apart.average_words import BACK, Said, said_of, words_of
from lawcheck.checks.figures.apart.sharers import has_unit, sharing
from lawcheck.checks.figures.averages import AN_AVERAGE, OF_OTHERS, PART_OF_YEAR, reckoned_by
from lawcheck.checks.figures.derived.bases import counts, spoken
from lawcheck.checks.figures.ledger import Ledger, bare
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import (
    EVERY,
    averages,
    is_far,
    same_things,
    times,
    told_like,
)
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_MARKS = ("分", "岁", "%")
_TIMES = CLOCK | {"学时", "课时"}
_OTHER = compiled(r"全[国省市]|[高低多少]于|以上|由|从|[比较]上年|上年|去年|最|其中")
_AVERAGED = compiled(r"[平人户件村场案所站队]均|每")
#: 平均每个季度 is of the year.
_EVERY = compiled("每一?个?(?:季度?|月)|[季月]均", "每", "均")
_PERIODS = {12: "月", 4: "季"}
_NONE = Decimal(0)
#: 平均每村13.5件 says of nothing that it was done.
_BARE_EACH = compiled("(?:每一?[一-龥]{1,3})?")


def relations(
    options: FigureRelation, running: RunningText, ledger: Ledger, when: When, aims: set[int]
) -> Iterator[Refuted]:
    """Every average that the only counts it can be of refute."""
    text = running.text
    if "均" not in text:
        return
    stretch = compile_patterns((options.stretch,))
    aiming = compile_patterns((options.aiming,))

    def wanted(m: Measured) -> bool:
        lead = text[max(m.sentence[0], m.clause - BACK) : m.figure.start]
        return "均" in lead and m.figure.exact and m.figure.unit not in _MARKS

    for place in around(running, wanted):
        m = place.m
        words = words_of(text, m)
        aimed = running.number(m.figure.start) in aims or aiming.search(words)
        if aimed or _OTHER.search(words) or reckoned_by(text, m):
            continue
        if PART_OF_YEAR.search(_EVERY.sub("", words)) or when.of(m) not in (None, when.own):
            continue
        said = said_of(words)
        if said is None:
            continue
        if said.of_all and stretch.search(_EVERY.sub("", text[place.begin : place.end])):
            continue
        often = times(stretch, text, m, _PERIODS[said.times]) if said.times > 1 else (1,)
        yield from _judged(options, text, ledger, place, said, often, when)


def _judged(
    options: FigureRelation,
    text: str,
    ledger: Ledger,
    place: Around,
    said: Said,
    often: Sequence[int],
    when: When,
) -> Iterator[Refuted]:
    m = place.m
    near = [c for c in counts(place.figures) if c.figure.exact and c.figure.value]
    totals = [c for c in near if same_things(c.figure, m.figure)]
    own = [c for c in near if not is_aside(text, c, m) and when.of(c) in (None, when.own)]
    about = sharing(options, text, own, m, said)
    meant = _meant(options, text, own, about, m, said)
    if len(meant) != 1 and not said.of_all:
        return
    some = meant[0] if meant else []
    ways = [] if said.of_all else [tuple(c.figure for c in one) for one in about]
    if not said.of_all and not any(len(one) > 1 for one in meant):
        # 13个镇和2个乡, 平均每个乡镇: no one of them alone.
        ways += [(c.figure,) for c in near if said.nouns or has_unit(c, said.units)]
    shared = sum((c.figure.value for c in some), _NONE) * said.times if some else said.times
    if any(_same_average(text, said, m, c) for c in place.figures) or m.figure.unit in _TIMES:
        return  # 其中D级户均4.2万元，C级户均2.5万元: each of its own
    left = [c.figure.value for c in totals if OF_OTHERS.search(c.words(text))]
    if any(_gives(m, c.figure, Decimal(shared), less) for c in totals for less in (*left, _NONE)):
        return  # 480件，32名律师人均12件，其余96件由所里承办
    alike = [one for one in ledger.all_of(m.figure.unit) if same_things(one.figure, m.figure)]
    if any(_gives(m, one.figure, Decimal(shared)) for one in alike if one.m is None):
        return  # a cell of a table
    if any(
        averages(m.figure, c.figure, *way, times=Decimal(n))
        for c in totals
        for way in ways
        if way
        for n in often
    ):
        return
    # 处罚618件，其中罚款589件，件均7326元: what is shared out stands elsewhere, among whom here.
    sharers = {sum((f.value for f in way), _NONE) for way in ways if way}
    if not totals and any(_gives(m, one.figure, by) for one in alike for by in sharers if by):
        return
    total = _total(
        options, text, ledger, [c for c in totals if c in own and c not in some], m, shared
    )
    if total is not None and not is_far(m, total.figure.value / shared):
        yield _told(place, total, some, said, total.figure.value / shared)


def _meant(
    options: FigureRelation,
    text: str,
    own: Sequence[Measured],
    about: list[list[Measured]],
    m: Measured,
    said: Said,
) -> list[list[Measured]]:
    """Those who share: of its own clause, or the only ones of its sentence or before it."""
    # 全乡12个村平均每村: its own clause tells who shares, and no other sentence.
    if here := sharing(options, text, [c for c in own if c.figure.end == m.clause], m, said):
        # 14个司法所……；9个一级所平均每所: of some of them.
        some = any(one[0].figure.value > here[0][0].figure.value for one in about if one)
        return about if some else here
    # 立案140件……，平均每件: what is said of nothing that was done is of any of them.
    did = words_of(text, m).rpartition("均")[2]
    if did and _BARE_EACH.fullmatch(did):
        return about
    before = [c for c in own if c.figure.end <= m.clause]
    for told in ([c for c in before if c.sentence == m.sentence], before):
        found = sharing(options, text, told, m, said) if len(about) > 1 else about
        if len(found) == 1:
            return found
    return about


def _total(
    options: FigureRelation,
    text: str,
    ledger: Ledger,
    totals: Sequence[Measured],
    m: Measured,
    shared: Decimal | int,
) -> Measured | None:
    """What was done: the only count that it can be, or that bears its name; or of the report."""
    did = bare(options.naming, words_of(text, m).rpartition("均")[2])
    meant = [
        c
        for c in totals
        if not is_part(text, c)
        and not AN_AVERAGE.search(c.words(text))
        and not _AVERAGED.search(c.words(text))
    ]
    if not meant:
        return _elsewhere(ledger, did, m, shared) if not totals else None
    rights = [c for c in meant if is_near(m.figure.value, c.figure.value / shared)]
    largest = max(meant, key=lambda c: c.figure.value)
    by_name = spoken(did, largest.words(text))
    # 受理174件，其中……，平均每村: where nothing says what was done, of all there were.
    first = next((c for c in meant if c.sentence == m.sentence), None)
    says = _BARE_EACH.fullmatch(did) is None
    of_all = not says and largest is first and first.figure.end <= m.clause
    only = len(meant) == 1 or rights == [largest]
    return largest if largest in rights and (only or by_name or of_all) else None


def _elsewhere(ledger: Ledger, did: str, m: Measured, shared: Decimal | int) -> Measured | None:
    """The one count of the report of what was done: 人均办理立案案件2.5件, 立案46件."""
    alike = [one for one in ledger.all_of(m.figure.unit) if same_things(one.figure, m.figure)]
    if not ledger.asks(did) or any(_gives(m, one.figure, Decimal(shared)) for one in alike):
        return None
    told = [one.m for one in alike if one.m and not one.part and ledger.is_done(one, did)]
    told = [c for c in told if c is not m]
    if len({c.figure.value for c in told}) != 1:
        return None
    return told[0] if is_near(m.figure.value, told[0].figure.value / shared) else None


def _told(
    place: Around, total: Measured, some: Sequence[Measured], said: Said, right: Decimal
) -> Refuted:
    printed = place.m.figure
    who = "、".join(c.figure.text for c in some)
    of = f"{who}共{total.figure.text}，" if some else f"全年{total.figure.text}，"
    average = f"{EVERY.get(said.times, '')}平均应为{told_like(right, printed)}"
    # What stands elsewhere in the report is told, and not shown; nor is who shares: 每校2名 may be
    # refuted between.
    near = [total] if place.begin <= total.clause < place.end else []
    start = min(c.clause for c in (place.m, *near))
    end = max(c.figure.end for c in (place.m, *near))
    return Refuted(start, end, f"{of}{average}，文中为{printed.text}", False)


def _same_average(text: str, said: Said, m: Measured, other: Measured) -> bool:
    """Whether another figure is an average over the same, of others."""
    words = words_of(text, other)
    return bool(words) and same_things(other.figure, m.figure) and said_of(words) == said


def _gives(m: Measured, total: Figure, shared: Decimal, less: Decimal = _NONE) -> bool:
    """Whether a total, ``less`` some, gives the average over so many."""
    low, high = q.claimed(total)
    slack = m.figure.step or Decimal(1)
    return (high is None or m.figure.low - slack < (high - less) / shared) and (
        m.figure.high is None or (low - less) / shared < m.figure.high + slack
    )
