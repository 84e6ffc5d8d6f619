"""On which line of a TOML file a key stands.

The parser itself is asked: the statement after which it knows the key is the one that says it.
Only errors and ``config show`` pay for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Key = Sequence[str | int]


class Places:
    """The lines of one file that can be parsed."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()

    def line(self, key: Key) -> int:
        """The line, from 1, of the statement that gives ``key`` its value, or opens its table."""
        low, high = 0, len(self._lines)  # after ``low`` lines it is not known, after ``high`` it is
        while True:
            parted = self._between(low, high)
            if parted is None:
                return self._first_said(low)
            at, data = parted
            low, high = (low, at) if _knows(data, key) else (at, high)

    def _between(self, low: int, high: int) -> tuple[int, dict[str, Any]] | None:
        """What holds after a number of lines near the middle; between statements only."""
        import tomllib

        middle = (low + high) // 2
        for at in (*range(middle, high), *range(middle - 1, low, -1)):
            if at == low:
                continue
            try:
                return at, tomllib.loads("\n".join(self._lines[:at]))
            except ValueError:
                continue  # in the midst of a value of several lines
        return None

    def _first_said(self, after: int) -> int:
        for number, line in enumerate(self._lines[after:], after + 1):
            if line.strip() and not line.lstrip().startswith("#"):
                return number
        return after + 1


def _knows(data: Any, key: Key) -> bool:
    for step in key:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True
