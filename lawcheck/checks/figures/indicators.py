"""One thing counted in two places of a report, where one value is a slip of the other's pen.

二级单位21个 and 对12个二级单位; 校园伤害纠纷88件 and 校园伤害纠纷83件. Two numbers of three digits
that differ by a slip are the same thing where they have some words in common, in whichever order:
by accident hardly any do. Of two digits many differ by one, so that their words must be the same,
or the noun right behind them. 71份政府合同中 speaks of all that were told before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from lawcheck.checks.figures.recalled import OF_THEM, THESE, Recalled
from lawcheck.checks.figures.shared_words import (
    Words,
    behind_both,
    in_common,
    run,
    words_around,
    words_at,
)
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.mistyped import are_near, digits, digits_mistyped
from lawcheck.text.patterns import compile_patterns, compiled

#: Words in common right at numbers of two digits, of three, and anywhere in the clause.
_SAME, _SOME, _FEW, _BAG = 6, 5, 3, 4
#: The noun right behind both, and that of what was told before.
_NOUN, _LEAST = 4, 3
#: Of so many digits, zeros at the end left out, hardly any number is another by accident.
_RARE = 3
#: Smaller values are of two digits, and the least that is compared.
_TWO_DIGITS, _TEN = 100, 10
#: Units of which the same words have many values.
_OTHER = frozenset(("倍", "天", "个月", "小时", "分钟", "分", "个百分点", "百分点", "个工作日"))
_OF_ANOTHER = compiled(r"[，（比较由从与](20\d\d年|上年|去年)(?:同期)?(?:的|为|是|仅为)\d")
_MONTH = compiled(r"\d{1,2}月")
#: What a percentage is of.
_RATE = compiled(r"(?:率|度|比重|比例|占比)$")
#: So many of like digits are compared with each later one.
_MOST = 12
#: Joined words count more than one thing.
_JOINED = frozenset("和及与或")


class _Seen:
    """A value with what stands at it, which is read when it is compared: few are."""

    def __init__(self, m: Measured, text: str, *, alone: bool) -> None:
        self.m = m
        self._text = text
        self._alone = alone

    @cached_property
    def digits(self) -> str:
        return digits(self.m.figure)

    @cached_property
    def words(self) -> Words:
        return words_at(self.m, self._text)

    @cached_property
    def around(self) -> str:
        return words_around(self.m, self._text)

    @cached_property
    def refers(self) -> bool:
        """Points back to a number told before, and is told once."""
        return self._alone and _refers(self.m, self._text)


def _rare(one: _Seen, other: _Seen) -> bool:
    """Whether hardly any number is the other by accident."""
    a, b = one.digits, other.digits
    moved = len(a) >= _RARE and sorted(a) == sorted(b)
    return moved or min(len(a.strip("0")), len(b.strip("0"))) >= _RARE


def slips(
    measured: Sequence[Measured],
    text: str,
    aim: Callable[[Measured], bool],
    result: Callable[[Measured], bool],
    opposite: Sequence[str] = (),
) -> Iterator[Recalled]:
    """Each value that is a slip of an earlier one of the same thing."""
    read = [m for m in measured if _compared(m)]
    counted = Counter((m.figure.value, q.kin(m.figure.unit)) for m in read)
    told: dict[tuple[int, int], set[Decimal]] = defaultdict(set)
    for m in measured:
        told[m.sentence].add(m.figure.value)
    alike: dict[Hashable, list[_Seen]] = defaultdict(list)
    equal: dict[Hashable, list[_Seen]] = defaultdict(list)
    for m in read:
        value = m.figure.value, q.kin(m.figure.unit)
        seen = _Seen(m, text, alone=counted[value] == 1)
        keys = _keys(seen)
        near = {id(one): one for key in keys if key in alike for one in alike[key][-_MOST:]}
        for other in near.values():
            found = _slip(seen, other, text, aim, result)
            apart = abs(m.figure.value - other.m.figure.value)
            if (
                found
                # 应出庭518件，……合计513件: told with the other, so that it is no slip of it.
                and m.figure.value not in told[other.m.sentence]
                and apart not in told[m.sentence] | told[other.m.sentence]
                and not any(_name(seen, one) for one in equal[value])
                and not opposed(opposite, seen.around, other.around)
            ):
                yield found
                break
        for key in keys:
            alike[key].append(seen)
        equal[value].append(seen)


def _compared(m: Measured) -> bool:
    figure = m.figure
    return figure.exact and figure.value >= _TEN and figure.unit not in _OTHER


def _keys(one: _Seen) -> list[Hashable]:
    """Numbers of which one is a slip of the other have one of these in common."""
    unit, printed = q.kin(one.m.figure.unit), one.digits
    one_off = [printed[:n] + "?" + printed[n + 1 :] for n in range(len(printed))]
    return [(unit, key) for key in ("".join(sorted(printed)), *one_off)]


def _refers(m: Measured, text: str) -> bool:
    end = m.figure.end
    return bool(
        OF_THEM.match(text[end : end + 12]) or text.endswith(THESE, m.clause, m.figure.start)
    )


def _slip(
    one: _Seen,
    other: _Seen,
    text: str,
    aim: Callable[[Measured], bool],
    result: Callable[[Measured], bool],
) -> Recalled | None:
    m, before = one.m, other.m
    if m.sentence == before.sentence or not digits_mistyped(other.digits, one.digits):
        return None
    if not are_near(before.figure, m.figure):
        return None
    noun = behind_both(one.words, other.words)
    ends = [place.words.back[len(noun) : len(noun) + 1] for place in (one, other)]
    if noun and bool(_JOINED.intersection(ends)) and ends[0] != ends[1]:
        return None  # 17家乡镇卫生院和社区卫生服务中心: of two kinds together
    aimed = aim(m) or aim(before)
    name = noun if len(noun) >= _NOUN else "" if aimed else _name(one, other)
    whole = one.refers or len(noun) >= _NOUN
    if not name or not (whole or (result(m) and result(before))):
        return None
    times, its_times = _times(m, text), _times(before, text)
    if whole:
        # How many there are does not change with the month of the deed.
        times, its_times = _years(times), _years(its_times)
    if times != its_times and not (one.refers and not times):
        return None
    actors, its_actors = m.actors(text), before.actors(text)
    if actors and its_actors and actors != its_actors:
        return None
    sure = _rare(one, other) and not aimed and len(name) >= _SOME
    return Recalled(m, before, name, sure)


def _times(m: Measured, text: str) -> frozenset[str]:
    """The times of its sentence, but for those of one other count: 2025年为412件."""
    others = {match[1] for match in _OF_ANOTHER.finditer(text, m.lead, m.figure.start)}
    return m.times(text) - others


def _years(times: frozenset[str]) -> frozenset[str]:
    return frozenset(time for time in times if not _MONTH.fullmatch(time))


def _name(one: _Seen, other: _Seen) -> str:
    """The words in common, where they are enough to mean one thing; else none."""
    m = one.m
    rare = _rare(one, other)
    least = _FEW if rare else _SOME if m.figure.value >= _TWO_DIGITS else _SAME
    touching = run(one.words, other.words)
    if one.refers:
        least = _LEAST
    if m.figure.unit == "%":
        return touching if rare and len(touching) >= _BAG and _RATE.search(touching) else ""
    if len(touching) >= least and not _JOINED & set(touching):
        return touching
    if rare and len(scattered := in_common(one.around, other.around)) >= _BAG:
        return scattered
    return ""


def opposed(opposite: Sequence[str], one: str, other: str) -> bool:
    """Whether one came in and the other was done: 受理163件, 办结153件."""
    sides = [
        {n for n, verbs in enumerate(opposite) if compile_patterns((verbs,)).search(words)}
        for words in (one, other)
    ]
    return all(sides) and not sides[0] & sides[1]
