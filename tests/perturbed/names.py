"""Try slips in the names, words and laws of a text (``misnaming.py``): told where they stand?"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial

from lawcheck.checks.model import Finding
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.span import Span
from tests.perturbed.misnaming import KINDS, Ground
from tests.perturbed.texts import Text
from tests.perturbed.trial import Slip, Trial, Tried


def tried(text: Text, kinds: Sequence[str], half: str = "all", most: int = 3) -> Iterator[Tried]:
    """Up to ``most`` slips of each kind in a text; a passage takes one."""
    trial = Trial(text, half)
    if trial.clean.report is None:
        return
    running = trial.running
    ground = Ground(running.text, running, trial.clean.report.issuer or "")
    most = 1 if len(text.asked) == 1 else most
    for kind in kinds:
        dice = random.Random(f"{kind} {text.name}")
        slips = [s for s in KINDS[kind](ground, dice) if running.text[s.start : s.end] != s.written]
        for slip in sorted(dice.sample(slips, min(most, len(slips))), key=lambda s: s.start):
            whole = _sentence(running.text, slip)
            if trial.asks(whole):
                yield trial.of(slip, whole, partial(_tells, len(slip.written)))


def _sentence(text: str, slip: Slip) -> tuple[int, int]:
    return begin_of(text, slip.start, "。\n"), end_of(text, slip.end, "。\n")


def _tells(written: int, finding: Finding, place: Span) -> bool:
    """Whether a finding touches what was written, or the neighbours of what was lost."""
    at = finding.location
    if at is None or not at.line <= place.paragraph <= at.end_line:
        return False
    stop = place.start + written + 1
    begin = at.column - 1 if at.line == place.paragraph else 0
    end = at.end_column - 1 if at.end_line == place.paragraph else stop
    short = end - begin <= written + 1 + 40
    return short and begin <= stop and end >= place.start
