"""Try each edit of a text: lists, days and restated values changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Finding
from lawcheck.text.span import Span
from tests.perturbed.edits import EDITS
from tests.perturbed.texts import Text
from tests.perturbed.trial import RULES, Trial, Tried

#: Rules that may tell an edit.
_RULES = RULES | {"date-impossible"}


def tried(text: Text, kinds: Sequence[str], half: str = "all") -> Iterator[Tried]:
    """Every edit of a text that lies in one line."""
    trial = Trial(text, half, _RULES)
    running = trial.running
    for kind in kinds:
        for edit in EDITS[kind](running):
            place = running.place(edit.start, edit.end)
            if place.paragraph == place.last and trial.asks(edit.whole):
                yield trial.of(edit, edit.whole, _tells)


def _tells(finding: Finding, place: Span) -> bool:
    return finding.rule in _RULES and any(
        at is not None and at.line <= place.paragraph <= at.end_line
        for at in (finding.location, *(one.location for one in finding.related))
    )
