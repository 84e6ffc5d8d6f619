"""In which of many texts a pattern can match at all, by the words that it cannot do without.

The sentences of a part are asked for hundreds of patterns, most of which match in none of them: a
word is looked for once, in all of them together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add

from lawcheck.text.patterns import needed

_NONE: frozenset[int] = frozenset()


class Texts:
    """Texts that are told apart by their numbers, and what stands in which of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._joined = "\n".join(texts)
        self._starts = list(accumulate((len(one) + 1 for one in texts), initial=0))
        self._all = frozenset(range(len(texts)))
        # Most words stand nowhere, as their first two characters tell.
        self._heads = {*self._joined, *map(add, self._joined, self._joined[1:])}
        self._of_word: dict[str, frozenset[int]] = {}

    def of_all(self, patterns: Iterable[str]) -> frozenset[int]:
        """The texts in which each of the patterns may match, whatever stands around them."""
        found = self._all
        for pattern in patterns:
            if words := needed(pattern):
                found = found & self._with(words)
                if not found:
                    break
        return found

    def of_any(self, patterns: Iterable[str]) -> frozenset[int]:
        """The texts in which one of the patterns may match, whatever stands around them."""
        found = []
        for pattern in patterns:
            words = needed(pattern)
            if not words:
                return self._all
            found.append(self._with(words))
        return _NONE.union(*found)

    def _with(self, words: Iterable[str]) -> frozenset[int]:
        """The texts in which one of the words stands."""
        heads = self._heads
        some = [word for word in words if word[:2] in heads]
        return _NONE.union(*map(self._of, some)) if some else _NONE

    def _of(self, word: str) -> frozenset[int]:
        found = self._of_word.get(word)
        if found is None:
            found = self._of_word[word] = frozenset(self._found(word))
        return found

    def _found(self, word: str) -> Iterator[int]:
        at = self._joined.find(word)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._joined.find(word, self._starts[number + 1])
