"""Whether other values than those that a change was read from give what it says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from msgspec import structs

from lawcheck.checks.figures.derived.bases import Passage, alike, in_a_row
from lawcheck.checks.figures.derived.statements import Statement, Told, gives
from lawcheck.text.figures import Measured


def explained(said: Statement, told: Sequence[Told | None]) -> bool:
    """Whether any two values of the sentence give what is said."""
    values = [one.m for one in told if one and one.m.figure.exact]
    return any(
        gives(said, one, other)
        for one in values
        for other in values
        if one is not other and alike(one, other) and one.figure.value
    )


def explained_near(said: Statement, passage: Passage) -> bool:
    """Whether two counts about a rate give it that is too fine for an accident."""
    if said.m.figure.unit != "%" or not said.m.figure.step:
        return False
    values = [m for m in (*passage.back, *passage.own) if m.figure.exact and m.figure.value]
    return any(
        gives(said, one, other) for one, other in permutations(values, 2) if alike(one, other)
    )


def of_a_row(
    text: str, figures: Sequence[Measured], said: Statement, then: Measured, now: Measured
) -> bool:
    """Whether the row that ends with a value moved so, all together: 241件、358件、13件，总量."""
    at = figures.index(now) if now in figures else 0
    total = now.figure.value
    while at and alike(figures[at - 1], now) and in_a_row(text, figures[at - 1], figures[at]):
        at -= 1
        total += figures[at].figure.value
    both = structs.replace(now.figure, value=total, low=total, high=total)
    return total != now.figure.value and gives(said, then, structs.replace(now, figure=both))
