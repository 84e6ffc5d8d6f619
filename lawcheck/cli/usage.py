"""Wrong usage, told in Chinese.

Typer carries its own copy of click in some versions and imports it in others, so its errors
are known by the names of their classes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer

# BadParameter ← UsageError ← ClickException, in every version.
_CLICK_EXCEPTION = typer.BadParameter.__mro__[2]


def is_usage_error(error: Exception) -> bool:
    return isinstance(error, (_CLICK_EXCEPTION, typer.Abort))


def in_chinese(error: Any) -> str:
    """One Chinese sentence for an error of the command line, and where to look for help."""
    told = _TELL.get(type(error).__name__, _general)(error)
    context = getattr(error, "ctx", None)
    if context is None:
        return told
    return f"{told}用法见 {context.command_path} --help。"


def _no_such_option(error: Any) -> str:
    near = f"是不是 {error.possibilities[0]}？" if error.possibilities else ""
    return f"没有选项 {error.option_name}。{near}"


def _missing(error: Any) -> str:
    return f"缺少{_name(error)}。"


def _bad_value(error: Any) -> str:
    kind = getattr(error.param, "type", None)
    name = _name(error)
    if choices := getattr(kind, "choices", None):
        words = [str(getattr(choice, "value", choice)) for choice in choices]
        return f"{name}只能是 {'、'.join(words)}。"
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    wanted = str(getattr(kind, "name", ""))
    number = "整数" if "int" in wanted else "数字" if "float" in wanted else ""
    if least is not None and most is not None:
        return f"{name}要用 {least} 到 {most} 之间的{number}。"
    if least is not None:
        return f"{name}要用不小于 {least} 的{number}。"
    if number:
        return f"{name}要用{number}。"
    return f"{name}的值不能用。"


def _bad_use(error: Any) -> str:
    if "requires" in error.message:
        return f"选项 {error.option_name} 后面要写一个值。"
    return f"选项 {error.option_name} 后面不带值。"


def _general(error: Any) -> str:
    message = str(getattr(error, "message", ""))
    if extra := re.search(r"unexpected extra arguments? \((.*)\)", message):
        return f"多出了 {extra[1]}。"
    if unknown := re.search(r"No such command '(.*?)'", message):
        return f"没有“{unknown[1]}”这个命令。"
    if message.startswith("Missing command"):
        return "缺少命令。"
    return "命令行写法不对。"


def _aborted(error: Any) -> str:
    return "已中止。"


def _name(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return "参数"
    if parameter.param_type_name == "argument":
        return f"参数“{parameter.metavar or parameter.name.upper()}”"
    return f"选项 {max(parameter.opts, key=len)} "


_TELL: dict[str, Callable[[Any], str]] = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
    "BadOptionUsage": _bad_use,
    "Abort": _aborted,
}
