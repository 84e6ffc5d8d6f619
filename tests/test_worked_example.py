"""The kind of CONTRIBUTING.md works as it is written there, in a copy of the repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.material.clone import clone

ROOT = Path(__file__).resolve().parent.parent
#: A step: its number, the file it goes to, its code.
STEP = re.compile(
    r"^\*\*(\d)\. [^\n]*?`((?:lawcheck|rules|tests)/[^`]+)`[^\n]*\n\n```\w+\n(.*?)^```", re.M | re.S
)

#: Plants the fault in every good report that can hold it.
PLANTED = """
from tests.planting.draft import BASES
from tests.planting.judge import Setting, plant
from tests.planting.plant import FAULTS
from tests.planting.table import PLAIN
(fault,) = [one for one in FAULTS if one.rule == "sentence-long"]
outcomes = [plant(fault, Setting(base, PLAIN, "full", "txt", 0)) for base in BASES]
assert all(one.found and not one.extra for one in outcomes), outcomes
print("found")
"""


def _run(folder: Path, *command: str) -> str:
    """The output of a command in the copy, which must succeed."""
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": places, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_kind_of_the_guide_works_in_four_places(tmp_path: Path) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    steps = {number: (name, code) for number, name, code in STEP.findall(guide)}
    assert list(steps) == ["1", "2", "3", "4"]
    folder = clone(tmp_path / "copy")
    for name, code in steps.values():
        path = folder / name
        before = path.read_text("utf-8") if path.exists() else ""
        gap = "\n\n" if before and path.suffix == ".py" else ""
        path.write_text(before + gap + code, "utf-8")

    _run(folder, "sh", "tools/generate.sh")
    assert "sentence-long" in (folder / "docs" / "rules.md").read_text("utf-8")
    table = (folder / "lawcheck" / "checks" / "wording" / "__init__.py").read_text("utf-8")
    assert "kinds.LongSentence: long_sentence.check," in table
    python = sys.executable
    explained = _run(folder, python, "-m", "lawcheck", "rules", "explain", "long-sentence")
    assert "一句话至多多少字（不小于 1，不写就是 200）" in explained
    _run(folder, python, "-m", "lawcheck", "rules", "test", "rules/wording.yaml")
    _run(folder, python, "-m", "mypy")
    _run(folder, python, "-m", "ruff", "check")
    _run(folder, python, "-m", "ruff", "format", "--check")
    assert _run(folder, python, "-c", PLANTED) == "found\n"
    names = ("packs/test_words.py", "test_reference.py", "checks/test_wording.py")
    tested = [f"tests/{name}" for name in names]
    _run(folder, python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tested)
