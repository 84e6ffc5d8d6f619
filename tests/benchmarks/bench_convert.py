"""Files that LibreOffice must convert: a batch in one start beside one start a file.

    python tests/benchmarks/bench_convert.py 20

The drafts of ``bench_jobs`` as .doc, .rtf and .odt, made by LibreOffice itself. Seconds are those
of processors, LibreOffice's among them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import bench_jobs

KINDS = ("doc", "rtf", "odt")
#: So many files are also checked one by one.
ALONE = 5


def made(folder: Path, count: int) -> list[Path]:
    """So many drafts in formats that must be converted."""
    given, out = folder / "docx", folder / "drafts"
    given.mkdir()
    bench_jobs.write(given, count)
    files = sorted(given.iterdir())
    for turn, kind in enumerate(KINDS):
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += ["--headless", "--convert-to", kind, "--outdir", str(out)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*command, *map(str, files[turn::3])], check=True, **quiet)
    return sorted(out.iterdir())


def spent(*paths: Path) -> float:
    """Seconds of processors that checking takes, in one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "lawcheck", "check", *map(str, paths), "-q", "--no-cache"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=bench_jobs.ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    os.environ["LAWCHECK_CACHE"] = "off"
    for count in map(int, sys.argv[1:] or ["20"]):
        with tempfile.TemporaryDirectory() as name:
            files = made(Path(name), count)
            together = spent(*files) / len(files)
            alone = sum(spent(file) for file in files[:ALONE]) / ALONE
            print(
                f"{count} files: together {together:.2f} s a file, alone {alone:.2f} s", flush=True
            )


if __name__ == "__main__":
    main()
