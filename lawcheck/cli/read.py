"""``lawcheck read``: show what the program sees in a file."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="退出状态：0 读出；2 无法执行（写法不对、没有文件）；3 文件无法读取。")
def read(
    path: Annotated[str, typer.Argument(metavar="文件", help="一个文件；“-”表示标准输入")],
    format_: Annotated[
        Literal["terminal", "json"], typer.Option("--format", help="显示的格式")
    ] = "terminal",
    limit: Annotated[
        list[str] | None,
        typer.Option(metavar="名称=数", help="改变读取的上限，可写多次，如 --limit pages=800"),
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help="不用颜色")] = False,
) -> int:
    """显示程序从文件中读到的内容：逐段编号，附位置、元数据、批注和修订。

    结果出乎意料时，先看这里。例：lawcheck read 报告.docx
    """
    from lawcheck import documents
    from lawcheck.cli import exits
    from lawcheck.cli.inputs import STDIN, STDIN_NAME
    from lawcheck.cli.output import to_stdout
    from lawcheck.documents import limits
    from lawcheck.views import reading
    from lawcheck.views.screen import Screen

    allowed = limits.parse(limit or [], limits.current())
    if path == STDIN:
        document = documents.read_bytes(
            sys.stdin.buffer.read(allowed.file_bytes + 1), STDIN_NAME, allowed
        )
    else:
        document = documents.read(path, allowed)
    if format_ == "json":
        to_stdout([reading.as_json(document)], utf8=True)
    else:
        to_stdout(Screen.of(sys.stdout, color=not no_color).draw(reading.lines(document)))
    return exits.OK
