"""The words that a pattern needs stand in whatever it matches."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lawcheck.packs.loader import load
from lawcheck.packs.resolve import resolve
from lawcheck.packs.validate.necessary import both, words
from lawcheck.packs.validate.references import texts
from lawcheck.text.folding import fold
from lawcheck.text.patterns import all_needed, fold_pattern, known_as, may_match, remember

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("第九个五年(?:普法)?规划", {"第九个五年"}),
        ("(?:迎接|喜迎)(?:党的)?二?十", {"迎接", "喜迎"}),
        ("甲?乙+丙{2}", {"乙"}),
        ("(?<!不)好(?=人)", {"好"}),
        (r"\d+件|[甲乙]名", {"件", "名"}),
        (r"\d+|甲", set()),
        ("(?:甲乙){0,3}", set()),
        ("甲|", set()),
        ("甲乙|丙|甲乙", {"甲乙", "丙"}),
        ("甲-乙|丙，丁", {"甲-乙", "丙，丁"}),
        (r"a\.b", {"a.b"}),
        (r"\u7532乙", {"乙"}),
    ],
)
def test_the_words_of_a_pattern(pattern: str, needed: set[str]) -> None:
    assert set(words(pattern)) == needed


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("强拆.*村民", [{"强拆"}, {"村民"}]),
        ("(?:强拆|拆除).*村民|扣减分", [{"村民", "扣减分"}, {"强拆", "拆除", "扣减分"}]),
        ("扣减?分", [{"扣"}, {"分"}]),
        ("村民", [{"村民"}]),
    ],
)
def test_the_words_of_two_places_of_a_pattern(pattern: str, needed: list[set[str]]) -> None:
    assert [set(some) for some in both(pattern) if some] == needed


@pytest.mark.slow
def test_every_match_of_our_patterns_holds_a_word_that_they_need() -> None:
    pack = resolve(load("annual-report"), 2023, "county", "public")
    written = {*texts(pack), *(text for rule in pack.rules for text in texts(rule.check))}
    examples = (example.text for rule in pack.rules for example in rule.examples.fails)
    lines = [*examples, *(path.read_text("utf-8") for path in SAMPLES)]
    text = "\n".join(fold(line).text for part in lines for line in part.split("\n"))
    matched = 0
    for pattern in written:
        needed = all_needed(pattern)
        for match in re.finditer(fold_pattern(pattern), text) if needed else ():
            matched += 1
            assert all(any(word in match[0] for word in some) for some in needed), pattern
    assert matched > 1000


def test_a_text_without_the_words_is_not_asked() -> None:
    pattern = "(?:强拆|拆除)[^。]*村民"
    remember({pattern: known_as("", *both(pattern))})
    assert may_match(pattern, "拆除房屋的村民")
    assert not may_match(pattern, "请来村民")
    assert not may_match(pattern, "")
    assert may_match("强拆[^。]*村民", "")  # nothing is known of it
