"""How many there are of what stands beside: years from one on, meetings by number, hours, ranks.

自2023年起连续三年, 会议2次，即第十二次、第十三次和第十四次, 9时至11时30分，历时3个半小时, 居前三位
over four items, 3月15日至6月30日，为期两个半月. In goes the running text, and the year told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.checks.figures.lengths import months_between
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled

_N = rf"(?:\d{{1,2}}|两|{NUMERAL})"
#: 自2023年起连续三年; 2021年至2026年，连续五年.
_SINCE = compiled(
    rf"(?<!\d)(?P<a>20\d\d)年(?:以来|起|开始|(?:至|到|—+)(?P<b>20\d\d)年)，?[^，。；\d连]{{0,10}}?"
    rf"(?:已|均|都|保持|实现)?(?P<said>连续(?P<n>{_N})(?:个)?年)(?!度?前)"
)
_NONE = compiled("[^，。；]{0,12}?(?:未|无|没有|零|不)")
#: 会议2次，即第十二次、第十三次和第十四次会议.
_ORDINAL = rf"第{NUMERAL}次|第\d{{1,3}}次"
_LISTED = compiled(
    rf"(?<![第\d一二三四五六七八九十])(?P<said>(?P<n>{_N})次)(?![会全常]议?的)[^。；\d第]{{0,12}}?[，（]?"
    rf"(?:即|分别[为是]|依次[为是]|[为是])(?P<list>(?:{_ORDINAL})[^。；，第、和及与至到以]{{0,8}}"
    rf"(?:(?:[、和及与至到]|以及)(?:{_ORDINAL})[^。；，第、和及与至到以]{{0,8}})+)"
)
_NUMBERED = compiled(rf"第(?P<n>{NUMERAL}|\d{{1,3}})次")
_TO = compiled("次(?:会议)?[至到]第")
#: 自9时开始，11时30分结束，历时3个半小时.
_CLOCK = r"(?<!\d)(?P<%s>\d{1,2})时(?:(?P<%sm>\d{1,2})分)?"
_HOURS = compiled(
    _CLOCK % ("a", "a")
    + r"(?:开始|开庭|起)?[，、]?(?:一直)?(?:持续)?(?:至|到|—+)?"
    + _CLOCK % ("b", "b")
    + r"(?:结束|闭庭|休庭|散会|止)?，(?:庭审|会议|全程)?(?P<said>"
    r"(?:历时|持续|用时|耗时|共|长达|为时)(?:了|共)?"
    r"(?P<n>\d(?:\.\d)?|[一二两三四五六七八九])(?P<half>个半)?(?:个)?小时)(?!以上|余|多)"
)
#: 居前三位的为甲94件、乙71件、丙63件、丁58件，: the items of one clause.
_TOP = compiled(
    rf"(?P<said>前(?P<n>{_N})[位名])的[^，。；：、\d]{{0,10}}?(?:[是为]|有|分别[为是]|依次[为是]|：)"
    r"(?P<list>[^，。；：、（）\d]{2,14}\d+[件起次宗条个]"
    r"(?:(?:、|和|以及)[^，。；：、（）\d]{2,14}\d+[件起次宗条个])+)(?=[，。；]|$)"
)
_ITEM = compiled(r"\d+[件起次宗条个]")
#: 3月15日至6月30日，为期两个半月.
_HALF = compiled(
    r"(?<![\d年])(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:至|到|—+)(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日"
    r"[^。；\d]{0,16}?(?P<said>(?:为期|历时|持续|前后)(?P<n>\d|[一两二三四五六七八九])个半月)"
)
_HOUR, _FEW = 60, 6
#: Days in half a month.
_HALVED = 15


def relations(text: str, year: int | None) -> Iterator[Refuted]:
    """Every number of a stretch or a row that the stretch or the row itself refutes."""
    if year:
        for match in _SINCE.finditer(text):
            yield from _years(match, year)
    for match in _LISTED.finditer(text):
        listed = [small_number(one["n"]) for one in _NUMBERED.finditer(match["list"])]
        count = listed[-1] - listed[0] + 1 if _TO.search(match["list"]) else len(listed)
        if count > 1 and count != small_number(match["n"]):
            yield _refuted(match, f"列出的是{count}次，文中为{match['n']}次")
    for match in _HOURS.finditer(text):
        yield from _hours(match)
    for match in _TOP.finditer(text):
        count, said = len(_ITEM.findall(match["list"])), small_number(match["n"])
        if said < count <= said + 2:
            yield _refuted(match, f"“{match['said']}”后面列了{count}项")
    for match in _HALF.finditer(text):
        yield from _half(match, year or 2000)


def _years(match: re.Match[str], year: int) -> Iterator[Refuted]:
    first, last = int(match["a"]), int(match["b"] or year)
    count, said = last - first + 1, small_number(match["n"])
    if count < 2 or said == count or abs(said - count) > 2:
        return
    # 自2023年起连续三年获评: the prize of the year itself may be still to come.
    if not match["b"] and said == count - 1 and not _NONE.match(match.string, match.end()):
        return
    yield _refuted(match, f"{first}年到{last}年是{count}年，文中为{match['said']}")


def _hours(match: re.Match[str]) -> Iterator[Refuted]:
    first, last = (_HOUR * int(match[one]) + int(match[f"{one}m"] or 0) for one in ("a", "b"))
    printed = float(match["n"]) if match["n"][0].isdigit() else float(small_number(match["n"]))
    said = round(_HOUR * (printed + (0.5 if match["half"] else 0)))
    passed = last - first
    if passed > 0 and abs(passed - said) >= _HOUR // 2:
        shown = f"{passed / _HOUR:.1f}".removesuffix(".0")
        yield _refuted(match, f"前后相隔{shown}小时，文中为{match['said']}")


def _half(match: re.Match[str], year: int) -> Iterator[Refuted]:
    month = int(match["m1"])
    try:
        first = date(year, month, int(match["d1"]))
        last = date(year, int(match["m2"] or month), int(match["d2"]))
    except ValueError:
        return
    if not first < last:
        return
    whole, over = months_between(first, last)
    said = small_number(match["n"])
    if abs((whole - said) * 2 * _HALVED + over - _HALVED) > 2 * _FEW:
        yield _refuted(match, f"这两天之间是{whole}个月{over}天，文中为{match['said']}")


def _refuted(match: re.Match[str], told: str) -> Refuted:
    return Refuted(*match.span(), told, False)
