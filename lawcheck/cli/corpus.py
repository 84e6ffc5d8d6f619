"""``lawcheck corpus``: the store of earlier and neighbouring reports."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.cli.targets import Targets
    from lawcheck.views.screen import Line

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="比对库：存放往年和其他单位的报告，供 check --against 比对、找出雷同。",
)

StoreFile = Annotated[
    Path | None, typer.Option("--store", metavar="文件", help="比对库文件；不写则用本人的比对库")
]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON，供程序使用")]
Force = Annotated[bool, typer.Option("--force", help="可以替换已有的文档、压缩包、规则包、比对库")]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]


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
    with Store(_place(store, create=True)) as opened:
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

    with Store(_place(store), create=False) as opened:
        listed = [
            report
            for report in opened.listed()
            if (issuer is None or issuer in report.issuer) and year in (None, report.year)
        ]
    if as_json:
        _json(listed)
    else:
        _draw(lambda columns: terminal.listing(listed, columns), no_color)
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

    with Store(_place(store), create=False) as opened:
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

    with Store(_place(store), create=False) as opened:
        statistics = opened.statistics()
        place = opened.path
    if as_json:
        _json(statistics)
    else:
        _draw(lambda columns: terminal.statistics(statistics, str(place), columns), no_color)
    return 0


@app.command(epilog="退出状态：0 完好；2 已经损坏，或者打不开。")
def verify(store: StoreFile = None) -> int:
    """检查比对库是否完好：文件、每份报告、索引。"""
    from lawcheck.cli.output import say
    from lawcheck.corpus.store import Store
    from lawcheck.corpus.storefile import damaged

    with Store(_place(store), create=False) as opened:
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

    place = _place(store)
    if output is not None:
        Targets([place], force=force).claim(output)
    with Store(place, create=False) as opened:
        lines = (safe.encoded(entry).decode() + "\n" for entry in opened.entries())
        if output is None:
            to_stdout(lines, utf8=True)
        else:
            to_file(lines, output)
    return 0


@app.command()
def overlaps(
    store: StoreFile = None,
    least: Annotated[
        int, typer.Option(min=1, metavar="字", help="两份报告相同的文字少于这么多就不列")
    ] = 100,
    year: Annotated[int | None, typer.Option(metavar="年", help="只看这一年度的报告")] = None,
    neighbours: Annotated[
        bool, typer.Option("--neighbours", help="只看不同单位之间，不看本单位的往年报告")
    ] = False,
    pack: Annotated[
        str, typer.Option(metavar="规则包", help="用哪个规则包的固定表述（相同也不算）")
    ] = "annual-report",
    engine: Annotated[
        Literal["auto", "sqlite", "duckdb"],
        typer.Option(help="用什么计算；auto：报告多而且装了 DuckDB 就用它"),
    ] = "auto",
    format_: Annotated[
        Literal["terminal", "json", "html"], typer.Option("--format", help="显示的格式")
    ] = "terminal",
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="格式=文件", help="另存为文件，可写多次，如 --output html=雷同.html"),
    ] = None,
    force: Force = False,
    no_color: NoColor = False,
) -> int:
    """找出比对库里所有互相抄用的报告，列成表，画成图。

    例：lawcheck corpus overlaps --year 2023 --output html=雷同.html
    """
    from functools import lru_cache

    import msgspec

    from lawcheck.cli.output import tell, to_file, to_stdout
    from lawcheck.cli.targets import Targets
    from lawcheck.corpus.overlaps import find
    from lawcheck.corpus.pairs import misses_crowds
    from lawcheck.corpus.store import Store
    from lawcheck.documents.own import seal
    from lawcheck.packs.loader import load
    from lawcheck.views.corpus import data, heatmap, terminal

    place = _place(store)
    targets = Targets([place], force=force)
    files = [_output(text, targets) for text in output or ()]
    with Store(place, create=False) as opened:
        if misses_crowds(opened):
            tell(
                "报告超过5000份，而没有安装 DuckDB：20段以上共有的文字没有找。"
                "请安装 lawcheck[duckdb]，或者用 check --against 逐份比对。"
            )
        found = find(
            opened,
            engine,
            least,
            load(pack).phrases,
            lambda report: year in (None, report.year),
        )
        if neighbours:
            pairs = tuple(o for o in found.overlaps if o.one.who != o.other.who)
            found = msgspec.structs.replace(found, overlaps=pairs)

        @lru_cache(maxsize=1000)
        def texts(report: int) -> tuple[str, ...]:
            return opened.content(report)[0]

        def text(report: int, paragraph: int) -> str:
            return texts(report)[paragraph]

        render: dict[str, Callable[[], Iterable[str]]] = {
            "json": lambda: data.overlaps(found),
            "html": lambda: seal(heatmap.page(found, text)),
        }
        if format_ == "terminal":
            _draw(lambda columns: terminal.overlaps(found, columns, text), no_color)
        else:
            to_stdout(render[format_](), utf8=True)
        for name, path in files:
            to_file(render[name](), path)
    return 0


def _output(text: str, targets: Targets) -> tuple[str, Path]:
    name, separator, path = text.partition("=")
    if name not in ("json", "html") or not separator or not path:
        raise UsageError(f"--output 要写成 json=文件 或者 html=文件，而不是“{text}”。")
    return name, targets.claim(Path(path))


def _place(store: Path | None, *, create: bool = False) -> Path:
    """The store that was asked for, or the user's own."""
    from lawcheck.corpus.library import own_store

    place = own_store() if store is None else store
    if create:
        try:
            place.parent.mkdir(parents=store is None, exist_ok=True)
        except OSError as error:
            raise UsageError(f"无法在这里建立比对库：{place}。") from error
    return place


def _draw(lines: Callable[[int], Iterable[Line]], no_color: bool) -> None:
    from lawcheck.cli.output import to_stdout
    from lawcheck.views.screen import Screen

    screen = Screen.of(sys.stdout, color=not no_color)
    to_stdout(screen.draw(lines(screen.columns)))


def _json(value: object) -> None:
    import msgspec

    from lawcheck.cli.output import to_stdout
    from lawcheck.views import safe

    text = msgspec.json.format(safe.encoded(value), indent=2).decode()
    to_stdout([text + "\n"], utf8=True)
