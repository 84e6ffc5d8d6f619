"""Which files of a folder, or of a ZIP archive, may be reports; and what could not be looked at."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from lawcheck.documents import detect
from lawcheck.documents.limits import Limits
from lawcheck.documents.limits import current as current_limits
from lawcheck.errors import DocumentError, UsageError
from lawcheck.files import cause, opened

#: Endings of files that a folder is searched for; the content then decides how they are read.
SUFFIXES = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".mht", ".mhtml", ".docx", ".docm", ".dotx"),
    *(".doc", ".wps", ".rtf", ".odt", ".pdf", ".ofd"),
)


def reports_in(
    folder: str | Path,
    limits: Limits | None = None,
    unseen: Callable[[str, str], None] | None = None,
) -> list[Path]:
    """All files in a folder or a ZIP archive, and below, that may be reports, sorted by path.

    Hidden files, lock files of Word (~$…) and README files are none. A report in an archive has
    a path too (``all.zip/report.docx``), which ``read`` understands. ``unseen`` is told the path
    of each folder that cannot be listed and of each archive that cannot be opened, and one
    Chinese sentence; without it ``UsageError`` is raised: what was not seen is never passed over.
    """
    root = Path(folder)
    limits = limits or current_limits()
    unseen = unseen or _refuse
    if is_bundle(root):
        from lawcheck.documents.bundle import members

        try:
            return members(root, limits, is_report)
        except DocumentError:
            return [root]  # reading it then says what is wrong
    if not root.is_dir():
        raise UsageError(f"找不到文件夹“{folder}”。")
    found: list[Path] = []
    for path in usual_files(root, unseen):
        name = path.relative_to(root).as_posix()
        if is_report(name):
            found.append(path)
        elif not is_set_aside(name) and path.suffix.lower() == ".zip":
            try:
                if is_bundle(path):
                    found.extend(reports_in(path, limits, unseen))
            except OSError as error:
                unseen(str(path), f"无法打开压缩包“{path}”（{cause(error)}），没有审查。")
    return sorted(found)


def usual_files(root: Path, unseen: Callable[[str, str], None]) -> Iterator[Path]:
    """The usual files below ``root``; links to folders are not followed, as they may go round."""

    def failed(error: OSError) -> None:
        place = str(error.filename or root)
        name = Path(place)
        if name == root or not is_set_aside(name.relative_to(root).as_posix()):
            unseen(place, f"无法列出文件夹“{place}”（{cause(error)}），里面的文件没有审查。")

    for here, folders, names in os.walk(root, onerror=failed):
        folders[:] = [name for name in folders if not is_set_aside(name)]
        for name in names:
            path = Path(here, name)
            try:
                usual = stat.S_ISREG(path.stat().st_mode)
            except FileNotFoundError:
                usual = False  # a link to nothing
            except OSError as error:
                failed(error)
                continue
            if usual:
                yield path


def _refuse(place: str, message: str) -> None:
    raise UsageError(message)


def is_report(name: str) -> bool:
    """Whether a file with this name, seen from the folder that is searched, may be a report."""
    return name.lower().endswith(SUFFIXES) and not is_set_aside(name)


def is_set_aside(name: str) -> bool:
    """Whether a name is that of a hidden file, of a lock or of a README."""
    path = Path(name)
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in path.parts)
    return hidden or path.stem.upper() == "README"


def is_bundle(path: Path) -> bool:
    """Whether ``path`` is a ZIP archive that is no document itself; raises ``OSError``."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    from lawcheck.documents.archive import BROKEN, names_in

    with opened(path) as file:
        head = file.read(4096)
    if not head.startswith(detect.ZIP):
        return detect.format_of(head, path.name) == "zip"
    try:
        names = names_in(path)
    except BROKEN:
        names = []
    return detect.zip_format(names, head) == "zip"
