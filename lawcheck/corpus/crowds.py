"""Texts that so many reports have that the join leaves them out: each beside the first that has it.

The join of the engines drops hashes that many paragraphs hold, for most are wording of the genre.
A paragraph that a crowd has in common holds many such hashes, and nearly all of them with the
first few of the crowd: so each is a candidate with those, not with the whole crowd.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from lawcheck.corpus.candidates import CROWD_SHARE, FREQUENT, LEAST_SHARED
from lawcheck.corpus.join import FIRST
from lawcheck.corpus.keys import KEY_BITS, KEY_MASK
from lawcheck.corpus.store import Store

#: In larger stores this would take longer than all the rest; DuckDB looks for them there.
MOST_REPORTS = 5000
_PARTS = 16


def candidates(store: Store) -> Iterator[tuple[int, int, int]]:
    """Pairs of paragraph keys that share many hashes which many hold, in order."""
    sizes: Counter[int] = Counter()
    shared: Counter[tuple[int, int]] = Counter()
    for blocks in store.parts(_PARTS):
        postings: list[int] = []
        for block in blocks:
            unpacked = array("Q")
            unpacked.frombytes(block)
            postings += unpacked
        postings.sort()
        for _, same in groupby(postings, lambda posting: posting >> KEY_BITS):
            keys = [posting & KEY_MASK for posting in same]
            sizes.update(keys)
            if len(keys) > FREQUENT:
                for n, first in enumerate(keys[:FIRST]):
                    shared.update((first, key) for key in keys[n + 1 :])
    for (one, other), count in sorted(shared.items()):
        if count >= max(LEAST_SHARED, CROWD_SHARE * min(sizes[one], sizes[other])):
            yield one, other, count
