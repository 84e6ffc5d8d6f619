"""The tree of commands. A command's module is imported only when it is called.

A module in ``COMMANDS`` has ``app``, a ``typer.Typer`` with one command or several; a command
returns its exit status (None is OK) and raises ``UsageError`` or ``PackError`` for status 2.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from lawcheck.cli import exits
from lawcheck.cli.help import speak_chinese
from lawcheck.cli.levels import in_english
from lawcheck.cli.output import silence, stopped, tell
from lawcheck.cli.trouble import trace
from lawcheck.errors import DocumentError, LawcheckError, PackError, UsageError

#: Name of a command → (its module, what it does, as the list of commands shows it).
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("lawcheck.cli.check", "审查年度报告：逐条列出问题、依据、改法，并评分"),
    "read": ("lawcheck.cli.read", "显示程序从文件中读到的内容（段落、位置、元数据、批注）"),
    "fix": ("lawcheck.cli.fix", "改正机械性的错误，另存一份修订稿"),
    "opinion": ("lawcheck.cli.opinion", "审查意见书的模板"),
    "new": ("lawcheck.cli.new", "写出空白的报告：规定的提纲，每处写明要写什么、依据是什么"),
    "rules": ("lawcheck.cli.rules", "查看、解释、测试规则包"),
    "baseline": ("lawcheck.cli.baseline", "豁免清单：经人核实、不再计较的问题，每条写明理由"),
    "watch": ("lawcheck.cli.watch", "守着一个文件夹：收到稿件就审查，写出批注稿、意见书、汇总表"),
    "config": ("lawcheck.cli.config", "设置：哪些在起作用，写在哪个文件的哪一行"),
    "doctor": ("lawcheck.cli.doctor", "看看本机有什么，没有的影响什么"),
    "hook": ("lawcheck.cli.hook", "把关：git 钩子；办公系统怎样调用"),
    "lsp": ("lawcheck.cli.lsp", "给编辑器用的语言服务器：边写边审"),
    "completion": ("lawcheck.cli.completion", "命令行补全（bash、zsh、fish、PowerShell），手册页"),
    "corpus": ("lawcheck.cli.corpus", "比对库：存放往年和其他单位的报告，找出雷同"),
}

ABOUT = "审查法治政府建设年度报告：是否合乎规定，哪里要改，依据是什么。"


class LazyGroup(TyperGroup):
    """Looks commands up in ``COMMANDS``."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(COMMANDS[cmd_name][0]).app)
        command.name = cmd_name
        return speak_chinese(command)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what interrupts it where it does not say so itself is told here."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            stopped("已中断。")
            return exits.INTERRUPTED

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if not name.startswith("-") and name not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            advice = f"是不是 {near[0]}？" if near else f"可用的命令：{'、'.join(COMMANDS)}。"
            raise UsageError(f"没有“{name}”这个命令。{advice}")
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=LazyGroup,
    help=ABOUT,
    epilog="例：lawcheck check 报告.docx。各命令的用法见 lawcheck 命令 --help。",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", "-V", help="显示版本号"),
) -> int:
    if context.invoked_subcommand is not None:
        return exits.OK
    if version:
        from lawcheck.version import __version__

        typer.echo(f"lawcheck {__version__}")
        return exits.OK
    typer.echo(context.get_help(), err=True)
    return exits.CANNOT


def run(arguments: Sequence[str]) -> int:
    """Run the command line ``arguments`` and give the exit status; errors are told in Chinese."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a character shows “?” for it: output never dies of an encoding.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status = _dispatch(list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (``| head``); what had been asked of us was done.
        silence()
        status = exits.OK
    except OSError as error:
        from lawcheck.files import cause

        tell(f"结果写不出去，或者文件读不了：{cause(error)}。")
        status = exits.CANNOT
    except Exception as error:
        tell(f"程序内部出错（{trace(error)}），请把这句话告诉维护人员。")
        status = exits.CANNOT
    return status


def _meant(arguments: list[str]) -> list[str]:
    """``lawcheck 报告.docx`` means check: what is no command but a file, or is called like one."""
    first = arguments[0] if arguments else ""
    if not first or first in COMMANDS or (first.startswith("-") and first != "-"):
        return arguments
    from lawcheck.documents import SUFFIXES

    like_a_file = first == "-" or first.lower().endswith((*SUFFIXES, ".zip"))
    return ["check", *arguments] if like_a_file or os.path.exists(first) else arguments  # noqa: PTH110


def _dispatch(arguments: list[str]) -> int:
    command = speak_chinese(get_command(app), {name: text for name, (_, text) in COMMANDS.items()})
    try:
        words = list(in_english(_meant(arguments)))
        status = command.main(words, prog_name="lawcheck", standalone_mode=False)
    except DocumentError as error:
        tell(str(error))
        return exits.UNJUDGED
    except PackError as error:
        # Each fault begins its line with file:line:column, as editors look for it.
        placed = "\n" in str(error)
        tell(f"规则包有误，共 {len(error.problems)} 处：\n{error}" if placed else str(error))
        return exits.CANNOT
    except LawcheckError as error:
        tell(str(error))
        return exits.CANNOT
    except Exception as error:
        from lawcheck.cli.usage import in_chinese, is_usage_error

        if not is_usage_error(error):
            raise
        tell(in_chinese(error))
        return exits.CANNOT
    return status if isinstance(status, int) else exits.OK
