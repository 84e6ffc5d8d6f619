"""``lawcheck opinion template``: the built-in template of the opinion, to be changed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from lawcheck.cli.group import group
from lawcheck.errors import UsageError

app = group("审查意见书的模板：另存一份，改成本单位的样子，再用 check --template 引用。")


@app.command()
def template(
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="存到哪里")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="可以替换已有的文件")] = False,
) -> int:
    """写出自带的模板（.docx）。字段见 docs/outputs.md。

    例：lawcheck opinion template > 模板.docx
        lawcheck opinion template -o 模板.docx
    """
    from lawcheck.cli.output import say, to_file
    from lawcheck.cli.targets import Targets
    from lawcheck.views.opinion.template import template as built_in

    if output is not None:
        target = Targets([], force=force).claim(Path(output))
        to_file([built_in()], target)
        say(f"模板已存为：{target}")
        return 0
    if sys.stdout.isatty():
        raise UsageError("模板是 .docx 文件，请写成 lawcheck opinion template -o 模板.docx。")
    sys.stdout.buffer.write(built_in())
    return 0
