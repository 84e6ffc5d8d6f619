"""Faults of the program and of the machine, told in a few words that a user can pass on."""

from __future__ import annotations

import errno
import os

#: What the system says in English.
_CAUSES = {
    errno.ENOSPC: "磁盘已满",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.EISDIR: "那是一个文件夹",
    errno.ENOENT: "没有这个文件夹",
    errno.EIO: "设备读写出错",
    errno.EBADF: "输出已经关闭",
    errno.ESPIPE: "那是管道或者设备，不是文件",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EFBIG: "文件太大",
    errno.EDQUOT: "磁盘配额已满",
}

#: What Windows says where another program holds a file: access denied, sharing violation.
_OPEN_ELSEWHERE = (5, 32)

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


def cause(error: OSError) -> str:
    """Why the system refused, in Chinese."""
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE:
        return "没有权限，或者文件正在别的程序中打开"
    return _CAUSES.get(error.errno or 0, f"系统错误 {error.errno}")
