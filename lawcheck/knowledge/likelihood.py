"""How likely Chinese text is, in bits: by its pairs of characters, and by its words.

The tables are counts by powers of two (a for 1, b for 2, c for 4 …): exact counts would say no
more. Parsed line by line when a character is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from math import log2

from lawcheck.knowledge.lexicon import GRADED, Lexicon, graded, lexicon
from lawcheck.knowledge.tables import lines, pairs

WORDS, NOVEL = "slips-words.txt", "slips-novel.txt"
#: How many characters, and words, were counted.
_CHARACTERS, _WORDS = 26, 26
#: What is in no table is taken for so frequent.
_RARE = 3.9
#: The frequency of the rarest term.
_TERM = 8.6


class Likelihood:
    """The tables of counts."""

    def __init__(self, words: Lexicon) -> None:
        self._lexicon = words
        self._lines = pairs(WORDS)
        self._often = graded(self._lines.pop("often"))
        self._names = self._lines.pop("names")
        self._alone = graded(self._lines.pop("alone"))
        self._novel = graded(lines(NOVEL)[0])
        self._following: dict[str, dict[str, int]] = {}
        self._beginning: dict[str, tuple[dict[str, float], tuple[int, ...]]] = {}

    def makes_word(self, pair: str) -> bool:
        """Whether two characters are a word."""
        return len(pair) == 2 and pair[1] in self._lines.get(pair[0], "").partition(" ")[0]

    def is_name(self, pair: str) -> bool:
        """Whether two characters are the name of a place or a thing."""
        return len(pair) == 2 and pair in self._names

    def alone(self, char: str) -> float:
        """The grade of a character as a word by itself."""
        return self._alone.get(char, _RARE)

    def novel(self, char: str) -> int:
        """The grade of a character beside none that it is known beside."""
        return self._novel.get(char, 0)

    def pair(self, one: str, other: str) -> float:
        """The bits of ``other`` behind ``one``; of a pair that begins or ends a stretch, fewer."""
        if not other:
            return 0
        alone = self._often.get(other, _RARE) - _CHARACTERS
        if not one:
            return alone
        following = self._following.get(one)
        if following is None:
            following = graded(self._lexicon.follows.get(one, ""))
            self._following[one] = following
        often = self._often.get(one, _RARE)
        if (grade := following.get(other)) is not None:
            return min(grade - often, 0)
        # The more characters follow, the likelier it is that one more does.
        loose = 0.75 * len(following) / 2**often
        return log2(max(0.001, min(0.5, loose))) + alone

    def text(self, text: str) -> float:
        """The bits of ``text``, cut into words as is likeliest."""
        return self.cut(text)[0]

    def cut(self, text: str) -> tuple[float, list[int]]:
        """The bits of ``text``, and where its words end, each cut as is likeliest."""
        best = [0.0] + [-1e9] * len(text)
        lengths = [0] * (len(text) + 1)
        for start, char in enumerate(text):
            bits = best[start]
            alone = bits + self._alone.get(char, _RARE) - _WORDS
            if alone > best[start + 1]:
                best[start + 1], lengths[start + 1] = alone, 1
            words, long = self._words(text[start : start + 2])
            for length in long:
                end = start + 1 + length
                weight = words.get(text[start + 1 : end])
                if weight is not None and end <= len(text) and bits + weight > best[end]:
                    best[end], lengths[end] = bits + weight, end - start
        ends = [len(text)]
        while ends[-1] > 0:
            ends.append(ends[-1] - lengths[ends[-1]])
        return best[-1], ends[-2::-1]

    def _words(self, head: str) -> tuple[dict[str, float], tuple[int, ...]]:
        """What goes on from the first of two characters to make a word that begins with both.

        And how long that may be.
        """
        found = self._beginning.get(head)
        if found is None:
            words: dict[str, float] = {}
            short, _, long = self._lines.get(head[:1], "").partition(" ")
            for chars, letter in GRADED.findall(short):
                if head[1:] and head[1] in chars:
                    words[head[1]] = ord(letter) - 97
            for rest, letter in GRADED.findall(long):
                if rest[0] == head[1:]:
                    words[rest] = ord(letter) - 97
            for rest, weight in self._lexicon.rests(head):
                whole = head[1] + rest
                words[whole] = max(_TERM + weight, words.get(whole, 0))
            weights = {rest: grade - _WORDS for rest, grade in words.items()}
            found = weights, tuple(set(map(len, words)))
            self._beginning[head] = found
        return found


@lru_cache(maxsize=1)
def likelihood() -> Likelihood:
    """The tables, read once."""
    return Likelihood(lexicon())
