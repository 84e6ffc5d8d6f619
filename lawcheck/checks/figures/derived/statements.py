"""The values of a sentence with the time of each, and what is said of how far they moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec
from msgspec import structs

from lawcheck.checks.figures.changes import POINTS, came_to
from lawcheck.checks.figures.derived import slips
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.patterns import compiled, fold_pattern

_SIGNS = {"%": "ⓟ", "倍": "ⓑ", "百分点": "ⓓ", "个百分点": "ⓓ"}
YEAR = compiled(r"20\d\d(?=年)", "20")
#: 由A: where it comes from; 由专人 is none.
_FROM = compiled(r"(?:由|从|[把将](?=法定|原))(?:[^，。；]{0,14})$")
_TO = compiled(r"[到至为成]$")
#: What stands between the values of one verb.
_AND = ("和", "及", "与", "、", "以及")
#: An average or a share of each is derived itself, no base.
_DERIVED = compiled(r"均|每", "均", "每")
_REMARK = compiled(r"（[^（）]*）")
#: 三成五的增长: its verb stands so near behind a figure.
_BEHIND = 8


class Told(msgspec.Struct, frozen=True):
    """A figure of a passage with the time that it is of."""

    m: Measured
    past: bool
    year: int | None
    moved: bool = False
    """It is where something came from, and the next value where it went."""


class Statement(msgspec.Struct, frozen=True):
    """So much more or less, what is said to have moved, and since when."""

    m: Measured
    up: bool
    verb: str
    subject: str
    year: int | None


class Reader:
    """The expressions of one pack's words."""

    def __init__(self, words: Moves) -> None:
        rise, fall, past, now, versus, filling, origin, excludes = (
            fold_pattern(p)
            for p in (
                words.rise,
                words.fall,
                words.past,
                words.now,
                words.versus,
                words.filling,
                words.origin,
                words.excludes,
            )
        )
        self.statement = compiled(
            rf"(?:(?P<rise>{rise})|(?P<fall>{fall}))"
            r"(?:的?(?:率|量|幅度?|比例|速度)(?:为|达到?|是|：)*|(?<=[幅速])(?:为|达到?|是|：)|了|高达|达(?!到)|均|将?约|近|整整|足足)*[ⓝⓟⓓⓑ]$"
        )
        self.behind = compiled(rf"的?(?:(?P<rise>{rise})|(?P<fall>{fall}))(?![到至为])")
        """三成五的增长: the verb behind its figure."""
        self.moved = compiled(rf"(?:{rise}|{fall})$")
        self.past = words.past
        self.is_past = compiled(rf"{past}|{versus}|{origin}")
        self.versus = compiled(rf"{versus}|{past}")
        self.fill = compiled(rf"{versus}|{past}|{now}|20\d\d年|{filling}")
        self.excludes = compiled(excludes)


@lru_cache(maxsize=8)
def reader(words: Moves) -> Reader:
    """The reader of a pack's words, made once."""
    return Reader(words)


def statement(read: Reader, text: str, m: Measured, before: Statement | None) -> Statement | None:
    """What a figure says of how far something moved; ``before`` is said right before it."""
    words = m.words(text).lstrip("，、；（")
    match = read.statement.search(words + _SIGNS.get(m.figure.unit, "ⓝ"))
    lead = words[: match.start()] if match else words
    if match is None and text.startswith("的", m.figure.end) and m.figure.unit in _SIGNS:
        match = read.behind.match(text[m.figure.end : m.figure.end + _BEHIND])
    if match is None:
        # 依次下降13.8%和45.4%: the verb of the one before it.
        if before is None or text[before.m.figure.end : m.figure.start] not in _AND:
            return None
        return structs.replace(before, m=m, subject="")
    if read.excludes.search(lead):
        return None
    year = YEAR.search(lead)
    subject = read.fill.sub("", lead).strip("，、；（）的")
    return Statement(
        m,
        match["rise"] is not None,
        match["rise"] or match["fall"],
        subject,
        int(year[0]) if year else None,
    )


