"""What every relation of days gives: a stretch that its own date refutes, and why."""

from __future__ import annotations

import msgspec


class Misdated(msgspec.Struct, frozen=True):
    """A stretch of the running text that a date refutes, and the reason in words."""

    start: int
    end: int
    reason: str
    """The key of the reason's wording."""
    values: dict[str, object]
