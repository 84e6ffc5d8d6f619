"""The page of the manual, in roff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.cli.shells.tree import Command
from lawcheck.version import __version__

_STATUS = (
    ("0", "全部可以报送，或者要做的已经做完"),
    ("1", "有报告退回修改或者不合格"),
    ("2", "无法执行：写法不对、没有文件、规则包或者设置有误"),
    ("3", "有文件无法审查"),
    ("130", "被中断"),
)
_ENVIRONMENT = (
    ("LAWCHECK_CACHE", "缓存放在哪个文件夹；off 表示不用缓存"),
    ("LAWCHECK_TRACEBACK", "程序出错时显示全部经过，供维护人员看"),
    ("SOURCE_DATE_EPOCH", "当作哪一天（1970 年以来的秒数），使同样的输入得到同样的结果"),
    ("NO_COLOR", "不用颜色"),
)


def page(commands: Sequence[Command]) -> Iterator[str]:
    """The page, in pieces."""
    top, *rest = commands
    yield "'\\\" -*- coding: utf-8 -*-\n"
    yield f'.TH LAWCHECK 1 "" "lawcheck {__version__}" "lawcheck"\n'
    yield ".ad l\n"  # Chinese has no blanks to be stretched
    yield f".SH 名称\nlawcheck \\- {_text(top.brief)}\n"
    yield ".SH 用法\n.B lawcheck\n.I 命令\n[选项] [参数…]\n"
    yield ".SH 命令\n"
    for command in rest:
        if command.below:
            continue
        usage = " ".join((command.key, *(name for name, _ in command.arguments)))
        yield f".SS {_text(usage)}\n"
        for number, paragraph in enumerate(command.help.split("\n\n")):
            lines = [_text(line.strip()) for line in paragraph.split("\n")]
            yield (".P\n" if number else "") + "\n.br\n".join(lines) + "\n"
        for usage, about in command.arguments:
            yield _item(usage, about)
        for option in command.options:
            names = ", ".join(option.names)
            yield _item(f"{names} {option.takes}".strip(), option.help)
        if command.epilog:
            yield f".P\n{_text(command.epilog)}\n"
    yield ".SH 退出状态\n" + "".join(_item(*one) for one in _STATUS)
    yield ".SH 环境变量\n" + "".join(_item(*one) for one in _ENVIRONMENT)


def _item(name: str, text: str) -> str:
    return f".TP\n.B {_text(name)}\n{_text(text) or '.br'}\n"


def _text(text: str) -> str:
    """``text`` as words of roff, on one line, never taken for a request."""
    kept = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{kept}" if kept.startswith((".", "'")) else kept
