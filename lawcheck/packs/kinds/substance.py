"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Data, DutyId, Level, PartId, Pattern, Severity


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


class TopicCoverage(Check, frozen=True, kw_only=True, tag="topic-coverage"):
    """One finding that lists the fields of which the work of the year says nothing."""

    part: PartId = "achievements"
    """Where the finding stands; no finding where this part is missing or empty."""
    also: tuple[PartId, ...] = ()
    """Further parts in which a field may be told; introduction included."""
    many: int = 0
    """Where fewer fields are missing, the severity is ``few_severity``; 0: never."""
    few_severity: Severity = "info"
