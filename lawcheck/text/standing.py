"""In which of many texts a pattern can match at all, by the words that it cannot do without.

The sentences of a report are asked for hundreds of patterns, most of which match in none of them.
Sets of texts are numbers here, of which each bit is a text: thousands of them are joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import add

from lawcheck.text.patterns import all_needed, compile_patterns, needed

#: Of more texts some have one bit, so that the sets of a long report do not grow with it.
MOST = 1024


class Texts:
    """Texts that are told apart by their numbers, and what may stand in which of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        self._all = (1 << min(self._count, MOST)) - 1
        of_two: dict[str, int] = {}
        for number, text in enumerate(texts):
            bit = 1 << number % MOST
            for some in {*text, *map(add, text, text[1:])}:
                of_two[some] = of_two.get(some, 0) | bit
        self._of_two = of_two
        """One character, or two that stand together → the texts in which they stand."""

    def of_all(self, patterns: Iterable[str]) -> Iterator[int]:
        """The texts in which each of the patterns may match, whatever stands around them."""
        found = self._all
        for pattern in patterns:
            found &= self._with(pattern)
            if not found:  # as of most
                return iter(())
        return self._numbers(found)

    def of_any(self, patterns: Iterable[str]) -> Iterator[int]:
        """The texts in which one of the patterns may match, whatever stands around them."""
        found = 0
        for pattern in patterns:
            found |= self._with(pattern)
        return self._numbers(found)

    def _with(self, pattern: str) -> int:
        """The texts in which the words stand that a pattern needs; all where it needs none."""
        found = self._all
        for words in all_needed(pattern):
            found &= self._one_of(words)
            if not found:
                break
        return found

    def _one_of(self, words: Iterable[str]) -> int:
        found, of_two = 0, self._of_two
        for word in words:
            # Most stand nowhere, as two characters tell; what has the others is near enough.
            if some := of_two.get(word[:2]):
                found |= some & of_two.get(word[-2:], 0)
        return found

    def _numbers(self, found: int) -> Iterator[int]:
        """The numbers of a set of texts, in order."""
        bits = bin(found)[:1:-1]
        for first in range(0, self._count, MOST) if found else ():
            at = bits.find("1")
            while 0 <= at < self._count - first:
                yield first + at
                at = bits.find("1", at + 1)


def may_stand(patterns: Iterable[str], text: str) -> bool:
    """Whether one of the patterns may match in a text, or in a part of it, by its words."""
    return any(not (words := needed(one)) or any(map(text.__contains__, words)) for one in patterns)


def suspected(patterns: Sequence[str], texts: Sequence[str]) -> list[bool]:
    """Of each of few texts, whether one of the patterns may match in it.

    Those that need no word are asked; of the words hardly any stands in the texts at all.
    """
    whole = "\n".join(texts)
    words = [word for one in patterns for word in needed(one) if word in whole]
    others = [one for one in patterns if not needed(one)]
    asked = compile_patterns(others)
    return [
        any(map(text.__contains__, words)) or (bool(others) and asked.search(text) is not None)
        for text in texts
    ]
