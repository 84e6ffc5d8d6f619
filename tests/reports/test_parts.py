"""Which part a heading names: own variants of the wordings found in published reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawcheck.packs.loader import load
from lawcheck.packs.model import PartDefinition
from lawcheck.reports.parts import classifier, plain_words
from tests.material.yamls import data

_LABELLED: dict[str, list[str]] = data(Path(__file__).parent / "headings.yaml")
_VARIANTS = [
    (heading, set() if label == "none" else set(label.split("+")))
    for label, headings in _LABELLED.items()
    for heading in headings
]


def _named(heading: str, year: int | None = 2023) -> set[str]:
    pack = load("parts")
    claim = classifier(pack.parts, pack.asides, year).claims([plain_words(heading)])[0]
    return set(claim.parts)


def test_there_are_enough_variants() -> None:
    assert len(_VARIANTS) >= 150


@pytest.mark.parametrize(("heading", "parts"), _VARIANTS, ids=[v[0] for v in _VARIANTS])
def test_a_heading_names_its_parts(heading: str, parts: set[str]) -> None:
    assert _named(heading) == parts


@pytest.mark.parametrize(("heading", "parts"), _VARIANTS, ids=[v[0] for v in _VARIANTS])
def test_width_does_not_matter(heading: str, parts: set[str]) -> None:
    half = heading.translate(str.maketrans("，：；（）", ",:;()"))
    assert _named(half) == parts
    full = heading.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert _named(full) == parts


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("二、下一年度主要安排", "plans"),
        ("二、2024年工作打算", "plans"),
        ("一、2023年主要举措和成效", "achievements"),
        ("三、存在的不足", "shortcomings"),
    ],
)
def test_without_a_year_the_words_decide(heading: str, part: str) -> None:
    assert _named(heading, None) == {part}


def test_a_part_of_a_bureau_goes_before_the_fallback() -> None:
    pack = load("parts")
    local = PartDefinition(id="local", name="本地特色工作", headings=("特色工作",))
    classify = classifier((*pack.parts, local), pack.asides, 2023)
    assert classify.named("本地特色工作") == ("local",)


def test_study_is_a_part_of_its_own_only_beside_achievements() -> None:
    pack = load("parts")
    classify = classifier(pack.parts, pack.asides, 2023)
    alone = classify.claims(["深入学习宣传贯彻习近平法治思想"])
    beside = classify.claims(["深入学习宣传贯彻习近平法治思想", "法治政府建设情况"])
    assert alone[0].parts == ("achievements",)
    assert [claim.parts for claim in beside] == [(), ("achievements",)]
