"""A column that adds up others though no head says so, and ranks told below a table."""

from __future__ import annotations

import pytest

from lawcheck.case import Options, understood
from lawcheck.checks.run import run
from lawcheck.documents import read_bytes
from lawcheck.packs.loader import load

TABLE = """# 青禾县2026年法治政府建设年度报告

| 被申请人 | 审结 | 维持 | 撤销 | 终止 |
| --- | --- | --- | --- | --- |
| 公安局 | 46 | 26 | 2 | 18 |
| 水利局 | {told} | 16 | 3 | 12 |
| 林业局 | 27 | 15 | 4 | 8 |

{below}
"""


def _told(told: int | str, below: str) -> list[tuple[str, str]]:
    text = TABLE.format(told=told, below=below)
    case = understood(
        read_bytes(text.encode(), "报告.md"), load("figures"), Options(2026, "county")
    )
    return [(f.rule, f.severity) for f in run(case)]


@pytest.mark.parametrize(
    ("told", "below", "wanted"),
    [
        (31, "全部结案。", []),
        (33, "全部结案。", [("sum-mismatch", "warning")]),
        (33, "水利局另有2件以其他方式结案。", []),
        (31, "审结最多的是公安局，最少的是林业局。", []),
        (31, "审结最多的是公安局，最少的是水利局。", [("figure-relation", "info")]),
        (31, "审结最少的是林业局，维持率最高的是水利局。", [("figure-relation", "info")]),
    ],
)
def test_a_table_and_what_is_told_below_it(
    told: int, below: str, wanted: list[tuple[str, str]]
) -> None:
    assert _told(told, below) == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [("33", [("sum-mismatch", "warning")]), ("33.2", []), ("31.6", [])],
)
def test_a_column_of_amounts_may_be_rounded(told: str, wanted: list[tuple[str, str]]) -> None:
    assert _told(told, "全部结案。") == wanted
