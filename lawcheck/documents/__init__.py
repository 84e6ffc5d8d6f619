"""Files of any format in, a ``Document`` out: paragraphs with their places, metadata, remarks."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.documents import detect
from lawcheck.documents import limits as limit
from lawcheck.documents.limits import DEFAULT, Limits
from lawcheck.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from lawcheck.documents.build import Source
    from lawcheck.documents.model import Document

__all__ = ["read", "read_bytes", "reports_in"]

#: Format → module of this package with ``read(source) -> Document``; imported when it is needed.
READERS = {
    "txt": "plain",
    "md": "markdown",
    "html": "web",
    "docx": "word",
    "ole": "office",
    "rtf": "office",
    "odt": "office",
    "word-xml": "office",
    "pdf": "pdf",
    "ofd": "ofd",
}

#: Endings of files that a folder is searched for; the content then decides how they are read.
SUFFIXES = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".mht", ".mhtml", ".docx", ".docm", ".dotx"),
    *(".doc", ".wps", ".rtf", ".odt", ".pdf", ".ofd"),
)


def read(path: str | Path, limits: Limits = DEFAULT) -> Document:
    """Read the file at ``path``; its content, not its ending, decides the format.

    Raises ``UsageError`` where there is no such file and ``DocumentError`` where it cannot be
    read: damaged, encrypted, undecodable, empty, unsupported, too large.
    """
    file = Path(path)
    if file.is_dir():
        raise UsageError(f"“{path}”是文件夹，不是文件。")
    try:
        limit.check("file_bytes", file.stat().st_size, limits)
        data = file.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"找不到文件“{path}”。") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"无法打开文件“{path}”（{reason}）。") from None
    return read_bytes(data, str(path), limits)


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """Read a document from ``data``; ``name`` is what it is called in reports (``-``)."""
    from lawcheck.documents.build import Source

    limit.check("file_bytes", len(data), limits)
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("empty", "文件是空的。")
    kind = detect.format_of(data, name)
    source = Source(data, name, limits, kind)
    return reader(kind)(source)


def reader(kind: str) -> Callable[[Source], Document]:
    """The function that reads the format ``kind``; raises ``DocumentError`` (unsupported)."""
    if kind not in READERS:
        shown = detect.SHOWN.get(kind, kind)
        raise DocumentError("unsupported", f"暂不支持读取{shown}，请另存为 .docx 或 .txt 后再试。")
    module = import_module(f"lawcheck.documents.{READERS[kind]}")
    found: Callable[[Source], Document] = module.read
    return found


def reports_in(folder: str | Path) -> list[Path]:
    """All files in ``folder`` and below that may be reports, sorted by path.

    Hidden files, lock files of Word (~$…) and README files are none.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(f"找不到文件夹“{folder}”。")
    return sorted(
        path
        for path in root.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and not path.name.startswith("~$")
        and path.stem.upper() != "README"
        and path.is_file()
    )
