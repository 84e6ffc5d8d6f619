"""Lists of words that are written once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import load
from tests.material.yamls import data

BODY = """
words:
  measures: [件, 人次, 次]
asides:
  - {id: a, name: 甲, headings: ['\\d+{measures}', '{measures}', '\\d{1,2}年']}
"""


def test_a_list_is_used_inside_a_text_and_as_items(write) -> None:
    (aside,) = load(write(BODY)).asides
    assert aside.headings == (r"\d+(?:人次|件|次)", "件", "人次", "次", r"\d{1,2}年")


def test_a_pack_adds_to_an_inherited_list(write) -> None:
    write(BODY, name="base")
    own = write("extends: [base]\nwords: {measures+: [场]}\n")
    (aside,) = load(own).asides
    assert aside.headings[0] == r"\d+(?:人次|件|次|场)"


def test_a_list_may_use_those_before_it(write) -> None:
    counted = "words: {cases: [件, 起], measures: ['{cases}', 人次], counts: ['\\d{measures}']}\n"
    (aside,) = load(write(counted + "asides: [{id: a, name: 甲, headings: ['{counts}']}]\n")).asides
    assert aside.headings == (r"\d(?:人次|件|起)",)


def test_a_list_that_stands_behind_is_not_there_yet(write) -> None:
    lists = "words: {counts: ['\\d{measures}'], measures: [件]}\n"
    with pytest.raises(PackError, match="没有名为“measures”的词表"):
        load(write(lists + "asides: [{id: a, name: 甲, headings: ['{counts}']}]\n"))


def test_no_list_of_ours_takes_the_name_of_another() -> None:
    rules = Path(__file__).resolve().parents[2] / "rules"
    named = Counter(name for file in rules.glob("*.yaml") for name in data(file).get("words", ()))
    assert [name for name, times in named.items() if times > 1] == []


def test_a_list_that_is_not_there_is_told_with_its_place(write) -> None:
    with pytest.raises(PackError) as error:
        load(
            write("words: {measures: [件]}\nasides: [{id: a, name: 甲, headings: ['{measure}']}]\n")
        )
    assert "没有名为“measure”的词表" in str(error.value) and "measures" in str(error.value)
