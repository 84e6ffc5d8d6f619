"""The join on DuckDB (extra ``lawcheck[duckdb]``): a hundred thousand reports on one machine."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import TemporaryDirectory

from lawcheck.corpus.join import CANDIDATES, KEPT
from lawcheck.corpus.postings import KEY_BITS, KEY_MASK
from lawcheck.corpus.store import Store

#: What DuckDB may take before it works on disk.
MEMORY = "1000MB"
#: Postings are dropped part by part: so many of them at a time.
_PART = 6_000_000
_ROWS = 100_000


def candidates(store: Store) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys and how many hashes they share, in order."""
    import duckdb
    import numpy

    with TemporaryDirectory(prefix="lawcheck-") as folder:
        connection = duckdb.connect(":memory:")
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute(f"SET temp_directory = '{folder}'")
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("CREATE TABLE kept (hash UINTEGER, paragraph UINTEGER)")
        for blocks in store.parts(1 + store.postings.size // _PART):
            postings = numpy.frombuffer(b"".join(blocks), dtype="<u8")
            columns = {
                "hash": (postings >> numpy.uint64(KEY_BITS)).astype("u4"),
                "paragraph": (postings & numpy.uint64(KEY_MASK)).astype("u4"),
            }
            connection.register("posting", columns)
            connection.execute(f"INSERT INTO kept {KEPT}")
            connection.unregister("posting")
        found = connection.execute(CANDIDATES).fetchnumpy()
        connection.close()
        one, other, hashes = (found[name] for name in ("one", "other", "hashes"))
        for start in range(0, len(one), _ROWS):
            rows = slice(start, start + _ROWS)
            yield from zip(
                one[rows].tolist(), other[rows].tolist(), hashes[rows].tolist(), strict=True
            )
