"""ZIP archives of reports, opened as folders: ``all.zip/inner.docx`` is a path like others."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path, PurePosixPath

from lawcheck.documents.archive import Archive
from lawcheck.documents.build import RawFile
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError, UsageError

_UTF8_FLAG = 0x800
#: Extra field in which Info-ZIP keeps the name in UTF-8.
_UNICODE_PATH = 0x7075


class _Bundle:
    """An opened archive and its entries by the names that were meant."""

    def __init__(self, data: bytes | Path, limits: Limits) -> None:
        self._archive = Archive(data, limits)
        self._limits = limits
        self.names = {name: info for info in self._archive.entries if (name := name_of(info))}

    def member(self, name: str) -> bytes:
        return self._archive.unpack(self.names[name], self._limits.file_bytes)


def read(source: RawFile) -> Document:
    """Read the only report of an archive; more than one are asked for by name."""
    from lawcheck.documents import is_report, read_bytes

    bundle = _Bundle(source.data, source.limits)
    names = [name for name in bundle.names if is_report(name)]
    if len(names) != 1:
        found = (
            f"有 {len(names)} 份报告，请用 lawcheck check 整包审查" if names else "没有可读的报告"
        )
        raise DocumentError("unsupported", f"压缩包中{found}。")
    inner = bundle.member(names[0])
    if inner.startswith(b"PK") and _is_bundle(inner, names[0]):
        raise DocumentError("unsupported", "压缩包中还是压缩包，请先解开。")
    return read_bytes(inner, source.name, source.limits)


def _is_bundle(data: bytes, name: str) -> bool:
    from lawcheck.documents import detect

    return detect.format_of(data, name) == "zip"


def members(path: Path, limits: Limits, wanted: Callable[[str], bool]) -> list[Path]:
    """The paths of the reports in an archive, as ``archive/inner/name``, sorted."""
    return sorted(path / name for name in _open(path, limits).names if wanted(name))


def read_member(path: Path, limits: Limits) -> bytes | None:
    """The bytes of ``archive.zip/inner/name``; None where no part of ``path`` is an archive."""
    for above in path.parents:
        if above.is_file():
            if not zipfile.is_zipfile(above):
                return None
            bundle = _open(above, limits)
            inner = path.relative_to(above).as_posix()
            if inner not in bundle.names:
                raise UsageError(f"压缩包“{above}”中没有“{inner}”。")
            return bundle.member(inner)
    return None


def _open(path: Path, limits: Limits) -> _Bundle:
    """The archive at ``path``; opened anew for each of its reports, a thousand would take long."""
    about = path.stat()
    return _opened(path, about.st_mtime_ns, about.st_size, limits)


@lru_cache(maxsize=1)
def _opened(path: Path, changed: int, size: int, limits: Limits) -> _Bundle:
    return _Bundle(path, limits)


def name_of(info: zipfile.ZipInfo) -> str:
    """The name of an entry as it was meant: Chinese programs write GBK without saying so."""
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG:
        name = _from_extra(info.extra) or _from_bytes(name)
    # No name leads out of the archive: nothing is unpacked to disk, and names stay inside.
    parts = PurePosixPath(name.replace("\\", "/").replace("\0", "")).parts
    return "/".join(part for part in parts if part not in ("/", "//", "..", "."))


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
