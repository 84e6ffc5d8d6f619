"""Hand-made reviews as fixtures."""

from __future__ import annotations

import importlib.util
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
def made() -> ModuleType:
    """The module ``fixtures.py`` beside this file."""
    return _MODULE
