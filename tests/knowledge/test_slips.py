"""Slips of the pen near the words of the trade, and good prose that has none."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.slips import slips
from lawcheck.packs.folders import BUILT_IN
from lawcheck.text.folding import fold
from tests.material.yamls import data

CASES = data(Path(__file__).with_name("slips.yaml"))
PROVINCIAL = Path(__file__).parents[3] / "shared" / "data" / "provincial-2026"


@pytest.mark.parametrize("case", CASES["found"], ids=lambda case: case["wrong"])
def test_a_slip_is_seen(case: dict[str, str]) -> None:
    (slip,) = slips(case["text"])
    assert case["wrong"] in slip.wrong
    assert case["right"] in slip.right
    assert case["text"][slip.start : slip.end] == slip.wrong
    assert slip.wrong != slip.right


@pytest.mark.parametrize("text", CASES["missed"])
def test_what_is_not_seen_is_told_honestly(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "产业链攻坚、全国人代会、滨海城市带",
        "推行执法公示，设立联系点，履行第一责任人责任",
        "解放军军人、职业学校校长",
        "每月召开案管例会，执法办案管理中心通报超期案件",
        "16处自动站每站每月校准1次",
        "答复依申请公开36件，群众期盼，新型消费",
        "优化法治营商环境，加强行政权力制约监督",
        "企业生产产品目录，农民工工资支付，人民民主协商，组织织布厂职工学法",
        "开放法治体验馆，充实法制力量，加强森林防灭火，检察监督衔接顺畅，行政检察建议",
        "职业病防治法宣传周期间，有一项绕过法律顾问，聚焦责权一致，执法重心移到一线，推动法制宣传教育",
        "主动公开政府信息，市政府信息公开专栏，网格原有12个，调解原告诉求",
        "创新市场监管理念和方式，市场监管理应从严",
        "",
        "2025年",
    ],
)
def test_good_prose_has_none(text: str) -> None:
    assert slips(text) == []


def test_slips_do_not_overlap_and_come_in_order() -> None:
    text = "。".join(case["text"].rstrip("。，") for case in CASES["found"])
    told = slips(text)
    assert len(told) >= len(CASES["found"]) - 1
    assert all(one.end <= other.start for one, other in pairwise(told))


def test_the_tables_are_small_and_of_one_make() -> None:
    assert sum(path.stat().st_size for path in BUILT_IN.glob("slips-*.txt")) < 760_000
    words = lexicon()
    assert words.together("行政")
    assert not words.together("部暑")
    assert "署" in words.alike("暑")
    assert "暑" not in words.alike("暑")


@pytest.mark.skipif(not PROVINCIAL.is_dir(), reason="the reports are not here")
def test_hardly_any_is_made_up_in_reports_that_the_tables_were_not_made_of() -> None:
    told, characters = 0, 0
    for path in sorted(PROVINCIAL.glob("*.txt"))[1::2]:
        text = "\n".join(fold(line).text for line in path.read_text(encoding="utf-8").split("\n"))
        told, characters = told + len(slips(text)), characters + len(text)
    assert told <= characters / 100_000


@pytest.mark.parametrize("seed", ["0", "1"])
def test_of_two_terms_as_likely_the_same_is_told_each_time(seed: str) -> None:
    """Whatever order Python gives its sets: 法制审核 and 法治审核 are as near to 法致审核."""
    told = "from lawcheck.knowledge.slips import slips; print(slips('逐件开展法致审核。')[0].right)"
    run = subprocess.run(
        [sys.executable, "-c", told],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.strip() == "法制审核"
