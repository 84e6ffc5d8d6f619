"""Which finding a person points at: by its place as the outputs show it, or by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.checks.model import Finding
from lawcheck.text.folding import fold

#: 第8段, 第53—91行, 第3页.
_PLACE = re.compile(r"第?(?P<number>\d{1,9})(?:[—\-–~～至]\d+)?(?P<unit>[段行页])")


def pointed(finding: Finding, at: str) -> bool:
    """Whether ``at`` (第8段, 第53行, or a part of the quote or message) means ``finding``."""
    place = _PLACE.fullmatch("".join(at.split()))
    if place is None:
        words = fold(at).text.strip()
        return bool(words) and words in f"{fold(finding.quote).text}\n{fold(finding.message).text}"
    where, number = finding.location, int(place["number"])
    if where is None:
        return False
    if place["unit"] == "段":
        return where.paragraph == number
    if place["unit"] == "页":
        return where.page == number
    return where.line is not None and where.line <= number <= (where.end_line or where.line)


class Wanted:
    """Which findings a person means: of these rules, at these places; all where none are named."""

    def __init__(self, rules: Sequence[str] | None, places: Sequence[str] | None) -> None:
        self._rules = rules
        self._places = places
        self._missed = dict.fromkeys(places or ())

    @property
    def missed(self) -> tuple[str, ...]:
        """The places at which nothing has been found so far."""
        return tuple(self._missed)

    def takes(self, finding: Finding) -> bool:
        """Whether ``finding`` is meant; its places are found then."""
        if self._rules and finding.rule not in self._rules:
            return False
        if not self._places:
            return True
        meant = [at for at in self._places if pointed(finding, at)]
        for at in meant:
            self._missed.pop(at, None)
        return bool(meant)
