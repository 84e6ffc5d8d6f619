"""Try each slip in each relation of figures of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from lawcheck.checks.model import Finding
from lawcheck.text.span import Span
from tests.perturbed.kinds import FINDERS, SLIPS
from tests.perturbed.texts import Text
from tests.perturbed.trial import RULES, Trial, Tried


def tried(text: Text, kinds: Sequence[str], half: str = "all") -> Iterator[Tried]:
    """Every slip in every relation of a text."""
    trial = Trial(text, half, RULES)
    running = trial.running
    for kind in kinds:
        for relation in FINDERS[kind](running):
            if not trial.asks(relation.stretch):
                continue
            start, end = relation.stretch
            tells = partial(_tells, {running.number(start), running.number(end - 1)})
            for slip in SLIPS[kind](relation, running.text):
                yield trial.of(slip, relation.stretch, tells)


def _tells(lines: set[int], finding: Finding, _: Span) -> bool:
    at = finding.location
    return (
        finding.rule in RULES
        and at is not None
        and any(at.line <= line <= at.end_line for line in lines)
    )
