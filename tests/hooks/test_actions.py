"""GitHub Actions and GitLab: annotations by themselves, and the steps of both templates run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from lawcheck.cli.app import run
from tests.material.clone import clone

ROOT = Path(__file__).resolve().parents[2]
GOOD, BAD = "yanchuan-2023.txt", "jiyuan-2020-part-missing.txt"


@pytest.mark.parametrize("there", [True, False])
def test_findings_are_annotated_on_github_actions(
    there: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true" if there else "")
    monkeypatch.chdir(ROOT / "samples")
    assert run(["check", BAD]) == 1
    out = capsys.readouterr().out
    noted = re.findall(rf"^::error file={re.escape(BAD)},.*title=", out, re.MULTILINE)
    assert len(noted) == (2 if there else 0), "the verdict and the missing part"
    assert out.startswith("× 不合格")
    # Who asks for another format gets that and no more.
    run(["check", BAD, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["unfit"] == 1


def _drafts(folder: Path) -> Path:
    place = folder / "各单位 报告"
    place.mkdir()
    for name in (GOOD, BAD):
        shutil.copy(ROOT / "samples" / name, place)
    return place


def _bash(script: str, folder: Path, environment: dict[str, str]) -> Any:
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_steps_of_the_github_action_run(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    place = _drafts(tmp_path)
    temporary = tmp_path / "runner"
    temporary.mkdir()
    inputs = {name: one["default"] for name, one in action["inputs"].items()}
    inputs |= {"paths": f"{place.name}/{BAD}\n{place.name}/{GOOD}\n", "sarif": "lawcheck.sarif"}
    environment = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(clone(tmp_path)),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "RUNNER_TEMP": str(temporary),
    }
    (tmp_path / "summary").touch()
    steps = [step for step in action["runs"]["steps"] if "run" in step]
    assert len(steps) == 2
    for step in steps:
        own = {
            name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: inputs[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        ended = _bash(step["run"], tmp_path, {**environment, **own})
        assert ended.returncode == (0 if step is steps[0] else 1), ended.stderr
    assert "::error file=各单位 报告/jiyuan" in ended.stdout
    assert "不合格" in (tmp_path / "summary").read_text("utf-8")
    assert json.loads((tmp_path / "lawcheck.sarif").read_text("utf-8"))["version"] == "2.1.0"
    told = dict(line.split("=", 1) for line in (tmp_path / "output").read_text().splitlines())
    assert json.loads(Path(told["json"]).read_text("utf-8"))["summary"]["files"] == 2
    assert list(action["outputs"]) == list(told)


@pytest.mark.slow
def test_the_script_of_the_gitlab_template_runs(tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "templates/lawcheck.gitlab-ci.yml").read_text("utf-8"))["lawcheck"]
    place = _drafts(tmp_path)
    variables = {**job["variables"], "LAWCHECK_SOURCE": str(clone(tmp_path))}
    variables["LAWCHECK_PATHS"] = place.name
    ended = _bash("\n".join(job["script"]), tmp_path, variables)
    assert ended.returncode == 1, ended.stderr
    reports = job["artifacts"]["reports"]
    assert (tmp_path / reports["junit"]).read_text("utf-8").count("<testsuite ") == 2
    found = json.loads((tmp_path / reports["codequality"]).read_text("utf-8"))
    assert any(one["location"]["path"].startswith(place.name) for one in found)
