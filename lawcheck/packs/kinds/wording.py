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
