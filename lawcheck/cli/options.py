"""The options that several commands share: each is declared once, with its help.

Those that a file of settings may say too are called there as here (tests/settings).
"""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from lawcheck.packs.base import Level as LevelName
from lawcheck.settings import Detail, FailOn
from lawcheck.views.table import SAVED, VIEWS

#: The rule pack unless another is named.
PACK = "annual-report"
#: Report years that a user may state.
YEARS = (2000, 2100)
LEVELS: tuple[str, ...] = get_args(LevelName)

Pack = Annotated[str, typer.Option("--pack", metavar="规则包", help="规则包的名称或文件")]
Year = Annotated[
    int | None,
    typer.Option(
        "--year", min=YEARS[0], max=YEARS[1], metavar="年", help="报告年度；不写则从报告中读出"
    ),
]
Level = Annotated[
    LevelName | None,
    typer.Option(
        "--level",
        metavar="层级",
        help=f"{'、'.join(LEVELS)}，命令行上也可以写省级、市级、县级、乡镇街道、部门；"
        "不写则由发文机关判断",
    ),
]
Format = Annotated[
    str, typer.Option("--format", metavar="格式", help=f"显示的格式：{'、'.join(VIEWS)}")
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        metavar="格式=文件",
        help="另存为文件，可写多次，如 --output xlsx=汇总.xlsx；"
        f"除上述格式外还有 {'、'.join(SAVED[len(VIEWS) :])}",
    ),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option("--fail-on", help="出现哪一级的问题就算未达要求；只改变退出状态，不改变结论"),
]
MinScore = Annotated[
    float | None,
    typer.Option(
        "--min-score",
        min=0,
        max=100,
        metavar="分",
        help="低于这个分数就算未达要求；只改变退出状态",
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="路径",
        help="与往年、其他单位的报告比对：一份报告、一个文件夹或者一个比对库",
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="文件",
        help="豁免清单（lawcheck baseline 写成）：其中写明理由的问题不再计较；"
        "也可以是以前 --format json 的结果",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="规则", help="只按这些规则审查，可写多次，如 --select number-*"
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="规则", help="不按这些规则审查，可写多次"),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude", metavar="写法", help="文件夹中不审查的文件，可写多次，如 --exclude *初稿*"
    ),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="日期", help="当作哪一天，如 2027-03-01；不写则为当天"),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=0, metavar="N", help="同时审查几个文件；0 表示用全部处理器"),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        envvar="LAWCHECK_NO_CACHE",
        help="没有改动的文件也重新审查，不用上次的结果",
    ),
]
Limit = Annotated[
    list[str] | None,
    typer.Option(
        "--limit", metavar="名称=数", help="改变读取文件的上限，可写多次，如 --limit pages=800"
    ),
]
Roster = Annotated[
    str | None,
    typer.Option(
        "--roster",
        metavar="名单",
        help="应当报送的单位（.xlsx 或者 .csv，列名：单位、别名、层级、截止日期），"
        "汇总表注明谁没有报送",
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="模板",
        help="审查意见书的模板（.docx，由 lawcheck opinion template 另存）",
    ),
]
Show = Annotated[
    Detail | None,
    typer.Option(
        "--show", help="每份报告显示什么：问题、评分、各部分、职责、全部；不写则一份时显示全文"
    ),
]
ShowStatistics = Annotated[bool, typer.Option("--statistics", help="末尾列出各条规则报出的次数")]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]
