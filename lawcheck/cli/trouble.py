"""Faults of the program, told in a few words that a user can pass on."""

from __future__ import annotations

import os

from lawcheck.errors import RuleError

#: Set this in the environment to see the whole traceback instead.
WANTED = "LAWCHECK_TRACEBACK"


def trace(error: BaseException) -> str:
    """What went wrong and where: ``KeyError，duties.py 第41行``. Raises it if that is wanted."""
    if os.environ.get(WANTED):
        raise error
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return type(error).__name__
    file = os.path.basename(last.tb_frame.f_code.co_filename)  # noqa: PTH119
    return f"{type(error).__name__}，{file} 第{last.tb_lineno}行"


def unjudged_by(error: Exception) -> str:
    """The sentence on a file that a fault of the program left unjudged."""
    if isinstance(error, RuleError):
        return (
            f"规则 {error.rule} 运行出错，没有审查这个文件。可以先加 --ignore {error.rule} "
            f"按其余规则审查，并把这句话告诉维护人员：{trace(error.__cause__ or error)}。"
        )
    return f"程序内部出错，没有审查这个文件。请把这句话告诉维护人员：{trace(error)}。"
