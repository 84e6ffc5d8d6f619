"""``lawcheck lsp``: the language server for editors, on standard input and output."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import BinaryIO, TextIO, cast

import typer

from lawcheck.cli import options
from lawcheck.cli.configured import Configured
from lawcheck.errors import UsageError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(cls=Configured)
def lsp(
    pack: options.Pack = options.PACK,
    level: options.Level = None,
    today: options.Today = None,
) -> int:
    """给编辑器用的语言服务器（从标准输入输出说话），边写边审 .md、.txt 草稿和规则包。

    需要 lawcheck[lsp]。怎样接到 VS Code、Neovim 等编辑器，见 docs/workflow.md。
    """
    from lawcheck.cli.day import day
    from lawcheck.packs.loader import load

    try:
        from lawcheck.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("lawcheck"):
            raise
        raise UsageError("语言服务器需要 pygls：pip install 'lawcheck[lsp]'。") from error
    day(today)
    server = serve(load(pack), level, partial(day, today))
    # Its own ends of both lines: what it closes at the end is nobody else's.
    with _again(sys.stdin, "rb") as asked, _again(sys.stdout, "wb") as answered:
        server.start_io(asked, answered)
    return 0


def _again(stream: TextIO, mode: str) -> BinaryIO:
    return cast(BinaryIO, os.fdopen(os.dup(stream.fileno()), mode))
