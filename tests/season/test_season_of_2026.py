"""The season's sentences and pages: what is of another year is told, what may stand is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.season.judge import PAGES, SENTENCES, misread, told

#: Wrong sentences that are not told, with the reason.
MISSED = {
    "w002": "one plenum alone, studied late, may be right",
    "w004": "五中全会 without its congress",
    "w010": "a list that stops at the plenum before may have been right for most of the year",
}
#: Where the page is read otherwise than its author labelled it, with the reason.
OTHERWISE = {
    ("07-donglu-college.txt", "level"): "reports to its superior as a body: a department",
    ("10-lanjiang-province.txt", "issuer"): "the page names the province only",
}


def _id(sentence: dict[str, Any]) -> str:
    return str(sentence["id"])


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if not s["right"]], ids=_id)
def test_what_is_of_another_year_is_told(sentence: dict[str, Any]) -> None:
    assert bool(told(sentence)) is (sentence["id"] not in MISSED)


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if s["right"]], ids=_id)
def test_what_may_stand_is_not_told(sentence: dict[str, Any]) -> None:
    assert [(f.rule, f.severity, f.message) for f in told(sentence)] == []


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_read_as_a_person_reads_them(name: str) -> None:
    wrong = {key: value for key, value in misread(name).items() if (name, key) not in OTHERWISE}
    assert wrong == {}
