"""A pack for each kind of reporter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lawcheck.documents import read_bytes
from lawcheck.packs.catalog import CHOICES
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.loader import load
from lawcheck.packs.resolve import resolve
from lawcheck.review import judge
from tests.material.packs import annual_report

LEVELS = {
    "province": "province",
    "city": "city",
    "county": "county",
    "department": "department",
    "township": "township",
    "zone": "other",
}


@cache
def built(name: str):
    return load(name)


def resolved(name: str):
    pack = built(name)
    return resolve(pack, 2023, pack.level, "draft")


@pytest.mark.parametrize(("name", "level"), LEVELS.items())
def test_a_pack_fixes_the_level(name, level):
    document = read_bytes(annual_report().base.encode(), "a.txt")
    review = judge(document, built(name))
    assert review.report.level == level
    assert [f for f in review.findings if f.severity != "info"] == []


@pytest.mark.parametrize(("name", "level"), LEVELS.items())
def test_the_rubric_of_every_level_has_a_hundred_points_and_says_why(name, level):
    items = resolved(name).scoring.items
    assert sum(item.points for item in items) == 100
    assert all(item.reason for item in items)


@pytest.mark.parametrize(
    ("name", "party", "topics"),
    [
        ("province", 6, 10),
        ("city", 6, 10),
        ("county", 6, 10),
        ("department", 0, 6),
        ("township", 0, 7),
        ("zone", 5, 10),
    ],
)
def test_what_each_is_asked(name, party, topics):
    pack = resolved(name)
    assert sum(duty.side == "party" for duty in pack.duties) == party
    assert sum(duty.side == "government" for duty in pack.duties) == 6
    assert len(pack.topics) == topics


def test_a_zone_has_no_congress_to_support():
    assert "party-support" not in {duty.id for duty in resolved("zone").duties}


def test_every_choice_exists_and_is_told_to_clerks():
    told = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
    for name, title in CHOICES.items():
        assert (BUILT_IN / f"{name}.yaml").is_file()
        assert f"| `{name}` | {title} |" in told
