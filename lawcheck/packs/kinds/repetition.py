"""Kinds of rules about text that stands twice, in one report or in two."""

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
    half: float = 0.5
    """So much of the whole report is an error, less a warning."""
    handed_down: float = 0.2
    """What many units have in common is left out up to this share of the report, if it is no
    whole part of it."""
    most: int = 3
    """So many other reports are named; who has the same text is told with the first."""
