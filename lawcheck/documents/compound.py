"""OLE compound files (.doc, .wps, encrypted .docx): what is inside, told without a full reader.

Only the directory is read ([MS-CFB] 2.6): the names of the streams say what the file is. A table
of Excel within a text has streams of its own, held by a storage; they say nothing of the file.
"""

from __future__ import annotations

import struct

from lawcheck.documents import limits as limit
from lawcheck.documents.archive import damaged
from lawcheck.documents.limits import Limits

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFE
_ENTRY = 128
#: Kinds of an entry of the directory.
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class Compound:
    """An opened compound file: names in order of what no storage holds, and each stream's bytes."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Read header, allocation table and directory; raises ``DocumentError`` (damaged)."""
        self._data = data
        self._limits = limits
        try:
            self._open()
        except (struct.error, IndexError) as error:
            raise damaged() from error

    def _open(self) -> None:
        data = self._data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if not data.startswith(SIGNATURE) or shift not in (9, 12) or mini_shift != 6:
            raise damaged()
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        directory, self._cutoff = struct.unpack_from("<I4xI", data, 48)
        mini_table, _, first_difat, difat_count = struct.unpack_from("<IIII", data, 60)
        sectors = list(struct.unpack_from("<109I", data, 76))
        here = first_difat
        for _ in range(min(difat_count, len(data) // self._sector + 1)):
            if here >= _END:
                break
            values = self._numbers(here)
            sectors.extend(values[:-1])
            here = values[-1]
        self._next: list[int] = []
        # Each sector of the table once: named a thousand times, one would fill the memory.
        for sector in dict.fromkeys(sectors):
            if sector < _END:
                self._next.extend(self._numbers(sector))
        entries = self._chain(directory)
        count = len(entries) // _ENTRY
        within = _held(entries, count)
        self.names: list[str] = []
        self._places: dict[str, tuple[int, int]] = {}
        root = (0, 0)
        for turn in range(count):
            offset = turn * _ENTRY
            length = struct.unpack_from("<H", entries, offset + 64)[0]
            kind = entries[offset + 66]
            name = entries[offset : offset + max(length - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<IQ", entries, offset + 116)
            if kind == _ROOT:
                root = (start, size & 0xFFFFFFFF)
            if kind in (_STORAGE, _STREAM) and turn not in within:
                self.names.append(name)
                self._places.setdefault(name, (start, size & 0xFFFFFFFF))
        self._mini = self._chain(root[0])[: root[1]] if root[1] else b""
        table = self._chain(mini_table) if mini_table < _END else b""
        self._mini_next = list(struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4]))

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; raises ``KeyError`` where there is none."""
        start, size = self._places[name]
        limit.check("part_bytes", size, self._limits)
        if size >= self._cutoff:
            return self._chain(start)[:size]
        return _followed(start, self._mini_next, self._mini_sector, self._mini)[:size]

    def _numbers(self, sector: int) -> tuple[int, ...]:
        place = (sector + 1) * self._sector
        return struct.unpack_from(f"<{self._sector // 4}I", self._data, place)

    def _chain(self, sector: int) -> bytes:
        return _followed(sector, self._next, self._sector, self._data, self._sector)


def _held(entries: bytes, count: int) -> set[int]:
    """The entries that a storage holds, at any depth; where the tree is broken fewer, never more.

    What a storage holds is a tree: the entry names its root, each names the two beside it.
    """
    open_ = [
        _child(entries, turn) for turn in range(count) if entries[turn * _ENTRY + 66] == _STORAGE
    ]
    held: set[int] = set()
    while open_:
        turn = open_.pop()
        if turn < count and turn not in held:
            held.add(turn)
            open_ += struct.unpack_from("<II", entries, turn * _ENTRY + 68)
    return held


def _child(entries: bytes, turn: int) -> int:
    return int(struct.unpack_from("<I", entries, turn * _ENTRY + 76)[0])


def _followed(start: int, following: list[int], size: int, data: bytes, head: int = 0) -> bytes:
    """The sectors of a chain, put together.

    The chain ends where it leaves the data or comes back to a sector: no file lies twice in one.
    """
    found = bytearray()
    seen: set[int] = set()
    while start < len(following) and start not in seen:
        seen.add(start)
        place = head + start * size
        if place >= len(data):
            break
        found += data[place : place + size]
        start = following[start]
    return bytes(found)
