"""The join on DuckDB (extra ``lawcheck[duckdb]``): a hundred thousand reports on one machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from tempfile import TemporaryDirectory

from lawcheck.corpus.join import CANDIDATES, CROWDED, CROWDS, KEPT, SIZES
from lawcheck.corpus.keys import KEY_BITS, KEY_MASK
from lawcheck.corpus.store import Store

#: What DuckDB may take before it works on disk.
MEMORY = "1000MB"
#: Postings are dropped part by part: so many of them at a time.
_PART = 6_000_000
_ROWS = 100_000


def candidates(store: Store) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys and how many hashes they share, in order."""
    yield from _joined(store, {"kept (hash UINTEGER, paragraph UINTEGER)": KEPT}, CANDIDATES)


def crowds(store: Store) -> Iterator[tuple[int, int, int]]:
    """The pairs of ``crowds.candidates``."""
    tables = {
        "crowded (one UINTEGER, other UINTEGER, hashes UINTEGER)": CROWDED,
        "size (paragraph UINTEGER, hashes UINTEGER)": SIZES,
    }
    yield from _joined(store, tables, CROWDS)


def _joined(store: Store, tables: Mapping[str, str], query: str) -> Iterator[tuple[int, int, int]]:
    """What ``query`` finds in ``tables``, each filled part by part by its own query."""
    import duckdb
    import numpy

    with TemporaryDirectory(prefix="lawcheck-") as folder:
        connection = duckdb.connect(":memory:")
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute(f"SET temp_directory = '{folder}'")
        connection.execute("SET preserve_insertion_order = false")
        for table in tables:
            connection.execute(f"CREATE TABLE {table}")
        for blocks in store.parts(1 + store.postings.size // _PART):
            postings = numpy.frombuffer(b"".join(blocks), dtype="<u8")
            columns = {
                "hash": (postings >> numpy.uint64(KEY_BITS)).astype("u4"),
                "paragraph": (postings & numpy.uint64(KEY_MASK)).astype("u4"),
            }
            connection.register("posting", columns)
            for table, filled in tables.items():
                connection.execute(f"INSERT INTO {table.partition(' ')[0]} {filled}")
            connection.unregister("posting")
        found = connection.execute(query).fetchnumpy()
        connection.close()
        one, other, hashes = (found[name] for name in ("one", "other", "hashes"))
        for start in range(0, len(one), _ROWS):
            rows = slice(start, start + _ROWS)
            yield from zip(
                one[rows].tolist(), other[rows].tolist(), hashes[rows].tolist(), strict=True
            )
