"""Many files, in one process or several."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawcheck.cli.batch import INTERNAL, review_all
from lawcheck.cli.inputs import Input
from lawcheck.packs.loader import load
from lawcheck.review import Options


def _inputs(samples: Path) -> list[Input]:
    names = sorted(samples.glob("*.txt"))[:5]
    return [Input(str(path)) for path in names] + [Input("no-such-file.txt"), Input("-", b"")]


def test_processes_say_what_one_says(samples: Path) -> None:
    pack = load("annual-report")
    inputs = _inputs(samples)
    alone = list(review_all(inputs, pack, Options()))
    shared = list(review_all(inputs, pack, Options(), jobs=2))
    assert [review.path for review in shared] == [item.name for item in inputs]
    assert [(r.status, r.reason, r.score, r.findings) for r in shared] == [
        (r.status, r.reason, r.score, r.findings) for r in alone
    ]
    assert [r.status for r in alone[-2:]] == ["unjudged", "unjudged"]


def _die(*_: object) -> None:
    os._exit(1)


def test_a_process_that_dies_leaves_its_files_unjudged(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.cli.batch.start", _die)
    reviews = list(review_all(_inputs(samples), load("annual-report"), Options(), jobs=2))
    assert {review.reason.code for review in reviews if review.reason} == {INTERNAL}
    assert len(reviews) == 7


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_and_in_silence(
    jobs: str, samples: Path, tmp_path: Path
) -> None:
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "lawcheck", "check", str(tmp_path), "-q", "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(0.7)  # it is at work: the first line comes when all were compared
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"")
