"""Terms that are set, with one character wrong, two exchanged or one lost: 首为不罚, 综合行执政法.

The rest of the term stands as it should, so that the slip shows even where the wrong character is
known beside its neighbours (为不). It is none where the character makes a word with a neighbour
(法治体验|馆), where the text is hardly likelier with the term, or says it twice. The terms are
written by hand; what else begins so is in ``knowledge/lexicon.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from operator import add, ne
from typing import Literal

import msgspec

from lawcheck.knowledge import unlikely
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.knowledge.tables import lines

TERMS = "slips-trade.txt"
#: Terms of so many characters are looked for; with one lost, longer ones.
_SHORTEST, _SHORTEST_LOST = 4, 6
#: So many bits likelier must the text be; a slip of so many, or in so long a term, is a sure one.
_LIKELIER, _SURE, _LONG = 8.0, 12.0, 5
_NUMERALS = frozenset("一二三四五六七八九十百千两")


class Mistaken(msgspec.Struct, frozen=True):
    """A term that stands in the text with a slip."""

    start: int
    end: int
    right: str
    kind: Literal["swapped", "lost"]
    sure: bool


class _Terms(msgspec.Struct, frozen=True):
    """The terms by what is left of them beside a slip."""

    heads: dict[str, list[str]]
    """By the first three characters: the slip is behind them."""
    tails: dict[str, list[str]]
    """By the last three: it is before them."""
    second: dict[str, list[str]]
    """Those of four by all but the second."""
    third: dict[str, list[str]]
    """Those of four and five by the first two and the fourth."""
    around: dict[str, list[str]]
    """Those of four with the two in the middle exchanged."""
    whole: frozenset[str]


@lru_cache(maxsize=1)
def _terms() -> _Terms:
    whole = frozenset(term for line in lines(TERMS) for term in line.split())
    terms = _Terms({}, {}, {}, {}, {}, whole)
    for term in whole:
        if len(term) < _SHORTEST:
            continue
        terms.heads.setdefault(term[:3], []).append(term)
        terms.tails.setdefault(term[-3:], []).append(term)
        if len(term) <= _SHORTEST + 1:
            terms.third.setdefault(term[:2] + term[3], []).append(term)
        if len(term) == _SHORTEST:
            terms.second.setdefault(term[0] + term[2:], []).append(term)
            terms.around.setdefault(term[0] + term[2] + term[1], []).append(term)
    return terms


def mistaken(text: str) -> Iterator[Mistaken]:
    """The set terms of ``text`` (folded) that are miswritten, in no order; some twice."""
    terms = _terms()
    # In C: three characters from each place on, and three of four.
    two = list(map(add, text, text[1:]))
    three = list(map(add, two, text[2:]))
    for table, keys in (
        (terms.heads, three),
        (terms.second, list(map(add, text, two[2:]))),
        (terms.third, list(map(add, two, text[3:]))),
        (terms.around, three),
    ):
        for start, term in _known(table, keys):
            if not text.startswith(term, start):
                yield from _read(text, start, term)
    for at, term in _known(terms.tails, three):
        start = at + 3 - len(term)
        # What begins rightly as well was seen by its head.
        if start >= 0 and not text.startswith(term[:3], start):
            yield from _read(text, start, term)


def _known(table: dict[str, list[str]], keys: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The places at which the keys are in the table, each with each of its terms."""
    for place in compress(range(len(keys)), map(table.__contains__, keys)):
        for term in table[keys[place]]:
            yield place, term


def _read(text: str, start: int, term: str) -> Iterator[Mistaken]:
    """The term with a slip, where it begins at ``start``."""
    there = text[start : start + len(term)]
    if len(there) < len(term):
        return
    at = list(map(ne, there, term)).index(True)
    rest, end = term[at + 1 :], start + len(term)
    if there[at + 1 :] == rest:
        alike = there not in _terms().whole and there[at] in lexicon().confused(term[at])
        if alike and not _in_word(text, start + at):
            yield from _likelier(text, start, end, term, "swapped")
    elif there[at:] == term[at + 1 : at + 2] + term[at] + term[at + 2 :]:
        if there not in _terms().whole:
            yield from _likelier(text, start, end, term, "swapped")
    elif (
        len(term) >= _SHORTEST_LOST
        and at > 0
        and there[at:-1] == rest
        and len(rest) > 1
        # The characters beside the lost one are no known pair.
        and not lexicon().together(term[at - 1] + rest[0])
    ):
        yield from _likelier(text, start, end - 1, term, "lost")


def _likelier(
    text: str, start: int, end: int, term: str, kind: Literal["swapped", "lost"]
) -> Iterator[Mistaken]:
    if not _NUMERALS.isdisjoint(set(text[start:end]) ^ set(term)):
        return
    bits = unlikely.gain(text, start, end, term)
    if bits >= _LIKELIER:
        sure = kind == "swapped" and (bits >= _SURE or len(term) >= _LONG)
        yield Mistaken(start, end, term, kind, sure)


def _in_word(text: str, at: int) -> bool:
    """Whether the character makes a word with a neighbour."""
    makes_word = likelihood().makes_word
    return makes_word(text[max(0, at - 1) : at + 1]) or makes_word(text[at : at + 2])
