"""Rolls: an announced number of things with the list that names them, before or behind it.

五项制度：甲、乙、丙、丁、戊; 甲、乙、丙三类案件; 三个方面（甲、乙、丙）.
A roll says what was announced and how many items the list can hold: 和 within an item may join
two, so that there are a fewest and a most. All texts are folded (see ``text.folding``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import NUMERAL, TWO_TO_TEN
from lawcheck.text.patterns import compiled

Form = Literal["stated", "bracket", "colon", "including", "before"]

_UNITS = (
    "个|项|大|类|种|条|点|家|支|名|部|级|批|轮|处|所|座|件|起|次|期|场|门|本|份|步|位|环节|方面"
)
_NO_COUNT = rf"0-9.{TWO_TO_TEN}一百千万第之年前后首近余—\-～至"
_NUMBER = rf"(?P<n>[两{TWO_TO_TEN}](?![{TWO_TO_TEN}一百])|\d{{1,2}})"
_N = rf"(?<![{_NO_COUNT}月])" + _NUMBER
_NUMBERED = compiled(rf"{NUMERAL}、")
_ANNOUNCED = compiled(
    rf"{_N}(?P<unit>{_UNITS})(?P<noun>(?:[一-龥]|（\d）){{0,12}}?)\"?"
    r"(?P<open>，?(?:分别|依次)(?:[为是有]|[一-龥]{0,2}[在于为])：?|，?即：?|，?具体(?:[为是]|包括)：?"
    r"|：(?:分别[为是])?|（(?!\d）)(?:分别[为是]|即|包括)?：?|，?包括：?|(?<![行作因认以都均全也就不])[是为](?![否了主]))"
)
#: 4月、8月、11月三次: behind a month may stand the number of months.
_NAMED = compiled(
    rf"(?P<etc>等)?\"?(?<![{_NO_COUNT}]){_NUMBER}(?P<unit>{_UNITS}|[镇乡村县])"
    r"(?P<noun>(?:[一-龥]|（\d）){0,10})"
)
_MONTH = compiled(r"[^0-9]{0,12}\d{1,2}月")
_STOPS = "，。；：！？\n"
_SENTENCES = "。！？\n"
_PAIRS = {"（": "）", "《": "》", "〔": "〕"}
_CLOSING = frozenset(_PAIRS.values())
_JOINS = compiled(r"以及|[和及与并或]")
#: Behind the last item of a list that is not complete.
OPEN_END = compiled(r"等(?!级|待|候|同|值|价|额|保)|之一|若干|……")
#: What a number of its own stands behind: 甲、乙和三项制度.
_LEADS = ("和", "及", "与", "的", "以", "将", "对", "在", "为", "了", "共", "有")
#: 三类典型案例各2个, 四个领域各选3个: a number of each of them counts none of them.
_OF_EACH = compiled(r"各自?[选取抽派评办设配建增添编开审查发报送推写]?出?了?$")
#: A list that is longer is told in another way.
_FAR = 200
#: A list of clauses ends with its sentence, which is no longer.
_WIDE = 600
_PAIR = 2
#: 饲料和农膜这五类农资: what points back to the list.
_THESE = ("这", "上述", "以上")


class Roll(msgspec.Struct, frozen=True):
    """An announced number and its list."""

    form: Form
    start: int
    end: int
    """Of both together."""
    said: int
    printed: str
    """The number with its measure word."""
    noun: str
    items: tuple[str, ...]
    open_ended: bool
    """等: there are more than are named."""
    quoted: bool
    """The number begins a quotation, and may be a name: “三项制度”."""

    @property
    def fewest(self) -> int:
        return len(self.items) + self._last_are_two

    @property
    def _last_are_two(self) -> bool:
        """种子、农药、饲料和农膜: what 和 joins are two items, each as long as the others."""
        last = _JOINS.split(self.items[-1])
        # The first has the verb before it: 围绕种子.
        lengths = {len(item) for item in (*self.items[1:-1], *last)}
        return len(last) > 1 and len(self.items) > _PAIR and len(lengths) == 1

    @property
    def most(self) -> int:
        """With all that may be joined within the items taken apart."""
        return sum(len(_JOINS.findall(item)) + 1 for item in self.items)


def rolls(text: str) -> Iterator[Roll]:
    """Every announced number with a list of two items or more."""
    for match in _ANNOUNCED.finditer(text):
        opening = match["open"]
        stop = _list_end(text, match.end(), opening.startswith("（"))
        items = split(text[match.end() : stop])
        # 五大战略：甲、乙，丙、丁: the list goes on behind the comma.
        goes_on = (
            opening == "："
            and text.startswith("，", stop)
            and "、" in text[stop : _list_end(text, stop + 1, False)]
        )
        if opening == "：" and text.startswith("，", stop):
            goes_on = goes_on or _are_clauses(text, match)
        if len(items) > 1 and not goes_on:
            form: Form = "stated"
            if "（" in opening:
                form = "bracket"
            elif "包括" in opening or opening in ("是", "为"):
                form = "including"
            elif opening == "：":
                form = "colon"
            yield _roll(form, match.start(), stop, match, items, OPEN_END.search(items[-1]))
    for match in _NAMED.finditer(text):
        at = match.start()
        closing = text[at] == '"' and _closes(text, at)
        start = text.rfind('"', 0, at) + 1 if closing else _list_begin(text, at)
        listed = text[start:at]
        items = split(listed.removesuffix(next(filter(listed.endswith, _THESE), "")))
        if closing and any(mark in listed for mark in _STOPS):
            continue
        if len(items) < 2 or items[-1].endswith(_LEADS) or _OF_EACH.search(items[-1]):
            continue
        if text[at - 1] == "月" and not all(map(_MONTH.fullmatch, items)):
            continue
        roll = _roll("before", start, match.end("unit"), match, items, match["etc"])
        yield msgspec.structs.replace(roll, quoted=False) if closing else roll


def _roll(
    form: Form,
    start: int,
    end: int,
    match: re.Match[str],
    items: tuple[str, ...],
    open_ended: object,
) -> Roll:
    return Roll(
        form,
        start,
        end,
        small_number(match["n"]),
        match["n"] + match["unit"],
        match["noun"],
        items,
        bool(open_ended),
        match.string.startswith('"', max(match.start() - 1, 0))
        or match.string.startswith('"', match.start()),
    )


def _are_clauses(text: str, match: re.Match[str]) -> bool:
    """Whether as many clauses follow as were announced: 2件：《甲》经会商、审查后，……；《乙》…….

    What 、 parts in the first of them is said of that one.
    """
    end = _list_end(text, match.end(), False, _SENTENCES)
    clauses = split(text[match.end() : end], "；")
    if clauses[0].startswith("《"):
        clauses = tuple(one for one in clauses if one.startswith("《"))
    ones = text.count(f"一{match['unit']}", match.end(), end)
    return small_number(match["n"]) in (len(clauses), ones)


def _closes(text: str, at: int) -> bool:
    """Whether the mark at ``at`` closes a quotation of its line."""
    return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1


def split(row: str, mark: str = "、") -> tuple[str, ...]:
    """The items between the marks 、 that stand in no brackets, titles or quotations.

    Titles and quotations that follow one another are items too: 《甲》《乙》.
    """
    items, depth, quoted, begin = [], 0, False, 0
    for at, char in enumerate(row):
        if char == '"':
            quoted = not quoted
        elif char in _PAIRS:
            if depth == 0 and not quoted and char == "《" and at > begin and row[at - 1] == "》":
                items.append(row[begin:at])
                begin = at
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        elif char == mark and depth == 0 and not quoted:
            items.append(row[begin:at])
            begin = at + 1
    return (*items, row[begin:])


def _list_end(text: str, at: int, bracket: bool, stops: str = _STOPS) -> int:
    """Where the list that begins at ``at`` ends; ``at`` itself where it does not."""
    depth, quoted = 0, False
    for here in range(at, min(len(text), at + (_FAR if stops == _STOPS else _WIDE))):
        char = text[here]
        if char == '"':
            quoted = not quoted
        elif char in _PAIRS:
            depth += 1
        elif char in _CLOSING:
            if bracket and depth == 0:
                return here
            depth -= 1
        elif depth <= 0 and not quoted and char in stops:
            return at if bracket else here
    return at


def _list_begin(text: str, end: int) -> int:
    """Where the list that ends at ``end`` begins."""
    depth, quoted = 0, False
    for here in range(end - 1, max(end - _FAR, 0) - 1, -1):
        char = text[here]
        if char == '"':
            quoted = not quoted
        elif char in _CLOSING:
            depth += 1
        elif char in _PAIRS:
            if depth == 0:
                return here + 1
            depth -= 1
        elif depth == 0 and not quoted and char in _STOPS:
            return _behind_number(text, here + 1)
    return end if quoted or depth or end > _FAR else _behind_number(text, 0)


def _behind_number(text: str, start: int) -> int:
    """Behind the number of a list or a heading that opens a line: 二、编发甲、乙、丙三类指引."""
    opens = start == 0 or text[start - 1] == "\n"
    number = _NUMBERED.match(text, start) if opens else None
    return number.end() if number else start
