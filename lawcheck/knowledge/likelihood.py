"""How likely Chinese text is, in bits: by its pairs of characters, and by its words.

The tables are counts by powers of two (a for 1, b for 2, c for 4 …): exact counts would say no
more. A character's count is looked for when it is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from math import log2

from lawcheck.knowledge.lexicon import GRADED, Lexicon, grade, graded, lexicon
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
        self._often_line = self._lines.pop("often")
        self._names = self._lines.pop("names")
        self._alone_line = self._lines.pop("alone")
        self._novel_line = lines(NOVEL)[0]
        self._often: dict[str, float] = {}
        self._alone: dict[str, float] = {}
        self._followed: dict[str, int] = {}
        self._beginning: dict[str, tuple[dict[str, float], tuple[int, ...]]] = {}

    def makes_word(self, pair: str) -> bool:
        """Whether two characters are a word."""
        return len(pair) == 2 and pair[1] in self._lines.get(pair[0], "").partition(" ")[0]

    def is_name(self, pair: str) -> bool:
        """Whether two characters are the name of a place or a thing."""
        return len(pair) == 2 and pair in self._names

    def alone(self, char: str) -> float:
        """The grade of a character as a word by itself."""
        found = self._alone.get(char)
        if found is None:
            found = self._alone[char] = _or_rare(grade(self._alone_line, char))
        return found

    def often(self, char: str) -> float:
        """The grade of a character, whatever stands beside it."""
        found = self._often.get(char)
        if found is None:
            found = self._often[char] = _or_rare(grade(self._often_line, char))
        return found

    def novel(self, char: str) -> int:
        """The grade of a character beside none that it is known beside."""
        return grade(self._novel_line, char) or 0

    def pair(self, one: str, other: str) -> float:
        """The bits of ``other`` behind ``one``; of a pair that begins or ends a stretch, fewer."""
        if not other:
            return 0
        alone = self.often(other) - _CHARACTERS
        if not one:
            return alone
        following = self._lexicon.follows.get(one, "")
        often = self.often(one)
        if (known := grade(following, other)) is not None:
            return min(known - often, 0)
        # The more characters follow, the likelier it is that one more does.
        if (behind := self._followed.get(one)) is None:
            behind = self._followed[one] = graded(following)
        loose = 0.75 * behind / 2**often
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
            alone = bits + self.alone(char) - _WORDS
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
            if head[1:] and (known := grade(short, head[1])) is not None:
                words[head[1]] = known
            if head[1:] in long:
                for rest, letter in GRADED.findall(long):
                    if rest[0] == head[1:]:
                        words[rest] = ord(letter) - 97
            for rest, weight in self._lexicon.rests(head):
                whole = head[1] + rest
                words[whole] = max(_TERM + weight, words.get(whole, 0))
            weights = {rest: bits - _WORDS for rest, bits in words.items()}
            found = weights, tuple(set(map(len, words)))
            self._beginning[head] = found
        return found


def _or_rare(known: int | None) -> float:
    return _RARE if known is None else known


@lru_cache(maxsize=1)
def likelihood() -> Likelihood:
    """The tables, read once."""
    return Likelihood(lexicon())
