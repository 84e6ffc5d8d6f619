"""What is told of a half year or a quarter, against the values by quarter."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes
from tests.material.packs import annual_report

ROWS = """
| 指标 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
|---|---|---|---|---|---|
| 涉企检查（户次） | 214 | 187 | 165 | 142 | 708 |
| 行政处罚（件） | 31 | 27 | 22 | 19 | 99 |
| 不予处罚（件） | 18 | 21 | 24 | 26 | 89 |
"""
COLUMNS = """
| 季度 | 检查（户次） | 处罚（件） |
|---|---|---|
| 一季度 | 214 | 31 |
| 二季度 | 187 | 27 |
| 三季度 | 165 | 22 |
| 四季度 | 142 | 19 |
"""


def told(sentence: str, table: str = "") -> list[str]:
    text = f"# 岚溪县2026年法治政府建设年度报告\n\n各季度情况如下：\n{table}\n{sentence}\n"
    found = check_bytes(text.encode(), "x.md", annual_report()).findings
    return [f.message for f in found if f.rule in ("figure-relation", "number-contradiction")]


@pytest.mark.parametrize(
    ("sentence", "table", "right"),
    [
        ("处罚也随之减少，上半年58件，下半年只有43件。", ROWS, "下半年应为41件"),
        ("上半年检查401户次，下半年检查317户次。", COLUMNS, "下半年应为307户次"),
        ("前三季度检查556户次，四季度扫尾。", COLUMNS, "前三季度应为566户次"),
        ("三季度检查156户次，比上年同期少。", COLUMNS, "165户次"),
        ("四个季度受理量分别为412件、497件、521件、474件。下半年受理985件。", "", "应为995件"),
        ("四个季度依次为412、497、521、474件，下半年占全年的53.3%。", "", "52.3%"),
        (
            "一季度评查12卷，二季度评查15卷，三季度评查9卷，四季度评查14卷，上半年占56.0%。",
            "",
            "54%",
        ),
        ("上半年受理214件，下半年受理268件，下半年受理数占全年的57.6%。", "", "55.6%"),
        ("检查上半年401户次，下半年317户次。", COLUMNS, "下半年应为307户次"),
        ("下半年检查降到317户次。", COLUMNS, "下半年应为307户次"),
        ("一至四季度检查户次分别为618、574、533和412户次，三季度达到553户次。", "", "533户次"),
    ],
)
def test_what_its_quarters_refute(sentence: str, table: str, right: str) -> None:
    (message,) = told(sentence, table)
    assert right in message


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("处罚也随之减少，上半年58件，下半年只有41件。", ROWS),
        ("不予处罚上半年39件，下半年50件。", ROWS),
        ("上半年检查401户次，下半年检查307户次，其中三季度检查165户次。", COLUMNS),
        ("上半年检查危化企业411户次，下半年检查危化企业317户次。", COLUMNS),
        ("市综合执法支队下半年处罚43件，县级下半年处罚41件。", COLUMNS),
        ("2025年下半年检查317户次，全市三季度检查156户次。", COLUMNS),
        ("下半年处罚比上半年少17件，三季度比二季度少5件。", COLUMNS),
        ("上半年减轻处罚58件，下半年减轻处罚43件。", COLUMNS),
        ("四个季度受理量分别为412件、497件、521件、474件，下半年受理量占全年的52.3%。", ""),
        ("四个季度分别办结412件、497件、521件、474件，下半年新收案件占全年新收的54.0%。", ""),
        ("四个季度受理量分别为412件、497件、521件、474件。全年办理信访985件，下半年505件。", ""),
        ("上半年受理214件，下半年受理268件，下半年受理数占全年的55.6%。", ""),
        ("上半年评查60卷，下半年评查100卷，查出问题48个，下半年占60.0%。", ""),
        ("一季度处罚58件，二季度83件，三季度84件，四季度91件，下半年175件。", ""),
        ("四个季度分别接到举报48件、73件、66件、54件，上半年查实61件，下半年查实57件。", ""),
        ("四个季度平均用时分别为9天、8天、7天、6天，下半年12天。", ""),
    ],
)
def test_what_is_right_or_of_something_else(sentence: str, table: str) -> None:
    assert told(sentence, table) == []
