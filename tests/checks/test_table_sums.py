"""Totals in the last row of a table."""

from __future__ import annotations

from lawcheck.checks.run import run
from lawcheck.documents import read_bytes
from lawcheck.packs.loader import load
from lawcheck.review import Options, understood

TABLE = """# 青禾县2023年法治政府建设年度报告

各村受理、化解情况如下。

| 村名 | 受理（件） | 化解（件） |
| --- | --- | --- |
| 东村 | 38 | 37 |
| 西村 | 26 | 26 |
| 南村 | 31 | 29 |
| 合计 | 95 | {total} |
"""


def _told(total: str) -> list[str]:
    document = read_bytes(TABLE.format(total=total).encode(), "报告.md")
    case = understood(document, load("figures"), Options(2023, "county"))
    return [f"{f.rule} {f.quote}: {f.message}" for f in run(case)]


def test_a_total_that_its_column_contradicts() -> None:
    message = "分项与合计对不上：合计95，分项37、26、29，相加为92，相差3。"
    assert _told("95") == [f"sum-mismatch 合计 95 95: {message}"]


def test_a_right_total_and_one_that_cannot_be_read() -> None:
    assert _told("92") == _told("约92") == []
