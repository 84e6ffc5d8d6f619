"""Patterns kept between runs: the same matches, and nothing but time depends on the file."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lawcheck.text import compiled

PATTERNS = [
    (rf"第{number}(?P<what>[一-龥“”]{{1,3}})(?:年|月)?", flags)
    for number in range(compiled.WORTH)
    for flags in (0, re.IGNORECASE)
]
TEXT = "第3个月，第12“年"

pytestmark = pytest.mark.skipif(
    sys.implementation.name != "cpython",
    reason="only CPython keeps patterns where they are looked for",
)


@pytest.fixture(autouse=True)
def _fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(compiled, "_recalled", set())
    monkeypatch.setattr(re, "_cache", {})
    monkeypatch.setattr(re, "_MAXCACHE", 512)


def _file() -> Path:
    place = compiled.place("check")
    assert place is not None
    return Path(place)


def _found() -> list[list[tuple[tuple[int, int], dict[str, str]]]]:
    return [
        [(m.span(), m.groupdict()) for m in re.compile(p, f).finditer(TEXT)] for p, f in PATTERNS
    ]


def test_a_recalled_pattern_matches_as_the_compiled_one(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = _found()
    assert any(fresh)
    compiled.keep("check")
    monkeypatch.setattr(re, "_cache", {})
    compiled.recall("check")
    kept = dict(re._cache)  # type: ignore[attr-defined]
    assert len(kept) == len(PATTERNS)
    assert _found() == fresh
    # They came from the file: none was compiled again.
    assert all(re.compile(p, f) is kept[str, p, int(f)] for p, f in PATTERNS)
    assert re.compile(*PATTERNS[1]).flags == re.compile(PATTERNS[1][0], re.IGNORECASE).flags


def test_a_few_new_patterns_do_not_change_the_file() -> None:
    _found()
    compiled.keep("check")
    before = _file().read_bytes()
    compiled.recall("check")
    re.compile("来自文稿的词语")
    compiled.keep("check")
    assert _file().read_bytes() == before


@pytest.mark.parametrize("damage", ["cut", "bit", "foreign", "empty", "shared"])
def test_a_file_that_is_not_as_expected_is_ignored(
    damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _found()
    compiled.keep("check")
    data = _file().read_bytes()
    if damage == "cut":
        _file().write_bytes(data[:-50])
    elif damage == "bit":
        _file().write_bytes(data[:-50] + bytes([data[-50] ^ 1]) + data[-49:])
    elif damage == "foreign":
        monkeypatch.setattr(compiled, "__version__", "0.0.0")
    elif damage == "empty":
        _file().write_bytes(b"")
    else:
        _file().chmod(0o666)
    monkeypatch.setattr(re, "_cache", {})
    compiled.recall("check")
    assert re._cache == {}  # type: ignore[attr-defined]


def test_without_a_place_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for value in ("off", str(tmp_path / "file")):
        monkeypatch.setenv("LAWCHECK_CACHE", value)
        _found()
        compiled.keep("check")
        compiled.recall("check")
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_second_run_says_the_same(tmp_path: Path, samples: Path) -> None:
    command = [sys.executable, "-m", "lawcheck", "check", str(samples), "--format", "json"]
    runs = [subprocess.run(command, capture_output=True, check=False) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout
    assert _file().exists()
