"""The list of units that must hand in: name, other names, level, deadline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from lawcheck.errors import UsageError
from lawcheck.roster import sheets

#: Column → the headings under which people write it.
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("单位", "单位名称", "报送单位", "发文机关", "责任单位", "名称"),
    "others": ("别名", "其他名称", "简称", "曾用名", "又名"),
    "level": ("层级", "级别", "类别"),
    "deadline": ("截止日期", "报送期限", "截止时间", "报送时限", "期限", "时限"),
}
#: Between several other names of one unit.
_SEPARATORS = "、,，;；/ "


class Unit(msgspec.Struct, frozen=True):
    """One line of the list."""

    name: str
    others: tuple[str, ...] = ()
    level: str = ""
    deadline: date | None = None


class Listed(msgspec.Struct, frozen=True):
    """What a list says."""

    units: tuple[Unit, ...]
    remarks: tuple[str, ...] = ()
    """Sentences on what was made of its rows."""


def read(path: Path) -> Listed:
    """The list at ``path``, each unit once; raises ``UsageError`` where it is none."""
    from lawcheck.roster.merging import merged

    table = sheets.rows(path)
    found = [
        (number, _unit(row, path))
        for number, row in sheets.numbered(table, COLUMNS)
        if row.get("name")
    ]
    if not found:  # a bare list: one name a line
        lone = [(turn, row) for turn, row in enumerate(table, 1) if sum(map(bool, row)) == 1]
        found = [(turn, Unit(next(filter(None, row)))) for turn, row in lone]
    if not found:
        raise UsageError(
            f"{path} 里没有找到单位名单。第一行要写明各列，其中一列叫“单位”，"
            "还可以有“别名”“层级”“截止日期”。"
        )
    return Listed(*merged(found))


def units(path: Path) -> tuple[Unit, ...]:
    """The units of the list at ``path``; raises ``UsageError`` where there are none."""
    return read(path).units


def _unit(row: dict[str, str], path: Path) -> Unit:
    others = row.get("others", "")
    for mark in _SEPARATORS:
        others = others.replace(mark, "\n")
    stated = row.get("deadline", "")
    deadline = _day(stated)
    if stated and deadline is None:
        raise UsageError(
            f"{path} 里“{row['name']}”的截止日期“{stated}”不是日期，请写成 2027-01-31。"
        )
    return Unit(
        row["name"], tuple(filter(None, others.split("\n"))), row.get("level", ""), deadline
    )


def _day(text: str) -> date | None:
    """2027-01-31, 2027/1/31, 2027.1.31 or 2027年1月31日."""
    for mark in "年月/.":
        text = text.replace(mark, "-")
    numbers = text.replace("日", "").split(" ")[0].split("-")
    try:
        year, month, day = map(int, numbers)
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
