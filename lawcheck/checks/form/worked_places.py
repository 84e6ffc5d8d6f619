"""Another place of the report's own kind that the report works for: 结合青石镇实际, 擦亮青石镇品牌.

What a clause begins with and what follows the name show that nobody else's work is told, so that
even a name that is a word as well (青石) is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.checks.form.place_names import is_name, is_seldom, may_be
from lawcheck.checks.model import Case
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.text.patterns import compile_patterns

#: A word as well is a name of no more characters.
_WORD = 3


class Worked(NamedTuple):
    """A place that is worked for."""

    name: str
    start: int
    end: int


def worked_places(options: NameMismatch, case: Case, units: tuple[str, ...]) -> Iterator[Worked]:
    """Every place of one of these units, whosever it is."""
    running = case.report.running
    for match in compile_patterns(options.own_work).finditer(running.text):
        at = [number for number, part in enumerate(match.groups(), 1) if part]
        if len(at) != 2 or running.in_title(*match.span()):
            continue
        stem, unit = match[at[0]], match[at[1]]
        if unit not in units or len(stem) > _WORD or not may_be(options, stem, unit):
            continue
        if is_seldom(options, stem) or is_name(stem, unit):
            yield Worked(stem + unit, match.start(at[0]), match.end(at[1]))
