"""A rule that finds thousands tells the first of them, says so, and takes no more memory."""

from __future__ import annotations

from lawcheck import check_bytes
from lawcheck.checks.run import MOST
from tests.material.packs import annual_report

HEAD = "青禾县2025年法治政府建设年度报告\n一、主要举措和成效\n"


def test_the_first_thousand_are_told() -> None:
    review = check_bytes(f"{HEAD}{'（' * (3 * MOST)}".encode(), "a.txt", annual_report())
    found = [f for f in review.findings if f.rule == "punctuation-unpaired"]
    assert len(found) == MOST
    assert [f.location.column for f in found if f.location] == list(range(1, MOST + 1))
    assert any(f"只列出前{MOST}处" in note for note in review.notes)


def test_nothing_is_said_where_all_are_told() -> None:
    review = check_bytes(f"{HEAD}（（（".encode(), "a.txt", annual_report())
    assert not any("只列出" in note for note in review.notes)
