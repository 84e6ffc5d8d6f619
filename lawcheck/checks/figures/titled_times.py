"""A row of a day that the title of its table leaves out: 上半年培训情况, 7月10日.

The title names half a year or a quarter, the head of the column says no more than that it holds the
days, and no column tells when something comes into force or is due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.patterns import compiled

_TITLE = compiled(
    r"(?:附?表\d{0,2}?[：， ]?[^。；|\n]{0,16}?|20\d\d年)第?"
    r"(?P<part>上半年|下半年|[一二三四]季度)[^。；|\n，]{0,24}(?:\n|$)"
)
_PARTS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
}
_HEAD = compiled(r"(?:日期|时间|(?:培训|活动|检查|会议|开展|举办|召开|学法|宣讲)(?:日期|时间))")
#: Another day of the same thing may lie beyond.
_LATER = compiled("施行|实施|生效|截止|期限|办结|整改|完成|计划|备注|反馈|下次")
_DAY = compiled(r"(?:20\d\d年)?(?P<month>\d{1,2})月(?:\d{1,2}日)?")
_CELLS = compiled(r"\s*[|｜]\s*")
#: A table has so many rows at most.
_ROWS = 40


def titled_times(text: str) -> Iterator[Refuted]:
    """Every row whose day is not of the part of the year that the title names."""
    for title in _TITLE.finditer(text):
        begin = text.rfind("\n", 0, title.start()) + 1
        # The title is a line of its own.
        if title.start() - begin > 0 and "。" in text[begin : title.start()]:
            continue
        yield from _rows(text, title)


def _rows(text: str, title: re.Match[str]) -> Iterator[Refuted]:
    first, last = _PARTS[title["part"]]
    at, column = title.end(), -1
    for _ in range(_ROWS):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        cells = _CELLS.split(line.strip().strip("|｜").strip())
        if len(cells) < 2:
            return
        if column < 0:
            # A reader may have taken the head of the table off.
            kind = _DAY if _DAY.fullmatch(cells[0]) else _HEAD
            heads = [n for n, cell in enumerate(cells) if kind.fullmatch(cell)]
            if len(heads) != 1 or _LATER.search(line + title[0]):
                return
            column = heads[0]
            at = stop + 1
            continue
        day = _DAY.fullmatch(cells[column]) if column < len(cells) else None
        if day and not first <= int(day["month"]) <= last:
            told = f"表题说的是{title['part']}，这一行是{day[0]}"
            yield Refuted(at, stop, told, False)
        at = stop + 1
