"""One of several findings, by its place or its words."""

from __future__ import annotations

import pytest

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Location
from lawcheck.exceptions.pointing import pointed

HOLLOW = Finding(
    rule="cause-hollow",
    severity="warning",
    message="原因是空话。",
    suggestion="",
    location=Location(53, 1, 55, 9, 8, 3),
    quote="一些部门“重视不够”。",
)


@pytest.mark.parametrize(
    "at", ["第8段", "8段", "第 53 行", "第54行", "第53—55行", "第3页", '部门"重视', "空话"]
)
def test_its_place_or_its_words(at: str) -> None:
    assert pointed(HOLLOW, at)


@pytest.mark.parametrize("at", ["第9段", "第56行", "第8行", "第53段", "第8页", "力量不足", "", " "])
def test_another_place_or_other_words(at: str) -> None:
    assert not pointed(HOLLOW, at)
