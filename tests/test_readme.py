"""The READMEs' commands work in a fresh clone; the hook stops a bad draft.

Those that install packages are slow.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.material.clone import clone

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md")
#: Beside the interpreter: .ci/run activates no environment.
PRE_COMMIT = shutil.which(
    "pre-commit", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
)


def _commands(readme: str) -> list[str]:
    """The lines of shell blocks that set up an environment."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if " -m venv " in line]


def _run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    # PYTHONPATH forbids the network to what tests start; a user's pip may ask an index.
    others = ("PYTEST_", "VIRTUAL_ENV", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_both_readmes_have_the_same_commands() -> None:
    ours, theirs = map(_commands, READMES)
    assert len(ours) == 2
    assert ours == theirs


def test_ci_runs_the_command_of_the_readme() -> None:
    assert _commands("README.md")[1] in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.parametrize("readme", READMES)
def test_what_a_readme_links_to_is_there(readme: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / readme).read_text("utf-8"))
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.slow
def test_the_first_command_checks_a_sample(tmp_path: Path) -> None:
    ended = _run(_commands("README.md")[0], clone(tmp_path))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("√ ")


@pytest.mark.slow
@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
def test_the_hooks_stop_a_bad_draft_and_a_bad_pack(tmp_path: Path) -> None:
    hooks = clone(tmp_path / "lawcheck")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "LAWCHECK_CACHE": "off"}
    for folder in (hooks, drafts):
        made = _run(
            "git init -q -b main && git config user.name t && git config user.email t@example.org",
            folder,
        )
        assert made.returncode == 0, made.stderr
    assert _run("git add -A && git commit -q -m all --no-verify", hooks).returncode == 0
    revision = _run("git rev-parse HEAD", hooks).stdout.strip()
    (drafts / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {revision}\n    hooks:\n"
        "      - id: lawcheck\n      - id: lawcheck-rules\n",
        "utf-8",
    )
    assert _run(f"{PRE_COMMIT} install", drafts, **home).returncode == 0
    shutil.copy(ROOT / "samples" / "jiyuan-2020-part-missing.txt", drafts / "报告.txt")
    stopped = _run("git add -A && git commit -m bad", drafts, **home)
    assert stopped.returncode == 1
    assert "part-missing" in stopped.stdout + stopped.stderr
    shutil.copy(ROOT / "samples" / "yanchuan-2023.txt", drafts / "报告.txt")
    passed = _run("git add -A && git commit -m good", drafts, **home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    (drafts / "rules").mkdir()
    made = _run(f"{sys.executable} -m lawcheck rules init local --folder rules", drafts)
    assert made.returncode == 0, made.stderr
    pack = drafts / "rules" / "local.yaml"
    sound = pack.read_text("utf-8")
    pack.write_text(sound.replace("extends:", "extendz:"), "utf-8")
    stopped = _run("git add -A && git commit -m bad", drafts, **home)
    assert stopped.returncode == 1
    assert "extendz" in stopped.stdout + stopped.stderr
    pack.write_text(sound, "utf-8")
    passed = _run("git add -A && git commit -m rules", drafts, **home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert _run("git log --oneline", drafts).stdout.count("\n") == 2
