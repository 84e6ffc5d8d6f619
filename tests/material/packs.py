"""The built-in pack, loaded once in a process: to load it takes a quarter of a judgement."""

from __future__ import annotations

from functools import cache

from lawcheck.packs.loader import load
from lawcheck.packs.model import RulePack


@cache
def annual_report() -> RulePack:
    """The pack that most tests judge by."""
    return load("annual-report")
