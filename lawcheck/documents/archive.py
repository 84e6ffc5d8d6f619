"""ZIP archives (docx, ofd, odt, folders) opened within limits: no bomb, no encrypted entry."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from lawcheck.documents import limits as limit
from lawcheck.documents.limits import MIB, Limits
from lawcheck.errors import DocumentError

_DAMAGED = "文件已损坏或不完整，无法打开，请重新导出后再试。"
#: What zipfile raises on archives that are cut, overwritten or packed in an unknown way.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    RuntimeError,
    IndexError,
)
_ENCRYPTED = "文件有密码保护，无法读取，请去除密码后再试。"
#: A directory of more bytes lists many more entries than are allowed.
_LONGEST_DIRECTORY = 4 * MIB
_LOCAL_HEADER = 30


class _Guarded(io.FileIO):
    """A file of which no more is taken into memory at once than a directory may be long."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0 or size > _LONGEST_DIRECTORY:
            size = _LONGEST_DIRECTORY + 1
        return super().read(size) or b""


class _GuardedBytes(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0 or size > _LONGEST_DIRECTORY:
            size = _LONGEST_DIRECTORY + 1
        return super().read(size)


class Archive:
    """An opened archive; entries are found whatever slashes and case they were written with."""

    def __init__(self, data: bytes | Path, limits: Limits) -> None:
        """Open an archive, in memory or on disk; raises ``DocumentError`` (damaged, too-large)."""
        self._limits = limits
        self._unpacked = 0
        try:
            self._zip = opened(data)
        except BROKEN as error:
            raise DocumentError("damaged", _DAMAGED) from error
        self.entries = [info for info in self._zip.infolist() if _is_file(info)]
        limit.check("entries", len(self.entries), limits)
        self._overlapping = _overlapping(self.entries)
        # Of two entries with one name the last counts, as in the ZIP directory itself.
        self._by_name = {plain(info.filename): info for info in self.entries}

    def __contains__(self, name: str) -> bool:
        return plain(name) in self._by_name

    def names(self) -> list[str]:
        """The names of all entries as written, with forward slashes."""
        return [info.filename.replace("\\", "/") for info in self.entries]

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises ``KeyError`` where there is none, or ``DocumentError``.

        All parts together may not be longer than one document may be unpacked.
        """
        data = self.unpack(self._by_name[plain(name)], self._limits.part_bytes)
        self._unpacked += len(data)
        limit.check("unpacked_bytes", self._unpacked, self._limits)
        return data

    def unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        """The bytes of ``info``, at most ``most``; sizes are measured, not believed."""
        if info.flag_bits & 1:
            raise DocumentError("encrypted", _ENCRYPTED)
        if info.header_offset in self._overlapping:
            raise DocumentError("damaged", _DAMAGED)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(most + 1)
        except BROKEN as error:
            raise DocumentError("damaged", _DAMAGED) from error
        if len(data) > most:
            raise limit.exceeded("part_bytes", self._limits)
        if len(data) > MIB and len(data) > self._limits.ratio * max(info.compress_size, 1):
            raise limit.exceeded("ratio", self._limits)
        return data


def names_in(data: bytes | Path) -> list[str]:
    """The names of all entries of an archive, in memory or on disk; raises one of ``BROKEN``."""
    with opened(data) as archive:
        return archive.namelist()


def opened(data: bytes | Path) -> zipfile.ZipFile:
    """An archive of which no directory is read that is too long; raises one of ``BROKEN``."""
    return zipfile.ZipFile(_GuardedBytes(data) if isinstance(data, bytes) else _Guarded(data))


def _is_file(info: zipfile.ZipInfo) -> bool:
    # ``is_dir`` of zipfile asks for the last character, which an empty name does not have.
    return bool(info.filename) and not info.filename.endswith(("/", "\\"))


def _overlapping(entries: Iterable[zipfile.ZipInfo]) -> frozenset[int]:
    """Where entries begin whose bytes belong to others too: one bomb packed as a thousand."""
    found: set[int] = set()
    for one, after in pairwise(sorted(entries, key=lambda info: info.header_offset)):
        if one.header_offset + _LOCAL_HEADER + one.compress_size > after.header_offset:
            found |= {one.header_offset, after.header_offset}
    return frozenset(found)


def plain(name: str) -> str:
    """A name by which an entry is found, whatever slashes and case it was written with."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()


def damaged() -> DocumentError:
    """The error for a file whose inside is not what its format asks for."""
    return DocumentError("damaged", _DAMAGED)


def encrypted() -> DocumentError:
    """The error for a file that asks for a password."""
    return DocumentError("encrypted", _ENCRYPTED)
