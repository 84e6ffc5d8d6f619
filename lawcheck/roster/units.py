"""The list of units that must hand in: name, other names, level, deadline."""

from __future__ import annotations

from pathlib import Path

from lawcheck.errors import UsageError
from lawcheck.roster import bare_list, season, sheets
from lawcheck.roster.merging import merged
from lawcheck.roster.model import Listed, Unit

#: Column → the headings under which people write it.
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("单位", "单位名称", "报送单位", "发文机关", "责任单位", "名称"),
    "others": ("别名", "其他名称", "简称", "曾用名", "又名"),
    "level": ("层级", "级别", "类别"),
    "deadline": ("截止日期", "报送期限", "截止时间", "报送时限", "期限", "时限"),
}
#: Endings of what holds a report, never a table.
_DOCUMENTS = frozenset((".docx", ".docm", ".doc", ".wps", ".pdf", ".ofd", ".rtf"))
#: Between several other names of one unit.
_SEPARATORS = "、,，;；/ "


def read(path: Path) -> Listed:
    """The list at ``path``, each unit once; raises ``UsageError`` where it is none."""
    if path.suffix.lower() in _DOCUMENTS:
        raise UsageError(f"{path} 是文档，不是单位名单：{bare_list.LOOKS}")
    table = sheets.rows(path)
    found = [
        (number, _unit(row, path))
        for number, row in sheets.numbered(table, COLUMNS)
        if row.get("name")
    ]
    if not found:  # a bare list: one name a line
        found = [(number, Unit(name)) for number, name in bare_list.names(table, path)]
    return Listed(*merged(found))


def _unit(row: dict[str, str], path: Path) -> Unit:
    others = row.get("others", "")
    for mark in _SEPARATORS:
        others = others.replace(mark, "\n")
    stated = row.get("deadline", "")
    deadline = season.day(stated)
    yearless = None if deadline else season.yearless(stated)
    if stated and deadline is None and yearless is None:
        raise UsageError(
            f"{path} 里“{row['name']}”的截止日期“{stated}”不是日期，"
            "请写成 2027-01-31 或者 1月31日。"
        )
    names = tuple(filter(None, others.split("\n")))
    return Unit(row["name"], names, row.get("level", ""), deadline, yearless)
