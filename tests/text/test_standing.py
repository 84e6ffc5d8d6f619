"""In which texts a pattern may match: in every one in which it does."""

from __future__ import annotations

import pytest

from lawcheck.text import patterns, standing

TEXTS = ["强拆了村民的房屋。", "没有强拆。", "村民会议。", "扣减分值。", "扣了，减分。", ""]


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "强拆.*村民": patterns.known_as("", ("强拆",), ("村民",)),
        "扣减分|会议": patterns.known_as("", ("扣减分", "会议"), ()),
    }
    monkeypatch.setattr(patterns, "_known", told)
    monkeypatch.setattr(patterns, "_needed", {})


def test_a_pattern_is_asked_where_its_words_stand() -> None:
    texts = standing.Texts(TEXTS)
    assert list(texts.of_all(["强拆.*村民"])) == [0]
    assert list(texts.of_any(["强拆.*村民", "扣减分|会议"])) == [0, 2, 3]
    assert list(texts.of_all(["强拆.*村民", "扣减分|会议"])) == []


def test_of_what_nothing_is_known_every_text_is_asked() -> None:
    texts = standing.Texts(TEXTS)
    assert list(texts.of_all(["甲"])) == list(texts.of_any(["甲"])) == list(range(len(TEXTS)))
    assert list(standing.Texts([]).of_any(["甲"])) == []


def test_of_many_texts_none_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "MOST", 4)
    found = list(standing.Texts(TEXTS * 5).of_all(["强拆.*村民"]))
    assert {6 * n for n in range(5)} <= set(found)
    assert found == sorted(found)
    assert found[-1] < 6 * 5


def test_of_few_texts_those_are_suspected_that_have_a_word_or_match() -> None:
    asked = ["强拆.*村民", "减分"]
    assert standing.suspected(asked, TEXTS) == [True, True, False, True, True, False]
    assert standing.suspected(asked[:1], TEXTS[2:]) == [False] * 4
    assert standing.suspected([], TEXTS) == [False] * len(TEXTS)
