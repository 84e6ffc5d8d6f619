"""The values of then and of now about a change: those that stand for themselves, by their times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.apart.around import When, is_aside, is_part
from lawcheck.checks.figures.derived.bases import alike
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_FROM = compiled(r"[由从](?:[^，。；]{0,14})$")
_TO = compiled(r"[到至为成](?:20\d\d年|[今本]年)?的?$")
#: So many parts of a value, at least, are told with it.
_PARTS = 2


def sides(
    text: str, when: When, figures: Sequence[Measured], m: Measured
) -> tuple[list[Measured], list[Measured]]:
    """The values that can be of then, and those that can be of now."""
    values = open_values(text, when, figures, m)
    told = {id(c): when.of(c) for c in values}
    thens: list[Measured] = []
    nows: list[Measured] = []
    for one, other in _neighbours(values):
        if _FROM.search(one.words(text)) and _TO.search(other.words(text)):
            thens.append(one)
            nows.append(other)
    if thens:
        return thens, nows
    years = {year for year in told.values() if year}
    now = when.own or max(years, default=0)
    thens = [c for c in values if told[id(c)] == now - 1]
    of_now = [c for c in values if told[id(c)] == now]
    untold = [c for c in values if told[id(c)] is None]
    kin = [c for c in of_now if any(alike(c, then) for then in thens)]
    return thens, kin or untold


def open_values(text: str, when: When, values: Sequence[Measured], m: Measured) -> list[Measured]:
    """The values that stand for themselves: no parts of others, and no remarks.

    966件（2025年为1380件）: what it was then is said of the value before the bracket.
    """
    kept: list[Measured] = []
    for n, c in enumerate(values):
        if is_aside(text, c, m):
            then = n > 0 and alike(values[n - 1], c) and when.of(c) == when.own - 1
            if not (then and when.of(values[n - 1]) != when.of(c)):
                continue
        if not is_part(text, c):
            kept.append(c)
    return [c for c in kept if not _is_made_of(kept, c)]


def _is_made_of(values: Sequence[Measured], part: Measured) -> bool:
    """Whether a value is one of those, all of one sentence, that another there is the sum of."""
    own = [c for c in values if c.sentence == part.sentence and alike(c, part)]
    whole = max(own, key=lambda c: c.figure.value)
    at = own.index(whole)
    # Nearest to the whole first, whichever side they stand on.
    for row in (own[:at][::-1], own[at + 1 :]):
        for end in range(_PARTS, len(row) + 1):
            some = row[:end]
            if sum(c.figure.value for c in some) == whole.figure.value:
                return part in some
    return False


def _neighbours(values: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Each value with the next one that counts the same."""
    for n, one in enumerate(values):
        other = next((c for c in values[n + 1 :] if alike(c, one)), None)
        if other is not None:
            yield one, other
