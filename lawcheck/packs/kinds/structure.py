"""Kinds of rules about the mandated parts."""

from __future__ import annotations

from lawcheck.packs.model import Check


class RequiredPart(Check, frozen=True, kw_only=True, tag="required-part"):
    """A finding for each mandated part that is missing at every level."""

    parts: tuple[str, ...] = ()
    """Part ids; empty means all parts of the pack."""
