"""``lawcheck config``: which settings hold, and from where; the schema for editors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lawcheck.cli.configured import Configured, settings
from lawcheck.cli.group import group

if TYPE_CHECKING:
    from lawcheck.settings.reading import Held

app = group("设置：哪些在起作用，写在哪个文件的哪一行。")


class _Shown(Configured):
    """The report is asked about, not judged: settings beside it hold."""

    def judged(self, typed: dict[str, Any]) -> list[str]:
        return []


@app.command(cls=_Shown)
def show(
    context: typer.Context,
    report: Annotated[
        str | None, typer.Argument(metavar="报告", help="对这份报告起作用的设置；不写则为总的")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON，供程序使用")] = False,
) -> int:
    """列出 check 的各项设置：值是什么，来自哪里。

    例：lawcheck config show
        lawcheck config show 各部门/司法局.docx
    """
    from lawcheck.cli.output import say, to_stdout

    held = settings(context)
    rows = list(_rows(held, report))
    if as_json:
        import json

        told = {
            "file": held.shown or None,
            "settings": [dict(zip(("name", "value", "line"), row, strict=True)) for row in rows],
        }
        to_stdout([json.dumps(told, ensure_ascii=False, indent=2, default=str) + "\n"], utf8=True)
        return 0
    say(f"设置文件：{held.shown}" if held.path else "没有设置文件，各项都是默认值。")
    from lawcheck.views.layout import pad, width

    lines = [
        (name, _told(value), f"{held.shown}:{line}" if line else "默认")
        for name, value, line in rows
    ]
    left = max(width(name) for name, _, _ in lines) + 2
    middle = min(max(width(value) for _, value, _ in lines), 48)
    say(*(f"{pad(name, left)}{pad(value, middle)}  {source}" for name, value, source in lines))
    return 0


@app.command()
def schema(
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="写到文件，不写则显示")
    ] = None,
) -> int:
    """lawcheck.toml 的 JSON Schema，供编辑器（如 Even Better TOML、taplo）边写边查。"""
    from lawcheck.cli.output import to_file, to_stdout
    from lawcheck.settings.schema import text

    made = text(said())
    if output is None:
        to_stdout([made], utf8=True)
    else:
        to_file([made], Path(output))
    return 0


def said() -> dict[str, str]:
    """Name of an option of ``check`` → what its help says."""
    return {param.name.rstrip("_"): param.help for param in _options() if param.help}


def _rows(held: Held, report: str | None) -> Iterator[tuple[str, Any, int | None]]:
    """Each setting: its name, its value, the line it stands on (None: the default)."""
    from lawcheck.settings.model import OPTIONS

    options, usual = held.options(), {param.name.rstrip("_"): param.default for param in _options()}
    own = held.own(report) if report else None
    for name in OPTIONS:
        key = name.replace("_", "-")
        if own is not None and getattr(own, name, None) is not None:
            continue
        said_here = name in options
        value = options[name] if said_here else usual.get(name)
        yield key, value, held.line((key,)) if said_here else None
    if own is not None and report is not None:
        folders = held.settings.folders
        for name in type(own).__struct_fields__:
            value = getattr(own, name)
            if value is not None:
                last = max(
                    turn
                    for turn, one in enumerate(folders)
                    if one.holds(report, held.base) and getattr(one, name) is not None
                )
                yield name, value, held.line(("folders", last, name))
    if held.settings.remarks_may:
        yield "remarks-may", list(held.settings.remarks_may), held.line(("remarks-may",))
    for turn, folder in enumerate(held.settings.folders if report is None else ()):
        pairs = ((name, getattr(folder, name)) for name in type(folder).__struct_fields__)
        told = {name: value for name, value in pairs if value is not None}
        yield "folders", told, held.line(("folders", turn))
    for turn, one in enumerate(held.settings.exceptions):
        if report is None or one.holds(report, held.base):
            told = {"rule": one.rule, "path": one.path, "reason": one.reason, "until": one.until}
            yield "exceptions", told, held.line(("exceptions", turn))


def _told(value: Any) -> str:
    if value is None:
        return "（没有）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dict):
        return "，".join(f"{k}={_told(v)}" for k, v in value.items() if v is not None)
    if isinstance(value, (list, tuple)):
        return "、".join(map(str, value)) or "（没有）"
    return str(value)


def _options() -> list[Any]:
    """The options of ``check``, whose names the settings have."""
    from typer.main import get_command

    from lawcheck.cli.check import app as check

    return list(get_command(check).params)
