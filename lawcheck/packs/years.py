"""Facts that change by the year: what is current when, when things happened, when terms end.

They are one table for all rules. What is not yet published has an empty slot: a rule says nothing
about it, it does not guess.
"""

from __future__ import annotations

from datetime import date

from lawcheck.packs.base import Data, Pattern


class YearFacts(Data, frozen=True, kw_only=True):
    """What is current at the end of a report year."""

    id: str
    """The year, as text."""
    congress: int | None = None
    """The Party congress whose wording is current, e.g. 20."""
    plenum: int | None = None
    """The latest plenum of its Central Committee, e.g. 3."""
    wording: str = ""
    """How a report names them, e.g. 党的二十大和二十届二中、三中全会."""
    goal: str = ""
    """The goal formula of the current 实施纲要."""
    outline: str = ""
    """The current 实施纲要, with its years."""
    publicity: str = ""
    """The current 普法 plan."""
    new: tuple[str, ...] = ()
    """Laws and campaigns that a report of this year is expected to show."""

    @property
    def year(self) -> int:
        return int(self.id)


class Event(Data, frozen=True, kw_only=True):
    """Something that a text cannot name before it happened."""

    id: str
    name: str
    day: str = ""
    """The day on which it began or was published, YYYY-MM-DD."""
    after: str = ""
    """Where the day is not known: it is later than this."""
    begins: bool = False
    """Work of a term that begins then: no earlier year can report it, whenever it is written."""
    certain: bool = True
    """False: announced or remembered, not seen to have happened; then nothing is an error."""
    congress: int | None = None
    plenum: int | None = None
    """A meeting is found by its numbers (0 is the congress itself), not by patterns."""
    patterns: tuple[Pattern, ...] = ()

    @property
    def earliest(self) -> date:
        """No text written before this day can name it."""
        return date.fromisoformat(self.day or self.after)


class Period(Data, frozen=True, kw_only=True):
    """A plan or campaign that ends."""

    id: str
    name: str
    until: int
    """The last year in which it is current."""
    awaits: bool = False
    """No plan that follows it is published yet: told softly until one replaces it."""
    patterns: tuple[Pattern, ...]


class Outdated(Data, frozen=True, kw_only=True):
    """A wording that was replaced."""

    id: str
    since: int
    """From this report year on another wording is current."""
    pattern: Pattern
    now: str
    """What is current, in words."""
    dated: bool = False
    """Not wrong, only no longer usual: told softly."""


class Recurring(Data, frozen=True, kw_only=True):
    """A day, week or month that is counted from its first year: 第十三个国家宪法日."""

    id: str
    name: str
    first: int
    """The year of the first."""
    patterns: tuple[Pattern, ...]
    """The first group is the number."""


class Term(Data, frozen=True, kw_only=True):
    """Plans of five years each, known by their number: “十五五”规划, “九五”普法."""

    id: str
    name: str
    number: int
    """One that is known, e.g. 15."""
    first: int
    """The first year of that one, e.g. 2026."""
    patterns: tuple[Pattern, ...]
    """The first group is the number."""

    def years(self, number: int) -> tuple[int, int]:
        """The first and the last year of the plan with this number."""
        first = self.first + 5 * (number - self.number)
        return first, first + 4
