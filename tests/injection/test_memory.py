"""Memory holds for any input: 400 MiB, for what is as large as the limits let in."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.axes.files import FILES
from tests.benchmarks.axes.texts import TEXTS
from tests.fuzz.seeds import CORPUS
from tests.injection.conftest import ROOT, Lawcheck, environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "wait4"), reason="asks the system how much was used"),
]

MIB = 1024 * 1024
#: What docs/formats.md promises.
MOST = 400 * MIB
#: Axis → the size just under a limit, or what takes ten seconds.
SIZES = {
    "html: list items": 90_000,
    "html: cells": 90_000,
    "html: breaks": 90_000,
    "docx: styles": 40_000,
    "docx: comments": 40_000,
    "md: rows": 40_000,
    "（ in one line": 900_000,
    "one sentence again": 12_000,
}


#: A child begins with the most that its parent ever had, so a small parent stands between.
_MEASURED = """
import os, sys
pid = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, about = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), about.ru_maxrss)
"""


def used(path: Path, *words: str) -> tuple[int, int]:
    """Status and bytes of memory of a check of ``path``."""
    told = subprocess.run(
        [sys.executable, "-c", _MEASURED, "-m", "lawcheck", "check", str(path), "-q", *words],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    ).stdout
    # What the program itself says on standard output stands before it.
    status, most = told.splitlines()[-1].split()
    return int(status), int(most) * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.parametrize("name", SIZES)
def test_as_large_as_the_limits_let_in(name: str, tmp_path: Path) -> None:
    axis = next(axis for axis in (*FILES, *TEXTS) if axis.name == name)
    place = tmp_path / f"a.{axis.ending}"
    place.write_bytes(axis.made(SIZES[name]))
    status, most = used(place, "--limit", "seconds=10")
    assert status in (0, 1, 3)
    assert most < MOST


def _word_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(150):
                part.write(b" " * MIB)
    return out.getvalue()


def _entities() -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "甲">{lines}]><a>&a11;</a>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def _streams() -> bytes:
    """A PDF whose content unpacks to two hundred megabytes."""
    packed = zlib.compress(bytes(200 * MIB), 9)
    return (
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n" % (len(packed), packed)
    )


@pytest.mark.parametrize("made", [_word_bomb, _entities, _streams])
def test_bombs(made: Callable[[], bytes], tmp_path: Path) -> None:
    place = tmp_path / "a"
    place.write_bytes(made())
    status, most = used(place)
    assert status == 3
    assert most < MOST


def test_everything_that_once_broke_it_with_no_more_memory_than_that(
    tmp_path: Path, lawcheck: Lawcheck
) -> None:
    resource = pytest.importorskip("resource")
    endings = {"judged": "txt", "compound": "doc", "mhtml": "mht"}
    names = 0
    for path in sorted(CORPUS.glob("*/*")):
        if path.parent.name not in ("pack", "baseline"):
            ending = endings.get(path.parent.name, path.parent.name)
            (tmp_path / f"{path.stem}.{ending}").write_bytes(path.read_bytes())
            names += 1
    ended = lawcheck(
        "check",
        tmp_path,
        "--format",
        "line",
        limits=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST)),
        LAWCHECK_SOFFICE="",
    )
    assert ended.status == 3
    assert "内部出错" not in ended.out + ended.err
    assert "内存不够" not in ended.out
    assert ROOT.is_dir()
    assert names > 15
