"""Faults of the program, told in a few words that a user can pass on."""

from __future__ import annotations

import os

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
