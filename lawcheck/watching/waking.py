"""Waiting until it is worth looking again.

The system tells of changes on its own disks (watchfiles, where it is installed); of a network
drive it hears nothing of what others do, so that is looked at again and again. Either way the
look itself decides; whoever is told nothing only looks later.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Nobody waits longer than so many seconds for the next look, whatever the system tells.
QUIET = 10.0


class Waking:
    """What ends a wait: a change in the folder, or the time."""

    def __init__(self, root: Path, every: float, *, events: bool) -> None:
        """``every``: so many seconds from one look to the next where something is awaited."""
        self._every = every
        self._changes = _changes(root) if events else None

    def wait(self, *, busy: bool) -> None:
        """Until something changes, or the time has come; ``busy``: something is awaited."""
        if busy or self._changes is None:
            time.sleep(self._every)
            return
        try:
            next(self._changes)
        except (OSError, RuntimeError, StopIteration):
            self._changes = None  # too many folders for the system, or the drive is gone


def _changes(root: Path) -> Iterator[Any] | None:
    try:
        from watchfiles import watch
    except ImportError:
        return None
    return watch(
        root, watch_filter=None, rust_timeout=int(QUIET * 1000), yield_on_timeout=True, debounce=200
    )
