"""Passages by writers who had not read the rules, each judged within a good report.

A file holds passages on one field (figures, names, substance): wrong ones with one fault, right
ones that look alike. Each stands alone, so only what is found within it counts. The first half of
each file may be read by who mends the rules; the second half is held back and only counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from lawcheck import check_bytes
from lawcheck.checks.model import Finding
from lawcheck.review import Review
from tests.material.packs import annual_report
from tests.material.yamls import data
from tests.passages.placing import good, placed
from tests.rounds.judge import touches

HERE = Path(__file__).parent


@cache
def passages(path: Path) -> tuple[dict[str, Any], ...]:
    """The passages of one file, as labelled."""
    return tuple(data(path)["passages"])


def told(passage: dict[str, Any]) -> list[Finding]:
    """What the good report is told because of a passage, at the quote or anywhere within it."""
    return told_together([passage])[0]


def told_together(together: Sequence[dict[str, Any]]) -> list[list[Finding]]:
    """The same of several passages that stand in one report, for each of them."""
    lines, numbers = placed(*together)
    found = judged("\n".join(lines)).findings
    along = numbers[len(together) :]
    issuer = together[0].get("issuer", "")
    return [
        [
            finding
            for finding in _because_of(passage, found, number, along)
            if _within(finding, set(number)) or finding.fingerprint not in known(issuer)
        ]
        for passage, number in zip(together, numbers, strict=False)
    ]


def _because_of(
    passage: dict[str, Any], found: Sequence[Finding], at: range, along: Sequence[range]
) -> list[Finding]:
    # Where the part is the passage, that it says nothing stands at its heading.
    if passage.get("alone") and (empty := [f for f in found if f.rule == "part-empty"]):
        return empty
    if quote := passage.get("quote"):
        line, columns = _columns(passage["text"], quote)
        return [f for f in found if touches(f, quote) or _covers(f, at.start + line, columns)]
    return [finding for finding in found if _within(finding, {*at, *chain(*along)})]


def _columns(text: str, quote: str) -> tuple[int, range]:
    """In which line of the text the quote stands, from 0, and where in it, from 1."""
    for number, line in enumerate(text.splitlines()):
        if (start := line.find(quote)) >= 0:
            return number, range(start + 1, start + 1 + len(quote))
    return 0, range(0)


def _covers(finding: Finding, line: int, columns: range) -> bool:
    """Whether a finding lies within the quote: what is masked quotes nothing of it."""
    place = finding.location
    return (
        place is not None
        and place.line == place.end_line == line
        and place.column in columns
        and place.end_column - 1 in columns
    )


def _within(finding: Finding, lines: set[int]) -> bool:
    """Whether all that a finding speaks of stands in the lines: no other place of the report."""
    places = [finding.location, *(related.location for related in finding.related)]
    return finding.location is not None and all(
        place is None or place.line in lines for place in places
    )


@cache
def known(issuer: str = "") -> frozenset[str]:
    """Fingerprints of what the report is told without any passage put in."""
    return frozenset(f.fingerprint for f in judged("\n".join(good(issuer))).findings)


def judged(text: str, name: str = "report.txt") -> Review:
    return check_bytes(text.encode(), name, pack=annual_report())
