"""A quoted name that says how many things it stands for, and their list: “四减” over three items.

In goes a line. The items stand behind the name and each has its word (减时间、减环节). Where
they are more or fewer than it says, out comes where both stand and how many they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.whole_lists import WholeList
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.patterns import compiled
from lawcheck.text.rolls import split

_QUOTED = compiled(rf'"(?P<n>[{TWO_TO_TEN}])个?(?P<same>[一-龥]{{1,2}})"')
_COUNTED = compiled(rf"(?P<tail>(?:的|等)?(?:问题|行为|现象)?)(?P<n>[{TWO_TO_TEN}]|[2-9])[类种]")
_OPENS = compiled(r"[^，。；：、\"0-9]{0,12}(?P<mark>：|——?|，)")


def counting_names(line: str) -> Iterator[Refuted]:
    """“四减” over three items that each have its word, “四单” over five."""
    for match in _QUOTED.finditer(line):
        same = match["same"]
        if any(c in ONE_TO_TEN for c in same):
            continue
        stop = end_of(line, match.end(), "。！？")
        mark = _OPENS.match(line, match.end(), stop)
        if mark is None:
            continue
        found = _having(line, mark.end(), stop, same, loosely=mark["mark"] != "，")
        found = found or _kinds(line, mark.end(), stop, same)
        said = small_number(match["n"])
        if found and found.miscounted(said):
            told = f"“{match['n']}{same}”后面列了{len(found.items)}项"
            yield Refuted(match.start(), found.end, told, False)


def _kinds(line: str, at: int, stop: int, same: str) -> WholeList | None:
    """The items of one clause that its own number counts: 查处乱收费、乱罚款、乱检查问题3类."""
    counted = _COUNTED.search(line, at, stop)
    if counted is None:
        return None
    begin = line.find(same, at, counted.start("tail"))
    items = split(line[begin : counted.start("tail")], "、")
    if begin < 0 or len(items) != small_number(counted["n"]):
        return None
    if "，" in line[begin : counted.end()] or not all(item.startswith(same) for item in items):
        return None
    return WholeList(tuple(items), begin, counted.end())


def _having(line: str, at: int, stop: int, same: str, *, loosely: bool) -> WholeList | None:
    """The items that follow one another and have a word each; ``loosely`` within them too."""
    for mark in "；、，" if loosely else "、":
        items: list[str] = []
        for item in split(line[at:stop], mark):
            ends = item.startswith(same) or item.partition("（")[0].endswith(same)
            # The last one runs on: 整改指导书一并送达.
            if not (ends or (loosely and same in item) or (items and same in item)):
                break
            items.append(item)
        end = at + len(mark.join(items))
        if len(items) > 1 and "等" not in "".join(items) and not line.startswith("等", end):
            return WholeList(tuple(items), at, end)
    return None
