"""Pipes and devices in place of files: refused by every option, and never waited for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
