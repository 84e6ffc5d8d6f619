"""What a list of units says."""

from __future__ import annotations

from datetime import date

import msgspec

from lawcheck.roster.season import Yearless


class Unit(msgspec.Struct, frozen=True):
    """One line of the list."""

    name: str
    others: tuple[str, ...] = ()
    level: str = ""
    deadline: date | None = None
    yearless: Yearless | None = None
    """A deadline whose year is not written, until it is known."""


class Listed(msgspec.Struct, frozen=True):
    """What a list says."""

    units: tuple[Unit, ...]
    remarks: tuple[str, ...] = ()
    """Sentences on what was made of its rows."""
