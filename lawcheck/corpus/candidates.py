"""Which paragraphs of others may agree with one: those that share enough hashes with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

import msgspec

from lawcheck.corpus.matches import Beside

#: A hash that more paragraphs hold says nothing of who copied from whom.
FREQUENT = 20
#: A candidate shares at least so many hashes.
LEAST_SHARED = 2
#: So many candidates of a paragraph are compared, most alike first.
_CANDIDATES = 48
#: A text that a crowd has is compared with the first so many of it: who they are is the same
#: for all its hashes, so that the whole crowd hangs together by them.
_OF_A_CROWD = 8
#: So much of its hashes a paragraph shares with one of a crowd; wording of the genre shares less.
CROWD_SHARE = 0.12


class Candidates(msgspec.Struct, frozen=True):
    keys: dict[int, list[int]]
    """Paragraph → the keys of its candidates."""
    shared: dict[tuple[int, int], float]
    """The share of a paragraph's hashes that a candidate has."""
    crowded: set[int]
    """Paragraphs that more have than were looked at: who, was not all looked up."""


def candidates(prints: Mapping[int, Collection[int]], others: Beside) -> Candidates:
    """The candidates for the paragraphs with these hashes.

    Hashes that few paragraphs hold tell by themselves; those that many hold tell only
    where one paragraph shares many of them.
    """
    shared: dict[tuple[int, int], float] = {}
    crowded: set[int] = set()
    every: set[int] = set()
    for hashes in prints.values():
        every.update(hashes)
    holders = others.holders(every, FREQUENT, FREQUENT + 1)
    result: dict[int, list[int]] = {}
    for number, hashes in prints.items():
        rare: Counter[int] = Counter()
        crowd: list[list[int]] = []
        for h in hashes:
            keys = holders.get(h)
            if keys is None:
                continue
            if len(keys) > FREQUENT:
                crowd.append(keys)
            else:
                rare.update(keys)
        keys = [k for k, c in rare.most_common(_CANDIDATES) if c >= LEAST_SHARED]
        for k in keys:
            shared[number, k] = rare[k] / len(hashes)
        least = max(LEAST_SHARED, CROWD_SHARE * len(hashes))
        if len(crowd) >= least:
            for held in crowd:
                rare.update(held)
            common = [k for k, c in rare.most_common(_OF_A_CROWD) if c >= least]
            for k in common:
                shared[number, k] = rare[k] / len(hashes)
            keys += [k for k in common if k not in keys]
            if common:
                crowded.add(number)
        if keys:
            result[number] = keys
    return Candidates(result, shared, crowded)
