"""Two characters of a term that stand in each other's place: 绩管效理, 依行法政.

At a character that makes no known pair, two are exchanged, side by side or with one between them;
it is a slip where that gives a term and the text is so much likelier.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawcheck.knowledge import unlikely
from lawcheck.knowledge.lexicon import Lexicon

#: The longest and the shortest term; so many bits likelier must the text be.
_LONGEST, _SHORTEST, _SURELY = 6, 4, 20.0
#: Which two are exchanged, beside a character that is strange there.
_EXCHANGED = ((-1, 0), (0, 1), (-2, -1), (1, 2), (-1, 1), (-2, 0), (0, 2))


class Turned(NamedTuple):
    """Where a term stands with two characters exchanged, and the term."""

    start: int
    end: int
    right: str


def turned(text: str, strange: Sequence[int], words: Lexicon) -> Iterator[Turned]:
    """The terms of ``text`` with two characters exchanged.

    ``strange``: where characters stand that make no known pair with either neighbour.
    """
    tried: set[tuple[int, int]] = set()
    for at in strange:
        for one, two in _EXCHANGED:
            places = at + one, at + two
            if places in tried or places[0] < 0 or not all(unlikely.han(text, n) for n in places):
                continue
            tried.add(places)
            # 只减不增: what a word parts may be turned.
            if two - one > 1 and text[places[0] + 1] in words.free:
                continue
            if found := _read(text, *places, words):
                yield found
                break


def _read(text: str, one: int, two: int, words: Lexicon) -> Turned | None:
    """The longest term that the characters at ``one`` and ``two`` give, exchanged."""
    if text[one] == text[two]:
        return None
    first, last = max(0, two - _LONGEST + 1), one + _LONGEST
    mended = text[first:one] + text[two] + text[one + 1 : two] + text[one] + text[two + 1 : last]
    best: Turned | None = None
    for start in range(first, one + 1):
        head = mended[start - first : start - first + 2]
        for rest, _ in words.rests(head):
            right, end = head + rest, start + len(head) + len(rest)
            # 量质提升, 铁海联运: a word may be said from either end.
            within = two - one == 1 and (one - start) % 2 == 0
            if (
                end > two
                and not within
                and len(right) >= _SHORTEST
                and (best is None or len(right) > len(best.right))
                and mended.startswith(right, start - first)
                and unlikely.gain(text, start, end, right) >= _SURELY
            ):
                best = Turned(start, end, right)
    return best
