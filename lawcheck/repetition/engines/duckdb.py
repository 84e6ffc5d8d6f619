"""The join on DuckDB (extra ``lawcheck[duckdb]``): a hundred thousand reports on one machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory
from typing import Any

from lawcheck.repetition.join import CANDIDATES
from lawcheck.repetition.postings import KEY_BITS, KEY_MASK

#: What DuckDB may take before it works on disk.
MEMORY = "1000MB"
_AT_ONCE = 4000
_ROWS = 100_000


def candidates(blocks: Iterable[bytes]) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys and how many hashes they share, in order."""
    import duckdb

    with TemporaryDirectory(prefix="lawcheck-") as folder:
        connection = duckdb.connect(f"{folder}/join.duckdb")
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("CREATE TABLE posting (hash UINTEGER, paragraph UINTEGER)")
        _fill(connection, blocks)
        found = connection.execute(f"{CANDIDATES} ORDER BY one, other")
        while rows := found.fetchmany(_ROWS):
            yield from rows
        connection.close()


def _fill(connection: Any, blocks: Iterable[bytes]) -> None:
    import numpy

    gathered: list[bytes] = []

    def write() -> None:
        postings = numpy.frombuffer(b"".join(gathered), dtype="<u8")
        batch = {
            "hash": (postings >> numpy.uint64(KEY_BITS)).astype("u4"),
            "paragraph": (postings & numpy.uint64(KEY_MASK)).astype("u4"),
        }
        connection.register("batch", batch)
        connection.execute("INSERT INTO posting SELECT hash, paragraph FROM batch")
        connection.unregister("batch")
        gathered.clear()

    for block in blocks:
        gathered.append(block)
        if len(gathered) == _AT_ONCE:
            write()
    if gathered:
        write()
