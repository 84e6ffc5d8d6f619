"""Whether a file is all there, as far as its bytes say so: a copy under way lacks its end."""

from __future__ import annotations

import struct

from lawcheck.documents.detect import ZIP

_PDF = b"%PDF"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The end of a ZIP archive: its signature and what stands behind it, without the comment.
_ZIP_END, _ZIP_END_SIZE = b"PK\x05\x06", 22
_LONGEST_COMMENT = 65_535
#: Readers of PDF look for its last line within so many bytes of the end.
_PDF_TAIL = 1024
#: Where the size of a sector stands.
_OLE_SECTOR = 30
#: A copy that was given its size before its content ends in zeros.
_ZEROS = bytes(16)


def is_whole(data: bytes) -> bool:
    """Whether nothing shows that ``data`` is the beginning of more. A text never shows it."""
    if not data or (data.endswith(_ZEROS) and not data.startswith(_OLE)):
        return False
    if data.startswith(ZIP):
        return _zip(data)
    if data.startswith(_PDF):
        return b"%%EOF" in data[-_PDF_TAIL:]
    if data.startswith(_OLE):
        return _ole(data)
    return True


def _zip(data: bytes) -> bool:
    """Whether the list of entries stands where the end of the archive says."""
    at = data.rfind(_ZIP_END, max(len(data) - _LONGEST_COMMENT - _ZIP_END_SIZE, 0))
    if at < 0 or len(data) < at + _ZIP_END_SIZE:
        return False
    size, start, comment = struct.unpack_from("<IIH", data, at + 12)
    whole: bool = at + _ZIP_END_SIZE + comment <= len(data)
    # Archives of 4 GiB say 0xFFFFFFFF here; they are refused for their size elsewhere.
    return whole and bool(start + size <= at or 0xFFFFFFFF in (size, start))


def _ole(data: bytes) -> bool:
    """Whether all tables of sectors that the head counts could be there, of files of Word 97."""
    if len(data) < 512:
        return False
    (power,) = struct.unpack_from("<H", data, _OLE_SECTOR)
    if power not in (9, 12):
        return True  # no file of Word; reading it says what is wrong
    (first,) = struct.unpack_from("<I", data, 48)  # the sector of the directory
    tables = struct.unpack_from("<109I", data, 76)
    free = 0xFFFFFFFA
    last = max([first, *(table for table in tables if table < free)], default=0)
    return bool(first >= free or len(data) >= (last + 2) << power)
