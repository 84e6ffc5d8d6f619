"""Kinds of rules about the duties of the first responsible person."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Data, DutyId, PartId, Pattern, Severity


class Speaker(Data, frozen=True, kw_only=True):
    """One of the two first responsible persons, and the words that name the person."""

    side: Literal["party", "government"]
    name: str
    """What is missing where the part does not name this person."""
    patterns: tuple[Pattern, ...]


class DutyCoverage(Check, frozen=True, kw_only=True, tag="duty-coverage"):
    """One finding that lists the duties of which the report does not speak."""

    part: PartId = "first_responsible"
    also: tuple[PartId, ...] = ()
    """Further parts in which a duty may be told."""
    speakers: tuple[Speaker, ...] = ()
    """Who must be named in the part, where duties of that side are asked of the report."""
    core: tuple[DutyId, ...] = ()
    """Duties of which at least one must stand in the part itself."""
    core_severity: Severity = "warning"
    """Of the finding when none of them does."""


class DutyEvidence(Check, frozen=True, kw_only=True, tag="duty-evidence"):
    """A finding for each paragraph of the part that claims a duty without an act or a figure."""

    part: PartId = "first_responsible"
    evidence: tuple[Pattern, ...]
    """Patterns of figures and of acts that were done."""
    claims: tuple[Pattern, ...] = ()
    """Patterns of claims that belong to no single duty (四个亲自, 第一责任人职责)."""
    whole_severity: Severity = "warning"
    """Of the one finding when the part has no evidence anywhere."""
