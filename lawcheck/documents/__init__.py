"""Files of any format in, a ``Document`` out: paragraphs with their places, metadata, remarks."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.documents import detect
from lawcheck.documents import limits as limit
from lawcheck.documents.limits import Limits
from lawcheck.errors import DocumentError, UsageError

if TYPE_CHECKING:
    from lawcheck.documents.build import Source
    from lawcheck.documents.model import Document, Format

__all__ = ["load", "read", "read_bytes", "reports_in"]

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

#: Endings of files that a folder is searched for; the content then decides how they are read.
SUFFIXES = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".mht", ".mhtml", ".docx", ".docm", ".dotx"),
    *(".doc", ".wps", ".rtf", ".odt", ".pdf", ".ofd"),
)


def read(path: str | Path, limits: Limits | None = None) -> Document:
    """Read the file at ``path``; its content, not its ending, decides the format.

    Raises ``UsageError`` where there is no such file and ``DocumentError`` where it cannot be
    read: damaged, encrypted, undecodable, empty, unsupported, too large.
    """
    limits = limits or limit.current()
    return read_bytes(load(path, limits), str(path), limits)


def load(path: str | Path, limits: Limits | None = None) -> bytes:
    """The bytes of the file at ``path``, which may stand in an archive; raises as ``read``."""
    file = Path(path)
    limits = limits or limit.current()
    if file.is_dir():
        raise UsageError(f"“{path}”是文件夹，不是文件。")
    try:
        if not file.exists() and (data := _inside(file, limits)) is not None:
            return data
        limit.check("file_bytes", file.stat().st_size, limits)
        return file.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"找不到文件“{path}”。") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(f"无法打开文件“{path}”（{reason}）。") from None


def read_bytes(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """Read a document from ``data``; ``name`` is what it is called in reports (``-``)."""
    from lawcheck.documents.build import Source

    limits = limits or limit.current()
    limit.check("file_bytes", len(data), limits)
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError("empty", "文件是空的。")
    kind = detect.format_of(data, name)
    source = Source(data, name, limits, kind)
    return reader(kind)(source)


def reader(kind: Format) -> Callable[[Source], Document]:
    """The function that reads the format ``kind``; raises ``DocumentError`` (unsupported)."""
    if kind not in READERS:
        shown = detect.SHOWN.get(kind, kind)
        raise DocumentError("unsupported", f"暂不支持读取{shown}，请另存为 .docx 或 .txt 后再试。")
    module = import_module(f"lawcheck.documents.{READERS[kind]}")
    found: Callable[[Source], Document] = module.read
    return found


def reports_in(folder: str | Path, limits: Limits | None = None) -> list[Path]:
    """All files in a folder or a ZIP archive, and below, that may be reports, sorted by path.

    Hidden files, lock files of Word (~$…) and README files are none. A report in an archive has
    a path too (``all.zip/report.docx``), which ``read`` understands.
    """
    root = Path(folder)
    limits = limits or limit.current()
    if is_bundle(root):
        from lawcheck.documents.bundle import members

        try:
            return members(root, limits, is_report)
        except DocumentError:
            return [root]  # reading it then says what is wrong
    if not root.is_dir():
        raise UsageError(f"找不到文件夹“{folder}”。")
    found: list[Path] = []
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if is_report(name) and path.is_file():
            found.append(path)
        elif not _is_set_aside(name) and is_bundle(path):
            found.extend(reports_in(path, limits))
    return sorted(found)


def is_report(name: str) -> bool:
    """Whether a file with this name, seen from the folder that is searched, may be a report."""
    return name.lower().endswith(SUFFIXES) and not _is_set_aside(name)


def _is_set_aside(name: str) -> bool:
    path = Path(name)
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in path.parts)
    return hidden or path.stem.upper() == "README"


def is_bundle(path: Path) -> bool:
    """Whether ``path`` is a ZIP archive that is no document itself."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    return detect.format_of(path.read_bytes(), path.name) == "zip"


def _inside(path: Path, limits: Limits) -> bytes | None:
    """The bytes of a path that leads into a ZIP archive."""
    if not any(".zip" in part.lower() for part in path.parts):
        return None
    from lawcheck.documents.bundle import read_member

    return read_member(path, limits)
