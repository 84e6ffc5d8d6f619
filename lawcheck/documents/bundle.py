"""ZIP archives of reports, opened as folders: ``all.zip/inner.docx`` is a path like others."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from lawcheck.documents.archive import Archive
from lawcheck.documents.build import Source
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError, UsageError

_UTF8_FLAG = 0x800
#: Extra field in which Info-ZIP keeps the name in UTF-8.
_UNICODE_PATH = 0x7075


def read(source: Source) -> Document:
    """Read the only report of an archive; more than one are asked for by name."""
    from lawcheck.documents import is_report, read_bytes

    archive = Archive(source)
    names = [name for name in _names(archive) if is_report(name)]
    if len(names) != 1:
        found = (
            f"有 {len(names)} 份报告，请用 lawcheck check 整包审查" if names else "没有可读的报告"
        )
        raise DocumentError("unsupported", f"压缩包中{found}。")
    return read_bytes(_member(archive, names[0], source.limits), source.name, source.limits)


def members(path: Path, limits: Limits, wanted: Callable[[str], bool]) -> list[Path]:
    """The paths of the reports in an archive, as ``archive/inner/name``, sorted."""
    archive = Archive(Source(path.read_bytes(), str(path), limits))
    return sorted(path / name for name in _names(archive) if wanted(name))


def read_member(path: Path, limits: Limits) -> bytes | None:
    """The bytes of ``archive.zip/inner/name``; None where no part of ``path`` is an archive."""
    for above in path.parents:
        if above.is_file():
            if not zipfile.is_zipfile(above):
                return None
            archive = Archive(Source(above.read_bytes(), str(above), limits))
            inner = path.relative_to(above).as_posix()
            if inner not in _names(archive):
                raise UsageError(f"压缩包“{above}”中没有“{inner}”。")
            return _member(archive, inner, limits)
    return None


def _member(archive: Archive, name: str, limits: Limits) -> bytes:
    return archive.unpack(_names(archive)[name], limits.file_bytes)


def _names(archive: Archive) -> dict[str, zipfile.ZipInfo]:
    return {name_of(info): info for info in archive.entries}


def name_of(info: zipfile.ZipInfo) -> str:
    """The name of an entry as it was meant: Chinese programs write GBK without saying so."""
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG:
        name = _from_extra(info.extra) or _from_bytes(name)
    # No name leads out of the archive: nothing is unpacked to disk, and names stay inside.
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in ("/", "..", "."))


def _from_bytes(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return name


def _from_extra(extra: bytes) -> str | None:
    here = 0
    while here + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, here)
        if kind == _UNICODE_PATH and size > 5:
            return extra[here + 9 : here + 4 + size].decode("utf-8", "replace")
        here += 4 + size
    return None
