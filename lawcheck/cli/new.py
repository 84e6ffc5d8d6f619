"""``lawcheck new``: an empty draft with the mandated outline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.packs.model import RulePack
    from lawcheck.reports.model import Report

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def new(
    issuer: Annotated[
        str, typer.Option(metavar="单位", help="报告是哪个单位的，如 示例县、示例县司法局")
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="文件", help="存到哪里：.docx、.md 或者 .txt")
    ],
    year: Annotated[
        int | None, typer.Option(min=2000, max=2100, metavar="年", help="报告年度；不写则为上一年")
    ] = None,
    level: Annotated[
        Literal["province", "city", "county", "township", "department", "other"] | None,
        typer.Option(metavar="层级", help="不写则由单位名称判断"),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option("--from", metavar="上年报告", help="沿用上年报告的标题（只用标题，不用正文）"),
    ] = None,
    pack: Annotated[
        str, typer.Option(metavar="规则包", help="规则包的名称或文件")
    ] = "annual-report",
    force: Annotated[bool, typer.Option("--force", help="可以替换已有的文件")] = False,
) -> int:
    """写出空白的报告：规定的提纲，每处写明要写什么、依据是什么。

    提示都以【此处填写】开头；没有填的，审查时会指出来。

    例：lawcheck new --issuer 示例县 --year 2026 -o 草稿.docx
    """
    from lawcheck.cli.day import day
    from lawcheck.cli.output import say, to_file
    from lawcheck.cli.targets import Targets
    from lawcheck.drafting import writing
    from lawcheck.drafting.outline import outline
    from lawcheck.packs.loader import load
    from lawcheck.packs.resolve import resolve
    from lawcheck.reports.issuer import level_of

    target = Path(output)
    if target.suffix.lower() not in writing.WRITERS:
        raise UsageError(f"草稿的文件名要以 {'、'.join(writing.WRITERS)} 结尾，而不是“{output}”。")
    rules = load(pack)
    Targets([Path(last)] if last else [], force=force, is_report=Path.exists).claim(target)
    earlier = _report(last, rules) if last else None
    about = year if year is not None else day(None).year - 1
    reports_as = level or rules.level or level_of(issuer)
    narrowed = resolve(rules, about, reports_as, "draft")
    lines = outline(narrowed, about, reports_as, issuer, earlier)
    to_file([writing.WRITERS[target.suffix.lower()](lines)], target)
    say(f"草稿已存为：{target}。写好以后，【此处填写】各段请删去。")
    return 0


def _report(path: str, rules: RulePack) -> Report:
    """Last year's report; raises ``UsageError`` where it cannot be understood."""
    from lawcheck.review import review

    judged = review(path, rules)
    if judged.report is None:
        reason = judged.reason.message if judged.reason else ""
        raise UsageError(f"上年报告 {path} 用不上：{reason}")
    return judged.report
