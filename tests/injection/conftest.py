"""The program as a user runs it, in places where something goes wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
WORD = ROOT / "samples" / "qihe-2024.docx"


class Ended(msgspec.Struct):
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


Lawcheck = Callable[..., Ended]


def environment(**more: str) -> dict[str, str]:
    # Byte code of a process that is ended or has no room would stand in the way of later runs.
    fixed = {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, **fixed, **more}


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "lawcheck", *map(str, words)]


@pytest.fixture
def lawcheck() -> Lawcheck:
    """``lawcheck("check", path, LAWCHECK_CACHE=…)`` runs the program in a process of its own."""

    def run(*words: object, limits: Callable[[], None] | None = None, **more: str) -> Ended:
        done = subprocess.run(
            command(*words),
            env=environment(**more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            preexec_fn=limits,
            timeout=300,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode(errors="replace"))

    return run


def mounted(place: Path, options: str) -> bool:
    place.mkdir(exist_ok=True)
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    words = [mount, "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """``disk(kilobytes)``: a disk of that size, of this test alone."""
    made: list[Path] = []

    def make(kilobytes: int) -> Path:
        place = tmp_path / f"disk{len(made)}"
        if not mounted(place, f"size={kilobytes}k"):
            pytest.skip("no small disk can be made here")
        made.append(place)
        return place

    yield make
    for place in made:
        subprocess.run(["umount", "-l", str(place)], check=False)


def fill(place: Path) -> None:
    """Leave no room on a disk."""
    with (place / "full").open("wb", buffering=0) as file:
        for size in (4096, 512, 1):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue


def read_only(place: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
