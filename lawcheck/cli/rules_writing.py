"""``lawcheck rules schema`` and ``init``: files for those who write packs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawcheck.errors import UsageError


def schema(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="文件", help="写入文件，不写则显示")
    ] = None,
) -> int:
    """规则包格式的 JSON Schema，供编辑器补全和检查。"""
    from lawcheck.cli.output import to_file, to_stdout
    from lawcheck.cli.targets import Targets
    from lawcheck.packs.validate.schema import text

    if output is None:
        to_stdout([text()], utf8=True)
    else:
        to_file([text()], Targets(()).claim(output))
    return 0


def init(
    name: Annotated[str, typer.Argument(metavar="名称", help="新规则包的名称，如 qinghe")],
    folder: Annotated[
        Path, typer.Option("--folder", metavar="文件夹", help="写在哪个文件夹")
    ] = Path(),
) -> int:
    """写出一个带说明的规则包骨架，供本单位修改。"""
    from lawcheck.cli.output import to_file
    from lawcheck.packs.skeleton import NAME, SCHEMA_FILE, skeleton
    from lawcheck.packs.validate.schema import text

    if not NAME.fullmatch(name):
        raise UsageError("名称里只能有字母、数字、汉字、连字符。")
    target = folder / f"{name}.yaml"
    if not folder.is_dir():
        raise UsageError(f"没有这个文件夹：{folder}。")
    if target.exists():
        raise UsageError(f"{target} 已经存在，没有改动。")
    to_file([skeleton(name)], target)
    if not (folder / SCHEMA_FILE).exists():
        to_file([text()], folder / SCHEMA_FILE)
    typer.echo(f"√ 写好了 {target}。改完后运行：lawcheck rules test {target}")
    return 0
