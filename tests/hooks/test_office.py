"""The examples for office systems do what they say, in each language."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN = {"shell": ["sh"], "python": [sys.executable], "java": ["java"]}
FILES = {"shell": "call.sh", "python": "call.py", "java": "Call.java"}
#: Sample → status, and what the example says of it.
SAMPLES = {
    "yanchuan-2023.txt": (0, "可以报送"),
    "jiyuan-2020-part-missing.txt": (1, "请修改"),
    "empty.docx": (3, "无法审查"),
    "missing.docx": (2, "没有审查成"),
}


def _printed(*options: str) -> str:
    command = [sys.executable, "-m", "lawcheck", "hook", "print", "office", *options]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_the_page_holds_every_example() -> None:
    page = _printed()
    for language in RUN:
        assert _printed("--language", language) in page
    assert "LAWCHECK" in page


@pytest.mark.slow
@pytest.mark.parametrize("language", RUN)
def test_each_example_runs(language: str, tmp_path: Path) -> None:
    if shutil.which(RUN[language][0]) is None:
        pytest.skip(f"{language} is not installed")
    folder = tmp_path / "收文 系统"
    folder.mkdir()
    example = folder / FILES[language]
    example.write_text(_printed("--language", language), "utf-8")
    program = folder / "lawcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lawcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "LAWCHECK": str(program), "PYTHONPATH": str(ROOT)}
    environment |= {"LC_ALL": "C.UTF-8"}
    for sample, (status, told) in SAMPLES.items():
        draft = folder / sample
        if (ROOT / "samples" / sample).exists():
            shutil.copy(ROOT / "samples" / sample, draft)
        elif sample == "empty.docx":
            draft.write_bytes(b"")
        ended = subprocess.run(
            [*RUN[language], str(example), str(draft)],
            env=environment,
            capture_output=True,
            check=False,
        )
        assert ended.returncode == status, ended.stderr.decode()
        assert told in ended.stdout.decode()
        assert draft.with_suffix(".批注.docx").exists() == (status in (0, 1))
        assert draft.with_suffix(".审查意见书.docx").exists() == (status in (0, 1))
    if language != "python":
        made = json.loads((folder / "yanchuan-2023.json").read_text("utf-8"))
        assert made["reviews"][0]["verdict"] == "fit"
