"""What a slip makes of a value, and what a wrong pairing makes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawcheck.checks.figures.nearness import is_near


@pytest.mark.parametrize(
    ("stated", "right"),
    [
        ("39", "33.0"),  # another rate of the same size
        ("95.3", "93.5"),  # two digits exchanged
        ("75.2", "15.2"),  # one digit another
        ("25", "15.0"),  # ten more
        ("2", "1"),  # one more
        ("1.25", "12.5"),  # the point set elsewhere
        ("162", "126"),
        ("1720", "720"),
    ],
)
def test_what_a_slip_makes_is_near(stated: str, right: str) -> None:
    assert is_near(Decimal(stated), Decimal(right))


@pytest.mark.parametrize(
    ("stated", "right"),
    [("32", "7"), ("15.6", "62.2"), ("91.5", "15.7"), ("31", "-65"), ("66.7", "98.3"), ("5", "0")],
)
def test_what_belongs_to_other_things_is_not(stated: str, right: str) -> None:
    assert not is_near(Decimal(stated), Decimal(right))


def test_any_of_several_right_values_may_be_meant() -> None:
    assert is_near(Decimal(50), Decimal(100), Decimal(50))
