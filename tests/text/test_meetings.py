"""Congresses and plenums are parsed from lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.text.meetings import meetings


def named(text: str) -> list[tuple[int, int | None]]:
    return [(m.congress, m.plenum) for m in meetings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党的二十大精神", [(20, 0)]),
        ("党的二十大和二十届二中、三中全会精神", [(20, 0), (20, 2), (20, 3)]),
        (
            "党的十九大和十九届二中、三中、四中、五中全会",
            [(19, 0), (19, 2), (19, 3), (19, 4), (19, 5)],
        ),
        ("二十届二中和三中全会", [(20, 2), (20, 3)]),
        ("二十届二中全会和三中全会", [(20, 2), (20, 3)]),
        ("党的十九大、二十大", [(19, 0), (20, 0)]),
        ("十九届历次全会", [(19, None)]),
        ("党的二十一大", [(21, 0)]),
        ("二十届中央纪委四次全会，县委十四届九次全会，第二十届省运会", []),
        ("二十大项任务、二十大类产品、一百二十大户、第二十大街", []),
        ("省委十一届四中全会", []),
    ],
)
def test_every_meeting_of_a_list(text: str, expected: list[tuple[int, int | None]]) -> None:
    assert named(text) == expected


@given(st.lists(st.integers(min_value=1, max_value=7), min_size=1, max_size=5, unique=True))
def test_a_list_of_any_length_is_read_in_order(plenums: list[int]) -> None:
    text = "、".join(f"{'一二三四五六七'[p - 1]}中" for p in plenums)
    assert named(f"贯彻党的二十大和二十届{text}全会精神") == [(20, 0), *((20, p) for p in plenums)]
