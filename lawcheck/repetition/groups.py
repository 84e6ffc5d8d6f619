"""Who hangs together by one text: a crowd, however many it is.

Two that share half of a report do; so do three or more of whom each two share a quarter, for
then each has taken its part from the same text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T", int, str)

#: Two that share so much hang together.
HALF = 0.5
#: Two that share so much, and each of them with a third one too.
QUARTER = 0.25


def crowds(shares: Mapping[tuple[T, T], float]) -> list[set[T]]:
    """The groups that pairs with the share of the text they have in common make."""
    near: dict[T, set[T]] = defaultdict(set)
    for (one, other), share in shares.items():
        if share >= QUARTER:
            near[one].add(other)
            near[other].add(one)
    return hanging(
        pair
        for pair, share in shares.items()
        if share >= HALF or (share >= QUARTER and not near[pair[0]].isdisjoint(near[pair[1]]))
    )


def largest(shares: Mapping[tuple[T, T], float], members: Container[T]) -> float:
    """The largest share that two of a crowd have in common."""
    return max(s for (one, other), s in shares.items() if one in members and other in members)


def hanging(pairs: Iterable[tuple[T, T]]) -> list[set[T]]:
    """What hangs together by ``pairs``."""
    group: dict[T, set[T]] = {}
    for one, other in pairs:
        left, right = group.setdefault(one, {one}), group.setdefault(other, {other})
        if left is not right:
            small, large = sorted((left, right), key=len)
            large |= small
            group.update(dict.fromkeys(small, large))
    return sorted({id(members): members for members in group.values()}.values(), key=min)
