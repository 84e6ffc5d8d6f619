"""What each figure of a paragraph is: a value of a time, the base of a comparison, or a change.

2025年、2024年分别为176件和139件 deals its times out; 由2024年的8412件降至2025年的7356件 names them
before each value; 四个季度分别受理…… deals out quarters. A value without a time has the last that
its part of the sentence names, otherwise it is of the report's own year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

import msgspec

from lawcheck.text.digits import QUARTERS
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_PART = (
    rf"年初|[年期]末|年底|[上下]半年|前[{QUARTERS}]季度|第?[{QUARTERS}]季度"
    r"|\d{1,2}(?:月?[至到]\d{1,2})?月(?!\d{1,2}日)|第[一二三四五]次"
)
TIME = (
    rf"(?:(?:20\d\d年度?|[上去前]年|上一年度?|[今本当]年)(?:同期|的)?(?:{_PART}|末|底)?"
    rf"|(?:{_PART})|全年|年内)(?!来)"
)
_TIME = compiled(
    r"(?P<year>20\d\d)年|(?P<past>上一?年|去年)|(?P<before>前年)|(?P<now>[今本当]年|全年|年内)"
)
_TIMES, _NAMED_PART = compiled(TIME), compiled(rf"{_PART}|(?<=[年期])[末底]|(?<=[年度])[末底]")
_COMPARED = compiled(
    rf"[比较与同](?P<time>{TIME})(?:同期|全年)?的?(?P<rest>[^，。；：、\d]{{0,8}})$"
)
_ROW = compiled(
    rf"(?>{TIME})(?:[、和及](?>{TIME}))++[^，。；：\d]{{0,8}}?(?:分别|依次)[^，。；：\d]{{0,6}}$"
)
#: 2023年至2026年，……依次为.
_SPAN = compiled(
    r"(?P<first>20\d\d)年?(?:至|到|—|-|－)(?P<last>20\d\d)年?"
    r"(?=，?[^，。；\d]{0,20}(?:分别|依次)[^，。；：\d]{0,6}$)"
)
_REACH = 40
_FOUR = compiled(
    r"(?:(?:四个|各|分)季度[^，。；：\d]{0,8}(?:分别|依次|为|是)|[一1][至到]四季度[^，。；：\d]{0,8}(?:分别|依次))"
    r"[^，。；：\d]{0,6}$"
)
#: 比2025年（1344件，占4062件的33.1%）提高: all that stands in the bracket is of then.
_ASIDE = compiled(rf"[比较与同](?P<time>{TIME})的?（[^（）]*$")
_OF_SEVERAL = compiled(
    r"[两二三四五]年(?:间|来)?[^，。；\d]{0,4}(?:合计|共|总计|累计|平均|年均)|年均"
)
_ARRIVED = compiled("[到至]$")
_JOINS = ("、", "和", "及", "，", "与")

_UP = "增长|增加|上升|提高|提升|上涨|扩大|净增|增幅|升幅|涨幅|[多高升增涨快长慢]"
_DOWN = "下降|减少|降低|回落|下跌|缩短|降幅|减幅|[少低降减短]"
VERB = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))[出了]?为?"
_MOVE = compiled(rf"{VERB}$")
_BRACKET = compiled("（[^（）]*）")
Time = tuple[int, str]
"""A year and the part of it; the whole year is nameless."""


class Role(Enum):
    """What a figure is told as."""

    LEVEL = auto()
    BASE = auto()
    """A value that others are held against: 比2025年的5820户."""
    MOVE = auto()


class Reading(msgspec.Struct, frozen=True):
    """A figure with what it is told as, and of which time."""

    m: Measured
    role: Role
    time: Time
    named: bool
    """Whether its own words tell its time."""
    words: str
    """Those of its clause before it."""
    subject: Time | None = None
    """Of a base: whose value is held against it, where that is told by its time."""
    up: bool = True

    @property
    def is_of_one_time(self) -> bool:
        """Whether it is a value of one time: 三年合计344件 is of several."""
        return self.role is Role.LEVEL and _OF_SEVERAL.search(self.words) is None


def readings(text: str, figures: Sequence[Measured], own: int) -> list[Reading]:
    """Every figure of a paragraph with its role and its time."""
    found: list[Reading] = []
    row: list[Time] = []
    for m in figures:
        words = m.words(text)
        if row and words in _JOINS:
            found.append(Reading(m, Role.LEVEL, row.pop(0), True, words))
            continue
        row = _dealt(words, text[max(m.sentence[0], m.figure.start - _REACH) : m.figure.start], own)
        if row:
            found.append(Reading(m, Role.LEVEL, row.pop(0), True, words))
            continue
        found.append(_reading(text, m, words, own, found[-1] if found else None))
    return found


def _dealt(words: str, reach: str, own: int) -> list[Time]:
    """The times that are dealt out from a figure on."""
    if not any(mark in words for mark in ("分别", "依次", "季度")):
        return []
    if span := _SPAN.search(reach):
        return [(year, "") for year in range(int(span["first"]), int(span["last"]) + 1)]
    if _FOUR.search(words):
        return [(own, f"{n}季度") for n in QUARTERS]
    match = _ROW.search(words)
    return [time for time, _ in times_in(match[0], own)] if match else []


def _reading(text: str, m: Measured, words: str, own: int, last: Reading | None) -> Reading:
    compared = _COMPARED.search(words)
    if compared and not _MOVE.search(compared["rest"]):
        time = _time(compared["time"], own)
        before = [t for t, _ in times_in(words[: compared.start()], own)]
        # 第四季度……与上年同期的28540件相比: of the same part of that year.
        if "同期" in compared[0] and not time[1]:
            time = time[0], current(text, m, own)[1]
        return Reading(m, Role.BASE, time, True, words, before[-1] if before else None)
    if aside := _ASIDE.search(text[m.sentence[0] : m.figure.start]):
        return Reading(m, Role.BASE, _time(aside["time"], own), True, words)
    move = _MOVE.search(words)
    if move and not (m.figure.unit == "%" and words.endswith("的")):
        time = current(text, m, own)
        return Reading(m, Role.MOVE, time, False, words, up=move["up"] is not None)
    named = [t for t, at in times_in(words, own) if words[at - 1 : at] not in tuple("比较与同")]
    if named:
        return Reading(m, Role.LEVEL, named[-1], True, words)
    if words in ("、", "和") and last and last.role is Role.LEVEL:
        return Reading(m, Role.LEVEL, last.time, last.named, words)
    if m.clause and _is_aside(text, m) and last:
        return Reading(m, Role.LEVEL, last.time, True, words)
    if _ARRIVED.search(words) and not current(text, m, own)[1]:
        return Reading(m, Role.LEVEL, (own, ""), False, words)
    return Reading(m, Role.LEVEL, current(text, m, own), False, words)


def current(text: str, m: Measured, own: int) -> Time:
    """The time that the part of the sentence before a figure speaks of."""
    begin = max(m.sentence[0], text.rfind("；", m.sentence[0], m.figure.start) + 1)
    words = text[begin : m.figure.start]
    for time, at in reversed(list(times_in(words, own))):
        inside = words[at:].count("）") > words[at:].count("（")
        if words[at - 1 : at] not in tuple("比较与同由从占的") and not inside:
            return time
    return own, ""


def times_in(words: str, own: int) -> Iterator[tuple[Time, int]]:
    """Every time that is named, and where."""
    for match in _TIMES.finditer(words):
        yield _time(match[0], own), match.start()


def _time(name: str, own: int) -> Time:
    match = _TIME.match(name)
    year = own
    if match and match["year"]:
        year = int(match["year"])
    elif match and (match["past"] or match["before"]):
        year = own - (1 if match["past"] else 2)
    part = _NAMED_PART.search(name)
    return year, _one_name(part[0]) if part else ""


def _one_name(part: str) -> str:
    part = part.removeprefix("第") if part.endswith("季度") else part
    return "年末" if part in ("末", "底", "年底", "期末") else part


def _is_aside(text: str, m: Measured) -> bool:
    before = text[m.sentence[0] : m.figure.start]
    return before.count("（") > before.count("）")


def without_brackets(words: str) -> str:
    """What is told, without what brackets add to it."""
    return _BRACKET.sub("", words)
