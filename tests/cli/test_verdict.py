"""One word for each report, in every output of the real program, in step with the exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from lawcheck.views.verdicts import VERDICTS

#: A sample, or what is no report → its verdict and the exit status.
CASES = {
    "yanchuan-2023.txt": ("fit", 0),
    "lingchuan-2023-thematic.txt": ("fit", 0),
    "cuoyun-2023-cause-missing.txt": ("revise", 1),
    "sangdu-2025-plan-year.txt": ("revise", 1),
    "jiyuan-2020-part-missing.txt": ("unfit", 1),
    "wanglu-2022-body-twice.html": ("unfit", 1),
    "../LICENSE": ("unjudged", 3),
}


def _said(name: str, told: str) -> str:
    """The verdict that a machine reads in an output."""
    if name == "json":
        return str(json.loads(told)["reviews"][0]["verdict"])
    if name == "jsonl":
        return str(json.loads(told)["verdict"])
    if name == "sarif":
        return str(json.loads(told)["runs"][0]["properties"]["reviews"][0]["verdict"])
    if name == "junit":
        suite = ElementTree.fromstring(told)[0]
        return str(suite.find("properties/property[@name='verdict']").attrib["value"])  # type: ignore[union-attr]
    words = {
        "terminal": told.split("\n", 1)[0],
        "line": told.split("\n", 1)[0],
        "markdown": told.split("\n", 1)[0],
        "github": told.split("\n", 1)[0],
        "gitlab": json.loads(told)[0]["description"] if name == "gitlab" else "",
        "html": told[told.index("<article") :] if name == "html" else "",
    }[name]
    return next(verdict for verdict, (_, word) in VERDICTS.items() if word in words)


@pytest.mark.parametrize("sample", CASES)
def test_every_output_says_the_same(
    sample: str, command: Any, samples: Path, tmp_path: Path
) -> None:
    verdict, status = CASES[sample]
    formats = ("terminal", "line", "json", "jsonl", "html", "markdown", "sarif", "junit")
    formats += ("gitlab", "github")
    path = str(samples / sample)
    outputs = [f"{name}={tmp_path / f'r.{name}'}" for name in formats]
    outcome = command("check", path, "-q", *(part for out in outputs for part in ("--output", out)))
    assert outcome.status == status
    assert VERDICTS[verdict][1] in outcome.out  # type: ignore[index]
    told = {name: (tmp_path / f"r.{name}").read_text("utf-8") for name in formats}
    assert {name: _said(name, text) for name, text in told.items()} == dict.fromkeys(
        formats, verdict
    )
    review = json.loads(told["json"])["reviews"][0]
    if review["score"]:
        assert review["score"]["passed"] is (verdict == "fit")
        assert (review["score"]["grade"] is not None) is (verdict == "fit")


def test_the_summary_of_a_folder_adds_up(command: Any, samples: Path) -> None:
    document = json.loads(command("check", str(samples), "--format", "json").out)
    verdicts = [review["verdict"] for review in document["reviews"]]
    assert {name: document["summary"][name] for name in VERDICTS} == {
        name: verdicts.count(name) for name in VERDICTS
    }
    told = command("check", str(samples)).out
    for name, (_, word) in VERDICTS.items():
        assert (f"{word}（{verdicts.count(name)}份）" in told) is (name in verdicts)


def test_only_an_error_can_be_a_veto(command: Any, samples: Path, tmp_path: Path) -> None:
    """A bureau that lowers a vetoing rule to a warning has taken the veto away."""
    pack = tmp_path / "local.yaml"
    pack.write_text(
        "format: 1\nid: local\nname: 本单位\nversion: '1'\nextends: [annual-report]\n"
        "rules:\n  - id: part-missing\n    severity: warning\n",
        "utf-8",
    )
    sample = str(samples / "jiyuan-2020-part-missing.txt")
    outcome = command("check", sample, "--pack", str(pack), "--format", "json")
    review = json.loads(outcome.out)["reviews"][0]
    assert [f["severity"] for f in review["findings"] if f["rule"] == "part-missing"] == ["warning"]
    assert (outcome.status, review["verdict"]) == (0, "fit")
    assert "vetoes" not in review["score"]


def test_a_pack_without_scoring_is_judged_by_errors(command: Any, samples: Path) -> None:
    sample = str(samples / "yanchuan-2023.txt")
    review = json.loads(
        command("check", sample, "--pack", "official-prose", "--format", "json").out
    )["reviews"][0]
    assert (review["verdict"], review["score"]) == ("fit", None)
