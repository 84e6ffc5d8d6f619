"""Kinds of rules about the mandated parts."""

from __future__ import annotations

from lawcheck.packs.model import Check, PartId, Pattern, Severity


class RequiredPart(Check, frozen=True, kw_only=True, tag="required-part"):
    """A finding for each mandated part that is missing at every level."""

    parts: tuple[PartId, ...] = ()
    """Part ids in their usual order; empty means all parts of the pack."""
    doubtful: str = ""
    """Message where no part was found, but sentences that may belong to it."""
    doubtful_suggestion: str = ""
    doubtful_severity: Severity = "warning"
    unread: str = ""
    """Message where no part was found, and something in the file could not be read."""
    unread_suggestion: str = ""
    certain: tuple[Pattern, ...] = ()
    """A sentence with one of these tells results: it belongs to no other part."""


class EmptyPart(Check, frozen=True, kw_only=True, tag="empty-part"):
    """A finding for each part whose heading stands over (next to) nothing."""

    least: int = 10
    """Fewer characters than this say nothing, whatever they are."""
    one_sentence: int = 60
    """A single sentence up to this length says nothing either, unless it has substance."""
    substance: tuple[Pattern, ...] = ()
    """Patterns that show substance: a figure, a list, a document."""


class EmbeddedPart(Check, frozen=True, kw_only=True, tag="embedded-part"):
    """One finding for the parts that stand only inside others."""


class MergedPart(Check, frozen=True, kw_only=True, tag="merged-part"):
    """A finding for each heading that holds more than one part."""


class RepeatedPart(Check, frozen=True, kw_only=True, tag="repeated-part"):
    """A finding for each heading that opens a part which another heading has already opened.

    A part may lawfully be split by its aspects (不足 in one section, 原因 in the next).
    """

    aspects: dict[PartId, tuple[Pattern, ...]] = {}
    """Part id → patterns, one for each aspect of the part that may have a heading of its own."""
    alike: float = 85.0
    """Two headings of the same part without any aspect are the same from this similarity on."""


class PartContent(Check, frozen=True, kw_only=True, tag="part-content"):
    """A finding for a part whose text says nothing that matches; its heading does not count."""

    part: PartId
    patterns: tuple[Pattern, ...]
    hollow: tuple[Pattern, ...] = ()
    """Words that name the thing without saying it; taken out before matching."""
    embedded_severity: Severity = "warning"
    """For a part that is only embedded, where the stretch itself is uncertain."""


class ShortcomingCauses(Check, frozen=True, kw_only=True, tag="shortcoming-causes"):
    """A finding where shortcomings stand without their causes; an error only where all do."""

    part: PartId = "shortcomings"
    patterns: tuple[Pattern, ...]
    """Words that announce a cause."""
    hollow: tuple[Pattern, ...] = ()
    """Words that name the thing without saying it; taken out before matching."""
    perhaps: tuple[Pattern, ...] = ()
    """What a clause behind the shortcoming says where it tells how it came about."""
    restates: tuple[Pattern, ...] = ()
    """A clause that says the shortcoming again in other words gives no cause."""
    whole: tuple[Pattern, ...] = ()
    """Words that give the causes of all shortcomings at once."""
    partly: str
    """Message where some of the items say no cause."""
    partly_suggestion: str
    partly_severity: Severity = "info"
    """Where two items or more, and half of them, say none; info where fewer do."""
    embedded_severity: Severity = "warning"
    """For a part that is only embedded, where the stretch itself is uncertain."""


class PlanYear(Check, frozen=True, kw_only=True, tag="plan-year"):
    """A finding when the plans are for another year than the next, or for no year at all."""

    part: PartId = "plans"
    relative: tuple[Pattern, ...] = ()
    """Patterns that name the next year without its number."""
    absent: str
    """Message when no year is named (softly)."""
    absent_suggestion: str
    absent_severity: Severity = "info"
