"""Kinds of rules about what the document says it is: genre, title, dates, furniture."""

from __future__ import annotations

from lawcheck.packs.model import Check, Data, Level, Pattern, Severity


class TitleFault(Data, frozen=True, kw_only=True):
    """One way in which a title can be wrong; all patterns are matched on the folded title."""

    lacks: tuple[Pattern, ...] = ()
    """The title is wrong when none of these is found in it."""
    has: tuple[Pattern, ...] = ()
    """The title is wrong when one of these is found in it."""
    unless: tuple[Pattern, ...] = ()
    """Titles that this fault does not concern."""
    fault: str
    """What is wrong, in Chinese."""
    advice: str
    severity: Severity | None = None


class Title(Check, frozen=True, kw_only=True, tag="title"):
    """One finding for a title that does not say what the document is; it gathers all faults."""

    faults: tuple[TitleFault, ...] = ()
    absent: str
    """What is wrong when there is no title."""
    absent_advice: str
    repeated: str
    """What is wrong when the title is printed again."""
    repeated_advice: str
    repeated_severity: Severity = "info"


class DatedWithin(Check, frozen=True, kw_only=True, tag="dated-within"):
    """A finding when the report's date lies outside the bounds, as MM-DD.

    The date of publication counts; a draft has only the date under its signature.
    """

    after: str = ""
    """Late: later than this day of the year after the report year."""
    before: str = ""
    """Early: before this day of the report year."""


class PageFurniture(Check, frozen=True, kw_only=True, tag="page-furniture"):
    """A finding for each run of lines that a web page left in the text."""


class DocumentKind(Check, frozen=True, kw_only=True, tag="document-kind"):
    """A finding when the document is plainly of another kind."""

    own: tuple[Pattern, ...]
    """Patterns of titles that are of this kind whatever else they say."""
    excludes: tuple[Pattern, ...] = ()
    """Titles that only speak of such a document: a notice to hand it in, an opinion on it."""
    others: dict[str, tuple[Pattern, ...]] = {}
    """Another kind → patterns of its titles."""
    openings: dict[str, tuple[Pattern, ...]] = {}
    """Another kind → how its text begins, where no title decides."""
    terms: tuple[Pattern, ...] = ()
    """Words of the field, for documents whose title does not decide."""
    density: float = 1.0
    """Fewer terms than this per thousand characters: another kind."""
    none: str
    """What to call a document that is of none of these kinds."""


class OwnUnit(Data, frozen=True, kw_only=True):
    """What a report of one kind of place cannot call its own."""

    units: tuple[str, ...]
    """The last word of its own place: 区, 镇 …"""
    levels: tuple[Level, ...] = ()
    """Only for reports of these levels; empty: of any."""
    wrong: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    """Words of the sentence with which it may speak of another place."""


class NameMismatch(Check, frozen=True, kw_only=True, tag="name-mismatch"):
    """A finding for each name of a place, an organ or a level that is not the report's own."""

    own: tuple[OwnUnit, ...] = ()
    same: tuple[Pattern, ...] = ()
    """Names of one organ in which both groups must say the same level."""
    other: tuple[Pattern, ...] = ()
    """The name of a place (first group, its last word the second) with a body that acts."""
    together: tuple[Pattern, ...] = ()
    """Words of a sentence that speaks of other places lawfully."""
    words: tuple[str, ...] = ()
    """Words that only look like the names of places."""
    acts: tuple[str, ...] = ()
    """Words before 县, 区, 镇 that are no part of a name: 推动区委 …"""
    called: tuple[Pattern, ...] = ()
    """What is called by a place (法治…, 平安…): the first group is its short name."""
    organs: tuple[Pattern, ...] = ()
    """Organs that sign or are addressed without being the issuer: a parent, an office."""
    level_note: str
    organ_note: str
    other_note: str
    unit_note: str
    signature_note: str
    addressee_note: str
    unsure_severity: Severity = "warning"
    """For another place that the table of places knows, and for what is called by one."""
    unknown_severity: Severity = "info"
    """For another place that is in no table."""
