"""What a file can be long in: each axis makes an input of a size, and says what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Axis(NamedTuple):
    """One way of being long."""

    name: str
    made: Callable[[int], bytes]
    """An input that is ``size`` long in this."""
    ending: str
    size: int
    """A size at which it takes some tenths of a second."""
    judged: bool = False
    """Judged, where others are only read."""
