"""Terms that are set, with one character wrong, two exchanged or one lost: 首为不罚, 综合行执政法.

The rest of the term stands as it should, so that the slip shows even where the wrong character is
known beside its neighbours (为不). It is none where the character makes a word with a neighbour
(法治体验|馆), where the text is hardly likelier with the term, or says it twice. The terms are
written by hand; what else begins so is in ``knowledge/lexicon.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import ne
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
#: 法制 for 法治: old laws are called so, and a rule of its own tells where it is wrong.
_LAW = "制治"
_NUMERALS = frozenset("一二三四五六七八九十百千两")


class Mistaken(msgspec.Struct, frozen=True):
    """A term that stands in the text with a slip."""

    start: int
    end: int
    right: str
    kind: Literal["swapped", "lost"]
    certainty: Literal["high", "fair"]


class _Terms(msgspec.Struct, frozen=True):
    """The terms by what is left of them beside a slip."""

    three: dict[str, list[tuple[int, str]]]
    """By three characters that stand together, how far behind the beginning of the term.

    The first three or the last, and the first three with the fourth for the third; of those of four
    also with the last two of these exchanged.
    """
    opened: dict[str, list[str]]
    """Those of four and five by the first two and the fourth."""
    closed: dict[str, list[str]]
    """Those of four by the first and the last two."""
    begin: frozenset[str]
    """How what stands together begins, of ``three`` and ``opened``: two characters."""
    end: frozenset[str]
    """How that of ``closed`` ends."""
    whole: frozenset[str]


@lru_cache(maxsize=1)
def _terms() -> _Terms:
    three: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    opened: defaultdict[str, list[str]] = defaultdict(list)
    closed: defaultdict[str, list[str]] = defaultdict(list)
    # In the order of the file: of two terms that are as likely the first one is told each time.
    whole = dict.fromkeys(" ".join(lines(TERMS)).split())
    for term in whole:
        length = len(term)
        if length < _SHORTEST:
            continue
        three[term[:3]].append((0, term))
        three[term[-3:]].append((length - 3, term))
        if length <= _SHORTEST + 1:
            opened[term[:2] + term[3]].append(term)
        if length == _SHORTEST:
            closed[term[0] + term[2:]].append(term)
            three[term[0] + term[2] + term[1]].append((0, term))
        # 自然源资局, 商业密秘: the third and the fourth are exchanged.
        three[term[:2] + term[3]].append((0, term))
    begin = frozenset(key[:2] for keys in (three, opened) for key in keys)
    end = frozenset(key[1:] for key in closed)
    return _Terms(dict(three), dict(opened), dict(closed), begin, end, frozenset(whole))


def is_set(term: str) -> bool:
    """Whether it is one of the terms."""
    return term in _terms().whole


def mistaken(text: str, pairs: Sequence[str]) -> Iterator[Mistaken]:
    """The set terms of ``text`` (folded) that are miswritten, in no order; some twice.

    ``pairs``: each character with the one behind it.
    """
    for start, term in _begun(text, pairs, _terms()):
        if not text.startswith(term, start) and _may_be(text, start, term):
            yield from _read(text, start, term)


def _begun(text: str, pairs: Sequence[str], terms: _Terms) -> Iterator[tuple[int, str]]:
    """Where terms would begin of which three characters stand, each as often as these are."""
    # In C: most characters begin none.
    for at in compress(count(), map(terms.begin.__contains__, pairs)):
        for behind, term in terms.three.get(text[at : at + 3], ()):
            if at >= behind:
                yield at - behind, term
        for term in terms.opened.get(pairs[at] + text[at + 3 : at + 4], ()):
            yield at, term
    for at in compress(count(), map(terms.end.__contains__, pairs[2:])):
        for term in terms.closed.get(text[at] + pairs[at + 2], ()):
            yield at, term


def _may_be(text: str, start: int, term: str) -> bool:
    """Whether the first and the last character are where some slip leaves them.

    There, one place on or off, or all that is wrong: little else that has three in common is so.
    """
    end = start + len(term)
    return (term[-1] in text[end - 2 : end] or text.startswith(term[:-1], start)) and (
        term[0] in text[start : start + 2] or text.startswith(term[1:], start + 1)
    )


def _read(text: str, start: int, term: str) -> Iterator[Mistaken]:
    """The term with a slip, where it begins at ``start``."""
    there = text[start : start + len(term)]
    if len(there) < len(term):
        return
    at = list(map(ne, there, term)).index(True)
    rest, end = term[at + 1 :], start + len(term)
    if there[at + 1 :] == rest:
        known = _terms().whole
        # In a long term even a character that makes another word is wrong: 行政执法公式制度.
        long = len(term) >= _SHORTEST_LOST and there[at] + term[at] != _LAW
        # 先过法律顾问: what is left of 村法律顾问 is a term by itself.
        whole = (at == 0 and rest in known) or (not rest and term[:at] in known)
        wrong = not whole and there not in known and (long or not _in_word(text, start + at))
        if wrong and lexicon().is_slip(term[at], there[at], typed=True):
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
        yield Mistaken(start, end, term, kind, "high" if sure else "fair")


def _in_word(text: str, at: int) -> bool:
    """Whether the character makes a word with a neighbour."""
    makes_word = likelihood().makes_word
    return makes_word(text[max(0, at - 1) : at + 1]) or makes_word(text[at : at + 2])
