"""What one relation of figures gives: a stretch of the running text, and why it cannot be true."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from lawcheck.text.numerals import Figure
from lawcheck.text.skeleton import Skeleton


class Refuted(msgspec.Struct, frozen=True):
    start: int
    end: int
    """In the running text."""
    told: str
    """One clause in the words of the relation."""
    sure: bool
    """Refuted by exact figures."""
    faint: bool = False
    """No more than a hint; a relation of figures only if it is closed (roles)."""
    hint: bool = False
    """Told softly: in whole reports such a reading is as often another as it is a fault."""
    of: tuple[Figure, ...] = ()
    """The figures that it is read from; none: every one of its stretch."""
    times: bool = False
    """It compares two times, so that another year leaves nothing open."""


def of_match(match: re.Match[str], skeleton: Skeleton, told: str, sure: bool) -> Refuted:
    """What the match of a pattern over the drawn text refutes."""
    read = (skeleton.figure(match, name) for name in match.re.groupindex)
    of = tuple(figure for figure in read if figure)
    return Refuted(*skeleton.place(*match.span()), told, sure, of=of)


def one_a_place(
    found: Iterable[Refuted],
    order: Callable[[Refuted], tuple[int, ...]],
    holds: Callable[[Refuted], bool] = lambda _: True,
) -> Iterator[Refuted]:
    """In this order those that hold and begin behind the end of the one told before."""
    taken = -1
    for one in sorted(found, key=order):
        if one.start >= taken and holds(one):
            taken = one.end
            yield one
