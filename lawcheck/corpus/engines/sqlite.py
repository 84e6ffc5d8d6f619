"""The join on SQLite: needs nothing further, good for some thousand reports."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator

from lawcheck.corpus.join import CANDIDATES, KEPT
from lawcheck.corpus.keys import KEY_BITS, KEY_MASK
from lawcheck.corpus.store import Store


def candidates(store: Store) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys and how many hashes they share, in order."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE posting (hash INTEGER, paragraph INTEGER)")
    for data in next(store.parts(1)):
        block = array("Q")
        block.frombytes(data)
        connection.executemany(
            "INSERT INTO posting VALUES (?, ?)",
            ((p >> KEY_BITS, p & KEY_MASK) for p in block),
        )
    connection.execute("CREATE INDEX posting_hash ON posting (hash)")
    connection.execute(f"CREATE TABLE kept AS {KEPT}")
    connection.execute("CREATE INDEX kept_hash ON kept (hash, paragraph)")
    yield from connection.execute(CANDIDATES)
    connection.close()
