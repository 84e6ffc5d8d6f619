"""Real headings, labelled by hand: which part each claims, and which year each title names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lawcheck import documents
from lawcheck.reports import understand
from lawcheck.reports.model import Report
from tests.material.packs import annual_report

LEAST = 0.98

#: A template's title that names the year it was sold in, not the one its text is about.
CONTRADICTS_ITSELF = "2023年区五年法治政府建设工作情况报告"


@pytest.fixture(scope="module")
def records(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "data/headings.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def understood(record: dict[str, Any]) -> tuple[Report, list[str]]:
    """The record as a short report: under each heading one sentence that is found again."""
    lines, marks = [record["title"], ""], []
    for number, heading in enumerate(record["headings"]):
        mark = f"本节第{number}段按有关要求抓好落实。"
        marks.append(mark)
        lines += [heading["text"], mark]
    document = documents.read_bytes("\n".join(lines).encode(), "headings.txt")
    return understand(document, annual_report()), marks


def claimed(report: Report, mark: str) -> set[str]:
    return {
        part.id
        for part in report.parts
        if part.status in {"separate", "merged"}
        and any(mark in report.document.slice(span) for span in part.stretches)
    }


def test_level_one_headings_get_the_right_part(records: list[dict[str, Any]]) -> None:
    total, wrong = 0, []
    for record in records:
        if not any(heading["level"] == 1 for heading in record["headings"]):
            continue
        report, marks = understood(record)
        for heading, mark in zip(record["headings"], marks, strict=True):
            if heading["level"] != 1:
                continue
            total += 1
            got = claimed(report, mark)
            wanted = set() if heading["part"] == "other" else {heading["part"]}
            if got != wanted:
                wrong.append((heading["text"], heading["part"], got))
    assert total >= 60
    assert len(wrong) <= (1 - LEAST) * total, wrong


def test_every_title_with_a_year_gives_that_year(records: list[dict[str, Any]]) -> None:
    wrong = []
    for record in records:
        if record["title"] == CONTRADICTS_ITSELF or not re.search(r"20\d\d", record["title"]):
            continue
        report, _ = understood(record)
        if report.year != record["report_year"]:
            wrong.append((record["title"], record["report_year"], report.year))
    assert wrong == []
