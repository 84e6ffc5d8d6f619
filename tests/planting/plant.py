"""What a fault is: a function that plants it and says which finding it must give."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

from tests.planting.draft import Draft, Line


@dataclass(frozen=True)
class Wanted:
    """The one finding that a planted fault must give."""

    rules: tuple[str, ...]
    """Any of these: some faults may rightly be told in two ways."""
    at: tuple[Line, ...] = ()
    """The finding must point at one of these lines; empty for what is absent (no location)."""
    quote: str = ""
    """Must stand in the finding's quote or message."""
    somewhere: bool = False
    """The place is a matter of taste: any will do."""
    along: tuple[str, ...] = ()
    """Rules that may follow from the same fault."""


#: plant(draft, dice) changes the draft and gives what must be found; None where it does not fit.
Plant = Callable[[Draft, random.Random], Wanted | None]


@dataclass(frozen=True)
class Fault:
    rule: str
    name: str
    plant: Plant

    @property
    def turn(self) -> int:
        """A number of its own, which no other fault moves: it picks report, habit and form."""
        return crc32(f"{self.rule} {self.name}".encode())


FAULTS: list[Fault] = []


def fault(rule: str, *names: str) -> Callable[[Callable[..., Wanted | None]], Plant]:
    """Register a fault of ``rule``; with ``names``, one for each, handed over as ``variant``."""

    def register(function: Callable[..., Wanted | None]) -> Plant:
        title = function.__name__
        if not names:
            FAULTS.append(Fault(rule, title, function))
        for name in names:

            def plant(draft: Draft, dice: random.Random, name: str = name) -> Wanted | None:
                return function(draft, dice, name)

            FAULTS.append(Fault(rule, f"{title}: {name}", plant))
        return function

    return register


def into(text: str, sentence: str, dice: random.Random) -> str:
    """``text`` with a sentence put in at the end of one of its sentences."""
    ends = [i + 1 for i, c in enumerate(text) if c == "。"] or [len(text)]
    at = dice.choice(ends)
    return text[:at] + sentence + text[at:]


def put(draft: Draft, dice: random.Random, sentence: str, part: str = "achievements") -> Line:
    """Put ``sentence`` into a paragraph of a part, and give the paragraph."""
    line = dice.choice(draft.prose(part))
    line.text = into(line.text, sentence, dice)
    return line
