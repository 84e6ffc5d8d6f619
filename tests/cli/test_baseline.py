"""``--baseline``: what an earlier run told does not count again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Reports = Callable[..., None]


def _keep(command: Any, *paths: str, kind: str = "json") -> None:
    Path("known.json").write_text(command("check", *paths, "--format", kind).out, "utf-8")


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_known_findings_do_not_count(kind: str, command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt", kind=kind)
    outcome = command("check", "./bad.txt", "--baseline", "known.json", "--fail-on", "info")
    assert outcome.status == 0
    assert "没有发现新问题，已豁免4条" in outcome.out.splitlines()[0]


def test_a_new_finding_counts(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    baseline = json.loads(Path("known.json").read_text("utf-8"))
    gone = baseline["reviews"][0]["findings"].pop(0)
    Path("known.json").write_text(json.dumps(baseline), "utf-8")
    outcome = command("check", "bad.txt", "--baseline", "known.json")
    assert outcome.status == 1
    assert gone["rule"] in outcome.out
    assert "必须改正 1 处" in outcome.out
    assert "已豁免3条" in outcome.out


def test_what_is_known_of_one_file_counts_in_another(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt worse.txt")
    _keep(command, "bad.txt")
    assert command("check", "worse.txt", "--baseline", "known.json").status == 1


def test_a_file_that_moved_is_known_by_its_name(command: Any, reports: Reports) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    Path("folder").mkdir()
    Path("bad.txt").rename("folder/bad.txt")
    assert command("check", "folder", "--baseline", "known.json").status == 0


def test_the_json_tells_all_findings_so_that_it_is_the_next_baseline(
    command: Any, reports: Reports
) -> None:
    reports(judged="bad.txt")
    _keep(command, "bad.txt")
    outcome = command("check", "bad.txt", "--baseline", "known.json", "--format", "json")
    document = json.loads(outcome.out)
    assert (outcome.status, document["reviews"][0]["verdict"]) == (0, "fit")
    assert document["summary"]["excepted"] == len(document["reviews"][0]["findings"]) == 4
    Path("known.json").write_text(outcome.out, "utf-8")
    again = command("check", "bad.txt", "--baseline", "known.json", "--format", "json")
    assert again.out == outcome.out


@pytest.mark.parametrize("content", [None, "", "[1]", '{"reviews": [{}]}', "text"])
def test_what_is_no_baseline_is_wrong_usage(
    content: str | None, command: Any, reports: Reports
) -> None:
    reports(good="good.txt")
    if content is not None:
        Path("known.json").write_text(content, "utf-8")
    outcome = command("check", "good.txt", "--baseline", "known.json")
    if content == "":
        assert outcome.status == 0  # a run that judged nothing
        return
    assert (outcome.status, outcome.out) == (2, "")
    assert "known.json" in outcome.err
