"""Running the command line inside the test's process, on hand-made reviews."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from lawcheck.cli.app import run
from lawcheck.documents import limits
from lawcheck.review import Examined, Review
from tests.material.once import examine_once


class Outcome(msgspec.Struct):
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """``command("check", "a.txt")`` runs ``lawcheck check a.txt``."""
    # ``--limit`` holds for a process and its workers, here for a test.
    monkeypatch.setenv(limits.VARIABLE, os.environ.get(limits.VARIABLE, ""))
    examine_once(monkeypatch)

    def call(*arguments: str) -> Outcome:
        status = run(arguments)
        told = capsys.readouterr()
        return Outcome(status, told.out, told.err)

    return call


@pytest.fixture
def reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: ModuleType
) -> Callable[..., None]:
    """``reports(good="a.txt", judged="b.txt")`` makes files whose reviews are the hand-made ones.

    ``crash`` is one on which the program itself fails. The working folder is their folder.
    """
    kinds: dict[str, str] = {}

    def review(path: str, _: object, __: object, data: bytes | None) -> Examined:
        kind = kinds[Path(path).name] if data is None else "good"
        if kind == "crash":
            raise ZeroDivisionError("a fault of the program")
        result: Review = getattr(made, kind)(path)
        return Examined(result)

    def make(**files: str) -> None:
        for kind, names in files.items():
            for name in names.split():
                (tmp_path / name).write_text("x", "utf-8")
                kinds[name] = kind

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("lawcheck.cli.batch.examine_file", review)
    # They are decided already, and have no text to compare.
    monkeypatch.setattr("lawcheck.cli.batch.concluded", lambda one: one.review)
    monkeypatch.setattr("lawcheck.parcels.parcel", lambda one: one)
    monkeypatch.setattr("lawcheck.together.decided", lambda ones, *_: (o.review for o in ones))
    monkeypatch.setattr("lawcheck.packs.loader.load", lambda name: made.PACK)
    return make
