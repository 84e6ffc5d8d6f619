"""What two places of a report tell of one thing, where both cannot be true."""

from __future__ import annotations

import msgspec


class Contradiction(msgspec.Struct, frozen=True):
    """Two stretches of the running text that cannot both be true."""

    later: tuple[int, int]
    earlier: tuple[int, int]
    name: str
    """Of what both tell."""
    value: str
    """As the later place has it."""
    other: str
    """As the earlier one has it."""
    sure: bool
