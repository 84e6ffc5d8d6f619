"""The kind of rule about text that stands twice inside one report."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check

Scope = Literal["body", "section", "paragraph", "sentence"]


class RepeatedText(Check, frozen=True, kw_only=True, tag="repeated-text"):
    """A finding for each copied stretch of this scope. Scopes exclude each other."""

    scope: Scope
    least: int = 0
    """Copies with fewer characters (normalised) are left alone."""
    share: float = 0.6
    """For the scope body: the share of the judged body that must stand again."""
