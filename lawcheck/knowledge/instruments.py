"""Look up laws and documents by title or number, and what holds on a day.

What a pack lists (``documents``) stands before the table of laws, ``rules/laws.tsv``, which is
read when the first title is looked up. The table's laws are those in force on its day; of the
administrative regulations it says when they were made, not for certain whether they still hold.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from lawcheck.knowledge.days import first_day, last_day
from lawcheck.knowledge.tables import lines
from lawcheck.knowledge.titles import (
    STATE,
    is_general,
    is_key,
    key,
    number_key,
    without_period,
)
from lawcheck.packs.instruments import Instrument
from lawcheck.text.patterns import compiled

if TYPE_CHECKING:
    from lawcheck.knowledge.near_titles import Near

TABLE = "laws.tsv"

#: 国务院办公厅关于严格规范涉企行政检查的意见: what it is about.
_ABOUT = compiled(r"关于(.{6,})的(?:指导|若干|实施|工作)*(?:意见|通知|决定|方案|规定|办法|措施)")
#: A subject of fewer characters may be of many documents.
_SUBJECT = 8
#: Days. What is remembered of a repeal may be wrong by months, not by more, where it is known what
#: came in its place.
_A_YEAR = 365

State = Literal["in-force", "not-yet", "repealed", "ended"]


class Status(msgspec.Struct, frozen=True):
    """Whether a document holds on a day."""

    state: State
    """``ended``: its period is over; ``repealed``: another act or decision ended it."""
    since: str = ""
    """The day (or month, or year) that decides it: in force from, repealed on, the last year."""
    successor: Instrument | None = None
    certain: bool = True
    """False: by facts from memory, or not known to hold still."""


class Library:
    """The documents of a pack and the table of laws, ready to be asked."""

    def __init__(self, documents: tuple[Instrument, ...]) -> None:
        self._all: dict[str, Instrument] = {}
        self._of_title: dict[str, list[Instrument]] = {}
        self._successor: dict[str, Instrument] = {}
        self._weak: set[str] = set()
        self._subjects: list[tuple[str, Instrument]] = []
        own = {key(one.title): one for one in documents}
        by: dict[str, str] = {}
        for law, follower in _laws():
            pack_entry = own.get(law.title)
            one = _filled(pack_entry, law) if pack_entry else law
            if pack_entry:
                own[law.title] = one
            elif law.kind != "law" and not law.repealed:
                self._weak.add(law.id)
            if follower:
                by[one.id] = follower
            self._add(one)
        for one in own.values():
            if one.id not in self._all:
                self._add(one)
            self._successor |= dict.fromkeys(one.replaces, one)
        for ended, title in by.items():
            if follower_ := self._of_title.get(title):
                self._successor.setdefault(ended, follower_[0])

    def _add(self, one: Instrument) -> None:
        self._all[one.id] = one
        if not one.names and is_key(one.title):
            self._of_title.setdefault(one.title, []).append(one)
            return
        for title in (one.title, *one.names):
            whole = key(title)
            for form in dict.fromkeys((whole, without_period(whole))):
                self._of_title.setdefault(form, []).append(one)
        if "〔" in one.number and (subject := _ABOUT.search(one.title)):
            self._subjects.append((subject[1], one))

    @cached_property
    def _of_number(self) -> dict[str, list[Instrument]]:
        """Most reports cite no number."""
        found: dict[str, list[Instrument]] = {}
        for one in self._all.values():
            for number in (one.number, *one.former_numbers):
                if number:
                    found.setdefault(number_key(number), []).append(one)
        return found

    def named(self, title: str) -> tuple[Instrument, ...]:
        """The documents that ``title`` names, 《》 or not; several where it lacks its years."""
        return tuple(self._of_title.get(key(title), ()))

    def is_law(self, name: str) -> bool:
        """Whether a law has just this name, that of the state left out."""
        found = self._of_title.get(name)
        return found is not None and found[0].kind == "law"

    def is_statute(self, name: str) -> bool:
        """Whether a law or a regulation of the State Council has just this name."""
        found = self._of_title.get(name)
        return found is not None and found[0].kind in ("law", "regulation")

    def near(self, title: str) -> Near | None:
        """What a title that names nothing was meant to name, where that is hardly in doubt."""
        if self.named(title):
            return None
        from lawcheck.knowledge import near_titles

        return near_titles.find(
            key(title),
            self._of_title,
            general=is_general(title),
            state=title.lstrip("《").startswith(STATE),
        )

    def near_bare(self, title: str) -> Near | None:
        """The same of the name of a law that stands without 《》."""
        if self.named(title):
            return None
        from lawcheck.knowledge import near_titles

        return near_titles.bare(key(title), self._of_title)

    def is_short_for_law(self, title: str) -> bool:
        """Whether the characters of ``title`` stand in this order in the name of a law (固废法)."""
        return any(
            entries[0].kind == "law" and name.endswith(("法", "法典")) and _within(title, name)
            for name, entries in self._of_title.items()
        )

    def numbered(self, number: str) -> tuple[Instrument, ...]:
        """The documents of this number, also of an earlier text."""
        return tuple(self._of_number.get(number_key(number), ()))

    def changed_since(self, day: str) -> tuple[Instrument, ...]:
        """What was made or last changed on a known day (YYYY-MM-DD) from ``day`` on."""
        return tuple(one for one in self._all.values() if max(one.issued, one.revised) >= day)

    def about(self, subject: str, series: str) -> tuple[Instrument, ...]:
        """The documents of a series (国办发) that are 关于… what ``subject`` begins with."""
        found = {}
        for core, one in self._subjects:
            if one.number.startswith(series) and (
                subject.startswith(core) or (len(subject) >= _SUBJECT and core.startswith(subject))
            ):
                found[one.id] = one
        return tuple(found.values())

    def successor(self, one: Instrument, day: date) -> Instrument | None:
        """What stands in its place on ``day``, over all that has ended in between."""
        found = self._successor.get(one.id)
        if found is None:
            return None
        ended = self.status(found, day).state == "repealed"
        return (ended and self.successor(found, day)) or found

    def status(self, one: Instrument, day: date) -> Status:
        """Whether ``one`` holds on ``day``."""
        begins = one.in_force or one.issued
        if begins and day < first_day(begins):
            known = one.certain("in_force" if one.in_force else "issued")
            return Status("not-yet", begins, None, known)
        if one.repealed and day >= last_day(one.repealed):
            follower = self.successor(one, day)
            long_ago = (day - last_day(one.repealed)).days > _A_YEAR and follower is not None
            return Status("repealed", one.repealed, follower, long_ago or one.certain("repealed"))
        until = one.until or (str(one.period[1]) if one.period else "")
        if until and day > last_day(until):
            return Status("ended", until, self.successor(one, day), one.certain("title"))
        follower = self._successor.get(one.id)
        if follower and not one.repealed:
            start = follower.in_force or follower.issued
            if start and day >= last_day(start):
                sure = follower.certain("in_force" if follower.in_force else "issued")
                return Status("repealed", start, self.successor(one, day), sure)
        return Status("in-force", begins, None, one.id not in self._weak)


def _within(short: str, name: str) -> bool:
    rest = iter(name)
    return all(char in rest for char in short)


@lru_cache(maxsize=4)
def library(documents: tuple[Instrument, ...]) -> Library:
    """The library of a pack's ``documents``; made once for a pack."""
    return Library(documents)


@lru_cache(maxsize=1)
def _laws() -> tuple[tuple[Instrument, str], ...]:
    """The table of laws, each with the title of what ended it."""
    found = []
    for line in lines(TABLE):
        cells = line.split("\t")
        cells += [""] * (10 - len(cells))
        title, kind, issued, force, revised, revised_force, number, repealed, follower, last = cells
        one = Instrument(
            id=title,
            title=title,
            kind=kind,  # type: ignore[arg-type]
            number=f"国务院令第{number}号" if number else "",
            issued=issued,
            in_force=force,
            revised=revised,
            revised_in_force=revised_force,
            repealed=repealed,
            articles=int(last or 0),
        )
        found.append((one, follower))
    return tuple(found)


def _filled(one: Instrument, law: Instrument) -> Instrument:
    """A pack's entry, with what the table knows besides."""
    fields = ("number", "issued", "in_force", "revised", "revised_in_force", "repealed")
    more = {field: getattr(law, field) for field in fields if not getattr(one, field)}
    if not one.articles and one.revised in ("", law.revised):
        more["articles"] = law.articles
    return msgspec.structs.replace(one, **more)
