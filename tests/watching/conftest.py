"""A watch as people run it: another process, which may be killed."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

MATERIAL = Path(__file__).resolve().parent.parent / "material"


def load(name: str) -> ModuleType:
    """A module of the material."""
    spec = importlib.util.spec_from_file_location(name, MATERIAL / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Watch:
    """``lawcheck watch`` on two folders of a place."""

    def __init__(self, place: Path, *options: str) -> None:
        self.inbox, self.out = place / "收件", place / "发件"
        self.inbox.mkdir(exist_ok=True)
        self._log = (place / "log.txt").open("ab")
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def said(self) -> str:
        return Path(self._log.name).read_text("utf-8")

    @property
    def _command(self) -> list[str]:
        command = [sys.executable, "-m", "lawcheck", "watch", str(self.inbox)]
        return [*command, "--out", str(self.out), "--today", "2026-03-02", *self._options]

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=self._log, stderr=self._log)

    def once(self, status: int = 0) -> str:
        """Judge what is there; what was said."""
        command = [*self._command, "--once"]
        run = subprocess.run(command, capture_output=True, check=False, text=True)
        assert run.returncode == status, run.stderr
        return run.stdout + run.stderr

    def end(self, how: signal.Signals) -> int:
        """End it by a signal; its status."""
        assert self._process is not None
        os.kill(self._process.pid, how)
        return self._process.wait(60)

    def until(self, true: Callable[[], bool], seconds: float = 120) -> None:
        """Wait for what shall become true."""
        last = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < last, self.said
            assert self._process is None or self._process.poll() is None, self.said
            time.sleep(0.1)

    def close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self.end(signal.SIGKILL)
        self._log.close()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    """``watch("--every", "0.2")`` makes a watch, which is not started yet."""
    made: list[Watch] = []

    def make(*options: str) -> Watch:
        made.append(Watch(tmp_path, *options))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(scope="session")
def departments() -> ModuleType:
    return load("departments")


@pytest.fixture(scope="session")
def word() -> ModuleType:
    return load("word")
