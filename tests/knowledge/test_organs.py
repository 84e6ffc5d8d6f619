"""Organs that are no more."""

from __future__ import annotations

from datetime import date

import pytest

from lawcheck.knowledge.organs import abolished_in
from lawcheck.packs.loader import load
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

PACK = load("organs")
TODAY = date(2026, 12, 1)


def gone(text: str, day: date = TODAY) -> list[tuple[str, str, bool]]:
    folded = fold(text).text
    found = abolished_in(folded, PACK.abolished, day)
    return [(folded[one.start : one.end], one.organ.id, one.former) for one in found]


@pytest.mark.parametrize("organ", PACK.abolished, ids=lambda organ: organ.id)
def test_every_pattern_has_its_example(organ) -> None:
    assert organ.examples
    for example in organ.examples:
        assert compile_patterns(organ.patterns).search(fold(example).text), example
    for pattern in organ.patterns:
        assert any(compile_patterns([pattern]).search(fold(e).text) for e in organ.examples), (
            pattern
        )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("区法制办牵头开展法治督察2轮", [("法制办", "legal-office", False)]),
        ("县政府法制办公室审查文件", [("法制办公室", "legal-office", False)]),
        ("原县法制办移交的案件", [("法制办", "legal-office", True)]),
        ("县国土资源局、安监局", [("国土资源局", "land", False), ("安监局", "safety", False)]),
        ("市银保监分局", [("银保监分局", "bank-insurance", False)]),
    ],
)
def test_an_organ_that_is_no_more_is_seen(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert gone(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县司法局、县自然资源和规划局、县文化广电旅游局",
        "市生态环境局、市农业农村局、盟农牧局",
        "县公安局法制办公室",
        "县工商业联合会、市工商联",
        "矿山安监局、煤矿安监局",
        "国家税务总局昌黎县税务局",
        "依法治县委员会办公室",
        "国土空间规划、国土资源部门",
    ],
)
def test_organs_of_today_are_not_taken_for_old_ones(text: str) -> None:
    assert gone(text) == []


def test_an_organ_is_no_more_from_its_day_on() -> None:
    assert gone("县乡村振兴局", date(2023, 12, 31)) == []
    assert gone("县乡村振兴局", date(2025, 1, 1)) == [("乡村振兴局", "revival", False)]
    assert gone("县法制办", date(2018, 12, 31)) == []