def told(read: Reader, text: str, own: Sequence[Measured], i: int) -> Told:
    """The ``i``-th figure of a sentence with the time that its words name."""
    m = own[i]
    words = m.words(text)
    # 而2025年只有部分上线，办件1.86万件: the year of a clause before it without a figure.
    between = text[own[i - 1].figure.end : m.figure.start] if i else words
    # 专题研讨5次（2025年未开展），联席会议4次: a remark is of what it stands behind.
    year = YEAR.findall(_REMARK.sub("", between))
    past = read.is_past.search(words) is not None
    moved = False
    if i + 1 < len(own) and _FROM.search(words):
        next_one = own[i + 1]
        moved = _TO.search(next_one.words(text)) is not None
    return Told(m, past or moved, int(year[-1]) if year else None, moved)


def read_passage(
    read: Reader, text: str, own: Sequence[Measured]
) -> tuple[dict[int, Statement], list[Told | None]]:
    """The statements among the figures of a sentence, and the others with their times."""
    said: dict[int, Statement] = {}
    for i, m in enumerate(own):
        one = statement(read, text, m, said.get(i - 1))
        if one is not None:
            said[i] = one
    if not said:
        return said, []
    values = [None if i in said else told(read, text, own, i) for i in range(len(own))]
    kept = {n for i in range(len(own)) if _is_kept(read, text, values, said, i) for n in (i - 1, i)}
    for i, m in enumerate(own):
        # An average is no base, but where it moved itself: 平均用时由36小时降为24小时.
        value = values[i]
        if not value or value.moved or i in kept:
            continue
        if _DERIVED.search(m.words(text)):
            values[i] = None
    return said, values


def _is_kept(
    read: Reader,
    text: str,
    values: Sequence[Told | None],
    said: Mapping[int, Statement],
    i: int,
) -> bool:
    """法定期限30天，平均用时18天，缩短12天: a time between its limit and what it saved of that."""
    then, now = values[i - 1] if i else None, values[i]
    if not (then and now and then.past and i + 1 in said):
        return False
    saved = said[i + 1].m
    units = {one.figure.unit for one in (then.m, now.m, saved)} - {"%"}
    compared = read.versus.search(saved.words(text))
    return len(units) == 1 and units <= CLOCK and not compared


def gives(said: Statement, then: Measured, now: Measured) -> bool:
    """Whether two values give what is said."""
    a, b, printed = then.figure, now.figure, said.m.figure
    if (b.value > a.value) != said.up:
        return False
    finest = min(a.step, b.step)
    one, two = q.claimed(a, finest), q.claimed(b, finest)
    if printed.unit == "%":
        true = q.growth(one, two)
        return a.unit != "%" and q.fits(printed, true if said.up else q.negated(true))
    if printed.unit in POINTS:
        return a.unit == "%" and abs(a.value - b.value) == printed.value
    if printed.unit == "倍":
        low, high = q.quotient(two, one)
        more = low - 1, None if high is None else high - 1
        return q.fits(printed, more) and not came_to(a, b, printed)
    apart = q.minus(two, one) if said.up else q.minus(one, two)
    return q.alike(printed, a) and q.fits(printed, apart)


def slipped(said: Statement, then: Measured, now: Measured) -> bool:
    """Whether what is said is a slip for what two values give, or measured by the wrong one."""
    a, b, printed = then.figure.value, now.figure.value, said.m.figure
    if not a or not b:
        return False
    if printed.unit == "倍" and said.up and came_to(then.figure, now.figure, printed):
        return True
    if printed.unit != "%":
        return slips.slip(printed, abs(a - b))
    wrong = (100 * abs(b - a) / b, 100 * b / a)
    return slips.slip(printed, 100 * abs(b - a) / a) or slips.any_of(printed, wrong)
