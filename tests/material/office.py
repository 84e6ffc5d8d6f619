"""Tests that start LibreOffice: each start takes seconds, so they run in ``.ci/run``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from lawcheck.documents import libreoffice

_Test = TypeVar("_Test", bound=Callable[..., Any])

_absent = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")


def needs_office(test: _Test) -> _Test:
    """Marks a test as slow, and skips it where LibreOffice is absent."""
    return pytest.mark.slow(_absent(test))
