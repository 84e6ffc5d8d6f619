"""What two reports share besides their alike paragraphs: sentences that stand in both.

Only of two that share much else: there one sentence more is no chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from lawcheck.corpus.comparison import SHORTEST_ALONE

#: Two reports that have so much in common have it not by chance.
MUCH = 0.1


def same_sentences(
    one: Sequence[str], other: Sequence[str], done: tuple[Collection[int], Collection[int]]
) -> list[tuple[int, int, int]]:
    """Paragraphs of both, apart from those ``done``, and the characters that they share.

    Both are normalised, with 。 between sentences. A paragraph is told beside the one with which
    it shares most.
    """
    places: dict[str, int] = {}
    for number, line in enumerate(other):
        if number not in done[1]:
            for sentence in line.split("。"):
                if len(sentence) >= SHORTEST_ALONE:
                    places.setdefault(sentence, number)
    found = []
    for number, line in enumerate(one):
        if number in done[0]:
            continue
        shared: dict[int, int] = defaultdict(int)
        for sentence in line.split("。"):
            if sentence in places:
                shared[places[sentence]] += len(sentence)
        if shared:
            most = max(shared, key=lambda n: (shared[n], -n))
            found.append((number, most, sum(shared.values())))
    return found
