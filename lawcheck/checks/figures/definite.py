"""A count that grammar ties to one told elsewhere, with another value: 立案148件……184件案件逐件.

Which count is meant is read from its noun, from what was done to all of them, or from the places
that a county has of one kind. It must be the only one near it, as a slip of the hand is: one more
or less, one digit another, two changed about. Where the report has the later value too, or adds it
up, both may be right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.called_back import is_listed
from lawcheck.checks.figures.definite_names import Names
from lawcheck.checks.figures.definite_words import (
    How,
    Reference,
    by_name,
    is_held,
    is_other,
    references,
)
from lawcheck.checks.figures.recalled import THESE, Recalled
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.mistyped import one_slip
from lawcheck.text.patterns import compiled

#: Times, money and measures are no things.
_MEASURES = frozenset(["倍", "个百分点", "百分点", "分", "米", "公里", "吨", "亩", "平方米"])
_NO_THINGS = CLOCK | {"学时", "课时", "元", "%"} | _MEASURES
_YEAR = compiled(
    r"(?<![比较与同由从])(?:20\d\d年|上一?年|去年|往年)(?!度?(?:结转|转入|转来|遗留|接转|末|底))"
    "|[上下]半年|(?<![每按逐])季度|首批|第[一二三四]批",
    *("年", "季度", "首批", "第"),
)
_JOINED = compiled(
    r"[一-龥]{2,8}?[和与及][一-龥]{0,6}(?:中心|站|所|院|校|社区|街道|园|馆|店|企业|机构)"
)
_ALL_OF = compiled("全[省市县区镇乡]")
_MONTH = compiled(r"\d{1,2}月", "月")
_GROWN = compiled(r"新[增设建]|增[加设补]|扩|撤(?![回销诉])|合并|退出|减少|补充")
#: Smaller numbers have one digit, and stand everywhere; the largest have no double.
_LEAST, _TEEN, _HUNDRED = 2, 10, 100


class Told(msgspec.Struct, frozen=True):
    """What a report says, and where."""

    measured: Sequence[Measured]
    text: str
    year: int
    aim: Callable[[Measured], bool]
    """Whether a count stands in the plans."""
    lack: Callable[[Measured], bool]
    """Whether it stands in the shortcomings, which plans answer."""

    def behind(self, m: Measured) -> Iterator[Measured]:
        """The counts of its sentence that follow one."""
        for c in self.measured[bisect_right(self.measured, m.figure.start, key=_start) :]:
            if c.figure.start >= m.sentence[1]:
                return
            yield c


def _start(m: Measured) -> int:
    return m.figure.start


class Things(msgspec.Struct, frozen=True):
    """The counts of things in a report."""

    names: Names
    alike: tuple[tuple[Measured, ...], ...]
    """Those that count in one kin of measure words, kin by kin."""


def things(options: NumberContradiction, told: Told) -> Things:
    """What ``told`` counts of things, and what they are called."""
    of_unit: dict[str, list[Measured]] = defaultdict(list)
    for m in told.measured:
        figure = m.figure
        if figure.exact and figure.unit not in _NO_THINGS and figure.value % 1 == 0:
            of_unit[q.kin(figure.unit)].append(m)
    return Things(Names(options, told.measured, told.text), tuple(map(tuple, of_unit.values())))


def definite(known: Things, told: Told) -> Iterator[Recalled]:
    """Each count that means what another place counts, with another value."""
    names = known.names
    for alike in known.alike:
        of_value: dict[Decimal, list[Measured]] = defaultdict(list)
        for c in alike:
            of_value[c.figure.value].append(c)
        slips = _slips(of_value)
        held: set[int] = set()
        for m in alike:
            # One that is near there must be before any word is read.
            close = slips.get(m.figure.value)
            if not close:
                continue
            near = [c for value in close for c in of_value[value]]
            for said in (*references(m, told.text), *by_name(m, told.text, aim=told.aim(m))):
                rare = said.how is How.ALL and m.figure.value >= _HUNDRED
                if not rare and not any(names.means(m, said, c) and _is_one(c, told) for c in near):
                    continue
                found = _judged(names, alike, m, close, said, told)
                if found and found.earlier.figure.start not in held:
                    held.add(found.earlier.figure.start)
                    yield found
                    break


def _judged(
    names: Names,
    alike: Sequence[Measured],
    m: Measured,
    close: Sequence[Decimal],
    said: Reference,
    told: Told,
) -> Recalled | None:
    """The count that is meant, with another of the ``close`` values that none explains."""
    value = m.figure.value
    others = [c for c in alike if c is not m and _is_one(c, told)]
    rare = said.how is How.ALL and value >= _HUNDRED
    meant = [c for c in others if names.means(m, said, c)]
    values = {c.figure.value for c in meant}
    if rare and values.isdisjoint(close):
        meant = [c for c in others if names.is_told_of(said, c)]
        values = {c.figure.value for c in meant}
    near = [one for one in close if one in values]
    if len(near) != 1 or any(value in (a + b, abs(a - b)) for a in values for b in values):
        return None
    doubles = [c for c in others if c.figure.value == value]
    open_to = said.how is not How.DEED and (value >= _TEEN or said.how is How.ANSWER)
    if doubles and (value in values or open_to):
        # 辖12个村 against all that is told of 11个村.
        place = said.how is How.ALL and names.of(m).place
        if not place or any(names.of(c).place != place for c in doubles):
            return None
        meant = [c for c in meant if is_held(c, told.text)]
    for c in meant:
        some = names.is_some(c, said)
        if c.figure.value == near[0] and not some and fits(names, alike, c, m, said, told):
            earlier, later = sorted((c, m), key=lambda one: one.figure.start)
            name = said.noun or said.verb or names.of(c).behind
            sure = not doubles and _is_sure(names, m, c, said)
            return Recalled(later, earlier, name, sure)
    return None


def _is_one(c: Measured, told: Told) -> bool:
    """Whether a count is of one kind: 17家乡镇卫生院和社区卫生服务中心 are two together."""
    return not _JOINED.match(told.text, c.figure.end)


def fits(
    names: Names,
    alike: Sequence[Measured],
    c: Measured,
    m: Measured,
    said: Reference,
    told: Told,
) -> bool:
    """Whether both are of one time, and nothing came to it in between."""
    if c.sentence == m.sentence or told.aim(c):
        return False
    # 安宁镇、清河镇、石桥镇……这3个镇 are these, and not those of another count.
    if told.text.endswith(THESE, m.clause, m.figure.start) and is_listed(told.text, m):
        return False
    plain = said.how in (How.ALL, How.NAME) and names.is_plain(said.noun)
    least = _HUNDRED if plain else _TEEN if said.how is How.NAME else _LEAST
    if m.figure.value < least:
        return False
    if said.how is How.ANSWER and not told.lack(c):
        return False
    text, own = told.text, {f"{told.year}年", f"{told.year + 1}年"}
    words = [text[one.sentence[0] : one.figure.start] for one in (c, m)]
    # 县公安局败诉2件；全县败诉的3件: of one body, and of all of the place.
    of_all = [_ALL_OF.search(some) is not None for some in words]
    if len(set(of_all)) > 1 and names.bodies.search("".join(words)):
        return False
    times = [frozenset(_YEAR.findall(some)) - own for some in words]
    months = [set(_MONTH.findall(some)) for some in words]
    if said.how in (How.ANSWER, How.REST):
        times[1], months[1] = frozenset(), months[0]  # a plan has times of its own
    if times[0] != times[1] or not months[0] <= months[1]:
        return False
    apart = abs(c.figure.value - m.figure.value)
    # 收到16份，上年结转3份。19份都: with what stands beside it.
    if any(d.sentence == c.sentence and d.figure.value == apart for d in alike if d is not c):
        return False
    if any(
        d.figure.value == c.figure.value - m.figure.value
        and d.sentence == m.sentence
        and is_other(d, text)
        for d in alike
    ):
        return False
    return not any(
        d.figure.value == apart
        and d.sentence in (c.sentence, m.sentence)
        and _GROWN.search(d.words(text))
        for d in alike
    )


def _is_sure(names: Names, m: Measured, c: Measured, said: Reference) -> bool:
    """Whether words say that all are meant, and no part of a place's own could be."""
    if said.how not in (How.ALL, How.DEED) or said.lone or names.is_plain(said.noun):
        return False
    return said.whole or not names.of(m).place or m.figure.value > c.figure.value


def _slips(values: Iterable[Decimal]) -> dict[Decimal, list[Decimal]]:
    """Each value with those that are one slip away."""
    found: dict[Decimal, list[Decimal]] = defaultdict(list)
    ordered = sorted(values)
    for at, one in enumerate(ordered):
        most = 10 * one
        for other in ordered[at + 1 :]:
            if other >= most:
                break
            if _is_slip(one, other):
                found[one].append(other)
                found[other].append(one)
    return found


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """One more or less, or of two digits and more one digit another or two changed about."""
    least = min(one, other)
    if one == other or least < _LEAST:
        return False
    return abs(one - other) == 1 or (least >= _TEEN and one_slip(str(int(one)), str(int(other))))
