"""Reports go into a store once, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawcheck.corpus.gathering import Progress, gather
from lawcheck.corpus.store import Store
from lawcheck.packs.loader import load

from ..repetition.generated import report
from .test_store import check_whole

ROOT = Path(__file__).resolve().parents[1]
COUNT = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("reports")
    for n in range(COUNT):
        title = f"青石县第{n}中心2023年法治政府建设年度报告"
        (place / f"{n}.txt").write_text(
            "\n\n".join([title, *report(("gathering", n), 8)]), encoding="utf-8"
        )
    return place


def files(folder: Path) -> list[str]:
    return sorted(map(str, folder.glob("*.txt")))


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_everything_once(folder: Path, tmp_path: Path, jobs: int) -> None:
    told: list[tuple[int, float | None]] = []

    def tell(progress: Progress) -> None:
        told.append((progress.done, progress.left))

    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04")
    with Store(tmp_path / "s.db") as store:
        names = [*files(folder), str(broken)]
        first = gather(store, names, load("annual-report"), jobs=jobs, tell=tell)
        assert (first.added, first.known, len(first.failed)) == (COUNT, 0, 1)
        again = gather(store, names, load("annual-report"), jobs=jobs)
        assert (again.added, again.known, len(again.failed)) == (0, COUNT, 1)
        check_whole(store)
    done = [count for count, _ in told]
    assert done == sorted(done) and done[-1] == COUNT + 1
    assert told[-1][1] is None and all(left is None or left >= 0 for _, left in told)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("how", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
@pytest.mark.parametrize("after", [0.25, 0.5])
def test_what_was_broken_off_goes_on(
    folder: Path, tmp_path: Path, how: signal.Signals, status: int, after: float
) -> None:
    store = tmp_path / "s.db"
    command = [sys.executable, "-m", "lawcheck", "corpus", "add", str(folder)]
    command += ["--store", str(store)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.send_signal(how)
    assert process.wait() in (status, 0), "0 where it was quicker than the signal"
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with Store(store, create=False) as opened:
        assert opened.statistics().reports == COUNT
        check_whole(opened)
