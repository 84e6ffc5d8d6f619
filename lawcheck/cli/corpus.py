"""``lawcheck corpus``: the store of earlier and neighbouring reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawcheck.cli.corpus_overlaps import overlaps
from lawcheck.cli.corpus_store import AsJson, Force, NoColor, StoreFile, draw, place_of, show_json
from lawcheck.errors import UsageError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="比对库：存放往年和其他单位的报告，供 check --against 比对、找出雷同。",
)


@app.command(
    epilog="退出状态：0 全部入库；2 无法执行；3 有文件读不了、不是年度报告；"
    "130 被中断（已入库的都保留）。"
)
def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="路径", help="报告文件、文件夹，或者 export 导出的 .jsonl 文件"),
    ],
    store: StoreFile = None,
    pack: Annotated[
        str, typer.Option(metavar="规则包", help="用哪个规则包识别单位、年度和各部分")
    ] = "annual-report",
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="同时读几个文件；0 表示用全部处理器")
    ] = 1,
    any_: Annotated[
        bool, typer.Option("--any", help="明显不是年度报告的文件也入库；不写则跳过并逐个说明")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="不显示进度")] = False,
) -> int:
    """把报告存入比对库。同一个文件只存一次；中断以后重新运行，会接着做。

    例：lawcheck corpus add 2022年报告/ 2023年报告/ --store 全区.db
    """
    from lawcheck.cli import exits, output
    from lawcheck.cli.inputs import to_judge
    from lawcheck.cli.progress import teller
    from lawcheck.corpus.gathering import EXPORT, gather
    from lawcheck.corpus.store import Store
    from lawcheck.packs.loader import load

    inputs, complete = to_judge(paths)
    if any(item.data is not None for item in inputs):
        raise UsageError("比对库要记下文件名，不能从标准输入读。")
    files = [item.name for item in inputs]
    codes = {exits.OK if complete else exits.CANNOT}
    if not files:
        return exits.CANNOT
    rules = load(pack)
    if any(not name.endswith(EXPORT) for name in files):
        files.sort(key=lambda name: name.endswith(EXPORT))
    with Store(place_of(store, create=True)) as opened:
        progress = gather(opened, files, rules, jobs=jobs, judged=not any_, tell=teller(quiet))
    for name, why in progress.failed:
        output.tell(f"没有入库：{name}：{why}")
    if progress.failed:
        codes.add(exits.UNJUDGED)
    output.say(
        f"新入库{progress.added}份，已在库中{progress.known}份，"
        f"没有入库{len(progress.failed)}份，用时{progress.seconds:.1f}秒。"
    )
    return exits.worst(codes)


@app.command("list")
def list_(
    store: StoreFile = None,
    issuer: Annotated[
        str | None, typer.Option(metavar="单位", help="只列名称含有这几个字的单位")
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="年", help="只列这一年度")] = None,
    as_json: AsJson = False,
    no_color: NoColor = False,
) -> int:
    """列出比对库里的报告：编号、单位、年度、层级、字数、文件。"""
    from lawcheck.corpus.store import Store
    from lawcheck.views.corpus import terminal

    with Store(place_of(store), create=False) as opened:
        listed = [
            report
            for report in opened.listed()
            if (issuer is None or issuer in report.issuer) and year in (None, report.year)
        ]
    if as_json:
        show_json(listed)
    else:
        draw(lambda columns: terminal.listing(listed, columns), no_color)
    return 0


@app.command()
def remove(
    reports: Annotated[
        list[str],
        typer.Argument(metavar="编号或文件", help="list 列出的编号，或者入库时的文件路径"),
    ],
    store: StoreFile = None,
) -> int:
    """从比对库中删去报告。"""
    from lawcheck.cli.output import say
    from lawcheck.corpus.store import Store

    with Store(place_of(store), create=False) as opened:
        listed = opened.listed()
        wanted: list[int] = []
        for name in reports:
            found = [r.id for r in listed if name in (str(r.id), r.name)]
            if not found:
                raise UsageError(f"比对库里没有“{name}”，一份也没有删。请用 corpus list 查看编号。")
            wanted += found
        removed = opened.remove(dict.fromkeys(wanted))
    say(f"删去了{removed}份报告。")
    return 0


@app.command()
def stats(store: StoreFile = None, as_json: AsJson = False, no_color: NoColor = False) -> int:
    """比对库有多大：报告、单位、年度、字数、文件大小。"""
    from lawcheck.corpus.store import Store
    from lawcheck.views.corpus import terminal

    with Store(place_of(store), create=False) as opened:
        statistics = opened.statistics()
        place = opened.path
    if as_json:
        show_json(statistics)
    else:
        draw(lambda columns: terminal.statistics(statistics, str(place), columns), no_color)
    return 0


@app.command(epilog="退出状态：0 完好；2 已经损坏，或者打不开。")
def verify(store: StoreFile = None) -> int:
    """检查比对库是否完好：文件、每份报告、索引。"""
    from lawcheck.cli.output import say
    from lawcheck.corpus.store import Store
    from lawcheck.corpus.storefile import damaged

    with Store(place_of(store), create=False) as opened:
        found = opened.faults()
        reports = 0 if found else opened.statistics().reports
        place = opened.path
    if found:
        raise UsageError(damaged(place, "；".join(found)))
    say(f"比对库 {place} 完好，共{reports}份报告。")
    return 0


@app.command()
def export(
    store: StoreFile = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="文件", help="不写则输出到屏幕")
    ] = None,
    force: Force = False,
) -> int:
    """导出比对库：每行一份报告（JSON），可以再用 add 存入另一个库，或者交给 Spark。"""
    from lawcheck.cli.output import to_file, to_stdout
    from lawcheck.cli.targets import Targets
    from lawcheck.corpus.store import Store
    from lawcheck.views import safe

    place = place_of(store)
    if output is not None:
        Targets([place], force=force).claim(output)
    with Store(place, create=False) as opened:
        lines = (safe.encoded(entry).decode() + "\n" for entry in opened.entries())
        if output is None:
            to_stdout(lines, utf8=True)
        else:
            to_file(lines, output)
    return 0


app.command()(overlaps)
