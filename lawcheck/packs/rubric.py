"""The rubric of a pack as types: what findings cost, which grade is reached, what fails at once."""

from __future__ import annotations

from lawcheck.packs.base import Data, Level, PartId, RuleId, Severity, When


class Deduction(Data, frozen=True, kw_only=True):
    """How many points findings of a rule cost within an item of the rubric."""

    rule: RuleId
    points: float
    """For the first finding, or for each."""
    each: bool = True
    at_most: float | None = None
    """Limit for this rule within the item."""
    part: PartId = ""
    """Only findings about this mandated part; empty means all."""
    enabled: bool = True


class Item(Data, frozen=True, kw_only=True):
    """One line of the rubric."""

    id: str
    name: str
    points: float
    points_by_level: dict[Level, float] = {}
    """Where another number of points holds; the points of every level add up to 100."""
    reason: str = ""
    """Why it weighs this much."""
    deductions: tuple[Deduction, ...]
    when: When = When()
    enabled: bool = True


class Grade(Data, frozen=True, kw_only=True):
    name: str
    least: float


class Veto(Data, frozen=True, kw_only=True):
    """A rule whose error fails the report whatever its sum."""

    rule: RuleId
    reason: str
    enabled: bool = True


class Scoring(Data, frozen=True, kw_only=True):
    items: tuple[Item, ...]
    grades: tuple[Grade, ...]
    """From the best down; the first whose ``least`` is reached."""
    vetoes: tuple[Veto, ...] = ()
    weights: dict[Severity, float] = {}
    """The share of the points that a finding of this severity costs; all of them where unnamed."""
    unjudged: tuple[str, ...] = ()
    """What the program does not judge and a person must read; named in every output."""
    passing: float = 60
    """With fewer points a report is unfit."""
