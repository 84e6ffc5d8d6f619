"""Files of any format in, a ``Document`` out: paragraphs with their places, metadata, remarks."""

from __future__ import annotations

import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.documents import detect
from lawcheck.documents import limits as limit
from lawcheck.documents.folders import (
    SUFFIXES,
    is_bundle,
    is_report,
    is_set_aside,
    reports_in,
    usual_files,
)
from lawcheck.documents.limits import Limits
from lawcheck.errors import DocumentError, UsageError
from lawcheck.files import cause, opened

if TYPE_CHECKING:
    from lawcheck.documents.build import RawFile
    from lawcheck.documents.model import Document, Format

__all__ = [
    "SUFFIXES",
    "is_bundle",
    "is_report",
    "is_set_aside",
    "load",
    "on_disk",
    "read",
    "read_bytes",
    "reports_in",
    "usual_files",
]

#: Format → module of this package with ``read(source) -> Document``; imported when it is needed.
READERS: dict[Format, str] = {
    "txt": "plain",
    "md": "markdown",
    "html": "web",
    "docx": "word",
    "ole": "office",
    "rtf": "office",
    "odt": "office",
    "word-xml": "office",
    "fodt": "office",
    "pdf": "pdf",
    "ofd": "ofd",
    "mhtml": "mhtml",
    "zip": "bundle",
}


def read(path: str | Path, limits: Limits | None = None) -> Document:
    """Read the file at ``path``; its content, not its ending, decides the format.

    Raises ``UsageError`` where there is no such file and ``DocumentError`` where it cannot be
    read: damaged, encrypted, undecodable, empty, unsupported, too large, out of time.
    """
    limits = limits or limit.current()
    return read_bytes(load(path, limits), str(path), limits)


def load(path: str | Path, limits: Limits | None = None) -> bytes:
    """The bytes of the file at ``path``, which may stand in an archive; raises as ``read``."""
    file = Path(path)
    limits = limits or limit.current()
    try:
        if not on_disk(file) and (data := _inside(file, limits)) is not None:
            return data
        if file.is_dir():
            raise UsageError(f"“{path}”是文件夹，不是文件。")
        return _bytes_of(file, limits)
    except (FileNotFoundError, ValueError):  # the second: a NUL in the name
        raise UsageError(f"找不到文件“{path}”。") from None
    except OSError as error:
        raise UsageError(f"无法打开文件“{path}”（{cause(error)}）。") from None


def on_disk(path: Path) -> bool:
    """Whether there is such a file; a name too long for the disk may stand in an archive."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """What stands in a usual file; of a pipe or a device nobody knows when it ends."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise UsageError(f"“{path}”是管道或者设备，不是文件；要审查标准输入，请写 -。")
    limit.check("file_bytes", about.st_size, limits)
    with opened(path) as file:
        # It may grow while it is read.
        return file.read(limits.file_bytes + 1)


def read_bytes(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """Read a document from ``data``; ``name`` is what it is called in reports (``-``)."""
    from lawcheck.documents.build import RawFile

    limits = limits or limit.current()
    limit.check("file_bytes", len(data), limits)
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("empty", "文件是空的。")
    try:
        with limit.timed(limits):
            kind = detect.format_of(data, name)
            return reader(kind)(RawFile(data, name, limits, kind))
    except MemoryError:
        raise DocumentError("too-large", "文件太大，内存不够，没有读取。") from None


def reader(kind: Format) -> Callable[[RawFile], Document]:
    """The function that reads the format ``kind``; raises ``DocumentError`` (unsupported)."""
    if kind not in READERS:
        shown = detect.SHOWN.get(kind, kind)
        raise DocumentError("unsupported", f"暂不支持读取{shown}，请另存为 .docx 或 .txt 后再试。")
    module = import_module(f"lawcheck.documents.{READERS[kind]}")
    found: Callable[[RawFile], Document] = module.read
    return found


def _inside(path: Path, limits: Limits) -> bytes | None:
    """The bytes of a path that leads into a ZIP archive."""
    if not any(".zip" in part.lower() for part in path.parts):
        return None
    from lawcheck.documents.bundle import read_member

    return read_member(path, limits)
