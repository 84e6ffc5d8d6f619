"""Copied text at scale: recall, precision, speed and memory, against other ways of finding it.

    python tests/benchmarks/bench_copies.py 1000 10000            # sizes of the collection
    python tests/benchmarks/bench_copies.py 100000 --folder /tmp  # keeps the store for more runs
    python tests/benchmarks/bench_copies.py 1000 --others         # other methods, real reports

Needs duckdb and numpy for all pairs of large collections; --others needs datasketch and rensa.
Each phase runs in a process of its own, so that its memory is its own. The collections are
those of ``corpora``: every copied paragraph in them is known.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

import corpora

from lawcheck.corpus import pairs as paragraph_pairs
from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.foreign import compare
from lawcheck.corpus.keys import key
from lawcheck.corpus.prepared import prepare
from lawcheck.corpus.store import Store

Truth = dict[tuple[int, int], int]


def truth(count: int) -> tuple[Truth, dict[int, int]]:
    """Planted pairs of paragraph keys with their level, and each copy's origin."""
    planted: Truth = {}
    origins: dict[int, int] = {}
    for report in range(count):
        for copy in corpora.copies_of(report):
            one = key(report + 1, corpora.place(report, copy.slot))
            other = key(copy.origin + 1, corpora.place(copy.origin, copy.origin_slot))
            planted[min(one, other), max(one, other)] = copy.level
            origins[one] = other
    return planted, origins


def judged(found: Iterable[tuple[int, int]], count: int) -> dict[str, Any]:
    """Recall by level and precision of pairs of paragraphs.

    Two copies of one original are rightly found as a pair, though none was planted.
    """
    planted, origins = truth(count)
    pairs = set(found)
    hits = Counter(level for pair, level in planted.items() if pair in pairs)
    totals = Counter(planted.values())
    right = sum(origins.get(a, a) == origins.get(b, b) for a, b in pairs)
    return {
        **{
            f"recall_{level}": round(hits[level] / (totals[level] or 1), 4)
            for level in corpora.LEVELS
        },
        "recall": round(sum(hits.values()) / len(planted), 4),
        "precision": round(right / len(pairs), 4) if pairs else 0.0,
        "pairs": len(pairs),
    }


def build(place: Path, count: int) -> dict[str, Any]:
    """Add a collection to a new store, a batch of 1,000 at a time."""
    seconds = processor = 0.0
    with Store(place) as store:
        for start in range(0, count, 1000):
            made = [corpora.made(n).entry for n in range(start, min(count, start + 1000))]
            begin, ticks = time.perf_counter(), time.process_time()
            store.add([prepare(entry) for entry in made])
            seconds += time.perf_counter() - begin
            processor += time.process_time() - ticks
        begin, ticks = time.perf_counter(), time.process_time()
        store.settle()
        seconds += time.perf_counter() - begin
        processor += time.process_time() - ticks
    return {
        "add_seconds": round(seconds, 1),
        "add_processor_seconds": round(processor, 1),
        "add_per_second": round(count / seconds),
        "megabytes": round(place.stat().st_size / 1e6),
    }


def check(place: Path, count: int) -> dict[str, Any]:
    """Compare forty new reports with the store, each asked once, after opening."""
    begin = time.perf_counter()
    store = Store(place, create=False)
    opened = time.perf_counter() - begin
    times: list[float] = []
    processor: list[float] = []
    for report in range(count, count + 40):
        made = corpora.made(report)
        begin, ticks = time.perf_counter(), time.process_time()
        compare(made.entry.texts, store, lambda _: True, own_issuer=made.entry.issuer)
        times.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - ticks) * 1000)
    return {
        "segments": len(store.postings._segments),
        "check_processor_ms": round(statistics.median(processor), 1),
        "open_ms": round(opened * 1000, 1),
        "check_ms": round(statistics.median(times), 1),
        "check_ms_worst": round(max(times), 1),
    }


