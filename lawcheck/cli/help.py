"""Help in Chinese, for all commands, whatever class they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

from lawcheck.views.layout import pad, width, wrap

_COLUMNS = 80
_WIDEST_NAME = 30


def speak_chinese(command: Any, commands: Mapping[str, str] | None = None) -> Any:
    """Let ``command``, and all below it, write its help in Chinese.

    ``commands`` says what its commands do where they are not to be imported for it.
    """
    command.format_help = partial(_write, command, commands)
    for below in getattr(command, "commands", {}).values():
        speak_chinese(below)
    return command


def _write(command: Any, commands: Mapping[str, str] | None, context: Any, formatter: Any) -> None:
    formatter.write("\n".join([*_lines(command, commands, context), ""]))


def _lines(command: Any, commands: Mapping[str, str] | None, context: Any) -> list[str]:
    if commands is None and hasattr(command, "commands"):
        commands = {name: _first_line(below) for name, below in command.commands.items()}
    said = shown(command, context)
    usage = [context.command_path]
    if said.options:
        usage.append("[选项]")
    usage += [name for name, _ in said.arguments]
    if commands:
        usage.append("命令 …")
    lines = [f"用法：{' '.join(usage)}", ""]
    lines += _paragraphs(command.help or "")
    lines += _table("参数：", [(name, one.help or "") for name, one in said.arguments])
    lines += _table("选项：", [(name, text) for name, text, _ in said.options])
    lines += _table("命令：", list((commands or {}).items()))
    if epilog := getattr(command, "epilog", None):
        lines += _paragraphs(epilog)
    while lines[-1] == "":
        lines.pop()
    return lines


class Shown(NamedTuple):
    """What a command takes, as people are told."""

    arguments: list[tuple[str, Any]]
    """How each is written, and itself."""
    options: list[tuple[str, str, Any]]
    """How each is written, what it does, and itself."""


def shown(command: Any, context: Any) -> Shown:
    """The arguments and options of a command that are no secret."""
    found = [p for p in command.get_params(context) if not getattr(p, "hidden", False)]
    return Shown(
        [(_metavar(p, context), p) for p in found if p.param_type_name == "argument"],
        [(*_option(p, context), p) for p in found if p.param_type_name == "option"],
    )


def _first_line(command: Any) -> str:
    return (command.short_help or command.help or "").strip().split("\n")[0]


def _paragraphs(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.strip().split("\n"):
        lines += wrap(line, _COLUMNS) or [""]
    return [*lines, ""] if text.strip() else []


def _metavar(parameter: Any, context: Any) -> str:
    name = parameter.metavar or parameter.name.upper()
    many = "…" if parameter.nargs == -1 else ""
    return f"{name}{many}" if parameter.required else f"[{name}{many}]"


def _option(parameter: Any, context: Any) -> tuple[str, str]:
    # The library keeps those of --help in a set, without an order.
    name = "，".join(sorted([*parameter.opts, *parameter.secondary_opts], key=len, reverse=True))
    if "--help" in parameter.opts:
        return name, "显示本帮助"
    if not parameter.is_flag:
        choices = getattr(parameter.type, "choices", None)
        if parameter.metavar or not choices:
            name += f" {parameter.metavar or _KINDS.get(parameter.type.name, '值')}"
        else:
            name += f" {{{','.join(str(getattr(c, 'value', c)) for c in choices)}}}"
    text = parameter.help or ""
    default = parameter.default
    if parameter.show_default and not parameter.is_flag and default not in (None, (), []):
        default = parameter.show_default if isinstance(parameter.show_default, str) else default
        text += f"（默认 {getattr(default, 'value', default)}）"
    return name, text


#: What stands after an option of this type.
_KINDS = {"integer": "N", "integer range": "N", "float": "N", "float range": "N", "path": "文件"}


def _table(title: str, rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    left = min(max(width(name) for name, _ in rows), _WIDEST_NAME) + 2
    lines = [title]
    for name, text in rows:
        first, *rest = wrap(text, _COLUMNS - left - 2) or [""]
        if width(name) + 2 > left:
            lines += [f"  {name}", f"  {' ' * left}{first}"]
        else:
            lines.append(f"  {pad(name, left)}{first}".rstrip())
        lines += [f"  {' ' * left}{line}" for line in rest]
    return [*lines, ""]
