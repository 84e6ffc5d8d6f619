"""31 reports of provincial governments to their congresses: good prose of another kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.cli.app import run
from lawcheck.packs.loader import load
from lawcheck.review import review


@pytest.fixture(scope="module")
def folder(shared: Path) -> Path:
    return shared / "data/provincial-2026"


def test_each_is_told_to_be_another_kind(folder: Path) -> None:
    pack = load("annual-report")
    files = sorted(folder.glob("*.txt"))
    assert len(files) == 31
    told = {}
    for path in files:
        result = review(path, pack)
        told[path.name] = result.reason.code if result.reason else result.status
    assert told == {path.name: "document-kind" for path in files}


def test_the_command_says_so_with_status_3(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(folder / "四川省.txt"), "--format", "json"]) == 3
    assert '"document-kind"' in capsys.readouterr().out
