"""Many files: one process beside two, memory by the number of files, and what comparing adds.

    python tests/benchmarks/bench_jobs.py 100 400 1600

The drafts are those of ``tests/material/departments.py``, as .docx;
runs with one process and two take turns. ``mib`` is the largest process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "material")]

import departments
from word import docx


def write(folder: Path, count: int) -> None:
    """So many .docx, each of its own."""
    units = list(departments.TRADES)
    for number in range(count):
        unit = units[number % len(units)]
        text = departments.draft(unit, departments.body(f"bench {number}", unit, 2025))
        lines = [line for line in text.split("\n") if line]
        (folder / f"{number:05}.docx").write_bytes(docx(lines))


def run(folder: Path, jobs: int) -> tuple[float, float, float]:
    """Seconds, seconds of processors, and MiB of the largest process."""
    words = ["check", str(folder), "-q", "--no-cache", "--jobs", str(jobs)]
    command = [sys.executable, "-m", "lawcheck", *words]
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    seconds = time.perf_counter() - start
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    for count in map(int, sys.argv[1:] or ["100", "400", "1600"]):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write(folder, count)
            rounds = [(run(folder, 1), run(folder, 2)) for _ in range(3 if count <= 400 else 1)]
            alone, shared = (min(one[n] for one in rounds) for n in (0, 1))
            print(
                f"{count} files: one process {alone[0]:.1f} s {alone[2]:.0f} mib,"
                f" two {shared[0]:.1f} s {shared[2]:.0f} mib,"
                f" {alone[0] / shared[0]:.2f} times as fast,"
                f" processor {alone[1]:.1f} s and {shared[1]:.1f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
