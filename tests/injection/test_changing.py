"""Files that change, vanish or grow while they are read: judged as they were, or refused."""

from __future__ import annotations

import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lawcheck import documents
from lawcheck.cli.batch import INTERNAL, review_all
from lawcheck.cli.inputs import Input, to_judge
from lawcheck.errors import LawcheckError
from lawcheck.packs.loader import load
from lawcheck.review import Options
from tests.injection.conftest import SAMPLE, WORD


@contextmanager
def meanwhile(work: Callable[[int], None]) -> Iterator[None]:
    """``work`` again and again beside the block."""
    over = threading.Event()

    def again() -> None:
        turn = 0
        while not over.is_set():
            work(turn)
            turn += 1
            time.sleep(0.001)

    thread = threading.Thread(target=again)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@pytest.mark.parametrize("sample", [SAMPLE, WORD])
def test_written_while_it_is_read(sample: Path, tmp_path: Path) -> None:
    place, whole = tmp_path / f"a{sample.suffix}", sample.read_bytes()

    def write(turn: int) -> None:
        place.write_bytes(whole[: len(whole) * (turn % 7) // 6])

    write(6)
    with meanwhile(write):
        for _ in range(60):
            try:
                assert documents.read(place).paragraphs
            except LawcheckError as error:
                assert str(error)


@pytest.mark.slow
def test_an_archive_replaced_while_it_is_read(tmp_path: Path) -> None:
    place, beside = tmp_path / "a.zip", tmp_path / "b"

    def write(turn: int) -> None:
        with zipfile.ZipFile(beside, "w") as archive:
            for number in range(turn % 5 + 1):
                archive.write(SAMPLE, f"{number}.txt")
        beside.replace(place)

    write(4)
    with meanwhile(write):
        for _ in range(12):
            inputs, _ = to_judge([str(place)])
            reviews = list(review_all(inputs, load("annual-report"), Options()))
            codes = {review.reason.code for review in reviews if review.reason}
            assert INTERNAL not in codes


@pytest.mark.parametrize("jobs", [1, 2])
def test_gone_before_its_turn(jobs: int, tmp_path: Path) -> None:
    names = []
    for number in range(8):
        place = tmp_path / f"{number}.txt"
        place.write_bytes(SAMPLE.read_bytes())
        names.append(str(place))
    inputs = [Input(name) for name in names]
    Path(names[5]).unlink()
    Path(names[6]).unlink()
    Path(names[6]).mkdir()
    reviews = list(review_all(inputs, load("annual-report"), Options(), jobs=jobs))
    lost = {Path(r.path).name: r.reason.code for r in reviews if r.reason}
    assert lost == {"5.txt": "missing", "6.txt": "missing"}


def test_a_file_that_grows_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(SAMPLE.read_bytes())
    monkeypatch.setenv("LAWCHECK_LIMITS", "file_bytes=200000")

    def grow(_: int) -> None:
        with place.open("ab") as file:
            file.write(b"x" * 50_000)

    with meanwhile(grow):
        time.sleep(0.05)
        with pytest.raises(LawcheckError, match="file_bytes"):
            documents.read(place)
