"""Kinds of rules about substance: plans that answer shortcomings, length, balance."""

from __future__ import annotations

from lawcheck.packs.model import Check, Level, Pattern


class AnsweredShortcomings(Check, frozen=True, kw_only=True, tag="answered-shortcomings"):
    """One finding that shows each shortcoming with the plan that answers it, where one has none.

    A plan answers a shortcoming when both are about the same theme, or share enough words: the
    words of the headline (pairs of characters), or longer runs of the whole text.
    """

    shortcomings: str = "shortcomings"
    plans: str = "plans"
    themes: dict[str, tuple[Pattern, ...]] = {}
    """Theme → patterns that tell it, in a shortcoming as in a plan."""
    broad: dict[str, tuple[Pattern, ...]] = {}
    """Themes so broad that a plan about them is an answer only together with shared words."""
    common: tuple[Pattern, ...] = ()
    """Words that every report uses: sharing them says nothing."""
    shared: int = 2
    """So many shared pairs (three without a broad theme) or rarer runs of three make an answer."""


class Length(Check, frozen=True, kw_only=True, tag="length"):
    """A finding when the judged text is far too short or far too long, in characters."""

    least: int
    most: int
    least_by_level: dict[Level, int] = {}
    """Where another lower limit holds."""


class Balance(Check, frozen=True, kw_only=True, tag="balance"):
    """A finding for each part of its own that has too small a share of the text."""

    least: dict[str, float]
    """Part id → the smallest share of the judged text, from 0 to 1."""
    enough: int = 250
    """A part with so many characters is never too small, however long the report is."""
