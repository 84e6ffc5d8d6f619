"""Each unit of the list held against the reports of a run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Literal

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.review import Review
from lawcheck.roster.model import Unit
from lawcheck.roster.names import bare, own
from lawcheck.roster.season import report_year

#: ``renamed``: there, but under a name that is not the one of the list.
State = Literal["there", "twice", "renamed", "missing"]

#: Names so alike mean one unit, where no other unit of the list is as near.
ALIKE = 80


class Standing(msgspec.Struct, frozen=True):
    """One unit and its reports; ``late`` where the report itself is dated after the deadline."""

    unit: Unit
    state: State
    reports: tuple[int, ...] = ()
    """Turns of the reviews, from 0."""
    name: str = ""
    """The name under which the report goes."""
    late: date | None = None
    overdue: int = 0
    """Days since the deadline of what is missing."""

    @property
    def told(self) -> str:
        """In Chinese, for the column 报送情况."""
        if self.state == "missing":
            if self.overdue > 0:
                return f"未报送，已过期限{self.overdue}天"
            limit = self.unit.deadline
            day = f"{limit.month}月{limit.day}日" if limit else ""
            day = self.unit.yearless.told if self.unit.yearless else day
            return f"未报送，期限{day}" if day else "未报送"
        words = ["已报送"]
        if self.state == "renamed":
            named = f"名称是“{self.name}”" if self.name else "报告里没有读出单位名称，请核对"
            words.append(named)
        if len(self.reports) > 1:
            words.append(f"有{len(self.reports)}份，请定一份")
        if self.late:
            words.append(f"逾期，落款或公开日期{self.late.month}月{self.late.day}日")
        return "，".join(words)


def standings(
    units: Sequence[Unit], reviews: Sequence[Review], today: date | None = None
) -> tuple[Standing, ...]:
    """Where each unit stands, in the order of the list.

    A deadline without a year is in the season of the reports, else in the only year of the list.
    """
    units = _in_season(units, reviews)
    owners = _owners(units, reviews)
    found = []
    for turn, unit in enumerate(units):
        own = tuple(number for number, (owner, _) in owners.items() if owner == turn)
        if not own:
            days = (today - unit.deadline).days if today and unit.deadline else 0
            found.append(Standing(unit, "missing", overdue=max(days, 0)))
            continue
        exact = all(owners[number][1] for number in own)
        state: State = "twice" if len(own) > 1 else "there" if exact else "renamed"
        name = next((_name(reviews[n]) for n in own if not owners[n][1]), "")
        found.append(Standing(unit, state, own, name, _late(unit, [reviews[n] for n in own])))
    return tuple(found)


def _in_season(units: Sequence[Unit], reviews: Sequence[Review]) -> Sequence[Unit]:
    if not any(unit.yearless for unit in units):
        return units
    season = report_year(review.report.year for review in reviews if review.report)
    stated = {unit.deadline.year for unit in units if unit.deadline}

    def dated(unit: Unit) -> Unit:
        if unit.yearless is None:
            return unit
        if season is not None:
            day = unit.yearless.after(season)
        elif len(stated) == 1:
            day = unit.yearless.of(*stated)
        else:
            return unit
        return msgspec.structs.replace(unit, deadline=day, yearless=None)

    return [dated(unit) for unit in units]


def _owners(units: Sequence[Unit], reviews: Sequence[Review]) -> dict[int, tuple[int, bool]]:
    """Turn of a review → turn of its unit, and whether the name is the one of the list."""
    names = [{bare(name) for name in (unit.name, *unit.others)} for unit in units]
    owners: dict[int, tuple[int, bool]] = {}
    for number, review in enumerate(reviews):
        told = bare(_name(review))
        exact = [turn for turn, known in enumerate(names) if told in known]
        if len(exact) > 1:  # a government and its office, both on the list
            exact = [turn for turn in exact if own(units[turn].name) == own(_name(review))]
        if told and len(exact) == 1:
            owners[number] = (exact[0], True)
    taken = {turn for turn, _ in owners.values()}
    for number, review in enumerate(reviews):
        if number in owners:
            continue
        near = _nearest(review, [(t, known) for t, known in enumerate(names) if t not in taken])
        if near is not None:
            owners[number] = (near, False)
    return owners


def _nearest(review: Review, free: Sequence[tuple[int, set[str]]]) -> int | None:
    """The only unit that is still without a report and whose name this may be meant as."""
    told, file = bare(_name(review)), bare(PurePath(review.path).stem)
    inside = [turn for turn, known in free if any(_holds(told, file, name) for name in known)]
    if len(inside) == 1:
        return inside[0]
    if inside or not told:
        return None
    scored = sorted(((max(ratio(told, n) for n in known), turn) for turn, known in free))
    if not scored or scored[-1][0] < ALIKE:
        return None
    return scored[-1][1] if len(scored) == 1 or scored[-2][0] < scored[-1][0] else None


def _holds(told: str, file: str, name: str) -> bool:
    """示例市云溪县 is 云溪县, and a file called 云溪县报告 is its report."""
    return bool(name) and (told.endswith(name) or name.endswith(told or "\0") or name in file)


def _name(review: Review) -> str:
    return (review.report.issuer if review.report else None) or ""


def _late(unit: Unit, reviews: Sequence[Review]) -> date | None:
    """The day of the earliest report, where that is after the deadline."""
    days = []
    for review in reviews:
        dated = review.report and (review.report.written or review.report.published)
        if not dated:
            return None
        days.append(dated.day)
    first = min(days, default=None)
    limit = unit.deadline or next((one.deadline for one in reviews if one.deadline), None)
    return first if first and limit and first > limit else None
