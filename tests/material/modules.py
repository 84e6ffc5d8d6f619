"""Every module of the program, for tests that look at what stands in each of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import lawcheck


def modules() -> Iterator[ModuleType]:
    """Each module that can be imported here; ``__main__`` would run."""
    for found in pkgutil.walk_packages(lawcheck.__path__, "lawcheck."):
        if found.name.endswith("__main__"):
            continue
        try:
            yield importlib.import_module(found.name)
        except ImportError:  # what is asked for a library that is not installed
            continue
