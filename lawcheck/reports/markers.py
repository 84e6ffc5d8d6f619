"""The number in front of a heading: every habit of numbering seen in published reports.

Written for folded text: half-width brackets have become full-width, full-width digits half-width.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.model import Marker, MarkerStyle
from lawcheck.text.digits import NUMERAL, ONE_TO_NINE, ONE_TO_TEN
from lawcheck.text.patterns import compiled

_DIGITS = {char: i for i, char in enumerate(f"零{ONE_TO_NINE}")}
#: No figure follows (1.3万, 3、4月), a year may (四、2024年…).
_FIGURE = r"(?!\d(?!\d{3}年))"
#: Behind a stop a month may follow: 1.3月底前完成 has no value of months.
_NO_FIGURE = r"(?!\d(?!\d{3}年)(?!\d?月))"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_WORDS = {"首先": 1, "其次": 2, "再次": 3}


def numeral(text: str) -> int:
    """The value of 一 … 九十九, or of Arabic digits; 0 for anything else (十十, 一二三)."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if (len(tens) > 1 or len(ones) > 1) or "十" in ones:
        return 0
    value = _DIGITS.get(ones, 0)
    return value + (_DIGITS.get(tens, 1) * 10 if ten else _DIGITS.get(tens, 0))


def _from(first: str) -> Callable[[str], int]:
    """The value of a sign in a row of signs such as ① ② ③."""
    return lambda sign: ord(sign) - ord(first) + 1


#: What it begins with (一 for any numeral, 1 for any digit, 甲 for any stem; nothing said for the
#: signs), its form, its style, how its value is read. The first that matches wins.
_WRITTEN: tuple[tuple[str, str, MarkerStyle, Callable[[str], int]], ...] = (
    (
        "第",
        rf"第({NUMERAL}|\d{{1,3}})(?:部分|板块|单元|页(?!码))(?:[是为](?!期))?[：、，]?",
        "第一部分",
        numeral,
    ),
    ("第", rf"第({NUMERAL}|\d{{1,2}})[章节篇](?!课)[：、]?", "第一章", numeral),
    # 三、四季度 and 一、二级 are words, 一、一年来 is a heading.
    (
        "一",
        rf"({NUMERAL})[、.．：](?!{NUMERAL}(?:[、季级线类届]|月份|是)){_FIGURE}",
        "一、",
        numeral,
    ),
    ("（〔[", rf"[（〔\[]({NUMERAL})[）〕\]][、.．]?", "（一）", numeral),
    ("一", rf"({NUMERAL})）[、.．]?", "（一）", numeral),
    ("", r"([㈠-㈩])、?", "（一）", _from("㈠")),
    (
        "（1",
        r"[（]?(\d{1,2}(?:[.．]\d{1,2}){1,3})[）]?[.．、]?(?!月)(?=[\u4e00-\u9fff《\"])",
        "1.1",
        int,
    ),
    ("1", rf"(\d{{1,3}})[.．]、?{_NO_FIGURE}", "1.", numeral),
    ("", r"([⒈-⒛])", "1.", _from("⒈")),
    ("1", rf"(\d{{1,3}})、{_FIGURE}", "1、", numeral),
    ("（", r"（(\d{1,3})）[、.．]?", "（1）", numeral),
    ("", r"([⑴-⒇])、?", "（1）", _from("⑴")),
    ("1", r"(\d{1,3})）[、.．]?", "1)", numeral),
    ("", r"([①-⑳])[、.．]?", "①", _from("①")),
    ("", r"([❶-❿])[、.．]?", "①", _from("❶")),
    ("一", rf"({NUMERAL})(?:是(?!否|非|不是)|要(?![素点件务闻]))[：，]?", "一是", numeral),
    ("第", rf"第({NUMERAL})[，、：]", "第一，", numeral),
    ("其", rf"其({NUMERAL})[，、：]", "第一，", numeral),
    ("首其再", r"(首先|其次|再次)[，、：]?", "第一，", _WORDS.__getitem__),
    ("甲", rf"([{_STEMS}])、", "甲、", lambda stem: _STEMS.index(stem) + 1),
)
_FORMS = tuple((begin, compiled(form), style, value) for begin, form, style, value in _WRITTEN)
#: What a number begins with → the forms that may fit.
_BEGUN = {
    char: tuple(form for form in _FORMS if char in form[0])
    for char in {char for begin, *_ in _FORMS for char in begin}
}
#: 一　主要举措: the separator is white space, which folding drops.
_SPACED = compiled(rf"\s*({NUMERAL}|\d{{1,2}})[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff]|20\d\d年)")
#: What a number begins with, beside the signs that are numeric themselves (㈠, ⒈, ①).
_STARTS = frozenset("第（〔[首其再" + ONE_TO_TEN + "0123456789" + _STEMS)
#: After 1.1 a unit shows that it is a figure: 1.3万余条.
_UNITS = compiled(r"[万亿千百倍个件条次人元米吨亩公平方米户家项年月日时分岁度%％]")


class Mark(msgspec.Struct, frozen=True):
    """A marker at the start of a line, and where the words begin in the folded text."""

    marker: Marker
    end: int
    doubtful: bool = False
    """Only white space parts it from the words: believed only in sequence."""


def mark_of(line: FoldedLine) -> Mark | None:
    """The marker with which ``line`` begins, None where it begins with words."""
    text = line.text
    if len(text) < 2 or not (text[0] in _STARTS or text[0].isnumeric() or text[0].isspace()):
        return None
    for _, form, style, value in _BEGUN.get(_begin(text[0]), _FORMS):
        match = form.match(text)
        if match is None:
            continue
        if style == "1.1":
            if _UNITS.match(text, match.end()):
                return None
            number = int(re.split(r"[.．]", match[1])[-1])
        else:
            number = value(match[1])
        if number == 0 or match.end() == len(text):
            return None
        return Mark(_marker(line, match.end(), style, number), match.end())
    spaced = _SPACED.match(line.paragraph.text)
    if spaced and (number := numeral(spaced[1])):
        spaced_style: MarkerStyle = "1." if spaced[1].isdigit() else "一、"
        end = line.folded.index(spaced.end())
        return Mark(_marker(line, end, spaced_style, number), end, doubtful=True)
    return None


def _begin(char: str) -> str:
    """``char`` as the table of forms names it."""
    if char in ONE_TO_TEN:
        return "一"
    if char.isdecimal():
        return "1"
    return "甲" if char in _STEMS else char


def _marker(line: FoldedLine, end: int, style: MarkerStyle, value: int) -> Marker:
    span = line.span(0, end)
    text = line.paragraph.text[span.start : span.end]
    return Marker(style, value, text, line.paragraph.generated >= span.end - span.start > 0)
