"""What an output may need to know beside the reviews."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from lawcheck.roster.model import Unit


class Kept(msgspec.Struct, frozen=True):
    """What a person wrote on one report."""

    unit: str
    file: str
    year: str
    text: str


class Run(msgspec.Struct, frozen=True):
    """The run that the reviews come from."""

    today: date | None = None
    units: tuple[Unit, ...] = ()
    """Who must hand in; empty where nobody said."""
    kept: tuple[Kept, ...] = ()
    """What people wrote into an earlier table."""
    template: Path | None = None
    """That of the opinion; None for the built-in one."""
