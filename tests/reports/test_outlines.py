"""Outlines and parts of whole reports: the cases stand in outlines.yaml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lawcheck.documents.model import Document
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.reports.model import Report
from tests.material.yamls import data

_PROSE = (
    "全县各级各部门认真落实各项任务，开展检查120次，办理案件35件，群众满意度进一步提升。"
    "法治建设取得了新的进展，各项工作走在前列。"
)
_LEAD = (
    "2023年，青禾县坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，"
    "深入推进法治政府建设。现将有关情况报告如下："
)
_CASES = data(Path(__file__).parent / "outlines.yaml")


def _report(case: dict[str, Any], make: Callable[[str], Document]) -> Report:
    text = case["text"].replace("¶", _PROSE).replace("§", _LEAD)
    return understand(make(text), load("parts"))


@pytest.fixture(params=_CASES, ids=[case["name"] for case in _CASES])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


def test_outline(case: dict[str, Any], make_document: Callable[[str], Document]) -> None:
    report = _report(case, make_document)
    drawn = [
        "  " * (section.level - 1)
        + report.document[section.span.paragraph].text[: len(section.marker.text)]
        + section.heading
        if section.marker
        else "  " * (section.level - 1) + section.heading
        for section in report.walk
    ]
    blanks = str.maketrans("", "", " 　")
    wanted = case["outline"].splitlines()
    assert [(_indent(d), d.translate(blanks)) for d in drawn] == [
        (_indent(w), w.translate(blanks)) for w in wanted
    ]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def test_parts(case: dict[str, Any], make_document: Callable[[str], Document]) -> None:
    report = _report(case, make_document)
    found = ", ".join(
        f"{part.id} {part.status if part.status != 'missing' else '-'}" for part in report.parts
    )
    assert found == case["parts"]
    assert report.plan_year == case.get("plan_year")
    assert [part.id for part in report.parts if part.others] == [
        part for part in [case.get("twice")] if part
    ]


def test_every_present_part_has_text(
    case: dict[str, Any], make_document: Callable[[str], Document]
) -> None:
    report = _report(case, make_document)
    for part in report.parts:
        assert (part.span is None) == (part.status == "missing")
        if part.status != "missing":
            assert part.characters > 0
            assert part.stretches