def all_pairs(place: Path, count: int) -> dict[str, Any]:
    """All pairs of a store."""
    begin = time.perf_counter()
    with Store(place, create=False) as store:
        issuers = {listed.id: listed.who for listed in store.listed()}
        candidates = 0

        def counted() -> Iterable[tuple[int, int, int]]:
            nonlocal candidates, joined
            for row in paragraph_pairs.every_candidate(store):
                if not candidates:
                    joined = time.perf_counter() - begin
                candidates += 1
                yield row

        joined = 0.0
        verified = paragraph_pairs.verified(counted(), store.normal)
        pairs = paragraph_pairs.not_handed_down(verified, issuers.__getitem__)
    seconds = time.perf_counter() - begin
    return {
        "overlaps_seconds": round(seconds, 1),
        "join_seconds": round(joined, 1),
        "processor_seconds": round(time.process_time(), 1),
        "candidates": candidates,
        "megabytes_of_memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        **judged(((pair.one, pair.other) for pair in pairs), count),
    }


def _paragraphs(count: int) -> dict[int, str]:
    """All paragraphs of a collection, normalised, headings left out."""
    found = {}
    for report in range(count):
        made = corpora.made(report)
        for number, paragraph in enumerate(_normal(made.entry.texts)):
            if len(paragraph) >= 30 and made.entry.texts[number] not in corpora.HEADINGS:
                found[key(report + 1, number)] = paragraph
    return found


def _normal(texts: Iterable[str]) -> list[str]:
    from lawcheck.repetition.normal import cut

    return ["".join(sentences) for sentences in cut(list(texts))]


#: So many paragraphs ask the index, fewer in large collections: each answer is a crowd.
ASKING, CROWD = 4_000, 40_000_000


def with_datasketch(count: int) -> dict[str, Any]:
    """MinHash LSH of datasketch: 128 permutations of 4-grams, threshold 0.5, as usual."""
    from datasketch import MinHash, MinHashLSH

    def sketch(text: str) -> Any:
        made = MinHash(num_perm=128)
        made.update_batch([text[i : i + 4].encode() for i in range(len(text) - 3)])
        return made

    return _with_index(MinHashLSH(threshold=0.5, num_perm=128), sketch, count)


def with_rensa(count: int) -> dict[str, Any]:
    """The same with rensa (Rust)."""
    from rensa import RMinHash, RMinHashLSH

    def sketch(text: str) -> Any:
        made = RMinHash(128, 42)
        made.update([text[i : i + 4] for i in range(len(text) - 3)])
        return made

    return _with_index(RMinHashLSH(0.5, 128, 32), sketch, count)


