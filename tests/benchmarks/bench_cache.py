"""How long a folder of drafts takes that nobody has changed since it was judged.

    python tests/benchmarks/bench_cache.py [DRAFTS]

Ends with status 1 where 200 drafts take a second or more of one processor.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DRAFTS = 200
#: Seconds of one processor, for each 200 drafts.
BOUND = 1.0


def main(drafts: int = DRAFTS) -> int:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "drafts"
        work.mkdir()
        write(work, drafts)
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["LAWCHECK_CACHE"] = str(Path(folder) / "cache")
        first, again = (seconds(work, environment) for _ in range(2))
    print(f"{drafts} drafts: judged {first:.1f} s, remembered {again:.2f} s")
    return int(again >= BOUND * drafts / DRAFTS)


def seconds(work: Path, environment: dict[str, str]) -> float:
    """Processor time of one run, so that a busy machine does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "lawcheck", "check", str(work)]
    subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def write(folder: Path, drafts: int) -> None:
    """Drafts of many units, made of the samples."""
    samples = [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*-20??.txt"))]
    for number in range(drafts):
        lines = samples[number % len(samples)].splitlines()
        own = [f"{line}第{number}批。" if len(line) > 60 else line for line in lines]
        (folder / f"{number:04d}.txt").write_text("\n".join(own) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
