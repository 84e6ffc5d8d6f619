"""Slips of the pen between two rows of characters."""

from __future__ import annotations

import pytest

from lawcheck.text.mistyped import one_slip, slipped, swapped


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [
        ("8708", "8780", True),
        ("农业农村局", "农业村农局", True),
        ("1234", "4231", False),
        ("12", "12", False),
    ],
)
def test_two_neighbours_that_have_changed_places(one: str, other: str, right: bool) -> None:
    assert swapped(one, other) is right


def test_one_digit_that_is_another() -> None:
    assert one_slip("163", "183") and not one_slip("163", "1630") and not one_slip("163", "261")
    assert slipped("163", "361", least=3) and not slipped("16", "61", least=3)
