"""Announced numbers are read with their lists."""

from __future__ import annotations

import pytest

from lawcheck.text.rolls import rolls, split


@pytest.mark.parametrize(
    ("text", "said", "fewest", "most"),
    [
        ("建立甲制度、乙制度和丙制度三项制度。", 3, 2, 3),
        ("五项机制，分别为甲、乙、丙、丁。", 5, 4, 4),
        ("三个方面（甲、乙、丙）", 3, 3, 3),
        ("出台《甲、乙办法》《丙办法》两部规章", 2, 2, 2),
        ("四类问题：甲（乙、丙）、丁、戊。", 4, 3, 3),
    ],
)
def test_number_and_list(text: str, said: int, fewest: int, most: int) -> None:
    roll = next(rolls(text))
    assert (roll.said, roll.fewest, roll.most) == (said, fewest, most)


def test_a_list_without_its_own_number_is_none() -> None:
    assert not list(rolls("出台三项制度。甲、乙和三项制度；五大战略：甲、乙，丙、丁。"))
    assert next(rolls("甲、乙等三项制度")).open_ended


def test_marks_within_quotations_and_brackets_divide_nothing() -> None:
    assert split('甲"一、二"、乙（三、四）、《五、六》《七》') == (
        '甲"一、二"',
        "乙（三、四）",
        "《五、六》",
        "《七》",
    )
