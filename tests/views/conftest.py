"""What a view says, held against goldens."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """``golden(told, name)``: what a view says is what stands in ``goldens/``.

    After a change that is meant, ``UPDATE_GOLDENS=1 pytest tests/views`` writes them anew: read
    the difference before it is committed.
    """

    def same(told: str, name: str) -> None:
        path = Path(__file__).with_name("goldens") / name
        if os.environ.get("UPDATE_GOLDENS"):
            path.write_text(told, "utf-8", newline="\n")
        assert told == path.read_text("utf-8")

    return same
