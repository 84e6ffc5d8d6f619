"""The same join on SQLite, DuckDB and Spark: the same pairs, and what each costs.

    python tests/benchmarks/bench_copies_engines.py 2000

Needs duckdb, numpy, pyspark and a Java runtime. Spark runs in local mode on all processors.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

import corpora
import msgspec

from lawcheck.corpus import pairs as paragraph_pairs
from lawcheck.corpus.engines import spark
from lawcheck.corpus.keys import split
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store

Row = tuple[str, int, str, int]


def on_store(store: Store, engine: str) -> set[Row]:
    listed = {report.id: report for report in store.listed()}
    found = paragraph_pairs.verified(paragraph_pairs.candidates(store, engine), store.normal)
    pairs = paragraph_pairs.not_handed_down(found, lambda i: listed[i].who)

    def rows() -> Iterator[Row]:
        for pair in pairs:
            (a, m), (b, n) = split(pair.one), split(pair.other)
            yield listed[a].sha256, m, listed[b].sha256, n

    return set(rows())


def on_spark(store: Store) -> set[Row]:
    with tempfile.TemporaryDirectory() as folder:
        with (Path(folder) / "reports.jsonl").open("wb") as file:
            for entry in store.entries():
                file.write(msgspec.json.encode(entry) + b"\n")
        session = spark.local()
        found = spark.pairs(session, session.read.json(folder)).collect()
    return {(r["one"], r["one_paragraph"], r["other"], r["other_paragraph"]) for r in found}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    store = Store()
    store.add([prepare(corpora.made(n).entry) for n in range(count)])
    spark.local().range(1).count()  # starting Java is not part of the join
    found: dict[str, set[Row]] = {}
    for engine in ("sqlite", "duckdb", "spark"):
        begin = time.perf_counter()
        found[engine] = on_spark(store) if engine == "spark" else on_store(store, engine)
        seconds = time.perf_counter() - begin
        print(f"{engine:8} {seconds:8.1f} s  {len(found[engine])} pairs", flush=True)
    same = found["sqlite"] == found["duckdb"] == found["spark"]
    print("the same pairs" if same else "DIFFERENT PAIRS")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
