"""One thing counted in two places of a report, where one value is a slip of the other's pen.

二级单位21个 and 对12个二级单位; 校园伤害纠纷88件 and 校园伤害纠纷83件: the words at the number are
compared, in front of it or behind it, wherever they stand. Other values of the same words are
other things; one that differs by a digit, with no other body or time told, is worth a look.
71份政府合同中 speaks of all that were told before: fewer words will do where nobody has told of
so many.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from lawcheck.checks.figures.mistyped import mistyped
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured

_BEFORE, _BEHIND = re.compile(r"[一-龥]*$"), re.compile(r"的?([一-龥]*)")
_REACH = 12
#: The words in common: so many at least where all of them are meant, so many otherwise, and so
#: many for a number of two digits.
_LEAST, _SOME, _LONG = 3, 5, 6
#: All that were told before.
_OF_THEM = re.compile(r"[一-龥]{0,8}?中(?![心央国学小型期队层介医考标])[，、有]?")
_THESE = re.compile(r"(?:这|上述|前述|以上)$")
#: Units of which the same words have many values.
_OTHER = frozenset(("%", "倍", "元", "天", "个月", "小时", "分钟", "分", "个百分点", "百分点"))
_TWO_DIGITS = 100
#: So many of one name are compared with each later one.
_MOST = 30
#: Joined words count more than one thing.
_JOINED = "和及与或"


def slips(
    measured: Sequence[Measured],
    text: str,
    aim: Callable[[Measured], bool],
    result: Callable[[Measured], bool],
) -> Iterator[tuple[Measured, Measured, str]]:
    """Each later value with the earlier one that it is a slip of, and the words in common."""
    counted = Counter((m.figure.value, q.kin(m.figure.unit)) for m in measured)
    names: dict[str, list[tuple[Measured, str, str]]] = defaultdict(list)
    for m in measured:
        figure = m.figure
        if not figure.exact or figure.value < 10 or figure.unit in _OTHER or aim(m):
            continue
        before = _BEFORE.search(m.before)
        behind = _BEHIND.match(text, figure.end, figure.end + _REACH)
        front, back = before[0] if before else "", behind[1] if behind else ""
        once = counted[figure.value, q.kin(figure.unit)] == 1
        refers = once and _refers(m, text)
        if refers:
            back = back.partition("中")[0]
        grams = {front[-_LEAST:], back[:_LEAST], back[-_LEAST:]}
        alike: list[tuple[str, Measured]] = []
        for gram in grams:
            if len(gram) < _LEAST:
                continue
            for other, its_front, its_back in names[gram][-_MOST:]:
                if q.kin(other.figure.unit) == q.kin(figure.unit):
                    alike.append((_common(front, back, its_front, its_back), other))
        found = None
        if refers or result(m):
            # What they are all of may be a part of something: 其中校园伤害纠纷88件.
            alike = [one for one in alike if refers or result(one[1])]
            found = _slip(m, alike, text, _LEAST if refers else _SOME)
        for gram in grams:
            if len(gram) == _LEAST:
                names[gram].append((m, front, back))
        if found:
            yield m, found[1], found[0]


def _refers(m: Measured, text: str) -> bool:
    """Whether the figure points back to a number told before."""
    end = m.figure.end
    return bool(
        _OF_THEM.match(text, end, end + _REACH) or _THESE.search(text[m.clause : m.figure.start])
    )


def _slip(
    m: Measured, alike: list[tuple[str, Measured]], text: str, least: int
) -> tuple[str, Measured] | None:
    value = m.figure.value
    if any(other.figure.value == value for _, other in alike):
        return None
    if least == _SOME and value < _TWO_DIGITS:
        least = _LONG
    times, actors = m.times(text), m.actors(text)
    for name, other in alike:
        if (
            len(name) >= least
            and other.sentence != m.sentence
            and not set(_JOINED) & set(name)
            and mistyped(other.figure, m.figure)
            and (times == other.times(text) or (least == _LEAST and not times))
            and (actors == other.actors(text) or not actors or not other.actors(text))
        ):
            return name, other
    return None


def _common(front: str, back: str, its_front: str, its_back: str) -> str:
    """The longest words at both numbers, on whichever side of each."""
    return max(
        _ending(front, its_front),
        _beginning(back, its_back),
        _overlap(front, its_back),
        _overlap(its_front, back),
        key=len,
    )


def _beginning(one: str, other: str) -> str:
    n = 0
    while n < min(len(one), len(other)) and one[n] == other[n]:
        n += 1
    return one[:n]


def _ending(one: str, other: str) -> str:
    return _beginning(one[::-1], other[::-1])[::-1]


def _overlap(front: str, back: str) -> str:
    """What ends the words in front of one number and begins those behind the other."""
    lengths = range(min(len(front), len(back)), _LEAST - 1, -1)
    return next((back[:n] for n in lengths if front.endswith(back[:n])), "")
