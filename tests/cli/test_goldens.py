"""Whole commands, as they are typed beside the samples, and all that they say.

After a change that is meant, ``UPDATE_GOLDENS=1 pytest tests/cli/test_goldens.py`` writes the
goldens anew: read the difference before it is committed.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Any

import pytest

from lawcheck import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDENS = Path(__file__).with_name("goldens")

#: Name of the golden → command and exit status.
COMMANDS: dict[str, tuple[str, int]] = {
    "help.txt": ("--help", 0),
    "check-help.txt": ("check --help", 0),
    "good.txt": ("check samples/qihe-2024.docx", 0),
    "part-missing.txt": ("check samples/jiyuan-2020-part-missing.txt", 1),
    "body-twice.txt": ("check samples/wanglu-2022-body-twice.html", 1),
    "cause-missing.json": ("check samples/cuoyun-2023-cause-missing.txt --format json", 1),
    "several.txt": (
        "check samples/shili-town-2025.md samples/lingxi-2024-embedded.txt none.txt LICENSE",
        2,
    ),
    "quiet.txt": (
        "check samples/yanchuan-2023.txt samples/sangdu-2025-plan-year.txt LICENSE --quiet",
        3,
    ),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_golden(name: str, command: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    typed, status = COMMANDS[name]
    outcome = command(*shlex.split(typed))
    told = f"$ lawcheck {typed}\n" if name.endswith(".txt") else ""
    told += outcome.err + outcome.out.replace(f'"version": "{__version__}"', '"version": "0.0.0"')
    if os.environ.get("UPDATE_GOLDENS"):
        (GOLDENS / name).write_text(told, "utf-8", newline="\n")
    assert told == (GOLDENS / name).read_text("utf-8"), "see the head of this file"
    assert outcome.status == status


def test_no_golden_is_left_over() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == set(COMMANDS)
