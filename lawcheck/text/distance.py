"""Edit distances: by RapidFuzz where there is much to compare, by hand where there is little.

To import RapidFuzz takes as long as to judge a report, and most reports need one or two
comparisons. The bit-parallel algorithms are those that it uses (Myers 1999 for Levenshtein,
Hyyrö 2004 for the longest common subsequence), so the numbers are the same.
"""

from __future__ import annotations

import sys

#: Characters compared by hand before the library is worth its import.
WORTH = 2000

_spent = 0


def levenshtein(one: str, other: str) -> int:
    """How many characters must be put in, taken out or changed."""
    if _library(len(one) + len(other)):
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.distance(one, other)
    return _levenshtein(one, other)


def indel(one: str, other: str) -> int:
    """How many characters must be put in or taken out."""
    if _library(len(one) + len(other)):
        from rapidfuzz.distance import Indel

        return Indel.distance(one, other)
    return len(one) + len(other) - 2 * _common(one, other)


def ratio(one: str, other: str, score_cutoff: float = 0.0) -> float:
    """``fuzz.ratio``: how much alike, 0 to 100; 0 below ``score_cutoff``."""
    if _library(len(one) + len(other)):
        from rapidfuzz import fuzz

        return fuzz.ratio(one, other, score_cutoff=score_cutoff)
    most = len(one) + len(other)
    apart = most - 2 * _common(one, other)
    score = 100.0 * (1.0 - apart / most) if most else 100.0
    return score if score >= score_cutoff else 0.0


def _library(characters: int) -> bool:
    global _spent  # noqa: PLW0603 (what a process has spent so far)
    if "rapidfuzz" in sys.modules:
        return True
    _spent += characters
    return _spent > WORTH


def _places(text: str) -> dict[str, int]:
    """Where each character stands, as the bits of a number."""
    places: dict[str, int] = {}
    for number, character in enumerate(text):
        places[character] = places.get(character, 0) | 1 << number
    return places


def _levenshtein(one: str, other: str) -> int:
    if not one:
        return len(other)
    places = _places(one)
    full = (1 << len(one)) - 1
    last = 1 << len(one) - 1
    up, down, distance = full, 0, len(one)
    for character in other:
        here = places.get(character, 0)
        vertical = here | down
        horizontal = ((here & up) + up ^ up) | here
        more = down | ~(horizontal | up) & full
        less = up & horizontal
        if more & last:
            distance += 1
        if less & last:
            distance -= 1
        more = (more << 1 | 1) & full
        less = less << 1 & full
        up = less | ~(vertical | more) & full
        down = more & vertical
    return distance


def _common(one: str, other: str) -> int:
    """The length of the longest common subsequence."""
    places = _places(one)
    full = (1 << len(one)) - 1
    open_ = full
    for character in other:
        hit = open_ & places.get(character, 0)
        open_ = (open_ + hit | open_ - hit) & full
    return len(one) - open_.bit_count()
