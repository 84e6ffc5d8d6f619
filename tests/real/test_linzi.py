"""The main job on a real report: the same judgement of the same text in every form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lawcheck.review import Review, review, review_bytes
from tests.material.packs import annual_report
from tests.real.variants import BODY, COPY, FORMS, FURNITURE, without_copy

#: The line of the heading over the shortcomings.
SHORTCOMINGS = 35
ORDER = ["achievements", "first_responsible", "shortcomings", "plans"]


@pytest.fixture(scope="module")
def path(shared: Path) -> Path:
    return shared / "data/reports/linzi-2023.txt"


@pytest.fixture(scope="module")
def text(path: Path) -> str:
    return path.read_text("utf-8")


def shown(result: Review) -> list[str]:
    return [f"{f.severity} {f.rule} {f.location} {f.quote[:50]}" for f in result.findings]


def assert_understood(result: Review) -> None:
    assert result.status == "judged", result.reason
    report = result.report
    assert report is not None
    assert (report.year, report.plan_year) == (2023, 2024)
    assert (report.issuer, report.level) == ("临淄区", "county")
    assert report.published is not None
    assert report.published.day == date(2024, 3, 4)
    assert [(part.id, part.status) for part in report.parts] == [(id_, "separate") for id_ in ORDER]


def test_as_it_came(path: Path) -> None:
    result = review(path, annual_report())
    assert_understood(result)
    assert result.score is not None
    lines: dict[str, list[tuple[int | None, int | None]]] = {}
    for f in result.findings:
        if f.location:
            lines.setdefault(f.rule, []).append((f.location.line, f.location.end_line))
    assert lines["repeated-body"] == [COPY]
    assert [rule for rule in lines if rule.startswith("repeated-")] == ["repeated-body"]
    body = next(f for f in result.findings if f.rule == "repeated-body")
    first = body.related[0].location
    assert first is not None
    assert (first.line, first.end_line) == BODY
    assert lines["page-furniture"] == [FURNITURE]
    assert [line for line, _ in lines["cause-missing"]] == [SHORTCOMINGS]
    # Nothing else weighs: what is left of the text is a report as they are.
    loud = {f.rule for f in result.findings if f.severity != "info"}
    known = {"repeated-body", "page-furniture", "cause-missing", "punctuation-width", "number-form"}
    assert loud <= known, shown(result)
    assert result.verdict == "unfit"
    assert result.score.vetoes


def test_with_the_second_copy_removed_only_the_causes_are_missing(text: str) -> None:
    result = review_bytes(without_copy(text).encode(), "once.txt", annual_report())
    assert_understood(result)
    assert result.score is not None
    assert "repeated-body" not in {f.rule for f in result.findings}
    assert {f.rule for f in result.findings if f.severity == "error"} == {"cause-missing"}
    assert result.verdict == "revise"
    assert not result.score.vetoes
    assert result.score.total >= 75, result.score


@pytest.mark.parametrize("form", FORMS)
def test_the_same_in_every_form(text: str, form: str) -> None:
    pack = annual_report()
    plain = review_bytes(text.encode(), "linzi.txt", pack)
    result = review_bytes(FORMS[form](text), form, pack)
    assert_understood(result)
    # A page's own tools are read apart from its text: there, furniture is not left in the text.
    apart = {"page-furniture"} if form.endswith(".html") else set()

    def judgement(one: Review) -> list[tuple[str, str, str]]:
        return [(f.rule, f.severity, f.quote) for f in one.findings if f.rule not in apart]

    assert judgement(result) == judgement(plain)
    assert result.score is not None
    assert plain.score is not None
    assert result.verdict == plain.verdict == "unfit"
    assert result.score.vetoes == plain.score.vetoes
