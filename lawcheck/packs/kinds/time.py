"""Kinds of rules about time: last year's text, events that had not happened, terms that ended."""

from __future__ import annotations

from lawcheck.packs.model import Check, PartId, Pattern


class Anachronism(Check, frozen=True, kw_only=True, tag="anachronism"):
    """A finding for each event of the pack's table that the text cannot know yet, and for
    wording that is not current for the report year."""

    due: str = "04-01"
    """MM-DD of the next year: an undated draft is taken to be written by then."""
    awaiting: tuple[Pattern, ...] = ()
    """Words in front of an event that speak of it as still to come."""
    upcoming: tuple[Pattern, ...] = ()
    """The same, behind it."""
    coming: tuple[Pattern, ...] = ()
    """Words beside a date that make it a term or an aim."""
    plans: PartId = "plans"
    """The part that may name what is to come."""
    passing: tuple[Pattern, ...] = ()
    """Words behind a congress that speak of history (党的十九大以来)."""
    future: tuple[Pattern, ...] = ()
    """将于……施行 with its year, month and day as groups."""
    turning: tuple[Pattern, ...] = ()
    """……年是……收官之年, with the year and the turn as groups."""
    first: tuple[str, ...] = ()
    """Turns that belong to the first year of a plan (开局)."""
    last: tuple[str, ...] = ()
    """Turns that belong to its last year (收官)."""
    awaited: tuple[Pattern, ...] = ()
    """Words in front of a congress that is still to come."""
    drafting: tuple[Pattern, ...] = ()
    """Words in front of a plan that is being written."""
    reasons: dict[str, str] = {}
    """Why arithmetic refutes it, by kind: future, turning, turning_term, awaited, drafted, counted,
    termed."""
    refuted: str = ""
    """Message for what arithmetic refutes."""
    refuted_advice: str = ""
    incomplete: str = ""
    """Message for a list of plenums that stops short of its year."""
    dated: str = ""
    """Message for wording that is no longer usual."""
    dated_advice: str = ""
    too_early: str
    """Message for an event after the text."""
    too_early_advice: str
    old_wording: str
    """Message for wording that is not current."""
    old_wording_advice: str


class PeriodExpired(Check, frozen=True, kw_only=True, tag="period-expired"):
    """A finding for each plan or campaign that has ended and stands as a present task."""

    doing: tuple[Pattern, ...]
    """Words in front of a plan that make it a present task."""
    ended: tuple[Pattern, ...]
    """Words of its clause that speak of its end or its past."""
    closing: tuple[Pattern, ...] = ()
    """What the clause that follows may begin with, saying the same."""
    awaiting_advice: str
    """Advice for a plan whose successor is not published yet."""
    follower_advice: str
    """Advice that names the successor."""
    plans: PartId = "plans"
    """The part that is judged by the next year."""


class YearStale(Check, frozen=True, kw_only=True, tag="year-stale"):
    """A finding for each sentence or heading of an earlier year that was left standing."""

    subjects: tuple[Pattern, ...]
    """What follows the year where a sentence reports of it."""
    compares: tuple[Pattern, ...]
    """Words that make an earlier year right: comparison, history, documents."""
    announced: tuple[Pattern, ...] = ()
    """Words that end an introduction: it is about the report year, whatever it compares."""
    announces: tuple[Pattern, ...]
    """The formula that says what is reported; its first group is the year."""
    this_year: tuple[Pattern, ...]
    """Words for the current year, wrong in a text that was published in the next one."""
    this_year_note: str
    this_year_advice: str
    plans: PartId = "plans"


class YearConflict(Check, frozen=True, kw_only=True, tag="year-conflict"):
    """One finding when the places that tell the report's year do not agree.

    What follows from the same cause (plan-year, year-stale, anachronism) is then not told.
    """

    sources: dict[str, str]
    """What to call each place: title, headings, opening, plans, dated."""
