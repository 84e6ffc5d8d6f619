"""Totals in the last row of a table."""

from __future__ import annotations

import pytest

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
    assert told("99") == ["sum-mismatch 全年受理纠纷99件"]
    assert told("31") == []  # far from the sum: of a part


def test_what_was_not_done_is_no_total_of_what_was() -> None:
    text = TABLE.replace(
        "各村受理、化解情况如下。", "未受理的99件已告知其他机关，分村受理情况见下表："
    ).replace("{total}", "92")
    document = read_bytes(text.encode(), "报告.md")
    assert list(run(understood(document, load("figures"), Options(2023, "county")))) == []


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


def _quotes(rows: str) -> list[str]:
    text = f"# 青禾县2023年法治政府建设年度报告\n\n情况如下。\n\n{rows}"
    document = read_bytes(text.encode(), "报告.md")
    case = understood(document, load("figures"), Options(2023, "county"))
    return [f.quote for f in run(case)]


QUARTERS = """| 季度 | 许可（件） | 备案（件） | 合计（件） |
| --- | --- | --- | --- |
| 一季度 | 120 | 30 | 150 |
| 二季度 | 140 | 25 | 165 |
| 三季度 | {cell} | 21 | {sum} |
| 四季度 | 110 | 24 | 134 |
| 全年 | 468 | 100 | 568 |
"""


@pytest.mark.parametrize(("cell", "total"), [("98", "191"), ("89", "119")])
def test_one_wrong_cell_is_told_at_its_row_alone(cell: str, total: str) -> None:
    assert _quotes(QUARTERS.format(cell=cell, sum=total)) == [f"三季度 | {cell} | 21 | {total}"]


def test_a_table_without_a_last_row_of_sums() -> None:
    table = """| 业务 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |
|---|---|---|---|---|---|
| 平均用时（天） | 5 | 4 | 5 | 4 | 5 |
| 期末未结（件） | 25 | 24 | 15 | 14 | 14 |
| 满意率 | 95.1% | 96.0% | 96.2% | 97.0% | 96.1% |
| 处罚（件） | 31 | 27 | 22 | 19 | {sum} |
| 许可（件） | 203 | 318 | 276 | 409 | 1206 |
| 备案（件） | 13 | 18 | 26 | 40 | 97 |
"""
    assert _quotes(table.format(sum=99)) == []
    assert _quotes(table.format(sum=109)) == ["处罚（件） | 31 | 27 | 22 | 19 | 109"]


def test_sums_of_sums_parts_of_rows_and_columns_of_rates() -> None:
    table = """| 类别 | 受理（件） | 办结（件） | 增减 |
|---|---|---|---|
| 市场 | 40 | 38 | -10.0% |
| {part} | 22 | 22 | +20.0% |
| {sub}
| 城管 | 18 | 17 | 持平 |
| 应急 | 12 | 10 | — |
| 合计 | {sum} | {done} | +3.5% |
"""
    subtotal = "小计 | 62 | 60 | 2.0% |"
    other = "水务 | 10 | 9 | 2.0% |"
    assert _quotes(table.format(part="交通", sub=subtotal, sum=92, done=87)) == []
    assert _quotes(table.format(part="其中：食品", sub=other, sum=80, done=74)) == []
    told = _quotes(table.format(part="交通", sub=subtotal, sum=92, done=78))
    assert told == ["合计 | 92 | 78 | +3.5%"]


def test_columns_that_nobody_adds_up() -> None:
    table = """| 单位 | 应参加 | 已参加 | 总数 |
|---|---|---|---|
| 教育局 | 30 | 28 | 45 |
| 公安局 | 60 | 60 | 88 |
| 城管局 | 17 | 17 | 40 |
"""
    assert _quotes(table) == []


ROWS = """| 村名 | {head} |
|---|---|---|---|
| 东村 | 12 | 2 | 14 |
| 西村 | 8 | 3 | 11 |
| 南村 | 19 | 1 | 21 |
"""


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("许可 | 处罚 | 合计", ["南村 | 19 | 1 | 21"]),
        ("许可（件） | 处罚（件） | 合计（件）", ["南村 | 19 | 1 | 21"]),
        # Of two units nothing is added up, nor by two columns.
        ("许可（件） | 罚款（元） | 合计", []),
        ("许可 | 合计 | 合计", []),
    ],
)
def test_what_a_column_may_add_up(head: str, told: list[str]) -> None:
    assert _quotes(ROWS.format(head=head)) == told


