"""Organs that are no more, and what each kind of body calls itself."""

from __future__ import annotations

from datetime import date

import pytest

from lawcheck.knowledge.organs import abolished_in, body_of
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


@pytest.mark.parametrize(
    ("issuer", "body"),
    [
        ("昌黎县人民政府", "county"),
        ("中共昌黎县委、昌黎县人民政府", "county"),
        ("中共昌黎县委员会", "county"),
        ("临淄区", "district"),
        ("如皋市人民政府", "city"),
        ("达尔罕旗人民政府", "banner"),
        ("恩施土家族苗族自治州人民政府", "autonomous-prefecture"),
        ("锡林郭勒盟行政公署", "league"),
        ("广西壮族自治区人民政府", "autonomous-region"),
        ("王河镇人民政府", "town"),
        ("芦田街道办事处", "subdistrict"),
        ("临淄区司法局", "bureau"),
        ("省司法厅", "department-office"),
        ("市发展和改革委员会", "commission"),
        ("市公安局", "police"),
        ("黄岛海关", "customs"),
        ("国家税务总局昌黎县税务局", "tax"),
        ("昌黎县人民法院", "court"),
        ("某市经济技术开发区管委会", "zone"),
        ("某某集团有限公司", "company"),
        ("某大学", "school"),
        ("青禾", None),
    ],
)
def test_an_issuer_is_of_a_kind(issuer: str, body: str | None) -> None:
    found = body_of(issuer, PACK.bodies)
    assert (found.id if found else None) == body


def test_each_level_has_its_heads_and_its_committee() -> None:
    of = {body.id: body for body in PACK.bodies}
    assert of["county"].committee == ("全面依法治县委员会",)
    assert of["city"].heads == ("市长",)
    assert of["customs"].heads == ("关长",)
    for body in PACK.bodies:
        assert body.heads, body.id
        assert body.party_heads, body.id
        assert body.calls_itself, body.id
