"""The words of the trade: fixed terms, pairs of characters, characters that are alike.

The tables are made by ``tools/lexicon.py`` from laws and reports of governments. A term is stored
under its first two characters; the rest is taken apart when it is asked for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lawcheck.knowledge.tables import lines

TERMS, PAIRS, ALIKE = "slips-terms.txt", "slips-pairs.txt", "slips-alike.txt"
FIXED, SHORT = "slips-fixed.txt", "slips-short.txt"
_REST = re.compile(r"(\D+)(\d)")


class Lexicon:
    """The tables, ready to be asked."""

    def __init__(self) -> None:
        self._terms = dict(line.split("\t") for line in lines(TERMS))
        self._rests: dict[str, tuple[tuple[str, int], ...]] = {}
        self.follows: dict[str, str] = dict(line.split("\t") for line in lines(PAIRS))
        """Character → those that stand behind it."""
        self.free = frozenset(self.follows.pop("free"))
        """Characters that often are a word by themselves."""
        self._begins: dict[str, str] = {}
        self._goes_on: dict[str, str] = {}
        for head in self._terms:
            first, second = head[0], head[1]
            self._begins[second] = self._begins.get(second, "") + first
            self._goes_on[first] = self._goes_on.get(first, "") + second
        self.broken: dict[str, list[tuple[str, str]]] = {}
        """Three characters → fixed terms that begin so, with one lost, and as they should be."""
        for line in lines(FIXED):
            term, places = line.split("\t")
            for place in map(int, places.split(",")):
                broken = term[:place] + term[place + 1 :]
                self.broken.setdefault(broken[:3], []).append((broken, term))
        self.broken_heads = frozenset(begin[:2] for begin in self.broken)
        self.short: dict[str, str] = {}
        """A miswritten word of two characters → the word."""
        for line in lines(SHORT):
            word, slips = line.split("\t")
            self.short |= dict.fromkeys(slips.split(), word)
        self._alike: dict[str, str] = {}
        for group in lines(ALIKE):
            for char in group:
                self._alike[char] = self._alike.get(char, "") + group

    def rests(self, head: str) -> tuple[tuple[str, int], ...]:
        """How the terms go on that begin with the two characters; how frequent (1–9)."""
        found = self._rests.get(head)
        if found is None:
            listed = _REST.findall(self._terms.get(head, ""))
            found = self._rests[head] = tuple((rest, int(weight)) for rest, weight in listed)
        return found

    def together(self, pair: str) -> bool:
        """Whether the two characters are known to stand together."""
        return len(pair) == 2 and pair[1] in self.follows.get(pair[0], "")

    def alike(self, char: str) -> str:
        """The characters that sound or look like ``char``."""
        return self._alike.get(char, "").replace(char, "")

    def first_before(self, second: str) -> str:
        """The first characters of the terms whose second character this is."""
        return self._begins.get(second, "")

    def second_after(self, first: str) -> str:
        """The second characters of the terms that begin with this one."""
        return self._goes_on.get(first, "")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The tables, read once."""
    return Lexicon()
