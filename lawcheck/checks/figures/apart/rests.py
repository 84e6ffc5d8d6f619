"""Two shares that leave nothing out and make no hundred: 再次投诉占11.0%，不再投诉占91.0%.

One names what the other denies, or both differ in a word and its opposite. Shares that miss a
hundred by one digit are a slip; others are of other wholes.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.apart.around import Around, Moved, When, levels
from lawcheck.checks.figures.derived.naming import telling
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_NAME = compiled(
    r"(?P<name>[^，。；：（）]{2,24}?)(?:的?(?:占比|占|比例|比重)(?:总数|全部)?|(?<=[一-龥]{2})率)(?:的|为|是|达到?|约|仅)*$"
)
_NOT = compiled("不再|不予|没有|未能|未曾|无须|无需|[不未没无非免]")
#: They differ in nothing else, and are all there is.
_OPPOSITES = tuple(
    frozenset(pair)
    for pair in ("上下", "男女", "内外", "新旧", "公私", "先后", "胜败", "城乡", "升降", "老新")
)
_HUNDRED, _FAR = Decimal(100), Decimal(10)


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """Every share that is not the rest of the one before it."""
    text = running.text
    for place in levels(running, aims, _is_share, moved):
        m = place.m
        before = [c for c in place.figures if _is_share(c) and c.figure.end <= m.clause]
        if before and when.of(m) == when.of(before[-1]):
            yield from _judged(options, text, place, before[-1])


def _is_share(m: Measured) -> bool:
    return m.figure.unit == "%" and m.figure.exact and bool(m.figure.low)


def _judged(
    options: FigureRelation, text: str, place: Around, other: Measured
) -> Iterator[Refuted]:
    m = place.m
    both = m.figure.value + other.figure.value
    over = abs(both - _HUNDRED)
    # A slip of the hand leaves the tenths: of other wholes one pair in ten has them by accident.
    if not over or over > _FAR or over % 1 or m.figure.step != other.figure.step:
        return
    names = [_name(text, place, c) for c in (other, m)]
    if not all(names) or not _are_all(options, *names):
        return
    left = (_HUNDRED - other.figure.value).normalize()
    told = f"前面是{other.figure.text}，其余应为{left:f}%，文中为{m.figure.text}"
    yield Refuted(other.clause, m.figure.end, told, False)


def _name(text: str, place: Around, m: Measured) -> str:
    """What a share is of: its words, and where it follows its count those of that."""
    words = m.words(text).lstrip("，、；（")
    match = _NAME.search(words)
    if match:
        return match["name"]
    if not words.startswith("占"):
        return ""
    before = [c for c in place.figures if c.figure.end <= m.clause]
    return before[-1].words(text) if before else ""


def _are_all(options: FigureRelation, one: str, other: str) -> bool:
    """Whether one name denies the other, or both differ in opposites."""
    for a, b in ((one, other), (other, one)):
        denied = _NOT.search(b)
        if denied and not _NOT.search(a):
            rest = _NOT.sub("", b, count=1)[denied.start() :]
            if set(telling(options, rest)) & set(telling(options, a)):
                return True
    if len(one) != len(other):
        return False
    apart = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and apart[0] in _OPPOSITES
