"""Files that LibreOffice must convert, converted together: one start for many.

Before a batch is read, its files of this kind go to LibreOffice in one call; what comes out waits
in a folder, named by the hash of what went in, and ``libreoffice.convert`` finds it there. A file
that ends the program is left for later, when it is converted alone and told of; the others go on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath

from lawcheck.documents import limits as limit
from lawcheck.documents.limits import Limits
from lawcheck.errors import LawcheckError

#: Endings of files that LibreOffice converts.
SUFFIXES = (".doc", ".wps", ".rtf", ".odt", ".fodt")
#: So many files go into one call.
_TOGETHER = 50
#: What is known of a file that gave nothing: it cannot be read, or took too long.
_FAILED, _LATE = "failed", "late"

#: Where this process finds what was converted ahead.
_folder: Path | None = None


def use(folder: Path | None) -> None:
    """Let this process find in ``folder`` what was converted ahead."""
    global _folder  # noqa: PLW0603 (readers are given a file, not what a batch knows)
    _folder = folder


def worth_it(names: Iterable[str]) -> list[str]:
    """Those of ``names`` that LibreOffice must convert; none where it saves no start."""
    found = [name for name in names if PurePath(name).suffix.lower() in SUFFIXES]
    if len(found) < 2:
        return []
    from lawcheck.documents import libreoffice

    return found if libreoffice.program() else []


def taken(data: bytes, ending: str, limits: Limits) -> bytes | None:
    """What ``data`` was converted to ahead; None where it was not."""
    if _folder is None:
        return None
    name = _name(data, ending)
    made = _folder / f"{name}.docx"
    if made.is_file():
        limit.check("file_bytes", made.stat().st_size, limits)
        return made.read_bytes()
    if (_folder / f"{name}.{_LATE}").exists():
        raise limit.exceeded("seconds", limits)
    if (_folder / f"{name}.{_FAILED}").exists():
        from lawcheck.documents import libreoffice

        raise libreoffice.unreadable()
    return None


def convert(
    names: Sequence[str], folder: Path, limits: Limits, tell: Callable[[int], None] = lambda n: None
) -> None:
    """Convert the files ``names`` into ``folder``; ``tell`` hears how many are done."""
    given = folder / "given"
    given.mkdir()
    done = 0
    for start in range(0, len(names), _TOGETHER):
        chunk = names[start : start + _TOGETHER]
        files = dict.fromkeys(path for name in chunk if (path := _given(name, given, limits)))
        _convert(list(files), folder, limits)
        for path in files:
            path.unlink()
        done += len(chunk)
        tell(done)


def _given(name: str, folder: Path, limits: Limits) -> Path | None:
    """A copy of a file to be converted; None for what reading it will say more of."""
    from lawcheck.documents import detect, load
    from lawcheck.documents.build import RawFile
    from lawcheck.documents.office import known_as

    try:
        data = load(name, limits)
        source = RawFile(data, name, limits, detect.format_of(data, name))
        if source.format not in ("ole", "rtf", "odt", "fodt", "word-xml"):
            return None
        ending = known_as(source)
    except LawcheckError:
        return None
    path = folder / f"{_name(data, ending)}.{ending}"
    path.write_bytes(data)
    return path


def _convert(files: list[Path], folder: Path, limits: Limits) -> None:
    from lawcheck.documents import libreoffice

    office = libreoffice.program()
    while files and office:
        late = False
        try:
            whole = libreoffice.run(office, files, folder, limits)
        except LawcheckError:
            whole, late = False, True
        missing = [file for file in files if not (folder / f"{file.stem}.docx").exists()]
        if whole and len(missing) < len(files):
            for file in missing:
                (folder / f"{file.stem}.{_FAILED}").touch()
            return
        if not missing:
            return
        # It was at the first that is missing when it ended; that one is converted alone, later.
        if late:
            (folder / f"{missing[0].stem}.{_LATE}").touch()
        files = missing[1:]


def _name(data: bytes, ending: str) -> str:
    return hashlib.sha256(ending.encode() + b"\0" + data).hexdigest()
