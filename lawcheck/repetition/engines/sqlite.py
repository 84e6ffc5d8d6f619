"""The join on SQLite: needs nothing further, good for some thousand reports."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator

from lawcheck.repetition.join import CANDIDATES
from lawcheck.repetition.postings import KEY_BITS, KEY_MASK


def candidates(blocks: Iterable[bytes]) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys and how many hashes they share, in order."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE posting (hash INTEGER, paragraph INTEGER)")
    for data in blocks:
        block = array("Q")
        block.frombytes(data)
        connection.executemany(
            "INSERT INTO posting VALUES (?, ?)",
            ((p >> KEY_BITS, p & KEY_MASK) for p in block),
        )
    connection.execute("CREATE INDEX by_hash ON posting (hash, paragraph)")
    yield from connection.execute(f"{CANDIDATES} ORDER BY one, other")
    connection.close()
