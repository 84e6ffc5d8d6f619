"""Exceptions of the settings: by path and rule, each with a reason.

Unlike an entry of a list, which is for one finding, they are for whatever a rule finds there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from lawcheck.checks.model import Excepted, Finding
from lawcheck.files import fits


class Allowed(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """One exception of the settings."""

    rule: Annotated[str, Meta(description="规则的 id，或者 number-* 这样的写法")]
    reason: Annotated[str, Meta(description="理由；没有理由不能豁免")]
    path: Annotated[
        str, Meta(description="哪些报告：从设置文件所在的文件夹写起；不写则为全部报告")
    ] = "*"
    who: Annotated[str, Meta(description="谁同意的")] = ""
    until: Annotated[date | None, Meta(description="到哪一天为止，如 2027-03-01")] = None

    @property
    def named(self) -> str:
        """For messages: 各部门/*.docx number-form."""
        return f"{self.path} {self.rule}" if self.path != "*" else self.rule

    def holds(self, path: str, base: Path) -> bool:
        """Whether it is for the report at ``path``."""
        return fits(path, self.path, base)

    def is_expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < today


class ByPath:
    """The exceptions of the settings on a given day, and which of them were used."""

    def __init__(self, entries: Iterable[Allowed], base: Path, today: date) -> None:
        """``base``: the folder from which paths are written."""
        self.entries = tuple(entries)
        self._base = base
        self._today = today
        self._used: set[int] = set()
        self._concerned: set[int] = set()

    def mark(self, findings: Sequence[Finding], path: str) -> list[Finding]:
        """The findings of the report at ``path``, those excepted that an entry covers."""
        here = [n for n, one in enumerate(self.entries) if one.holds(path, self._base)]
        self._concerned.update(here)
        hold = [n for n in here if not self.entries[n].is_expired(self._today)]
        return [self._marked(finding, hold) for finding in findings]

    def _marked(self, finding: Finding, hold: Iterable[int]) -> Finding:
        for number in hold if finding.excepted is None else ():
            entry = self.entries[number]
            if fnmatchcase(finding.rule, entry.rule):
                self._used.add(number)
                until = entry.until.isoformat() if entry.until else None
                why = Excepted("settings", entry.reason, until)
                return msgspec.structs.replace(finding, excepted=why)
        return finding

    @property
    def expired(self) -> list[Allowed]:
        """Of those for reports that were judged."""
        return [one for one in self._for_judged() if one.is_expired(self._today)]

    @property
    def stale(self) -> list[Allowed]:
        """They cover nothing any more."""
        return [
            self.entries[number]
            for number in sorted(self._concerned - self._used)
            if not self.entries[number].is_expired(self._today)
        ]

    def _for_judged(self) -> list[Allowed]:
        return [self.entries[number] for number in sorted(self._concerned)]
