"""Kinds of rules about what must not be published."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.model import Check, Pattern, RemarkName, Severity


class ForbiddenText(Check, frozen=True, kw_only=True, tag="forbidden-text"):
    """A finding where a pattern matches, title, letterhead and signature included."""

    patterns: tuple[Pattern, ...]
    """Matched on folded text, ``^`` and ``$`` are the ends of a paragraph."""
    excludes: tuple[Pattern, ...] = ()
    """A match that lies inside a match of one of these is right."""


class SecrecyMarking(Check, frozen=True, kw_only=True, tag="secrecy-marking"):
    """A finding for a classification mark."""

    lines: tuple[Pattern, ...]
    """Patterns for a whole line of the letterhead, or a value of the metadata."""
    draft_severity: Severity = "warning"
    """In a draft: there the mark may still be lifted."""


class PersonalInformation(Check, frozen=True, kw_only=True, tag="personal-information"):
    """A finding for each identity, mobile or bank card number that is not masked."""

    kinds: tuple[Literal["identity", "mobile", "card"], ...] = ("identity", "mobile", "card")
    counted: tuple[Pattern, ...] = ()
    """What follows a number that counts things and is nobody's: 条, 万元."""
    labels: tuple[Pattern, ...] = ()
    """What stands before an identity number; behind it the check digit need not be right."""
    persons: tuple[Pattern, ...] = ()
    """A private person, the name being the first group, with age, school or address."""
    persons_named: str = ""
    """What is told of a person."""
    persons_severity: Severity = "warning"


class MetadataMismatch(Check, frozen=True, kw_only=True, tag="metadata-mismatch"):
    """A finding for each entry of the metadata block that the text contradicts."""

    fields: tuple[Literal["title", "issuer", "order"], ...] = ("title", "issuer", "order")
    unsure_severity: Severity = "info"
    """Where both may be right: a title that differs in words, not in its year."""


class IndexNumber(Check, frozen=True, kw_only=True, tag="index-number"):
    """A finding for an 索引号 whose unified social credit code or year is wrong."""


class LeftRemark(Check, frozen=True, kw_only=True, tag="left-remark"):
    """A finding for remarks of these kinds that the file still carries."""

    remarks: tuple[RemarkName, ...]
    each: bool = True
    """A finding for each; otherwise one for the file, which names the places."""
