"""The kind of rule about the fields of the current 实施纲要."""

from __future__ import annotations

from lawcheck.packs.model import Check, PartId, Severity


class TopicCoverage(Check, frozen=True, kw_only=True, tag="topic-coverage"):
    """One finding that lists the fields of which the work of the year says nothing."""

    part: PartId = "achievements"
    """Where the finding stands; no finding where this part is missing or empty."""
    also: tuple[PartId, ...] = ()
    """Further parts in which a field may be told; introduction included."""
    many: int = 0
    """From so many missing fields on, the severity is ``many_severity``; 0: never."""
    many_severity: Severity = "warning"
