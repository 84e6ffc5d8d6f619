"""The words of the trade: fixed terms, pairs of characters, characters that are alike.

The tables are made by ``tools/lexicon.py`` from laws and reports of governments. A term is stored
under its first two characters; the rest is taken apart when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from lawcheck.knowledge.tables import lines, pairs

TERMS, PAIRS, ALIKE = "slips-terms.txt", "slips-pairs.txt", "slips-alike.txt"
FIXED, SHORT = "slips-fixed.txt", "slips-short.txt"
TYPED, NAMED = "slips-typed.txt", "slips-named.txt"
#: A fixed term of so many characters is known without its first.
_HEADLESS = 5
_REST = re.compile(r"(\D+)(\d)")
#: Characters, or a word, and the letter of their grade.
GRADED = re.compile("([^a-z]+)([a-z])")
_LETTER = re.compile("[a-z]")


class Lexicon:
    """The tables, ready to be asked; what few texts ask for is taken apart when it is asked."""

    def __init__(self) -> None:
        self._terms = pairs(TERMS)
        self.heads = self._terms.keys()
        """The first two characters of the terms."""
        self._rests: dict[str, tuple[tuple[str, int], ...]] = {}
        self.follows = pairs(PAIRS)
        """Character → those that stand behind it, each few with their grade (``graded``)."""
        self.free = frozenset(self.follows.pop("free"))
        """Characters that often are a word by themselves."""
        self.fixed: dict[str, list[tuple[str, list[int]]]] = {}
        """Two characters → fixed terms that begin so with one lost, and which one that may be."""
        for term, told in pairs(FIXED).items():
            places = list(map(int, told.split(",")))
            # Which one is lost makes a difference for the first two places alone.
            for head in {_without(term[:3], place)[:2] for place in (*places[:2], places[-1])}:
                self.fixed.setdefault(head, []).append((term, places))
        self.headless: dict[str, list[str]] = {}
        """Two characters → fixed terms of which they are the second and the third."""
        for term in dict.fromkeys(term for terms in self.fixed.values() for term, _ in terms):
            if len(term) >= _HEADLESS and term[1] not in self.free:
                self.headless.setdefault(term[1:3], []).append(term)
        self._broken: dict[str, dict[str, list[tuple[str, str]]]] = {}
        self.short: dict[str, str] = {}
        """A miswritten word of two characters → the word."""
        for word, slips in pairs(SHORT).items():
            self.short |= dict.fromkeys(slips.split(), word)
        self._groups = "\n".join(["", *lines(ALIKE), ""])
        self._typed = "\n".join(["", *lines(TYPED), ""])
        self._alike: dict[str, str] = {}
        self._confused: dict[str, str] = {}
        self._named: dict[str, str] = {}

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

    def ends(self, char: str) -> int:
        """How many characters are known to stand before ``char``."""
        return self._behind.count(char)

    @cached_property
    def _behind(self) -> str:
        """All that stands behind a character, each once for each."""
        return "\n".join(self.follows.values())

    def broken(self, head: str) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Three characters → the fixed terms that begin so, with one lost; as they should be.

        ``head`` are the first two of them, and stand in ``fixed``.
        """
        found = self._broken.get(head)
        if found is None:
            found = self._broken[head] = {}
            for term, places in self.fixed[head]:
                for place in places:
                    broken = _without(term, place)
                    if broken.startswith(head):
                        found.setdefault(broken[:3], []).append((broken, term))
        return found

    def alike(self, char: str) -> str:
        """The characters that sound or look like ``char``."""
        found = self._alike.get(char)
        if found is None:
            found = self._alike[char] = _grouped(self._groups, char)
        return found

    def confused(self, char: str) -> str:
        """The same, and those that a keyboard of pinyin offers with it; each once."""
        found = self._confused.get(char)
        if found is None:
            both = self.alike(char) + _grouped(self._typed, char)
            found = self._confused[char] = "".join(dict.fromkeys(both))
        return found

    def is_slip(self, wrong: str, right: str, *, typed: bool = False) -> bool:
        """Whether one character of as many differs, and sounds or looks like the right one.

        ``typed``: or is what a keyboard of pinyin offers with it, whatever its tone, in names
        that have rare characters too.
        """
        if len(wrong) != len(right):
            return False
        pairs = [(a, b) for a, b in zip(wrong, right, strict=True) if a != b]
        if len(pairs) != 1:
            return False
        one, other = pairs[0]
        if not typed:
            return other in self.alike(one)
        # 岚渓: what no table of simplified characters has is another form of one.
        return (
            other in self.confused(one)
            or other in self._named_as(one)
            or not (_is_simplified(one) and _is_simplified(other))
        )

    def _named_as(self, char: str) -> str:
        """The characters that stand for ``char`` in names."""
        found = self._named.get(char)
        if found is None:
            found = self._named[char] = _grouped(self._names, char)
        return found

    @cached_property
    def _names(self) -> str:
        return "\n".join(["", *lines(NAMED), ""])


def _is_simplified(char: str) -> bool:
    """Whether GB/T 2312 has the character."""
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _grouped(groups: str, char: str) -> str:
    """The others in the lines in which the character stands."""
    found, at = "", groups.find(char)
    while at >= 0:
        end = groups.index("\n", at)
        found += groups[groups.rindex("\n", 0, at) + 1 : end]
        at = groups.find(char, end)
    return found.replace(char, "")


def grade(line: str, char: str) -> int | None:
    """The grade of a Chinese character in ``line``: that of the letter behind it, a for 0."""
    at = line.find(char) if char > "z" else -1
    letter = _LETTER.search(line, at) if at >= 0 else None
    return ord(letter[0]) - 97 if letter else None


def graded(line: str) -> int:
    """How many characters have a grade in ``line``."""
    return len(_LETTER.sub("", line))


def _without(term: str, place: int) -> str:
    return term[:place] + term[place + 1 :]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The tables, read once."""
    return Lexicon()
