"""When two paragraphs, or two sentences, count as the same text: one measure for all rooms.

``fuzz.ratio`` of the normalised texts, and again of what is left without set phrases and
titles of laws, which repeat lawfully.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from lawcheck.repetition.normal import cut, normalise, without_titles
from lawcheck.repetition.units import LONG_SENTENCE, SHORTEST_SENTENCE

ALIKE_PARAGRAPH = 75.0
ALIKE_SENTENCE = 85.0
#: Short sentences differ by a word or two and still say different things: the shortest must
#: be this much alike, those of ``LONG_SENTENCE`` normalised characters ``ALIKE_SENTENCE``.
ALIKE_SHORT = 95.0
#: What must be left of a text without set phrases and titles, normalised.
OWN_WORDS = 14


def least_sentence(length: int) -> float:
    """How much alike two sentences must be, by the normalised length of the copy."""
    short = max(0, LONG_SENTENCE - length) / (LONG_SENTENCE - SHORTEST_SENTENCE)
    return ALIKE_SENTENCE + (ALIKE_SHORT - ALIKE_SENTENCE) * min(1.0, short)


def likeness(one: str, other: str, least: float) -> float:
    """How much alike two texts are, per cent; 0 for less than ``least``.

    The characters that both have, in whatever order, tell most that are not alike: then rapidfuzz,
    which takes longer to load than a report to be searched, is not asked.
    """
    both = (Counter(one) & Counter(other)).total()
    if 200 * both < (least - 0.01) * (len(one) + len(other)):
        return 0.0
    from rapidfuzz.fuzz import ratio

    return float(ratio(one, other, score_cutoff=least))


@lru_cache(maxsize=8)
def _normalised(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases that say something, normalised, the longest first."""
    folded = {"".join(sentences) for sentences in cut(phrases)}
    return tuple(sorted((p for p in folded if len(p) > 3), key=len, reverse=True))


class OwnWords:
    """What texts say besides set phrases and titles of laws."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = _normalised(tuple(phrases))

    def strip(self, text: str, words: str = "") -> str:
        """``text`` normalised (``words``, where that is known), without set phrases and titles."""
        if "《" in text or not words:
            words = normalise(without_titles(text))
        for phrase in self._phrases:
            words = words.replace(phrase, "")
        return words

    def enough(self, text: str, words: str = "") -> bool:
        """Whether anything is left that could be copied."""
        return len(self.strip(text, words)) >= OWN_WORDS

    def alike(self, one: str, other: str, least: float, words: tuple[str, str] = ("", "")) -> bool:
        """Whether what is left of both texts is alike too; ``words``: both normalised."""
        left, right = self.strip(one, words[0]), self.strip(other, words[1])
        if min(len(left), len(right)) < OWN_WORDS:
            return False
        # Nothing was left out, and the whole had been found alike.
        untouched = (left, right) == words
        return untouched or left == right or likeness(left, right, least) > 0
