"""Laws that are on no list, and numbers that another organ or another year would give."""

from __future__ import annotations

import pytest

from lawcheck.knowledge.instruments import library
from tests.checks.plain import findings
from tests.material.packs import annual_report


@pytest.mark.parametrize("title", ["固废法", "道交法", "人大监督法", "突发事件法"])
def test_short_names_of_laws(title: str) -> None:
    assert library(annual_report().documents).is_short_for_law(title)


@pytest.mark.parametrize("title", ["社会信用法", "基层治理法", "行政检查法"])
def test_what_is_short_for_no_law(title: str) -> None:
    assert not library(annual_report().documents).is_short_for_law(title)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("依据《中华人民共和国社会信用法》修复信用36件。", True),
        ("依据《中华人民共和国检察公益诉讼法》配合办案6件。", False),  # in the making
        ("讨论《中华人民共和国基层治理法》草案，提出意见6条。", False),
        ("依据中华人民共和国基层治理法下放事项36件。", True),
        ("依据中华人民共和国国家公园法巡查36次，依据中华人民共和国宪法和法律办事。", False),
        ("放映《村里的普法》12场。", False),
        ("《岚溪县养犬管理规定》公布。", False),
        ("2024年印发的《岚溪县合同管理办法》（岚政发〔2026〕5号）施行。", True),
        ("2025年12月通过的《岚溪县合同管理办法》（岚政发〔2026〕5号）施行。", False),
    ],
)
def test_what_is_told(text: str, told: bool) -> None:
    assert bool(findings(text, "names", "document-name", year=2026)) is told


def test_a_list_says_nothing_of_years_after_it() -> None:
    text = "依据《中华人民共和国社会信用法》修复信用36件。"
    assert findings(text, "names", "document-name", year=2027) == []
