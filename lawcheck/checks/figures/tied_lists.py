"""Lists that words tie to a number, wherever they stand in its sentence or the next.

各1册, 这些村便是甲、乙……, 一份叫……，一份叫……, 甲，乙，丙，就是……的全部, 把……，把……的这五桩.
What says that others follow (另, 还有, 其余) leaves them open. All texts are folded (see
``text.folding``).
"""

from __future__ import annotations

import re
from itertools import takewhile

from lawcheck.checks.figures.whole_lists import WholeList
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compiled
from lawcheck.text.rolls import OPEN_END, split

_ENDS = "。！？"
_THESE = compiled(
    r"，(?:这些|这几[个家项件]|它们|他们)(?P<noun>[一-龥]{0,4}?)(?:便|就|即|正|分别)是"
)
_ALL = compiled(
    r"，(?:这?[就便即]是|这[就便]?是|[构组]成)[^，。；]{0,6}(?:全部|所有)[^，。；]{0,6}[。；]"
)
_OPEN = compiled(r"另|还有|其[余他它]|余下|剩|等|第[一二三四五六七八九]|[两二三四五六七八九]份")
_DIGIT = compiled(r"\d")
_OF_EACH = compiled(r"各[一1](?P<unit>[一-龥])")
#: A list has at least so many items, and each is no longer.
_LEAST, _LONG = 3, 40
#: Deeds are told one by one by what opens them.
_OPENINGS = frozenset("把将对让给向")


def tied(line: str, end: int, stop: int, counted: str) -> WholeList | None:
    """The list that words behind a number tie to it; ``counted``: measure word and noun.

    The measure word ends at ``end``, and the sentence at ``stop``.
    """
    return (
        _one_each(line, end, stop, counted)
        or _these_are(line, end, stop, counted)
        or _one_and_one(line, end, stop, counted[0])
        or _all_there(line, stop)
    )


def _one_each(line: str, at: int, stop: int, counted: str) -> WholeList | None:
    """编了7册。甲、乙、丙……各1册: every item has one."""
    if len(counted) > 1:
        return None  # 2个海洋牧场……产业园、产业集群各1个
    for match in _OF_EACH.finditer(line, at, end_of(line, stop + 1, _ENDS)):
        begin = begin_of(line, match.start(), "，；：。")
        items = split(line[begin : match.start()])
        if match["unit"] == counted and len(items) >= _LEAST and not _DIGIT.search("".join(items)):
            return WholeList(items, begin, match.end())
    return None


def _these_are(line: str, at: int, stop: int, counted: str) -> WholeList | None:
    """六个村……，这些村子便是甲、乙……."""
    match = _THESE.search(line, at, stop) if line.find("是", at, stop) >= 0 else None
    if match is None or (match["noun"] and match["noun"][0] not in counted):
        return None
    end = end_of(line, match.end(), "，；：。")
    return _whole(split(line[match.end() : end]), match.end(), end)


def _one_and_one(line: str, at: int, stop: int, unit: str) -> WholeList | None:
    """三份文件……，一份叫……，一份叫……."""
    if line.count(f"一{unit}", at, stop) < 2:
        return None
    starts = [m.start() + 1 for m in re.finditer(f"[，；：]一{unit}", line[at:stop])]
    # What each is is said in one word.
    if len(starts) < 2 or len({line[at + n + 2 : at + n + 3] for n in starts}) > 1:
        return None
    if _OPEN.search(line, at, stop):
        return None
    ends = [*starts[1:], stop - at]
    items = [
        line[at + a : end_of(line, at + a, "，；。", b - a)]
        for a, b in zip(starts, ends, strict=True)
    ]
    return WholeList(tuple(items), at + starts[0], stop)


def _all_there(line: str, stop: int) -> WholeList | None:
    """四件大事……。甲，乙，丙，就是……的全部: the sentence behind the number's."""
    begin, end = stop + 1, end_of(line, stop + 1, _ENDS)
    body = line[begin : end + 1]
    if "全部" not in body and "所有" not in body:
        return None
    closing = _ALL.search(line, begin, end + 1)
    if closing is None or closing.end() < end:
        return None
    body = line[begin : closing.start()]
    items = split(body, "，") if "，" in body else split(body)
    return _whole(items, begin, closing.start())


def opened_alike(line: str, begin: int, at: int) -> WholeList | None:
    """把……，把……，把……，……的这五桩: the clauses before that of a number that open alike."""
    stop = begin_of(line, at, "，；") - 1
    if stop <= begin:
        return None
    clauses = line[begin:stop].replace("；", "，").split("，")
    first = clauses[-1][:1]
    run = list(takewhile(lambda clause: clause[:1] == first, reversed(clauses)))[::-1]
    start = stop - len("，".join(run))
    if first not in _OPENINGS or len(run) < _LEAST:
        return None
    return _whole(tuple(run), start, stop)


def _whole(items: tuple[str, ...], start: int, end: int) -> WholeList | None:
    """The list, where nothing says that it goes on."""
    if len(items) < _LEAST or OPEN_END.search(items[-1]) or "等" in items[-1]:
        return None
    plain = all(0 < len(item) <= _LONG and not _DIGIT.search(item) for item in items)
    return WholeList(items, start, end) if plain else None
