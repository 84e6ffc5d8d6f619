"""Every sample against what stands beside it: the whole list of findings, in order, and no more.

In ``NAME.expected.yaml`` a finding is its rule and its place: ``paragraph`` gives the first words
of the paragraph that it points at (``turn``: the which of the paragraphs that begin so), ``quote``
some words of its quote. Without ``paragraph`` it must point nowhere, since something is absent.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Document
from lawcheck.review import Review, review
from tests.material import word
from tests.material.packs import annual_report
from tests.material.yamls import data

SAMPLES = Path(__file__).parent.parent / "samples"
EXPECTED = sorted(SAMPLES.glob("*.expected.yaml"))


def judged(path: Path) -> tuple[dict[str, Any], Review]:
    expected = data(path)
    return expected, review(SAMPLES / expected["file"], annual_report())


def place(finding: Finding, document: Document) -> str:
    """The finding as a line that a person can compare."""
    where = finding.location
    words = document[where.paragraph].text[:24] if where else "-"
    number = where.paragraph if where else "-"
    return f"{finding.severity} {finding.rule} @{number} {words} “{finding.quote[:40]}”"


def fits(finding: Finding, wanted: dict[str, Any], document: Document) -> bool:
    if (finding.rule, finding.severity) != (wanted["rule"], wanted["severity"]):
        return False
    if wanted.get("quote", "") not in finding.quote:
        return False
    if "paragraph" not in wanted:
        return finding.location is None
    begin = wanted["paragraph"]
    starts = [p.number for p in document.paragraphs if p.text.lstrip("\u3000 ").startswith(begin)]
    place = starts[wanted.get("turn", 1) - 1]
    return finding.location is not None and finding.location.paragraph == place


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_sample(path: Path) -> None:
    expected, result = judged(path)
    assert result.status == "judged", result.reason
    report, document, score = result.report, result.document, result.score
    assert report is not None
    assert document is not None
    assert score is not None

    facts: dict[str, Any] = {
        "year": report.year,
        "plan_year": report.plan_year,
        "issuer": report.issuer,
        "level": report.level,
        "published": report.published and report.published.day,
    }
    assert {key: facts[key] for key in facts if key in expected} == {
        key: expected[key] for key in facts if key in expected
    }
    told = [
        {
            "id": part.id,
            "status": part.status,
            **({"heading": part.heading} if part.status == "separate" else {}),
        }
        for part in report.parts
    ]
    assert told == expected["parts"]

    shown = [place(finding, document) for finding in result.findings]
    wanted = expected["findings"]
    assert len(shown) == len(wanted), shown
    for finding, one in zip(result.findings, wanted, strict=True):
        assert fits(finding, one, document), (one, shown)
    assert result.verdict == expected["verdict"], score
    assert score.passed is (result.verdict == "fit")


def test_every_sample_has_its_expectation() -> None:
    said = {data(path)["file"] for path in EXPECTED}
    there = {p.name for p in SAMPLES.iterdir() if p.suffix not in {".yaml"} and p.is_file()}
    assert there == said


@pytest.mark.parametrize("name", word.MADE)
def test_word_samples_are_made_from_their_texts(name: str) -> None:
    source, numbers = word.MADE[name]
    assert (SAMPLES / name).read_bytes() == word.docx(word.lines_of(source), numbers)
