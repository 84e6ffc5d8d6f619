"""What was read of the last thing asked about: several rules ask for the same of one report."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import Generic, TypeVar

T = TypeVar("T")


class LastRead(Generic[T]):
    """Keeps one reading, known by the very objects that it is of: a report has no hash.

    It is taken and replaced whole, so that of two threads each has its own, if it reads twice.
    """

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], T] | None = None

    def of(self, *keys: object, read: Callable[[], T]) -> T:
        """The reading of ``keys``, by ``read`` where that of others was kept."""
        kept = self._kept
        if kept is not None and all(map(is_, kept[0], keys)):
            return kept[1]
        found = read()
        self._kept = keys, found
        return found
