"""Kinds of rules about words: fixed formulations and a short closed list of slips."""

from __future__ import annotations

from lawcheck.packs.model import Check, Data, Pattern, Severity, When


class Slip(Data, frozen=True, kw_only=True):
    """One way in which a word or formulation goes wrong, known by its form."""

    pattern: Pattern
    """Matched on folded text; the match is what is to be replaced."""
    right: str
    """What it should read; \\1 stands for the first group."""
    note: str = ""
    """Why, in a few words, where the right form alone does not say it."""
    severity: Severity | None = None
    mechanical: bool = True
    """The right form can simply be put in; otherwise a person must judge the sentence."""
    in_titles: bool = False
    """It concerns the titles of documents too; other slips leave 《》 alone."""


class WordChoice(Check, frozen=True, kw_only=True, tag="word-choice"):
    """A finding for each word of the list, titles of documents left alone."""

    words: tuple[Slip, ...]
    excludes: tuple[Pattern, ...] = ()
    """A match that lies inside a match of one of these is right."""


class Formula(Data, frozen=True, kw_only=True):
    """A fixed formulation. A list of items (、) is compared item by item."""

    right: str
    variants: tuple[str, ...] = ()
    """Other texts that are right though they look like a slip."""
    slips: int = 0
    """Up to so many wrong, lost or added characters inside are a misquotation; 0: none."""
    items: bool = False
    """A list: items out of order or misquoted are a misquotation."""
    complete: bool = False
    """A list of which no item may be left out."""
    when: When = When()
    severity: Severity | None = None
    mechanical: bool = True
    """False for a list of acts: to put in an item would claim that it was done."""


class SetPhrase(Check, frozen=True, kw_only=True, tag="set-phrase"):
    """A finding for each fixed formulation that is misquoted."""

    formulas: tuple[Formula, ...] = ()
    wrong: tuple[Slip, ...] = ()
    """Misquotations that are known by their form."""


class DocumentName(Check, frozen=True, kw_only=True, tag="document-name"):
    """A finding for each cited title or number that is next to a known one, and not it."""

    excludes: tuple[Pattern, ...] = ()
    """Titles that are a place's or a body's own."""
    slip_severity: Severity = "warning"
    """For a title that differs by a slip or a lost word, or by its years."""


class DocumentStatus(Check, frozen=True, kw_only=True, tag="document-status"):
    """A finding for each document cited as holding that no longer, or not yet, does."""

    present: tuple[Pattern, ...]
    """Words right before a title that make it the basis of present work."""
    back: tuple[Pattern, ...] = ()
    """Words of the clause that look back, or tell what replaced it."""
    forward: tuple[Pattern, ...] = ()
    """Words of the clause that look ahead to what is not in force yet."""
    begins: Pattern
    """Behind a title: from when it holds, the day being the first group."""
    replaced_note: str
    early_note: str
    day_note: str
    unsure_severity: Severity = "info"
    """For an organ that some places still have."""


class Typo(Check, frozen=True, kw_only=True, tag="typo"):
    """A finding for each slip of the pen or of the keyboard next to a frequent word."""

    excludes: tuple[Pattern, ...] = ()
    """A slip that lies inside a match of one of these is none."""
    fair_severity: Severity = "info"
    """Where the right word is less certain."""
