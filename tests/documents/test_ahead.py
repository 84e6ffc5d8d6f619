"""Files that LibreOffice must convert go to it together; a bad one costs itself alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from lawcheck.documents import ahead, libreoffice, limits
from lawcheck.errors import DocumentError

#: Converts by copying; dies, hangs or gives nothing where a file says so.
STAND_IN = """#!/bin/sh
echo start >> "$STARTS"
while [ "$1" != --outdir ]; do shift; done
out=$2; shift 2; mkdir -p "$out"
for file in "$@"; do
  case "$(cat "$file")" in
    *dies*) exit 134;;
    *hangs*) sleep 30;;
    *nothing*) ;;
    *) name=${file##*/}; cp "$file" "$out/${name%.*}.docx";;
  esac
done
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell script stands in")


@pytest.fixture
def starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """How often the program was started: a line each."""
    program, told = tmp_path / "soffice", tmp_path / "starts"
    program.write_text(STAND_IN)
    program.chmod(0o755)
    monkeypatch.setenv(libreoffice.VARIABLE, str(program))
    monkeypatch.setenv("STARTS", str(told))
    libreoffice.program.cache_clear()
    yield told
    ahead.use(None)
    monkeypatch.undo()
    libreoffice.program.cache_clear()


def outcome(kinds: list[str], tmp_path: Path, seconds: float = 60) -> list[str]:
    """What each file gives after all were converted ahead: its text, or the code of the error."""
    allowed = msgspec.structs.replace(limits.DEFAULT, seconds=seconds)
    names, told = [], []
    for number, kind in enumerate(kinds):
        path = tmp_path / f"{number}.rtf"
        path.write_bytes(b"{\\rtf1 " + f"{number} {kind}".encode() + b"}")
        names.append(str(path))
    folder = tmp_path / "converted"
    folder.mkdir()
    ahead.convert(names, folder, allowed)
    ahead.use(folder)
    for name in names:
        try:
            made = ahead.taken(Path(name).read_bytes(), "rtf", allowed)
        except DocumentError as error:
            told.append(error.code)
        else:
            told.append("later" if made is None else made.decode()[7:-1].split()[1])
    return told


def test_one_start_for_many(starts: Path, tmp_path: Path) -> None:
    assert outcome(["good"] * 20, tmp_path) == ["good"] * 20
    assert starts.read_text().count("start") == 1


def test_a_file_that_ends_the_program_costs_itself(starts: Path, tmp_path: Path) -> None:
    kinds = ["good", "dies", "good", "good", "dies"]
    assert outcome(kinds, tmp_path) == ["good", "later", "good", "good", "later"]
    assert starts.read_text().count("start") == 2


def test_a_file_that_gives_nothing_is_told_without_another_start(
    starts: Path, tmp_path: Path
) -> None:
    assert outcome(["good", "nothing", "good"], tmp_path) == ["good", "damaged", "good"]
    assert starts.read_text().count("start") == 1


def test_a_file_that_hangs_is_ended_in_time(starts: Path, tmp_path: Path) -> None:
    found = outcome(["good", "hangs", "good"], tmp_path, seconds=0.5)
    assert found == ["good", "timeout", "good"]


def test_one_file_alone_is_no_batch(starts: Path) -> None:
    assert ahead.worth_it(["a.doc", "b.txt"]) == []
    assert ahead.worth_it(["a.doc", "b.txt", "c.ODT"]) == ["a.doc", "c.ODT"]
