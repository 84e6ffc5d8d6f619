"""A number over a list of another kind: “五个一”, sayings in quotation marks, 五方面不足."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.numerals import small_number
from lawcheck.text.patterns import compiled

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


def counted_lists(text: str) -> Iterator[Refuted]:
    """Every number that such a list refutes."""
    for match in _ONES.finditer(text):
        items = match["list"].split("、")
        if len(items) > 1 and all(item.startswith("一") for item in items):
            yield from _told(match, len(items), match["list"])
    for match in _SAID.finditer(text):
        yield from _told(match, len(_SAYING.findall(match["list"])), match["list"])


def _told(match: re.Match[str], listed: int, items: str) -> Iterator[Refuted]:
    if listed != small_number(match["n"]) and "等" not in items[-3:]:
        begin = match[0].split(match["list"])[0].rstrip("：，")
        yield Refuted(*match.span(), f"“{begin}”后面列了{listed}项", False)
