"""What the examples of a rule prove."""

from __future__ import annotations

import msgspec


class Outcome(msgspec.Struct, frozen=True):
    """One example: whether it held, and if not, what came instead (in Chinese)."""

    text: str
    passes: bool
    held: bool
    told: str = ""


class Proof(msgspec.Struct, frozen=True):
    """What the examples of one rule (part, duty, topic) say."""

    id: str
    name: str
    outcomes: tuple[Outcome, ...]
    faults: tuple[str, ...]
    """Everything that is wrong, failed examples included, each one Chinese sentence."""

    @property
    def held(self) -> int:
        return sum(outcome.held for outcome in self.outcomes)
