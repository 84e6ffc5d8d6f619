"""ZIP archives (docx, ofd, odt, folders) opened within limits: no bomb, no encrypted entry."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from lawcheck.documents import limits as limit
from lawcheck.documents.build import Source
from lawcheck.documents.limits import MIB
from lawcheck.errors import DocumentError

_DAMAGED = "文件已损坏或不完整，无法打开，请重新导出后再试。"
#: What zipfile raises on archives that are cut, overwritten or packed in an unknown way.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    RuntimeError,
)
_ENCRYPTED = "文件有密码保护，无法读取，请去除密码后再试。"


class Archive:
    """An opened archive; entries are found whatever slashes and case they were written with."""

    def __init__(self, source: Source) -> None:
        """Open the archive; raises ``DocumentError`` (damaged, too-large)."""
        self._limits = source.limits
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except _BROKEN as error:
            raise DocumentError("damaged", _DAMAGED) from error
        self.entries = [info for info in self._zip.infolist() if not info.is_dir()]
        limit.check("entries", len(self.entries), source.limits)
        # Of two entries with one name the last counts, as in the ZIP directory itself.
        self._by_name = {_plain(info.filename): info for info in self.entries}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._by_name

    def names(self) -> list[str]:
        """The names of all entries as written, with forward slashes."""
        return [info.filename.replace("\\", "/") for info in self.entries]

    def read(self, name: str) -> bytes:
        """The bytes of an entry; raises ``KeyError`` where there is none, or ``DocumentError``."""
        return self.unpack(self._by_name[_plain(name)], self._limits.part_bytes)

    def unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        """The bytes of ``info``, at most ``most``; sizes are measured, not believed."""
        if info.flag_bits & 1:
            raise DocumentError("encrypted", _ENCRYPTED)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(most + 1)
        except _BROKEN as error:
            raise DocumentError("damaged", _DAMAGED) from error
        if len(data) > most:
            raise limit.exceeded("part_bytes", self._limits)
        if len(data) > MIB and len(data) > self._limits.ratio * max(info.compress_size, 1):
            raise limit.exceeded("ratio", self._limits)
        self._unpacked += len(data)
        limit.check("unpacked_bytes", self._unpacked, self._limits)
        return data


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def damaged() -> DocumentError:
    """The error for a file whose inside is not what its format asks for."""
    return DocumentError("damaged", _DAMAGED)


def encrypted() -> DocumentError:
    """The error for a file that asks for a password."""
    return DocumentError("encrypted", _ENCRYPTED)
