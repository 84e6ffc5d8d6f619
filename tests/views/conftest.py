"""Hand-made reviews as fixtures."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

_SPEC = importlib.util.spec_from_file_location(
    "reviews_for_views", Path(__file__).with_name("fixtures.py")
)
assert _SPEC is not None and _SPEC.loader is not None
_MODULE = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_MODULE)


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


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The module ``fixtures.py`` beside this file."""
    return _MODULE