def test_a_total_between_its_columns_or_beside_one_alone_adds_up_nothing() -> None:
    between = """| 村名 | 许可 | 合计 | 处罚 |
|---|---|---|---|
| 东村 | 12 | 14 | 2 |
| 西村 | 8 | 11 | 3 |
| 南村 | 19 | 21 | 1 |
"""
    alone = """| 村名 | 许可 | 合计 |
|---|---|---|
| 东村 | 12 | 12 |
| 西村 | 8 | 8 |
| 南村 | 19 | 20 |
"""
    assert _quotes(between) == _quotes(alone) == []


def test_one_row_against_one_shows_nothing() -> None:
    table = """| 项目 | 目标 | 完成 | 合计 |
|---|---|---|---|
| 培训 | 10 | 12 | 22 |
| 评查 | 2 | 2 | 5 |
"""
    assert _quotes(table) == []


WORDED = """| 项目 | 承接单位 | 支出（万元） | 上年（万元） |
|---|---|---|---|
| 低保 | 民政局 | 5231.3 | 5406.8 |
| 特困供养 | 民政局 | 1386.4 | 1344.5 |
| 医疗救助 | 医保局 | 354.2 | 345.7 |
| 合计 |{beside} {total} | 7097.0 |
"""


@pytest.mark.parametrize("beside", [" — |", " 2个单位 |", "  |", ""])
def test_columns_of_words_beside_those_of_numbers(beside: str) -> None:
    assert _quotes(WORDED.format(beside=beside, total="6971.9")) == []
    told = _quotes(WORDED.format(beside=beside, total="6917.9"))
    # 2个单位: a total of no three rows.
    assert len(told) == (0 if "2个" in beside else 1)


def test_a_column_that_counts_the_rows_and_one_of_remarks() -> None:
    table = """| 序号 | 乡镇 | 调解（件） | 成功（件） | 备注 |
|---|---|---|---|---|
| 1 | 白石乡 | 327 | 318 | 含夜间 |
| 2 | 云台镇 | 486 | 477 | 含夜间 |
| 3 | 沙河镇 | 469 | 461 | 无 |
| 合计 | | {sum} | 1256 | |
"""
    assert _quotes(table.format(sum=1282)) == []
    assert _quotes(table.format(sum=1228)) == ["合计 | 1228 | 1256"]


def test_a_table_whose_cells_are_of_no_one_kind() -> None:
    table = """| 指标 | 单位 | 目标 | 完成 |
|---|---|---|---|
| 复议 | 件 | 不设 | 204 |
| 出庭率 | % | 100 | 97.2 |
| 合计 | 项 | 2 | 5 |
"""
    assert _quotes(table) == []


AVERAGES = """低保对象人均每月补助{told}元，比上年下降3.1%。

| 项目 | 保障人数 | 2023年支出（万元） | 2022年支出（万元） |
|---|---|---|---|
| 城乡低保 | 月均6318人 | 5231.3 | 5406.8 |
| 特困供养 | 月均812人 | 1386.4 | 1344.5 |
| 临时救助 | 1205人次 | 318.6 | 287.6 |
"""


def test_an_average_told_of_one_row() -> None:
    assert _quotes(AVERAGES.format(told=690)) == []
    assert _quotes(AVERAGES.format(told=710)) == ["低保对象人均每月补助710元"]


def test_what_all_of_a_table_is_of_stands_in_the_sentence_above() -> None:
    table = """全年办理公证1934件，其中{who}最少，构成见下表。

| 事项 | 件数 |
|---|---|
| 国内民事 | 1207 |
| 国内经济 | 289 |
| 涉外 | 438 |
"""
    assert _quotes(table.format(who="国内经济公证")) == []
    assert _quotes(table.format(who="涉外公证")) == ["其中涉外公证最少"]


def _suspects(total: str) -> list[str]:
    document = read_bytes(TABLE.format(total=total).encode(), "报告.md")
    (one,) = run(understood(document, load("figures"), Options(2023, "county")))
    return [f"{other.quote}: {other.note}" for other in one.related]


@pytest.mark.parametrize(
    ("total", "shown"),
    [
        ("95", ["西村 | 26 | 26: 26若是29，合计就对得上"]),
        ("110", []),  # no row is one slip away from 18 more
        ("83", ["南村 | 31 | 29: 29若是20，合计就对得上"]),
        ("91", []),  # each row could be one less
    ],
)
def test_rows_in_which_one_slip_explains_a_wrong_total_are_shown(
    total: str, shown: list[str]
) -> None:
    assert _suspects(total) == shown
