"""The compiled pack of a wheel: the same pack, none where a file was changed, the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from lawcheck.packs import cache, shipped
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.loader import build, composed, load
from lawcheck.packs.validate import necessary

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def made() -> bytes:
    return shipped.made()


@pytest.fixture
def rules(made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The built-in packs as a wheel has them."""
    folder = tmp_path / "rules"
    folder.mkdir()
    for file in BUILT_IN.glob("*.yaml"):
        shutil.copy(file, folder)
    place = folder / "annual-report.pack"
    place.write_bytes(made)
    # An office may install for all: nobody else's file, and not the reader's own.
    place.chmod(0o664)
    monkeypatch.setattr(shipped, "BUILT_IN", folder)
    monkeypatch.setattr(shipped, "_PLACE", place)
    return folder


def test_it_is_the_pack_of_its_files(rules: Path) -> None:
    assert shipped.get(rules / "annual-report.yaml") == build(composed("annual-report"))


def test_it_counts_only_while_every_file_is_as_it_was(rules: Path) -> None:
    with (rules / "marks.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert shipped.get(rules / "annual-report.yaml") is None


def test_of_another_version_or_damaged_it_does_not_count(
    rules: Path, made: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped._PLACE.write_bytes(made[:-9] + b"\0" + made[-8:])
    assert shipped.get(rules / "annual-report.yaml") is None
    assert shipped.known() == {}
    shipped._PLACE.write_bytes(made)
    monkeypatch.setattr("lawcheck.version.__version__", "0")
    assert shipped.get(rules / "annual-report.yaml") is None


def test_another_file_of_that_name_is_another_pack(rules: Path, write) -> None:
    own = Path(write("phrases: [甲]\n", name="annual-report"))
    assert shipped.get(own.resolve()) is None


def test_a_clone_has_none() -> None:
    assert shipped.get(BUILT_IN / "annual-report.yaml") is None
    assert not list(BUILT_IN.glob("*.pack"))


def test_loading_takes_it_and_keeps_nothing(
    rules: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.packs.folders.BUILT_IN", rules)
    assert load("annual-report").rules
    assert not cache_folder.exists()


def test_what_it_knows_of_patterns_is_not_found_out_again(
    rules: Path, write, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def both(pattern: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        asked.append(pattern)
        return (), ()

    monkeypatch.setattr(necessary, "both", both)
    rule = "{id: own, name: 甲, message: 乙, suggestion: 丙, check: {kind: forbidden-text, "
    rule += "patterns: [牛头不对马嘴]}, basis: [{source: practice, wording: 实务, says: 丁}]}"
    path = write(f"extends: [annual-report]\nrules:\n- {rule}\n")
    pack = load(path)
    assert asked == ["牛头不对马嘴"]
    assert cache.get(Path(path).resolve()) == pack


def test_it_is_the_same_to_the_byte(made: bytes) -> None:
    code = "import sys; from lawcheck.packs import shipped; sys.stdout.buffer.write(shipped.made())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout == made


@pytest.mark.slow
def test_a_wheel_brings_it_along(made: bytes, tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("lawcheck/rules/annual-report.pack") == made
