"""Which paragraphs hold a hash: sorted runs of postings in an SQLite file.

A posting is one 64-bit number: hash, report, paragraph. Postings that were added together
form a segment: sorted, cut into blocks of a page each, with a directory of the blocks' first
postings. Nothing is ever written into an old block; segments are merged when there are many
(a log-structured merge). So adding costs the same however large the store is, one hash
is one block away, and the blocks can be handed to another engine as they are.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from lawcheck.corpus.keys import KEY_BITS, KEY_MASK, MOST_PARAGRAPHS, PARAGRAPH_BITS

#: Postings in a block: with 8 bytes each it fills a page of 8 KiB.
BLOCK = 1000
#: Segments are about one size up to this ratio; so many of them wait for a further one.
_LARGER = 4
_FEW = 3
#: Merging works on so many blocks at a time.
_AT_ONCE = 500

SCHEMA = """
CREATE TABLE segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL,
  first_block INTEGER NOT NULL, directory BLOB NOT NULL);
CREATE TABLE block (id INTEGER PRIMARY KEY, postings BLOB NOT NULL);
"""


class Postings:
    """The postings of one open store. Writing happens within the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.reload()

    def reload(self) -> None:
        """Read the directories again (another process may have written)."""
        rows = self._connection.execute(
            "SELECT id, size, first_block, directory FROM segment ORDER BY id"
        )
        self._segments = [(i, size, first, _numbers(d)) for i, size, first, d in rows]

    def add(self, postings: list[int], dead: Collection[int]) -> None:
        """Write new postings (sorted here); segments of about one size are merged by the few."""
        postings.sort()
        merged, joined = len(postings), 0
        while True:
            alike = 0
            for _, size, _, _ in reversed(self._segments[: len(self._segments) - joined]):
                if size >= _LARGER * max(merged, 1):
                    break
                alike += 1
            if alike < _FEW:
                break
            start = len(self._segments) - joined - alike
            merged += sum(s[1] for s in self._segments[start : start + alike])
            joined += alike
        self._replace(joined, postings, dead)

    def settle(self, dead: Collection[int]) -> None:
        """Merge what is small beside the rest, so that a hash is looked up in few segments."""
        merged = joined = 0
        for _, size, _, _ in reversed(self._segments):
            if joined and size >= 2 * _LARGER * merged:
                break
            merged += size
            joined += 1
        if joined > 1:
            self._replace(joined, [], dead)

    def _replace(self, count: int, postings: list[int], dead: Collection[int]) -> None:
        """Write the last ``count`` segments and ``postings`` as one new segment."""
        if not count:
            self._write([postings] if postings else [])
            return
        joined = self._segments[-count:]
        del self._segments[-count:]
        self._write(self._merged(joined, postings, dead))
        for identifier, _, first, directory in joined:
            self._connection.execute("DELETE FROM segment WHERE id = ?", (identifier,))
            self._connection.execute(
                "DELETE FROM block WHERE id >= ? AND id < ?", (first, first + len(directory))
            )

    def _merged(
        self,
        segments: list[tuple[int, int, int, array[int]]],
        postings: list[int],
        dead: Collection[int],
    ) -> Iterator[list[int]]:
        """The postings of segments and new ones in order, a stretch at a time.

        Sorting a few sorted runs is a merge in C (timsort), faster than any heap.
        """
        largest = max(segments, key=lambda s: s[1])[3]
        bounds = [*largest[_AT_ONCE::_AT_ONCE], 1 << 64]
        waiting: list[list[int]] = [[] for _ in segments]
        following = [0] * len(segments)
        taken = 0
        for bound in bounds:
            stretch: list[int] = []
            for n, (_, _, first, directory) in enumerate(segments):
                until = bisect_left(directory, bound) if bound < 1 << 64 else len(directory)
                rest = waiting[n]
                if until > following[n]:
                    rest.extend(self._blocks(first + following[n], first + until))
                    following[n] = until
                at = bisect_left(rest, bound)
                stretch += rest[:at]
                waiting[n] = rest[at:]
            end = bisect_left(postings, bound)
            stretch += postings[taken:end]
            taken = end
            stretch.sort()
            yield _living(stretch, dead)

    def _blocks(self, start: int, end: int) -> array[int]:
        found = array("Q")
        for (data,) in self._connection.execute(
            "SELECT postings FROM block WHERE id >= ? AND id < ? ORDER BY id", (start, end)
        ):
            found.extend(_numbers(data))
        return found

    def _write(self, stretches: Iterable[list[int]]) -> None:
        (last,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM block").fetchone()
        directory = array("Q")
        size = 0
        rest = array("Q")

        def blocks(final: bool) -> Iterator[tuple[int, bytes]]:
            nonlocal rest, size
            end = len(rest) if final else len(rest) - len(rest) % BLOCK
            for start in range(0, end, BLOCK):
                block = rest[start : start + BLOCK]
                directory.append(block[0])
                size += len(block)
                yield last + len(directory), block.tobytes()
            rest = rest[end:]

        statement = "INSERT INTO block VALUES (?, ?)"
        for stretch in stretches:
            rest.extend(array("Q", stretch))
            self._connection.executemany(statement, blocks(False))
        self._connection.executemany(statement, blocks(True))
        if size:
            identifier = self._connection.execute(
                "INSERT INTO segment (size, first_block, directory) VALUES (?, ?, ?)",
                (size, last + 1, directory.tobytes()),
            ).lastrowid
            assert identifier is not None
            self._segments.append((identifier, size, last + 1, directory))

    def holders(
        self, hashes: Iterable[int], limit: int, dead: Collection[int], first: int = 0
    ) -> dict[int, list[int]]:
        """For each hash the keys of the paragraphs that hold it.

        Of one that more than ``limit`` hold, the ``first`` of them (none: it is left out).
        """
        found: dict[int, list[int]] = {h: [] for h in sorted(hashes)}
        for _, _, start_block, directory in self._segments:
            number, block = -1, array("Q")
            for h, postings in found.items():
                low = h << KEY_BITS
                at = max(bisect_right(directory, low) - 1, 0)
                while at < len(directory):
                    if at != number:
                        number, block = at, self._block(start_block + at)
                    start = bisect_left(block, low)
                    end = bisect_left(block, low + KEY_MASK + 1, start)
                    postings.extend(block[start:end])
                    if end < len(block) or len(postings) > limit + len(dead) * MOST_PARAGRAPHS:
                        break
                    at += 1
        result = {}
        for h, postings in found.items():
            living = _living(postings, dead)
            if 0 < len(living) <= limit:
                result[h] = [p & KEY_MASK for p in living]
            elif first and living:
                result[h] = [p & KEY_MASK for p in living[:first]]
        return result

    def _block(self, identifier: int) -> array[int]:
        row = self._connection.execute(
            "SELECT postings FROM block WHERE id = ?", (identifier,)
        ).fetchone()
        if row is None:
            raise ValueError(f"no block {identifier}")
        return _numbers(row[0])

    def parts(self, count: int, dead: Collection[int]) -> Iterator[list[bytes]]:
        """All postings in ``count`` parts by ranges of hashes: blocks of 64-bit numbers."""
        bounds = [n * (1 << 64) // count for n in range(count)] + [1 << 64]
        for low, high in pairwise(bounds):
            yield [
                blocks
                for _, _, first, directory in self._segments
                if (blocks := self._between(first, directory, low, high, dead))
            ]

    def _between(
        self, first: int, directory: array[int], low: int, high: int, dead: Collection[int]
    ) -> bytes:
        start = max(bisect_right(directory, low) - 1, 0)
        end = bisect_left(directory, high) if high < 1 << 64 else len(directory)
        blocks = self._blocks(first + start, first + end)
        kept = blocks[bisect_left(blocks, low) : bisect_left(blocks, high)]
        return array("Q", _living(kept.tolist(), dead)).tobytes() if dead else kept.tobytes()

    @property
    def size(self) -> int:
        return sum(segment[1] for segment in self._segments)


def _numbers(data: bytes) -> array[int]:
    """The 64-bit numbers of a block; raises ``ValueError`` where it is none."""
    found = array("Q")
    found.frombytes(data)
    return found


def _living(postings: list[int], dead: Collection[int]) -> list[int]:
    if not dead:
        return postings
    return [p for p in postings if (p & KEY_MASK) >> PARAGRAPH_BITS not in dead]
