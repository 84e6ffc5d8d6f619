"""``lawcheck completion`` and ``lawcheck man``: what shells and the manual are given."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def completion(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell", "man"],
        typer.Argument(metavar="名称", help="bash、zsh、fish、powershell，或者 man（手册页）"),
    ],
) -> int:
    """写出命令行补全的脚本，或者手册页；程序换了版本以后重新写一次。

    例：eval "$(lawcheck completion bash)"
        lawcheck completion man > lawcheck.1
    """
    from lawcheck.cli.output import to_stdout
    from lawcheck.cli.shells import bash, fish, man, powershell, tree, zsh

    writers = {
        "bash": bash.script,
        "zsh": zsh.script,
        "fish": fish.script,
        "powershell": powershell.script,
        "man": man.page,
    }
    to_stdout(writers[shell](tree.commands()), utf8=True)
    return 0
