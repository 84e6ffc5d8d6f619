"""Totals in the last row of a table."""

from __future__ import annotations

from lawcheck.case import Options, understood
from lawcheck.checks.run import run
from lawcheck.documents import read_bytes
from lawcheck.packs.loader import load

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
    assert _told("95") == [f"sum-mismatch 合计 | 95 | 95: {message}"]


def test_a_right_total_and_one_that_cannot_be_read() -> None:
    assert _told("92") == _told("约92") == []


def test_the_sentence_above_a_table_against_its_column() -> None:
    text = TABLE.replace(
        "各村受理、化解情况如下。", "全年受理纠纷{told}件，分村情况见下表："
    ).replace("{total}", "92")

    def told(count: str) -> list[str]:
        document = read_bytes(text.format(told=count).encode(), "报告.md")
        case = understood(document, load("figures"), Options(2023, "county"))
        return [f"{f.rule} {f.quote}" for f in run(case)]

    assert told("95") == []
    assert told("59") == ["sum-mismatch 全年受理纠纷59件"]


def test_the_last_column_of_a_table() -> None:
    text = """# 青禾县2023年法治政府建设年度报告

| 村名 | 许可 | 处罚 | 合计 |
| --- | --- | --- | --- |
| 东村 | 3 | 7 | 10 |
| 西村 | 6 | 6 | 13 |
| 合计 | 9 | 13 | 23 |
"""
    document = read_bytes(text.encode(), "报告.md")
    case = understood(document, load("figures"), Options(2023, "county"))
    assert [f.quote for f in run(case)] == ["西村 | 6 | 6 | 13"]
