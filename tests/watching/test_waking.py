"""The system tells of a change before the time has come; half-written outputs are swept away."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from lawcheck import files
from lawcheck.watching.waking import QUIET, Waking


def test_a_change_ends_the_wait(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    waking = Waking(tmp_path, 60, events=True)
    stop = threading.Event()

    def drop() -> None:
        number = 0
        while not stop.wait(0.5):  # until somebody listens
            number += 1
            (tmp_path / f"{number}.txt").write_text("报告", "utf-8")

    clerk = threading.Thread(target=drop)
    clerk.start()
    try:
        start = time.monotonic()
        waking.wait(busy=False)
        assert time.monotonic() - start < QUIET - 1
    finally:
        stop.set()
        clerk.join()


def test_without_events_it_looks_again_and_again(tmp_path: Path) -> None:
    for busy in (True, False):
        start = time.monotonic()
        Waking(tmp_path, 0.1, events=False).wait(busy=busy)
        assert 0.1 <= time.monotonic() - start < QUIET


def test_what_was_half_written_is_known_by_its_name(tmp_path: Path) -> None:
    target = tmp_path / "延川.批注.docx"

    def dying() -> object:
        yield b"half"
        left = files.left_beside(target)
        assert [path.read_bytes() for path in left] in ([b""], [b"half"])
        raise OSError

    with pytest.raises(OSError):
        files.write(target, dying())  # type: ignore[arg-type]
    assert files.left_beside(target) == []
    (tmp_path / ".延川.批注.docx.notes.txt").touch()
    assert files.left_beside(target) == []
