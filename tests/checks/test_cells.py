"""A count of the text against the cell of a table that counts the same."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from tests.material.packs import annual_report

TABLE = """
| 领域 | 2025年立案（件） | 2026年立案（件） |
|---|---|---|
| 建筑工地 | 74 | 68 |
| 燃气企业 | 31 | 23 |
| 合计 | 105 | 91 |
"""


def told(sentence: str) -> list[str]:
    text = f"# 岚溪县2026年法治政府建设年度报告\n\n{sentence}\n{TABLE}"
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    return [finding.message for finding in found if finding.rule == "number-contradiction"]


def test_another_value_is_told_with_that_of_the_table() -> None:
    (message,) = told("其中建筑工地立案86件。")
    assert "此处是86件" in message
    assert "68件" in message


@pytest.mark.parametrize(
    "sentence",
    [
        "其中建筑工地立案68件。",
        "建筑工地比上年少立案6件。",  # a difference
        "建筑工地立案后移送86件。",  # another count
        "2025年建筑工地立案74件。",  # of the year before
        "建筑工地立案120件。",  # no slip makes it of 68
        "建筑工地立案处罚86家。",  # another unit
    ],
)
def test_what_counts_otherwise_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


QUARTERS = """
| 季度 | 立案（件） | 罚没金额（万元） |
|---|---|---|
| 一季度 | 168 | 61.2 |
| 二季度 | 174 | 57.9 |
| 合计 | 342 | 119.1 |
"""


@pytest.mark.parametrize(
    ("sentence", "clashes"),
    [
        ("二季度罚没59.7万元，少于一季度。", 1),
        ("二季度案件不多，立案147件。", 1),
        ("二季度罚没57.9万元，少于一季度。", 0),
        ("二季度比一季度少，罚没差59.7万元。", 0),  # a difference
        ("二季度与上年同期的59.7万元相比，略有下降。", 0),
        ("二季度罚没的企业147家。", 0),  # another unit
    ],
)
def test_a_row_named_before_and_how_a_column_begins(sentence: str, clashes: int) -> None:
    text = f"# 岚溪县2026年法治政府建设年度报告\n\n{sentence}\n{QUARTERS}"
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    assert [one.rule for one in found].count("number-contradiction") == clashes


CASES = """
| 类别 | 立案（件） | 办结（件） | 罚款（万元） |
|---|---|---|---|
| 违法建设 | 68 | 61 | 22.5 |
| 燃气管理 | 27 | 26 | 14.8 |
| 物业管理 | 19 | 17 | 6.1 |
| 合计 | 114 | 104 | 43.4 |
"""


@pytest.mark.parametrize(
    ("sentence", "clashes"),
    [
        ("违法建设案件立案68件、办结58件。", 1),
        ("燃气管理方面立案27件，办结23件，其余的都超过90日。", 1),
        ("物业管理类立案19件，到年底只办结14件。", 1),
        ("违法建设案件立案68件，办结61件。", 0),
        ("违法建设案件立案68件，其中按期办结55件。", 0),
        ("违法建设案件立案68件、90日以内办结54件。", 0),
        ("违法建设案件立案68件、上半年办结38件。", 0),
        ("违法建设案件摸排71件、查证后办结55件。", 0),  # no count that the table bears out
    ],
)
def test_beside_a_count_that_the_row_bears_out(sentence: str, clashes: int) -> None:
    text = f"# 岚溪县2026年法治政府建设年度报告\n\n{sentence}\n{CASES}"
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    assert [one.rule for one in found].count("number-contradiction") == clashes
