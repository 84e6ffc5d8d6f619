"""How long the built-in pack takes to load, to resolve, and to match.

    python tests/benchmarks/bench_packs.py [ROUNDS]

Loading is measured in fresh processes, once with the compiled pack of an earlier run (as every
run but the first has it), once without; what msgspec and PyYAML take to import is not counted, and
the best of some runs counts, in processor time, since other work on the machine only adds to it.
Matching is all the time that a review of 4,000 characters spends in the patterns of the pack, the
smallest of some runs in a warm process. Ends with status 1 where a bound is not held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
CHARACTERS = 4000
#: Milliseconds.
LOAD_BOUND = 25.0
MATCH_BOUND = 3.0

CODE = """
import time, msgspec
if {yaml}: import yaml
start = time.process_time()
from lawcheck.packs.loader import load
from lawcheck.packs.resolve import resolve
resolve(load("annual-report"), 2023, "county", "draft")
print(time.process_time() - start)
"""


def main(rounds: int = 20) -> int:
    with tempfile.TemporaryDirectory() as folder:
        kept = [_load(folder, yaml=False) for _ in range(rounds + 1)][1:]
    read = [_load("off", yaml=True) for _ in range(rounds)]
    kept_ms, read_ms = (min(times) * 1000 for times in (kept, read))
    matching = _matching(rounds)
    print(f"load and resolve, compiled before: {kept_ms:5.1f} ms (bound {LOAD_BOUND:g})")
    print(f"load and resolve, from YAML:       {read_ms:5.1f} ms (once after each change)")
    print(f"patterns, {CHARACTERS} characters:      {matching:5.1f} ms (bound {MATCH_BOUND:g})")
    return int(kept_ms > LOAD_BOUND or matching > MATCH_BOUND)


def _load(cache: str, *, yaml: bool) -> float:
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(yaml=yaml)],
        env={**os.environ, "LAWCHECK_CACHE": cache},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return float(done.stdout)


class Timed:
    """A compiled pattern that adds up the time it is used."""

    spent = 0.0

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)
        if not callable(method):
            return method

        def timed(*arguments: Any) -> Any:
            start = time.perf_counter()
            result = method(*arguments)
            if name == "finditer":
                result = iter(list(result))
            Timed.spent += time.perf_counter() - start
            return result

        return timed


def _matching(rounds: int) -> float:
    from lawcheck.text import patterns

    compiled = patterns.compile_patterns
    patterns.compile_patterns = lambda wanted: Timed(compiled(wanted))  # type: ignore[assignment]
    from lawcheck.documents import read_bytes
    from lawcheck.packs.loader import load
    from lawcheck.review import judge

    lines = [line for line in SAMPLE.read_text(encoding="utf-8").split("\n") if line.strip()]
    while sum(map(len, lines)) < CHARACTERS:
        lines += [line.replace("的", "之") for line in lines[3:]]
    document = read_bytes("\n".join(lines)[:CHARACTERS].encode(), "a.txt")
    pack = load("annual-report")
    best = float("inf")
    for _ in range(rounds + 2):
        Timed.spent = 0.0
        judge(document, pack)
        best = min(best, Timed.spent)
    return best * 1000


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
