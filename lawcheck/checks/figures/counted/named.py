"""A count of parts that are named again, or called by their place in the list.

撤销8件、变更3件……。撤销、变更的案件12件; 前两类36个: what the names stand for adds up to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.counted.told import Told
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

_JOINS = compiled("以及|[、和及与]")
#: 的案件, 这两类合计: what may stand between the last name and the count of all of them.
_CLOSES = compiled(
    "(?:[案事][件项])?(?:[等]?(?:方式|类型?|形式|情形))?(?:结案|办结|处理|了结|终结|审结|答复|收场)?(?:的(?:案件|事项|问题)?|这?[两二三四五六2-6][类项种者样部批块]个?(?:案件|问题|事项)?)"
    "?(?:就有|合计|共计|一共|总共|总计|加起来|加在一起|相加|共有?|有)?"
)
_ALL = compiled("的|这[两二三四五六2-6]|[两二三四五六2-6][类项种者样部批块]|合计|共|总计|加")
_NUMBERED = compiled("(?P<n>[两二三四五六2-6])[类项种者样部批块]")
#: 撤销、变更的案件中，…: some of them.
_SOME = compiled("[中里另余除外非新]|以外")
_PLACE = compiled(
    "(?P<side>[前后])(?P<n>[两二三四五六2-6])(?:类|项|种|者|批|轮|次|期|块|部分|样|个?方面)"
    "[^，。；\\d]{0,6}$"
)
_NAME, _LEAST = 2, 2


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every count of named parts that these refute."""
    for at in range(_LEAST, len(counts)):
        one = counts[at]
        if any(mark in one.words for mark in "、和及与"):
            yield from _of_names(text, counts[:at], one)
        elif "前" in one.words or "后" in one.words:
            yield from _of_places(text, counts[:at], one)


def _of_names(text: str, before: Sequence[Told], one: Told) -> Iterator[Refuted]:
    begin = begin_of(text, one.start, "，。；：\n")
    if begin < one.clause:
        return
    names = _JOINS.split(one.words)
    alike = [c for c in before if c.kin == one.kin and c.sentence == before[-1].sentence]
    if len(names) < _LEAST or len(alike) < _LEAST:
        return
    first, inner, last = names[0], names[1:-1], names[-1]
    tail = _named(alike, last, begins=True)
    found = [_named(alike, first, begins=False), *(_whole(alike, n) for n in inner), tail]
    parts = [c for c in found if c is not None]
    if len(parts) < len(names) or len({c.start for c in parts}) < len(parts) or tail is None:
        return
    shared = _common(last, tail.words)
    behind = last[len(shared) :]
    if not _CLOSES.fullmatch(behind) or not _ALL.search(behind) or _SOME.search(behind):
        return
    numbered = _NUMBERED.search(behind)
    if numbered and small_number(numbered["n"]) != len(parts):
        return
    right = sum((c.value for c in parts), Decimal(0))
    if one.value != right and is_near(one.value, right):
        listed = "、".join(c.text for c in parts)
        told = f"{listed}合计{one.shown(right)}，文中为{one.text}"
        yield Refuted(one.clause, one.end, told, False)


def _whole(alike: Sequence[Told], name: str) -> Told | None:
    found = [c for c in alike if name in c.words] if len(name) >= _NAME else []
    return found[0] if len(found) == 1 else None


def _named(alike: Sequence[Told], words: str, *, begins: bool) -> Told | None:
    """The one count whose words hold the longest beginning, or end, of ``words``."""
    for length in range(len(words), _NAME - 1, -1):
        name = words[:length] if begins else words[-length:]
        found = [c for c in alike if name in c.words]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _common(words: str, of: str) -> str:
    return next((words[:n] for n in range(len(words), 0, -1) if words[:n] in of), "")


def _of_places(text: str, before: Sequence[Told], one: Told) -> Iterator[Refuted]:
    """立行立改25个，限期整改11个，长期坚持5个。前两类38个."""
    place = _PLACE.search(one.words)
    alike = [c for c in before if c.kin == one.kin and not c.aside]
    rows = [list(row) for _, row in groupby(alike, key=lambda c: c.sentence)]
    n = small_number(place["n"]) if place else 0
    if place is None or not rows or len(rows[-1]) <= n:
        return
    row = rows[-1]
    lists = (row, row[1:]) if len(row) > n + 1 else (row,)
    chosen = [some[:n] if place["side"] == "前" else some[-n:] for some in lists]
    sums = [sum((c.value for c in some), Decimal(0)) for some in chosen]
    whole = row[0].value >= sum((c.value for c in row[1:]), Decimal(0)) and len(row) > n + 1
    right, parts = sums[-1 if whole else 0], chosen[-1 if whole else 0]
    if one.value not in sums and is_near(one.value, right):
        listed = "、".join(c.text for c in parts)
        told = f"{listed}合计{one.shown(right)}，文中为{one.text}"
        yield Refuted(one.clause, one.end, told, False)
