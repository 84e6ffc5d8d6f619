"""The hand-made reviews of the views' tests."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

_PATH = Path(__file__).parent.parent / "views" / "fixtures.py"


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The hand-made reviews of the views' tests."""
    spec = importlib.util.spec_from_file_location("reviews_for_roster", _PATH)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
