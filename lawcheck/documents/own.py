"""The mark of what lawcheck wrote itself, with a hash: edited since, it is a document like others.

A text carries it in its last line, a package (.docx) as the comment of the archive, which no
editor keeps.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from lawcheck import files
from lawcheck.documents.archive import BROKEN, opened
from lawcheck.documents.limits import DEFAULT

MARK = "lawcheck-output sha256:"
_MARK = re.compile(rb"lawcheck-output sha256:([0-9a-f]{64})")
#: JSON says itself who wrote it, whatever the file is called; it is no report in any case.
_JSON = re.compile(rb'\s*\{\s*"schema_version":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"lawcheck"')
#: The mark stands within so many bytes of the end.
_TAIL = 200
_PACKAGE = b"PK\x03\x04"


def seal(pieces: Iterable[str], before: str = "<!-- ", after: str = " -->") -> Iterator[str]:
    """``pieces`` of a text, and behind them the line with the mark."""
    digest = sha256()
    for piece in pieces:
        digest.update(piece.encode("utf-8", "replace"))
        yield piece
    yield f"{before}{MARK}{digest.hexdigest()}{after}\n"


def seal_copy(data: bytes) -> bytes:
    """A corrected or commented copy with the mark; a text, which has no place for it, as it is."""
    if not data.startswith(_PACKAGE):
        return data
    packed = io.BytesIO(data)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.comment = f"{MARK}{_digest(archive)}".encode()
    return packed.getvalue()


def is_own(data: bytes) -> bool:
    """Whether lawcheck wrote ``data``, and nobody changed it since."""
    if _JSON.match(data):
        return True
    found = _marked(data)
    if found is None:
        return False
    if data.startswith(_PACKAGE):
        try:
            with opened(data) as archive:
                return _digest(archive).encode() == found[1]
        except BROKEN:
            return False
    # The line of the mark is no part of what it seals; git may have changed the line ends.
    text = data[: data.rfind(b"\n", 0, found.start()) + 1].replace(b"\r\n", b"\n")
    return sha256(text).hexdigest().encode() == found[1]


def is_own_file(path: Path) -> bool:
    """``is_own`` for a file; without the mark at its end no more than that is read."""
    try:
        with files.opened(path) as file:
            if _JSON.match(file.read(_TAIL)):
                return True
            file.seek(0, io.SEEK_END)
            file.seek(max(file.tell() - _TAIL, 0))
            if _MARK.search(file.read(_TAIL)) is None or file.tell() > DEFAULT.file_bytes:
                return False
        return is_own(files.read(path))
    except OSError:
        return False


def was_own(path: Path) -> bool:
    """Whether lawcheck wrote the file, whatever became of it since."""
    try:
        data = files.read(path)
        return bool(_JSON.match(data) or _marked(data))
    except OSError:
        return False


def _marked(data: bytes) -> re.Match[bytes] | None:
    return _MARK.search(data, max(len(data) - _TAIL, 0))


def _digest(archive: zipfile.ZipFile) -> str:
    """Over names and checksums of all parts."""
    parts = sorted(f"{info.filename}\0{info.CRC}\0{info.file_size}" for info in archive.infolist())
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
