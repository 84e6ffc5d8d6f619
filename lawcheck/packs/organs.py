"""Organs: those that are no more; what each kind of body calls itself, its heads, its committee.

A pack may add to both: a bureau knows best what was merged or renamed in its own place.
"""

from __future__ import annotations

from lawcheck.packs.base import Data, Pattern
from lawcheck.packs.instruments import Day


class Abolished(Data, frozen=True, kw_only=True):
    """An organ that was abolished or renamed."""

    id: str
    name: str
    patterns: tuple[Pattern, ...]
    """How texts name it; what only looks like it is kept out by the pattern."""
    day: Day
    """From then on no organ of this level bears the name: the last of them, for local ones."""
    successor: str
    """What does its work now, in words."""
    certain: bool = True
    """False: some places keep the name on a board or in a bureau."""
    examples: tuple[str, ...] = ()
    """Texts that one of the patterns must match."""


class Body(Data, frozen=True, kw_only=True):
    """A kind of body that reports: a county, a district, a bureau, a zone, a customs house."""

    id: str
    name: str
    issuers: tuple[Pattern, ...]
    """Matched at the end of an issuer's name; the first kind of body that fits is meant."""
    calls_itself: tuple[str, ...] = ()
    """我县, 全县, 县委: what no other kind of body says of itself."""
    committee: tuple[str, ...] = ()
    """Its Party committee for law: 全面依法治县委员会; the first is the usual one."""
    party_heads: tuple[str, ...] = ()
    """Who is the Party side's first responsible person: 县委书记."""
    heads: tuple[str, ...] = ()
    """Who is the other side's: 县长, 局长."""
