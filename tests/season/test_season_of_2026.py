"""The season's sentences and pages: what is of another year is told, what may stand is not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.material.effort import THOROUGH
from tests.season.judge import PAGES, SENTENCES, misread, told, told_together

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


#: So many sentences stand in one report at a desk, and are asked singly where that is not right.
TOGETHER = 1 if THOROUGH else 6


def _lots(right: bool) -> list[list[dict[str, Any]]]:
    chosen = [sentence for sentence in SENTENCES if sentence["right"] is right]
    lots = -(-len(chosen) // TOGETHER)
    return [chosen[turn::lots] for turn in range(lots)]


def _ids(lot: list[dict[str, Any]]) -> str:
    return str(lot[0]["id"])


@pytest.mark.parametrize("together", _lots(right=False), ids=_ids)
def test_what_is_of_another_year_is_told(together: list[dict[str, Any]]) -> None:
    for one, found in zip(together, told_together(together), strict=True):
        assert bool(found or told(one)) is (one["id"] not in MISSED), one["id"]


@pytest.mark.parametrize("together", _lots(right=True), ids=_ids)
def test_what_may_stand_is_not_told(together: list[dict[str, Any]]) -> None:
    suspects = [one for one, f in zip(together, told_together(together), strict=True) if f]
    assert {one["id"]: again for one in suspects if (again := told(one))} == {}


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_read_as_a_person_reads_them(name: str) -> None:
    wrong = {key: value for key, value in misread(name).items() if (name, key) not in OTHERWISE}
    assert wrong == {}
