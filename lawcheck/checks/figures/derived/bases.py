"""The counts about a derived value, and what is said of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby, pairwise

import msgspec

from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import at_end, compiled
from lawcheck.text.running import RunningText

#: What is derived is no base.
_DERIVED = frozenset(("%", "倍", "百分点", "个百分点"))
_NONE = Decimal(0)
_SAME = (frozenset("人名位"), frozenset("件起宗"), frozenset("家户"))
#: Counts stand no further before a derived value than so many sentences.
_BACK = 2
#: From so many counts on, only those beside each other are added.
_MANY = 7
_BRACKET = compiled(r"（[^（）]*）")
#: A number that tells neither a day nor a place in an order.
_NUMBER = compiled(r"(?<![\d.第〔])\d+(?:\.\d+)?(?![\d.]|[年月日号条〕])")
_PAUSES = frozenset("，。；：（）")
#: What 各 is said of stands within so many characters.
_EACH = 30
_STOP = compiled("[，。；：]")


class Passage(msgspec.Struct, frozen=True):
    """The figures of one sentence and those of its neighbours in the paragraph."""

    own: list[Measured]
    back: list[Measured]
    ahead: list[Measured]

    @property
    def near(self) -> list[Measured]:
        return [*self.back, *self.own, *self.ahead]


class Bound(msgspec.Struct, frozen=True):
    """Part and whole of a share, and how well its words name them."""

    part: Measured
    whole: Measured
    named: bool
    """Named well enough to be refuted by any value; else by the value of a slip only."""
    spoken: bool = True
    """Its own words say which is the part, so that what is left explains nothing."""
    sure: bool = False
    left: bool = False
    """The part is what the share leaves out."""
    tied: bool = False
    """Its words tie part and whole together: counts of other things explain nothing."""
    part_said: bool = False
    """The share is of this part by its own name: the rest of its whole explains nothing."""
    rivals: tuple[Measured, ...] = ()
    """Others that the whole's name fits as well: 适用普通程序审结351件, of 占审结数."""


def passages(measured: Sequence[Measured], text: str) -> Iterator[Passage]:
    """Every sentence with figures; ``back`` are those of the two before, ``ahead`` of the next."""
    groups = [list(group) for _, group in groupby(measured, key=lambda m: m.sentence)]
    fresh = [True] + [
        "\n" in text[one[-1].figure.end : other[0].figure.start] for one, other in pairwise(groups)
    ]
    for n, own in enumerate(groups):
        back: list[Measured] = []
        at = n
        while at > max(n - _BACK, 0) and not fresh[at]:
            at -= 1
            back = [*groups[at], *back]
        ahead = groups[n + 1] if n + 1 < len(groups) and not fresh[n + 1] else []
        yield Passage(own, back, ahead)


def through(running: RunningText, passage: Passage) -> Passage:
    """The same sentence with all that its paragraph tells before it."""
    begin = begin_of(running.text, passage.own[0].sentence[0], "\n")
    back = running.measured_between(begin, passage.own[0].sentence[0])
    return Passage(passage.own, back, passage.ahead)


def counts(figures: Sequence[Measured], like: Measured | None = None) -> list[Measured]:
    """The figures that count things; with ``like`` those that may count the same."""
    return [
        m for m in figures if m.figure.unit not in _DERIVED and (like is None or alike(m, like))
    ]


def alike(one: Measured, other: Measured) -> bool:
    """Whether both may count the same."""
    return q.kin(one.figure.unit) == q.kin(other.figure.unit)


def counted_alike(one: Measured, other: Measured) -> bool:
    """Whether both have the same measure word; people and cases have several."""
    units = {one.figure.unit, other.figure.unit}
    return len(units) == 1 or any(units <= same for same in _SAME)


def in_a_row(text: str, one: Measured, other: Measured) -> bool:
    """Whether two counts are told side by side: 甲30件、乙50件."""
    first, last = (one, other) if one.clause < other.clause else (other, one)
    between = text[first.figure.end : last.figure.start]
    return "、" in between and not _PAUSES & set(_BRACKET.sub("", between))


def of_then(text: str, past: str, m: Measured) -> bool:
    """Whether a count stands in the bracket right behind an earlier time: 比上年（纠错18件）.

    It says what the value of then is of, and is neither that value nor a count of now.
    """
    begin = text.rfind("（", m.sentence[0], m.figure.start)
    if begin < 0 or "）" in text[begin : m.figure.start]:
        return False
    then = at_end((rf"[比较与同](?:{past}|20\d\d年度?(?:同期)?)",))
    return then.search(text[m.sentence[0] : begin]) is not None


def unread_between(text: str, passage: Passage, m: Measured, bases: Sequence[Measured]) -> bool:
    """Whether numbers stand between a figure and its bases that nobody has read as counts."""
    before = [c.figure.end for c in bases if c.figure.end <= m.figure.start]
    if not before:
        return False
    read = {c.figure.digits[0] for c in passage.near}
    return any(n.start() not in read for n in _NUMBER.finditer(text, max(before), m.figure.start))


def words_of(text: str, m: Measured) -> str:
    """What is said of a count: the words before it and the few behind."""
    return text[m.clause : m.figure.end] + m.behind(text)


def sums(values: Sequence[Decimal]) -> set[Decimal]:
    """The values, and two of them together."""
    together = combinations(values, 2) if len(values) <= _MANY else pairwise(values)
    return {*values, *(a + b for a, b in together)}


def all_sums(values: Sequence[Decimal], begin: Decimal = _NONE) -> set[Decimal]:
    """What ``begin`` makes with any of the values, and with none of them."""
    found = {begin}
    for value in values:
        found |= {one + value for one in found}
    return found


def told_times(text: str, m: Measured, deed: str = "") -> int:
    """How often a count is told of several at once: 代表、学生各110人; 局长、副局长各出庭1件."""
    words = text[max(m.sentence[0], m.figure.start - _EACH) : m.figure.start].removesuffix(deed)
    if not words.endswith(("各", "均为", "都是")):
        return 1
    return 1 + _STOP.split(words)[-1].count("、")


def spoken(subject: str, words: str) -> bool:
    """Whether what moved is what the later value counts."""
    return any(subject[n : n + 2] in words for n in range(len(subject) - 1))
