"""What ``check`` really writes is what the schema says, and holds together."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    text = (files("lawcheck.views") / "schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def _holds_together(document: dict[str, Any]) -> None:
    reviews = document["reviews"]
    summary = document["summary"]
    severities = Counter(f["severity"] for review in reviews for f in review["findings"])
    assert summary["files"] == len(reviews)
    assert summary["judged"] == sum(review["status"] == "judged" for review in reviews)
    assert summary["findings"] == {
        severity: severities[severity] for severity in ("error", "warning", "info")
    }
    for review in reviews:
        prints = [finding["fingerprint"] for finding in review["findings"]]
        assert len(set(prints)) == len(prints)
        if review["score"]:
            points = sum(item["points"] for item in review["score"]["items"])
            most = sum(item["maximum"] for item in review["score"]["items"])
            assert points == pytest.approx(review["score"]["total"])
            assert most == pytest.approx(review["score"]["maximum"]) == pytest.approx(100)
            lost = sum(finding["deduction"] for finding in review["findings"])
            assert most - points == pytest.approx(lost)
        for finding in review["findings"]:
            if finding["location"] is None:
                assert finding["related"] or finding["quote"] == "", finding["rule"]


def test_samples_and_what_cannot_be_judged(
    command: Any, samples: Path, tmp_path: Path, validator: jsonschema.Draft202012Validator
) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    outcome = command("check", str(samples), str(tmp_path), "--format", "json")
    assert outcome.status == 3
    document = json.loads(outcome.out)
    validator.validate(document)
    _holds_together(document)
    assert {review["status"] for review in document["reviews"]} == {"judged", "unjudged"}
    lines = command("check", str(samples), str(tmp_path), "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == document["reviews"]


def test_a_real_report(
    command: Any, shared: Path, validator: jsonschema.Draft202012Validator
) -> None:
    path = shared / "data" / "reports" / "linzi-2023.txt"
    first = command("check", str(path), "--format", "json")
    assert first.status == 1
    document = json.loads(first.out)
    validator.validate(document)
    _holds_together(document)
    lines = path.read_text("utf-8").splitlines()
    for finding in document["reviews"][0]["findings"]:
        where = finding["location"]
        if where is None or "……" in finding["quote"] or where["line"] != where["end_line"]:
            continue
        line = lines[where["line"] - 1]
        # A quote may show what surrounds a mark.
        assert line[where["column"] - 1 : where["end_column"] - 1] in finding["quote"]
        assert finding["quote"] in line
    assert command("check", str(path), "--format", "json").out == first.out
