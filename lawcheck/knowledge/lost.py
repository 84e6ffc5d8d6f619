"""See that a fixed term has lost a character: 数字政府设, 履行府信息公开.

Only terms that are never said without it; what begins the next word (市场监管|理念) has lost none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple

from lawcheck.knowledge import unlikely
from lawcheck.knowledge.lexicon import Lexicon
from lawcheck.knowledge.likelihood import likelihood

#: A character that stands behind so few others ends no word that is in no table.
_FEW = 20
#: With a character more the text must be no less likely, though each costs bits.
_SURELY_LOST = 0.0


class Lost(NamedTuple):
    """Where what is left of a term stands, and the term."""

    start: int
    end: int
    right: str


def within(text: str, pairs: Sequence[str], words: Lexicon) -> Iterator[Lost]:
    """The fixed terms that have lost a character."""
    # In C: most characters begin none.
    for start in compress(count(), map(words.fixed.__contains__, pairs)):
        for broken, right in words.broken(pairs[start]).get(text[start : start + 3], ()):
            whole = text.startswith(broken, start) and _alone(text, start, broken, right, words)
            if whole and not _begins_another(text, start, start + len(broken), words):
                yield Lost(start, start + len(broken), right)


def _begins_another(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether the last characters begin the next word, and what is before them is a term by
    itself: 市场监管|理念, of which 市场监管理 is no 市场监督管理.
    """
    last = end - 1
    terms = words.rests(text[start : start + 2])
    return likelihood().makes_word(text[last : last + 2]) and any(
        text[start + 2 : last] == rest for rest, _ in terms
    )


def headless(text: str, pairs: Sequence[str], known: bytes, words: Lexicon) -> Iterator[Lost]:
    """The fixed terms that have lost their first character behind a verb: 履行府信息公开.

    What is left begins with a character that ends few words, and none with the one before it.
    ``known``: which of the pairs are.
    """
    for start in compress(count(), map(words.headless.__contains__, pairs)):
        if not start or known[start - 1] or not "一" <= text[start - 1] <= "鿿":
            continue
        head = text[start : start + 2]
        terms = [one for one in words.headless[head] if text.startswith(one[1:], start)]
        # 彝民|调解员: what ends many words ends some that are in no table.
        if not terms or words.ends(text[start]) > _FEW:
            continue
        for term in terms:
            if unlikely.gain(text, start, start, term[0]) > _SURELY_LOST:
                yield Lost(start, start + len(term) - 1, term)
                break


def _alone(text: str, start: int, broken: str, right: str, words: Lexicon) -> bool:
    """Whether a lone character at an edge does not belong to its neighbour (推行|执法公示)."""
    end = start + len(broken)
    if broken[1] != right[1] and words.together(text[max(0, start - 1) : start + 1]):
        return False
    return broken[-2] == right[-2] or not words.together(text[end - 1 : end + 1])
