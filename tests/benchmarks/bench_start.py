"""How long commands take to start and to judge one report, as ratios within one run.

    python tests/benchmarks/bench_start.py [ROUNDS]

The commands run in turn, round after round, so that a busy machine slows all of them; medians of
the time of the processor are compared. The base is the bare import of typer, rich.console, yaml and
rapidfuzz. Ends with status 1 where a bound of ``BOUNDS`` is not held. The first run after
installing is that of a wheel, which is built and installed into a folder of its own, with an empty
cache.
"""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
OTHER = ROOT / "samples" / "tongpi-2022.txt"
CHARACTERS = 4000
BASE = "import typer, rich.console, yaml, rapidfuzz"

#: At most so many times the base.
BOUNDS = {
    "check, piped": 1.6,
    "check, terminal": 1.9,
    "first run": 2.5,
    "remembered": 1.6,
    "--help": 1.0,
    "--version": 1.0,
}
#: 10 for reading, understanding and the mandated contents, 8 for time, figures, wording and marks.
WARM_BOUND = 18.0


def main(rounds: int = 30) -> int:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        report.write_text(lengthened(SAMPLE.read_text("utf-8")), "utf-8")
        site = installed(Path(folder))
        python = [sys.executable]
        lawcheck = [str(Path(sys.executable).with_name("lawcheck"))]
        judging = ["--no-cache"]
        runs: dict[str, Callable[[], None]] = {
            "base": lambda: piped([*python, "-c", BASE]),
            "check, piped": lambda: piped([*lawcheck, "check", str(report), *judging]),
            "check, terminal": lambda: on_terminal([*lawcheck, "check", str(report), *judging]),
            "first run": lambda: first([*python, "-m", "lawcheck", "check", str(report)], site),
            "remembered": lambda: piped([*lawcheck, "check", str(report)]),
            "--help": lambda: piped([*lawcheck, "--help"]),
            "--version": lambda: piped([*lawcheck, "--version"]),
        }
        times = interleaved(runs, rounds)
        warm = in_process(report)
    base = times.pop("base")
    print(f"base ({BASE}): {base * 1000:.0f} ms")
    failed = False
    for name, taken in times.items():
        ratio = taken / base
        failed |= ratio > BOUNDS[name]
        print(f"{name:16} {taken * 1000:4.0f} ms  {ratio:.2f} x  (bound {BOUNDS[name]})")
    failed |= warm > WARM_BOUND
    print(f"{'warm, a report':16} {warm:6.1f} ms          (bound {WARM_BOUND})")
    return int(failed)


def interleaved(runs: dict[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """The median time of each, after one round that fills the caches."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            start = spent()
            run()
            if number:
                taken[name].append(spent() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def spent() -> float:
    """The time of the processor that was spent by what was run."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def installed(folder: Path) -> Path:
    """A folder into which the wheel was installed, with its byte code."""
    pip = [sys.executable, "-m", "pip", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    install = [*pip, "install", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, env=environment())
    return site


def first(command: list[str], site: Path) -> None:
    with tempfile.TemporaryDirectory() as cache:
        piped(command, {"PYTHONPATH": str(site), "LAWCHECK_CACHE": cache}, cache)


def piped(
    command: list[str], more: dict[str, str] | None = None, folder: str | None = None
) -> None:
    env = {**environment(), **(more or {})}
    subprocess.run(command, stdout=subprocess.PIPE, check=False, env=env, cwd=folder)


def on_terminal(command: list[str]) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=theirs, env=environment())
    os.close(theirs)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:  # the other end was closed
        pass
    os.close(ours)
    process.wait()


def environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TERM": "xterm-256color", "COLUMNS": "80"}


def in_process(report: Path) -> float:
    """Milliseconds to read, understand and check the report once everything is loaded."""
    from lawcheck.packs.loader import load
    from lawcheck.review import review

    pack = load("annual-report")
    times = []
    for _ in range(30):
        start = time.process_time()
        review(report, pack)
        times.append(time.process_time() - start)
    return statistics.median(times[5:]) * 1000


def lengthened(text: str) -> str:
    """``text`` with paragraphs of another sample added until it has ``CHARACTERS``."""
    missing = CHARACTERS - len("".join(text.split()))
    lines = text.splitlines()
    added = []
    for line in OTHER.read_text("utf-8").splitlines():
        if len(line) > 100 and missing > 0:
            added.append(line)
            missing -= len(line)
    at = lines.index(max(lines, key=len)) + 1
    return "\n".join([*lines[:at], *added, *lines[at:]]) + "\n"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
