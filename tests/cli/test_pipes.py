"""Pipes and devices in place of files: refused by every option, and never waited for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck import files
from lawcheck.corpus.store import Store

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(ROOT / "samples" / "yanchuan-2023.txt")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here"),
]


@pytest.mark.parametrize("place", ["管道", "/dev/zero"])
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("check", "{}"), 2),
        (("check", SAMPLE, "--baseline", "{}"), 2),
        (("check", SAMPLE, "--roster", "{}"), 2),
        (("check", SAMPLE, "--output", "opinion=a.docx", "--template", "{}"), 2),
        (("check", SAMPLE, "--since", "{}"), 2),
        (("check", SAMPLE, "--against", "{}"), 2),
        (("check", SAMPLE, "--pack", "{}"), 2),
        (("check", SAMPLE, "--output", "csv={}"), 2),
        (("corpus", "add", "{}", "--store", "a.db"), 3),
        (("corpus", "list", "--store", "{}"), 2),
        (("fix", "{}"), 2),
        (("read", "{}"), 2),
        (("rules", "validate", "{}"), 2),
        (("baseline", "update", SAMPLE, "--baseline", "{}"), 2),
        (("new", "--issuer", "甲县", "--from", "{}", "-o", "n.docx"), 2),
    ],
    ids=lambda words: " ".join(words).replace(SAMPLE, "…") if isinstance(words, tuple) else None,
)
def test_no_option_waits(words: tuple[str, ...], status: int, place: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道")
    ended = subprocess.run(
        [sys.executable, "-m", "lawcheck", *(word.format(place) for word in words)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    told = (ended.stderr + ended.stdout).decode()
    assert ended.returncode == status, told
    assert "内部出错" not in told
    assert sorted(path.name for path in tmp_path.iterdir()) in (["管道"], ["a.db", "管道"])


@pytest.mark.parametrize("made", [os.mkfifo, os.mkdir])
def test_a_cache_of_pipes_is_no_cache(made: Callable[[Path], None], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LAWCHECK_CACHE": str(cache)}

    def checked() -> int:
        words = [sys.executable, "-m", "lawcheck", "check", SAMPLE]
        done = subprocess.run(words, env=environment, capture_output=True, timeout=60, check=False)
        return done.returncode

    before = checked()
    entries = [path for path in cache.rglob("*") if path.is_file()]
    assert entries
    for path in entries:
        path.unlink()
        made(path)
    assert checked() == before


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_a_journal_that_is_a_pipe(ending: str, tmp_path: Path) -> None:
    store = tmp_path / "a.db"
    Store(store).close()
    os.mkfifo(f"{store}{ending}")
    words = [sys.executable, "-m", "lawcheck", "corpus", "list", "--store", str(store)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert f"a.db{ending} 不是文件" in done.stderr.decode()


def test_a_pipe_in_place_of_a_file_of_a_moment_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is seen as a file, and is a pipe when it is opened: not waited for."""
    os.mkfifo(tmp_path / "a.txt")
    seen = Path(SAMPLE).stat()
    monkeypatch.setattr(os, "stat", lambda *_, **__: seen)
    with pytest.raises(OSError, match=r"a\.txt"):
        files.opened(tmp_path / "a.txt")


def test_links_that_lead_round_are_told_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(Path(SAMPLE).read_bytes())
    (tmp_path / "甲").symlink_to("乙")
    (tmp_path / "乙").symlink_to("甲")
    words = [sys.executable, "-m", "lawcheck", "check", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "（链接绕成了圈）" in done.stderr.decode()
