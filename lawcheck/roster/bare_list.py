"""A list without headings: the name of one unit a line; and what is no list at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lawcheck.errors import UsageError
from lawcheck.roster.sheets import Row

#: No unit has a longer name.
_LONGEST = 40
#: What no name of a unit has: the marks of a sentence, a day, an item's number in Chinese.
_NO_NAME = re.compile(
    r"[。；：！？，《》]|\d+年|\d+月\d+日|^[（(]?[一二三四五六七八九十]+[）)、]|^[#*>|-]|报告$"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
#: What stands over a list.
_TITLE = re.compile(r"(?:名单|一览表|名录|情况表|花名册)$")
#: What a list is, for whoever gave something else.
LOOKS = (
    "名单应是 .xlsx 或者 .csv 表格，第一行写明各列，其中一列叫“单位”，"
    "还可以有“别名”“层级”“截止日期”；只有名称的，每行写一个单位。"
)


def names(table: Sequence[Row], path: Path) -> Iterator[tuple[int, str]]:
    """The number of each line and the name on it; raises ``UsageError`` where there are none."""
    lone = [
        (number, next(filter(None, row)))
        for number, row in enumerate(table, 1)
        if sum(map(bool, row)) == 1
    ]
    listed = [(number, text) for number, text in lone if not _TITLE.search(text)]
    if not listed:
        raise UsageError(f"{path} 里没有找到单位名单：{LOOKS}")
    for number, text in listed:
        if len(text) > _LONGEST or _NO_NAME.search(text) or not _CHINESE.search(text):
            shown = text if len(text) <= 20 else f"{text[:19]}…"
            raise UsageError(f"{path} 不像单位名单，第{number}行“{shown}”不是单位名称：{LOOKS}")
    yield from listed
