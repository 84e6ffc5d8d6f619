"""``lawcheck corpus overlaps``: who has copied from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lawcheck.cli.corpus_store import Force, NoColor, StoreFile, draw, place_of
from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.cli.targets import Targets


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

    place = place_of(store)
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
            draw(lambda columns: terminal.overlaps(found, columns, text), no_color)
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
