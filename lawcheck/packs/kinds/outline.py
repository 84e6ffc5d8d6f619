"""Kinds of rules about the numbers of the outline."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Pattern


class NumberSequence(Check, frozen=True, kw_only=True, tag="number-sequence"):
    """Headings of one level, and 一是…二是… in running text, count 1, 2, 3 …"""

    fault: Literal["gap", "repeated"]
    """``gap``: a number is left out; ``repeated``: a number stands twice."""


class NumberStyle(Check, frozen=True, kw_only=True, tag="number-style"):
    """Headings of one level carry numbers of one form, and a form without a needless mark."""

    wrong: tuple[Pattern, ...] = ()
    """Patterns of numbers that are badly formed whatever stands around them, e.g. （一）、."""


class NumberLevel(Check, frozen=True, kw_only=True, tag="number-level"):
    """The forms of the numbers descend in the given order."""

    order: tuple[str, ...] = ("第一部分", "第一章", "一、", "（一）", "1.", "（1）", "①")
