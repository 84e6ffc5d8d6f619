"""When two paragraphs, or two sentences, count as the same text: one measure for all rooms.

``fuzz.ratio`` of the normalised texts, and again of what is left without set phrases and
titles of laws, which repeat lawfully.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from lawcheck.repetition.normal import normalise, without_titles
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


class OwnWords:
    """What texts say besides set phrases and titles of laws."""

    def __init__(self, phrases: Sequence[str]) -> None:
        folded = {normalise(phrase) for phrase in phrases}
        self._phrases = sorted((p for p in folded if len(p) > 3), key=len, reverse=True)

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
        return untouched or left == right or ratio(left, right, score_cutoff=least) > 0
