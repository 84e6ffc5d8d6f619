"""Who hangs together: by half of a text, or as a crowd by a quarter of it."""

from __future__ import annotations

from lawcheck.repetition.groups import crowds


def test_two_hang_together_by_half_and_three_by_a_quarter() -> None:
    assert crowds({(1, 2): 0.5, (2, 3): 0.49}) == [{1, 2}]
    assert crowds({(1, 2): 0.4, (2, 3): 0.4}) == []
    assert crowds({(1, 2): 0.4, (2, 3): 0.4, (1, 3): 0.26, (3, 4): 0.4}) == [{1, 2, 3}]
    assert crowds({(1, 2): 0.4, (2, 3): 0.4, (1, 3): 0.2}) == []
    assert crowds({(1, 2): 0.9, (3, 4): 0.8, (4, 5): 0.6}) == [{1, 2}, {3, 4, 5}]
