"""A file, read within bounds, written whole or not at all; whether two names mean the same file,
and whether one fits a pattern; the user's own folders.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from io import BufferedReader

#: What one file is known by: its number on its device, or its path where it is not there yet.
Identity = tuple[int, int] | str


#: What is read beside documents (lists, tables, templates) is no longer than this.
LARGEST = 40 * 1024 * 1024


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
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.EFBIG: "文件太大",
    errno.EDQUOT: "磁盘配额已满",
}

#: What Windows says where another program holds a file: access denied, sharing violation.
_OPEN_ELSEWHERE = (5, 32)


def cause(error: OSError) -> str:
    """Why the system refused, in Chinese."""
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE:
        return "没有权限，或者文件正在别的程序中打开"
    return _CAUSES.get(error.errno or 0, f"系统错误 {error.errno}")


def read(path: Path, most: int = LARGEST) -> bytes:
    """What stands in a usual file. Raises ``OSError``, also for what is longer than ``most``.

    Of a pipe or a device nobody knows when it ends: it is refused, never waited for.
    """
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def opened(path: str | Path) -> BufferedReader:
    """A usual file, open for reading. Raises ``OSError`` at once for a pipe or a device.

    Also for one that has stood there since a moment ago only. None is opened that was seen before:
    whoever writes into a pipe would be disturbed.
    """
    _is_usual(os.stat(path), path)  # noqa: PTH116
    file = open(path, "rb", opener=_at_once)  # noqa: SIM115 (whoever asks closes it)
    try:
        _is_usual(os.fstat(file.fileno()), path)
    except OSError:
        file.close()
        raise
    return file


def _is_usual(about: os.stat_result, path: str | Path) -> None:
    if not stat.S_ISREG(about.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(about.st_mode) else errno.ESPIPE
        raise OSError(number, os.strerror(number), str(path))


def database_waits(path: Path) -> Path | None:
    """What lies beside a database under a name that SQLite reads, and would be waited for."""
    place = os.path.realpath(path)
    for ending in ("-journal", "-wal", "-shm"):
        beside = Path(place + ending)
        if beside.exists() and not is_plain(beside):
            return beside
    return None


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


#: A name on disk has at most 255 bytes: what is put behind it comes on top of so many.
_LONGEST = 180


def shortened(stem: str) -> str:
    """The stem of a file, cut so that a mark and an ending may follow."""
    while len(stem.encode("utf-8", "surrogateescape")) > _LONGEST:
        stem = stem[:-1]
    return stem


def write(path: Path, chunks: Iterable[str | bytes], *, private: bool = False) -> None:
    """Write ``chunks`` to ``path``: beside it first, then renamed. Raises ``OSError``.

    A link is followed, and what was there gives its mode to what replaces it; what is ``private``
    nobody else may read.
    """
    import tempfile

    place = Path(os.path.realpath(path))
    beside = None
    try:
        handle, beside = tempfile.mkstemp(prefix=_beside(place), dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk.encode("utf-8", "replace") if isinstance(chunk, str) else chunk)
        os.chmod(beside, 0o600 if private else _mode(place))  # noqa: PTH101
        os.replace(beside, place)  # noqa: PTH105 (both are plain names)
    finally:
        if beside is not None and os.path.exists(beside):  # noqa: PTH110
            os.unlink(beside)  # noqa: PTH108


def _beside(place: Path) -> str:
    """How the name of what is not finished begins."""
    return f".{place.name[:40]}."


#: So many characters follow.
_RANDOM = 8


def left_beside(path: Path) -> list[Path]:
    """What a process that was killed while it wrote ``path`` has left beside it."""
    place = Path(os.path.realpath(path))
    start = _beside(place)
    if not place.parent.is_dir():
        return []
    with os.scandir(place.parent) as entries:
        names = [entry.name for entry in entries if entry.name.startswith(start)]
    return [place.with_name(name) for name in names if len(name) == len(start) + _RANDOM]


def _mode(place: Path) -> int:
    """That of the file which is replaced, else that of any new file."""
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def identities(path: Path) -> set[Identity]:
    """What ``path`` is known by, links followed: the same file shares one of them.

    Paths are compared without regard to case, as some file systems do.
    """
    known: set[Identity] = {os.path.realpath(path).casefold()}
    try:
        about = path.stat()
    except OSError:
        return known
    if about.st_ino:
        known.add((about.st_dev, about.st_ino))
    return known


def fits(path: str | Path, pattern: str, base: Path) -> bool:
    """Whether ``path`` fits ``pattern``, which is written from the folder ``base`` on.

    ``*`` stands for anything, folders too; the name of a folder stands for all that is in it.
    """
    place = os.path.abspath(path)  # noqa: PTH100 (links stay what they are called)
    names = [place.replace(os.sep, "/")]
    for folder in {os.path.abspath(base), os.path.realpath(base)}:  # noqa: PTH100
        root = folder.rstrip(os.sep) + os.sep
        names += [place[len(root) :].replace(os.sep, "/")] if place.startswith(root) else []
    wanted = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    forms = (wanted, f"{wanted}/*", wanted.replace("/**/", "/"))
    # Brackets are a usual part of names: 报告[1].docx.
    return any(name == form or fnmatch(name, form) for name in names for form in forms)


def is_plain(path: Path) -> bool:
    """Whether ``path`` is a usual file, or nothing yet: no folder, device, pipe or socket."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


def user_cache() -> Path | None:
    """The user's folder for what can be made again; None where the system has none."""
    return _of_user("user_cache_dir")


def user_data() -> Path | None:
    """The user's folder for what shall stay; None where the system has none."""
    return _of_user("user_data_dir")


def _of_user(which: Literal["user_cache_dir", "user_data_dir"]) -> Path | None:
    import platformdirs

    place = Path(str(getattr(platformdirs, which)("lawcheck", appauthor=False)))
    return place if place.is_absolute() else None
