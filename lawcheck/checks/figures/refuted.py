"""What one relation of figures gives: a stretch of the running text, and why it cannot be true."""

from __future__ import annotations

import msgspec


class Refuted(msgspec.Struct, frozen=True):
    start: int
    end: int
    """In the running text."""
    told: str
    """One clause in the words of the relation."""
    sure: bool
    """Refuted by exact figures."""
