"""What grammar ties: slips that make a share hold, and the counts that head a list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawcheck.checks.figures.tied.heads import heads
from lawcheck.checks.figures.tied.slips import of_share, of_value, variants
from lawcheck.checks.figures.tied.values import row_sums
from lawcheck.text.figures import Measured, measured
from lawcheck.text.numerals import Figure


def _figures(text: str) -> list[Figure]:
    return [m.figure for m in measured(text)]


def _texts(found: list[Measured]) -> list[str]:
    return [m.figure.text for m in found]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("8件，6件，87.5%", True),
        ("1173件，412件，31.5%", True),
        ("438人，420人，91.8%", True),
        ("240件，196件，37.3%", False),
    ],
)
def test_a_slip_in_one_digit_makes_a_share_hold(text: str, slip: bool) -> None:
    """In the part, in the share, in the part again; and in none of them."""
    whole, part, share = _figures(text)
    assert of_share(share, part, whole) is slip


def test_a_point_stands_between_no_digits() -> None:
    """18.1 is 11.8 with two digits that have changed places."""
    assert of_value(_figures("18.1%")[0], Decimal("11.76"))


def test_slips_keep_the_place_of_the_point() -> None:
    found = set(variants(_figures("1.2万元")[0]))
    assert Decimal(21000) in found
    assert Decimal(12000) not in found


def test_members_head_nothing() -> None:
    """Opened by 其中, or adding up to what stands before them."""
    text = "共8件，其中法规案2件、规章3件、调研项目3件；继续有效5件，失效3件，完成7件"
    told = measured(text)
    assert _texts(heads(text, told, told[0])) == ["8件", "5件", "3件", "7件"]


def test_a_row_is_added_without_gaps() -> None:
    told = _figures("撤销12件、确认违法6件、责令履行5件")
    assert row_sums([figure.value for figure in told]) == {11, 18, 23}
