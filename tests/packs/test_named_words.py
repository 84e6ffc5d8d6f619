"""Lists of words that are written once."""

from __future__ import annotations

import pytest

from lawcheck.errors import PackError
from lawcheck.packs.loader import load

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


def test_a_list_that_is_not_there_is_told_with_its_place(write) -> None:
    with pytest.raises(PackError) as error:
        load(
            write("words: {measures: [件]}\nasides: [{id: a, name: 甲, headings: ['{measure}']}]\n")
        )
    assert "没有名为“measure”的词表" in str(error.value) and "measures" in str(error.value)
