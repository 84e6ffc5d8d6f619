"""Counts by name, and what is told of their rates, ranks and averages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawcheck.case import Options, understood
from lawcheck.checks.figures.ledger import Ledger, covers
from lawcheck.checks.figures.tables import tables
from lawcheck.checks.run import run
from lawcheck.documents import read_bytes
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.packs.loader import load
from lawcheck.text.patterns import compile_patterns

TITLE = "# 青禾县2026年法治政府建设年度报告\n\n"
TABLE = """全年办案情况如下。

| 季度 | 立案（件） | 结案（件） | 结案率 |
| --- | --- | --- | --- |
| 一季度 | 146 | 131 | 89.7% |
| 二季度 | 183 | 170 | {rate} |
| 三季度 | 205 | 198 | 96.6% |
| 四季度 | 172 | 168 | 97.7% |
| 合计 | 706 | 667 | 94.5% |

"""
TEXT = """全年收到行政复议申请412件，受理371件；其中征收类受理126件，上年受理402件。

以街道为被告的一审行政诉讼案件153件，审结141件。
"""


def _case(text: str):  # type: ignore[no-untyped-def]
    document = read_bytes((TITLE + text).encode(), "报告.md")
    return understood(document, load("figures"), Options(2026, "county"))


def _ledger(text: str) -> Ledger:
    case = _case(text)
    options = next(r.check for r in case.pack.rules if isinstance(r.check, FigureRelation))
    assert isinstance(options, FigureRelation)
    total = compile_patterns((options.sum_rows,))
    read = [table for table, _ in tables(case, total)]
    return Ledger(options.naming, case.report.running, read, 2026)


def _told(text: str) -> list[str]:
    return [f"{f.severity} {f.rule} {f.quote}: {f.message}" for f in run(_case(text))]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("受理的行政复议案件", [371]),  # what its clause leaves out; neither a part nor last year's
        ("收到行政复议申请", [412]),
        ("行政复议案件", [412, 371]),  # came in or taken on: nobody can tell
        ("一审行政诉讼案件", [153]),
        ("审结的行政复议案件", []),
        ("立案总数", [706]),
    ],
)
def test_which_counts_a_name_means(name: str, values: list[int]) -> None:
    found = _ledger(TABLE.format(rate="92.9%") + TEXT).meant(name, "件")
    assert [one.figure.value for one in found] == [Decimal(value) for value in values]


def test_pieces_of_two_characters_make_up_a_name() -> None:
    assert covers("受理行政复议", ("受理", "收到行政复议申请"))
    assert not covers("受理行政复议", ("理", "行政复议"))
    assert not covers("审结行政复议", ("受理", "行政复议"))


def test_a_rate_that_its_row_refutes() -> None:
    assert _told(TABLE.format(rate="92.9%")) == []
    message = "数字之间的关系不成立：“二季度”一行170÷183，应为92.9%，表中为90.9%。"
    wrong = _told(TABLE.format(rate="90.9%"))
    assert wrong == [f"error figure-relation 二季度 | 183 | 170 | 90.9%: {message}"]


@pytest.mark.parametrize("text", ["立案最多的是二季度", "二季度立案最多", "立案最少的是二季度"])
def test_a_rank_that_a_column_refutes(text: str) -> None:
    table = TABLE.format(rate="92.9%")
    assert len(_told(f"{table}{text}，与专项行动有关。\n")) == 1
    right = text.replace("二季度", "三季度" if "最多" in text else "一季度")
    assert _told(f"{table}{right}，与专项行动有关。\n") == []
    # Of what no column holds nothing is told.
    assert _told(f"{table}{text.replace('立案', '罚没金额')}。\n") == []


def test_a_share_of_a_total_that_a_table_holds() -> None:
    table = TABLE.format(rate="92.9%")
    assert _told(f"{table}食品类案件289件，占立案总数的40.9%。\n") == []
    assert len(_told(f"{table}食品类案件289件，占立案总数的43.9%。\n")) == 1


PARTS = """## 一、主要举措和成效

{achieved}

## 二、存在的不足

执法力量不足，原因是编制偏少。

## 三、主要负责人履行第一责任人职责情况

{head}

## 四、2027年工作安排

组织县政府常务会议会前学法15次。
"""


def _parts(achieved: str, head: str) -> list[str]:
    text = TITLE + PARTS.format(achieved=achieved, head=head)
    document = read_bytes(text.encode(), "报告.md")
    case = understood(document, load("annual-report"), Options(2026, "county"))
    return [f"{f.severity} {f.message}" for f in run(case) if f.rule == "number-contradiction"]


def test_a_count_that_another_part_tells_with_another_value() -> None:
    told = "全年组织县政府常务会议会前学法12次，覆盖全部领导班子成员。"
    assert _parts(told, "县长主持县政府常务会议会前学法12次。") == []
    assert _parts(told, "县长主持县委常委会会议会前学法9次。") == []  # of another body
    (said,) = _parts(told, "主持县政府常务会议会前学法14次。")
    assert said.startswith("warning “县政府常务会议会前学法”前后说法不一")
    # What the name leaves out stands in the clause before it.
    (said,) = _parts(told, "主持县政府常务会议24次，会前学法14次。")
    assert said.startswith("info")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三季度案件集中，全年依法立案431件", []),  # far from the cell
        ("三季度案件集中，全年依法立案250件", ["warning"]),
        ("三季度案件集中，全年不予立案250件", []),
    ],
)
def test_a_count_whose_words_end_as_a_column_is_called(text: str, found: list[str]) -> None:
    table = TABLE.format(rate="92.9%")
    assert [line.split()[0] for line in _told(f"{table}{text}。\n")] == found
