"""What the table of years still lacks for a report year: the yearly ritual of who keeps a pack."""

from __future__ import annotations

from datetime import date

import msgspec

from lawcheck.packs.model import RulePack
from lawcheck.packs.years import YearFacts

#: From this month on the reports of the year are near.
_FROM = 10
#: What a row may hold, in the words of a clerk.
_SLOTS = {
    "wording": "当年的表述（congress、plenum、wording）",
    "goal": "总体目标的表述（goal）",
    "outline": "现行的实施纲要（outline）",
    "publicity": "现行的普法规划（publicity）",
    "new": "当年的新文件、新法律（new）",
}


class Row(msgspec.Struct, frozen=True):
    """A report year, what the table says of it and what it does not."""

    year: int
    facts: YearFacts | None
    lacks: tuple[str, ...]
    unsure: tuple[str, ...]
    """Events of the year that were announced, not seen."""
    ended: tuple[str, ...]
    """Plans that ended before the year and that nothing is known to follow."""


def row(pack: RulePack, year: int) -> Row:
    """What ``pack`` has for reports of ``year``."""
    facts = next((one for one in pack.years if one.id == str(year)), None)
    filled = msgspec.structs.asdict(facts) if facts else {}
    lacks = tuple(label for name, label in _SLOTS.items() if facts and not filled[name])
    unsure = tuple(
        event.name
        for event in pack.events
        if not event.certain and event.day and event.earliest.year == year
    )
    followed = {replaced for one in pack.documents for replaced in one.replaces}
    ended = tuple(
        period.name
        for period in pack.periods
        if period.awaits and period.until < year and period.id not in followed
    )
    return Row(year, facts, lacks, unsure, ended)


def coming(pack: RulePack, today: date) -> int | None:
    """The report year that is near and has no row; None where all is well, or it is early."""
    near = today.month >= _FROM
    known = {facts.year for facts in pack.years}
    return today.year if near and known and today.year not in known else None
