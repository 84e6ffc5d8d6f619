"""Values with their times, and the changes of two times that they refute."""

from __future__ import annotations

import pytest

from lawcheck.checks.figures.years.readings import Reading, Role, readings
from lawcheck.checks.figures.years.reckoned import fits, slipped
from lawcheck.text.figures import measured

OWN = 2026


def _read(text: str) -> list[Reading]:
    return readings(text, measured(text), OWN)


def _times(text: str) -> list[tuple[str, int, str]]:
    return [(c.m.figure.text, *c.time) for c in _read(text) if c.role is not Role.MOVE]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "新收212件，2025年、2024年分别为176件和139件",
            [("212件", 2026, ""), ("176件", 2025, ""), ("139件", 2024, "")],
        ),
        (
            "由2024年的8412件降至2025年的7356件，再降至2026年的6138件",
            [("8412件", 2024, ""), ("7356件", 2025, ""), ("6138件", 2026, "")],
        ),
        (
            "由2024年的640次、2025年的216次减少到112次",
            [("640次", 2024, ""), ("216次", 2025, ""), ("112次", 2026, "")],
        ),
        (
            "审结146件；上年为152件、19件",
            [("146件", 2026, ""), ("152件", 2025, ""), ("19件", 2025, "")],
        ),
        (
            "两个季度外，四个季度分别受理26件、31件、37件和29件",
            [
                (f"{n}件", 2026, f"{q}季度")
                for n, q in zip((26, 31, 37, 29), "一二三四", strict=True)
            ],
        ),
    ],
)
def test_every_value_has_its_time(text: str, times: list[tuple[str, int, str]]) -> None:
    assert _times(text) == times


def test_a_base_tells_whose_value_is_held_against_it() -> None:
    read = _read("6384户，比2025年的5820户增长9.7%；2025年比2024年的5460户增长6.6%")
    assert [c.role for c in read] == [Role.LEVEL, *(Role.BASE, Role.MOVE) * 2]
    assert [c.subject for c in read if c.role is Role.BASE] == [None, (2025, "")]


def test_a_change_of_two_values_holds_within_its_rounding() -> None:
    then, now, rate = [m.figure for m in measured("5460户，5820户，6.6%")]
    assert fits(then, now, rate, up=True)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("5460户，5820户，6.8%", True),
        ("5460户，5280户，6.6%", True),
        ("5460户，5820户，44.9%", False),
    ],
)
def test_a_slip_makes_a_change_hold(text: str, slip: bool) -> None:
    """Of the rate, of the later value; and of none."""
    then, now, rate = [m.figure for m in measured(text)]
    assert not fits(then, now, rate, up=True)
    assert slipped(then, now, rate, up=True) is slip