def _with_index(lsh: Any, sketch: Callable[[str], Any], count: int) -> dict[str, Any]:
    """Insert every paragraph, then let copies and as many others ask who is like them."""
    paragraphs = _paragraphs(count)
    begin = time.perf_counter()
    sketches = {}
    for identifier, text in paragraphs.items():
        sketches[identifier] = made = sketch(text)
        lsh.insert(identifier, made)
    inserted = time.perf_counter() - begin
    planted, origins = truth(count)
    asking = random.Random(count).sample(
        sorted(sketches), min(ASKING, CROWD // count, len(sketches))
    )
    begin = time.perf_counter()
    answers = {one: set(lsh.query(sketches[one])) for one in asking}
    seconds = (time.perf_counter() - begin) * len(sketches) / len(asking)
    wanted = [(one, other) for pair in planted for one, other in (pair, pair[::-1])]
    wanted = [(one, other) for one, other in wanted if one in answers]
    hits = sum(other in answers[one] for one, other in wanted)
    given = [(one, b) for one, found in answers.items() for b in found if one >> 10 != b >> 10]
    right = sum(origins.get(one, one) == origins.get(b, b) for one, b in given)
    return {
        "insert_seconds": round(inserted, 1),
        "query_seconds": round(seconds, 1),
        "asking": len(asking),
        "recall": round(hits / len(wanted), 4),
        "precision": round(right / len(given), 4) if given else 0.0,
    }


def with_brute_force(count: int) -> dict[str, Any]:
    """RapidFuzz on all pairs of paragraphs of 150 reports; the time for ``count`` by squares."""
    from rapidfuzz.process import cdist

    few = min(count, 150)
    paragraphs = _paragraphs(few)
    keys, texts = list(paragraphs), list(paragraphs.values())
    begin = time.perf_counter()
    pairs = set()
    for start in range(0, len(texts), 500):
        scores = cdist(texts[start : start + 500], texts, score_cutoff=75, workers=1)
        for row, column in zip(*scores.nonzero(), strict=True):
            one, other = keys[start + int(row)], keys[int(column)]
            if one < other and one >> 10 != other >> 10:
                pairs.add((one, other))
    seconds = time.perf_counter() - begin
    by_squares = round(seconds * (count / few) ** 2, 1)
    return {"overlaps_seconds": by_squares, "measured_on": few, **judged(pairs, few)}


def on_real_reports(count: int) -> dict[str, Any]:
    """The provincial work reports beside the clone, with ``count`` paragraphs copied among them.

    ``found_before`` are the pairs that the reports share by themselves: thanks, aims, formulas.
    """
    folder = HERE.parents[3] / "shared" / "data" / "provincial-2026"
    texts = [
        path.read_text(encoding="utf-8-sig").split("\n") for path in sorted(folder.glob("*.txt"))
    ]
    if not texts:
        return {"skipped": "no real material beside the clone"}
    before = _pairs_of(texts)
    chance = random.Random(count)
    places = [(r, n) for r, t in enumerate(texts) for n, p in enumerate(t) if len(p) >= 60]
    chosen = chance.sample(places, 2 * count)
    planted: Truth = {}
    for turn in range(count):
        (a, m), (b, n) = chosen[2 * turn], chosen[2 * turn + 1]
        if a != b:
            level = corpora.LEVELS[turn % len(corpora.LEVELS)]
            texts[a][m] = corpora.at_level(texts[b][n], level, chance)
            one, other = key(a + 1, m), key(b + 1, n)
            planted[min(one, other), max(one, other)] = level
    found = _pairs_of(texts)
    hits = Counter(level for pair, level in planted.items() if pair in found)
    totals = Counter(planted.values())
    wrong = found - before - planted.keys()
    return {
        "found_before": len(before),
        **{f"recall_{level}": round(hits[level] / totals[level], 4) for level in corpora.LEVELS},
        "recall": round(sum(hits.values()) / len(planted), 4),
        "precision": round(1 - len(wrong) / len(found), 4),
    }


def _pairs_of(reports: list[list[str]]) -> set[tuple[int, int]]:
    store = Store()
    entries = [
        StoredReport(sha256=str(n), name=str(n), issuer=str(n), texts=tuple(texts))
        for n, texts in enumerate(reports)
    ]
    store.add([prepare(entry) for entry in entries])
    verified = paragraph_pairs.verified(paragraph_pairs.candidates(store), store.normal)
    return {(p.one, p.other) for p in paragraph_pairs.not_handed_down(verified, str)}


PHASES: dict[str, Callable[[Path, int], dict[str, Any]]] = {
    "build": build,
    "check": check,
    "all_pairs": all_pairs,
    "datasketch": lambda _, count: with_datasketch(count),
    "rensa": lambda _, count: with_rensa(count),
    "real": lambda _, count: on_real_reports(min(count, 400)),
    "brute_force": lambda _, count: with_brute_force(count),
}


def run(phase: str, place: Path, count: int) -> dict[str, Any]:
    """A phase in a process of its own."""
    command = [sys.executable, str(HERE), "--phase", phase, "--store", str(place), str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--folder", type=Path, help="keep the stores here and use them again")
    parser.add_argument("--others", action="store_true", help="also measure other methods")
    parser.add_argument("--phase", choices=PHASES, help=argparse.SUPPRESS)
    parser.add_argument("--store", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.phase:
        print(json.dumps(PHASES[options.phase](options.store, options.sizes[0])))
        return
    with tempfile.TemporaryDirectory() as temporary:
        for count in options.sizes:
            place = (options.folder or Path(temporary)) / f"copies-{count}.db"
            phases = [*([] if place.exists() else ["build"]), "check", "all_pairs"]
            if options.others:
                phases += ["real", "datasketch", "rensa", "brute_force"]
            for phase in phases:
                print(count, phase, json.dumps(run(phase, place, count)), flush=True)


if __name__ == "__main__":
    main()
