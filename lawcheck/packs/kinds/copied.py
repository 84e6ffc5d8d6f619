"""The kind of rule about text that other reports have too."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check

Relation = Literal["earlier", "neighbour"]


class CopiedText(Check, frozen=True, kw_only=True, tag="copied-text"):
    """A finding for each other report from which a good part of this one was taken over."""

    relation: Relation
    """``earlier``: the same issuer's report of a year before; ``neighbour``: another issuer's."""
    least: int = 200
    """Fewer characters than this are chance."""
    share: float = 0.05
    """So much of the whole report …"""
    part_share: float = 0.5
    """… or of one mandated part must have been taken over."""
    most: int = 3
    """So many other reports are named."""
