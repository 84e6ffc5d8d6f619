"""Exceptions by rule and content, held against findings.

A finding is known by its rule and its quote (what is absent: by what the rule says), in the
reports of one unit, whatever the file is called: a renamed second draft keeps its exceptions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from lawcheck.checks.model import Excepted, Finding
from lawcheck.reports.model import Report
from lawcheck.text.folding import fold


class Entry(msgspec.Struct, frozen=True):
    """One exception. Without a reason it is none."""

    rule: str
    says: str = ""
    """What the finding says: for people, and to know by what has no quote."""
    quote: str = ""
    unit: str = ""
    """The issuer (or else the title) of the reports that it is for; empty: of all."""
    year: int | None = None
    """The year of the report that it is for; None: of every year."""
    reason: str = ""
    who: str = ""
    until: date | None = None
    """The last day on which it holds."""
    count: int = 1
    """So many findings that look the same are covered in one report."""

    @property
    def key(self) -> tuple[str, str, str, int | None]:
        """What two entries share that cover the same findings."""
        return (self.rule, known_by(self.quote, self.says), self.unit, self.year)

    @property
    def named(self) -> str:
        """For messages: 云溪县人民政府 cause-missing “基层…”."""
        told = self.quote or self.says
        shown = f"“{told if len(told) <= 24 else told[:23] + '…'}”" if told else ""
        year = f"{self.year}年度" if self.year else ""
        return " ".join(filter(None, (self.unit + year, self.rule, shown)))

    def is_for(self, unit: str, year: int | None) -> bool:
        """Whether it is for the reports of ``unit`` on ``year``."""
        return self.unit in ("", unit) and self.year in (None, year)


def known_by(quote: str, says: str) -> str:
    """The content that finding and entry must share: widths, quotes and blanks aside."""
    return fold(quote).text if quote else f"\0{fold(says).text}"


def unit_of(report: Report | None) -> str:
    """Whose report it is: the issuer, else the title, else nobody."""
    if report is None:
        return ""
    return report.issuer or (report.title.text if report.title else "")


class Exceptions:
    """The entries of a list on a given day, and which of them were used."""

    def __init__(self, entries: Iterable[Entry], today: date) -> None:
        self.entries = tuple(entries)
        self._today = today
        self._used: set[int] = set()
        self._seen: set[tuple[str, int | None]] = set()
        self._by_content: dict[tuple[str, str], list[int]] = {}
        for number, entry in enumerate(self.entries):
            rule, content, *_ = entry.key
            if entry.reason and not self.is_expired(entry):
                self._by_content.setdefault((rule, content), []).append(number)

    def is_expired(self, entry: Entry) -> bool:
        """Whether its last day has passed."""
        return entry.until is not None and entry.until < self._today

    def mark(self, findings: Sequence[Finding], report: Report | None) -> list[Finding]:
        """The findings of one report, those excepted that an entry covers."""
        about = (unit_of(report), report.year if report else None)
        self._seen.add(about)
        left: dict[int, int] = {}
        return [self._marked(finding, about, left) for finding in findings]

    def _marked(
        self, finding: Finding, about: tuple[str, int | None], left: dict[int, int]
    ) -> Finding:
        key = (finding.rule, known_by(finding.quote, finding.message))
        for number in self._by_content.get(key, ()) if finding.excepted is None else ():
            entry = self.entries[number]
            remaining = left.get(number, entry.count)
            if remaining and entry.is_for(*about):
                left[number] = remaining - 1
                self._used.add(number)
                until = entry.until.isoformat() if entry.until else None
                why = Excepted("baseline", entry.reason, until)
                return msgspec.structs.replace(finding, excepted=why)
        return finding

    # What is to be told of the list itself, as far as it is for the reports that were judged.

    def _concerned(self) -> list[tuple[int, Entry]]:
        return [
            (number, entry)
            for number, entry in enumerate(self.entries)
            if any(entry.is_for(*about) for about in self._seen)
        ]

    @property
    def unreasoned(self) -> list[Entry]:
        """Without a reason: no exceptions."""
        return [entry for entry in self.entries if not entry.reason]

    @property
    def expired(self) -> list[Entry]:
        return [entry for _, entry in self._concerned() if self.is_expired(entry)]

    @property
    def stale(self) -> list[Entry]:
        """They cover nothing any more."""
        return [
            entry
            for number, entry in self._concerned()
            if entry.reason and number not in self._used and not self.is_expired(entry)
        ]
