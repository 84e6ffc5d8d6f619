"""Items of a list that refute it by themselves.

One told twice, “五乱” over four of them, “五个一”, sayings in quotation marks, 五方面不足.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.patterns import compiled
from lawcheck.text.rolls import split

#: What joins the last of a list, or two that are all of it.
AND = compiled(r"以及|和|及|与")
_QUOTED = compiled(
    rf'"(?P<n>[{TWO_TO_TEN}])[一-龥]{{1,3}}"(?:[一-龥]{{0,4}})(?P<m>\d{{1,2}})(?:类|种)'
)
_PIECE = r'(?:"[^"\n]{0,60}"|《[^》\n]*》|（[^）\n]*）|[^，。；：、（）《》\n"]){1,30}'
_LIST = compiled(rf"{_PIECE}(?:、{_PIECE})+")
_DAY = compiled(r"\d{1,2}月(?:\d{1,2}日)?")
_NAMED_VALUE = compiled(r"[一-龥]{3,12}\d{1,6}[件个名人次家户条项起份]")
_BRACKET = compiled(r"（([^（）\n]{4,200})）")
#: Fewer items are no list: marks in quotation part none.
_LEAST = 2
#: A name that is so long.
_LONG = 5
#: The last item is the end of the first by accident where it is shorter.
_LAST = 3
#: Names before a number stand so near.
_NEAR_BEFORE = 40
#: A number counts no more lines.
_MANY = 16
_N = r"(?<![0-9.第百十之])(?P<n>[两二三四五六七八九十]|\d{1,2})"
#: “五个一”……，即一份……、一个…….
_ONES = compiled(
    r'"(?P<n>[二三四五六七八九十])个一"[^，。；：（）\n]{0,16}(?:，[即是]|：|（|，包括|，就是)'
    r"(?P<list>一[^，。；）\n]{3,160})"
)
#: 五项便民措施：社保卡补换“立等可取”，……：each ends with its saying.
_SAID = compiled(
    _N + r'[项条个种类][一-龥]{2,10}：(?P<list>[^。；：\n"，]{1,16}"[^"\n]{2,12}"'
    r'(?:[，、；][^。；：\n"，]{1,16}"[^"\n]{2,12}"){2,})。'
)
_SAYING = compiled(r'"[^"\n]{2,12}"')
#: 立下“三道关”： over lines that a mark opens.
_OVER_LINES = compiled(
    _N + r'(?P<unit>个|项|大|类|种|条|点|道|步|招|件|环节|方面)(?P<noun>[一-龥]{0,8})"?：\n'
    r"(?=(?P<mark>[·•●◆■▪○*-]))"
)


def names_before(text: str, at: int) -> int:
    """How many names are joined right before a place: 把服务和执法|两件事."""
    begin = begin_of(text, at, "，。；：（）\n", _NEAR_BEFORE)
    names = [name for piece in text[begin:at].split("、") for name in AND.split(piece)]
    return len(names) if all(names) else 0


def over_lines(text: str) -> Iterator[Refuted]:
    """Every number over lines that open alike, one more or one less than there are."""
    for match in _OVER_LINES.finditer(text):
        lines = text[match.end() :].split("\n", _MANY)
        marks = takewhile(match["mark"].__eq__, (line[:1] for line in lines))
        listed = len(list(marks))
        if listed > 1 and abs(listed - small_number(match["n"])) == 1:
            told = f"“{match['n']}{match['unit']}{match['noun']}”下面列了{listed}项"
            yield Refuted(match.start(), match.end() - 1, told, False)


def quoted(text: str) -> Iterator[Refuted]:
    """“五乱”问题4类."""
    for match in _QUOTED.finditer(text):
        if small_number(match["n"]) != int(match["m"]):
            yield Refuted(*match.span(), f"“{match['n']}”与“{match['m']}”对不上", False)


def twice(text: str, tails: Collection[str]) -> Iterator[Refuted]:
    """One item twice in one list; ``tails`` stand behind the last one: 民法典等法律法规."""
    yield from _twice(text, 0, tails)
    for bracket in _BRACKET.finditer(text):
        yield from _twice(bracket[1], bracket.start(1), tails)


def _twice(text: str, at: int, tails: Collection[str]) -> Iterator[Refuted]:
    for match in _LIST.finditer(text):
        items = split(match[0])
        if len(items) < _LEAST or "分别" in match[0]:
            continue
        again = _again(items, tails)
        # 5件、5件: values may be equal, days of one list and values with their names are not.
        if again and (
            _DAY.fullmatch(again)
            or _NAMED_VALUE.fullmatch(again)
            or not any(c.isdigit() for c in "".join(items[:-1]))
        ):
            told = f"“{again}”在一串并列的内容里出现了两次"
            yield Refuted(at + match.start(), at + match.end(), told, False)


def _again(items: Sequence[str], tails: Collection[str]) -> str:
    head, *inner, last = items
    seen = {head}
    for item in inner:
        # The first item has the verb before it: 学习民法典、宪法、民法典.
        if len(item) > 1 and (item in seen or (len(item) > 2 and head.endswith(item))):
            return item
        seen.add(item)
    for item in (head, *inner):
        if len(item) > 1 and last.startswith(item) and _ended(last, item, tails):
            return item
    return last if len(last) > _LAST and head.endswith(last) else ""


def _ended(last: str, item: str, tails: Collection[str]) -> bool:
    """Whether the last one is ``item`` with what stands behind the list."""
    if last == item or last[len(item) : len(item) + 2] in tails:
        return True
    # 柳湾村为2026年度……: so long a name is not the beginning of another.
    return len(item) >= _LONG and last[len(item)] in "为等均被共在开成"


def counted_lists(text: str) -> Iterator[Refuted]:
    """Every number that such a list refutes."""
    for match in _ONES.finditer(text):
        items = match["list"].split("、")
        if len(items) > 1 and all(item.startswith("一") for item in items):
            yield from _miscounted(match, len(items), match["list"])
    for match in _SAID.finditer(text):
        yield from _miscounted(match, len(_SAYING.findall(match["list"])), match["list"])


def _miscounted(match: re.Match[str], listed: int, items: str) -> Iterator[Refuted]:
    if listed != small_number(match["n"]) and "等" not in items[-3:]:
        begin = match[0].split(match["list"])[0].rstrip("：，")
        yield Refuted(*match.span(), f"“{begin}”后面列了{listed}项", False)
