"""See slips of the pen and of the pinyin keyboard: 决策部暑, 法律援住, 数字政府设, 行政执执法.

A character is looked at where neither pair that it makes with its neighbours is known: there
something is new, or wrong; in set terms whatever its pairs (``set_terms.py``). It is a slip where
one character that sounds or looks alike gives a term of the trade, or text that is much likelier
(``unlikely.py``). At the edge of a term a character that often is a word by itself says nothing. A
lost character is seen in fixed terms that are never said without it. docs/slips.md tells what is
found and what is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import add, contains
from typing import Literal

import msgspec

from lawcheck.knowledge import lost, unlikely
from lawcheck.knowledge.lexicon import Lexicon, lexicon
from lawcheck.knowledge.set_terms import mistaken
from lawcheck.knowledge.tailless import tailless
from lawcheck.knowledge.turned import turned
from lawcheck.knowledge.twice import again
from lawcheck.text.patterns import compiled

Kind = Literal["swapped", "lost", "doubled"]
Certainty = Literal["high", "fair"]

_TWICE = compiled(r"([一-鿿])\1")
#: The longest term; the shortest in which a swap is seen at its edge.
_LONGEST, _SHORTEST = 6, 4
#: Who does it is named by so many characters, the last of which is one of these.
_TITLE, _PERSONS = 3, frozenset("员")
#: So many bits likelier must the text be.
_SURELY = 14.0


class Slip(msgspec.Struct, frozen=True):
    """A term that is probably miswritten."""

    start: int
    end: int
    wrong: str
    """As it stands in the text."""
    right: str
    """The term that is meant."""
    kind: Kind
    certainty: Certainty
    """``high``: the term is long or very frequent."""


class _Found(msgspec.Struct, frozen=True, order=True):
    """A term that fits; the longer and more frequent one is better."""

    length: int
    weight: int
    start: int
    right: str


def slips(text: str) -> list[Slip]:
    """The slips in ``text`` (folded), in order; none inside another."""
    words = lexicon()
    pairs = list(map(add, text, text[1:]))
    # In C: for each pair, whether its second character is among those that follow the first.
    known = bytes(map(contains, map(words.follows.get, text, repeat("")), text[1:]))
    found = []
    strange = list(_strange(text, known))
    for at in strange:
        if term := _swapped(text, pairs, at, words) or _short(text, at, words):
            found.append(_slip(text, term, len(term.right), "swapped"))
        elif one := unlikely.swapped(text, at):
            found.append(_likelier(text, one, "swapped"))
        elif term := _title(text, at, words):
            found.append(_slip(text, term, _TITLE, "swapped"))
    found += [
        Slip(one.start, one.end, text[one.start : one.end], one.right, "lost", "fair")
        for one in (
            *lost.within(text, pairs, words),
            *lost.headless(text, pairs, known, words),
            *tailless(text, words),
        )
    ]
    found += [
        Slip(one.start, one.end, text[one.start : one.end], one.right, "swapped", "high")
        for one in turned(text, strange, words)
    ]
    found += [
        _slip(text, term, len(term.right) + 1, "doubled")
        for twice in _TWICE.finditer(text)
        if (term := _doubled(text, twice.start(), words))
        and (not known[twice.start()] or _across(text, twice.start(), term))
    ]
    found += [_likelier(text, one, "doubled") for one in again(text)]
    found += [
        Slip(one.start, one.end, text[one.start : one.end], one.right, one.kind, one.certainty)
        for one in mistaken(text, pairs)
    ]
    return _apart(found)


def _likelier(text: str, found: unlikely.Likelier, kind: Kind) -> Slip:
    certainty: Certainty = "high" if found.score > unlikely.SURE else "fair"
    wrong = text[found.start : found.end]
    return Slip(found.start, found.end, wrong, found.right, kind, certainty)


def _strange(text: str, known: bytes) -> Iterator[int]:
    """The Chinese characters that make no known pair with either neighbour."""
    padded = b"\0" + known + b"\0"
    at = padded.find(b"\0\0")
    while at >= 0:
        if "一" <= text[at : at + 1] <= "鿿" and (
            "一" <= text[at - 1 : at] <= "鿿" or "一" <= text[at + 1 : at + 2] <= "鿿"
        ):
            yield at
        at = padded.find(b"\0\0", at + 1)


def _swapped(text: str, pairs: Sequence[str], at: int, words: Lexicon) -> _Found | None:
    """The best term that one other character at ``at`` would give."""
    alike = words.alike(text[at])
    if not alike:
        return None
    found = []
    known = words.heads.__contains__
    first = max(0, at - _LONGEST + 1)
    # Most pairs before it begin no term.
    for start, head in enumerate(pairs[first : max(at - 1, 0)], first):
        if not known(head):
            continue
        place = at - start - 2
        for rest, weight in words.rests(head):
            if place < len(rest) > 1 and rest[place] in alike:
                right = head + rest
                if _same(text, start, right, at):
                    found.append(_Found(len(right), weight, start, right))
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free = text[at] in words.free
    # Hardly any character that is alike makes the head of a term; beside a mark none does.
    heads: list[tuple[int, str]] = []
    if not free and "一" <= after <= "鿿":
        heads += [(at, one + after) for one in alike if known(one + after)]
    if "一" <= before <= "鿿":
        heads += [(at - 1, before + one) for one in alike if known(before + one)]
    for start, head in heads:
        for rest, weight in words.rests(head):
            right = head + rest
            if len(right) >= (3 if start < at else _SHORTEST) and _same(text, start, right, at):
                found.append(_Found(len(right), weight, start, right))
    if not found:
        return None
    if free:
        found = [one for one in found if one.start < at < one.start + one.length - 1]
    return max(found, default=None)


def _short(text: str, at: int, words: Lexicon) -> _Found | None:
    """A word of two characters, of which this one is wrong: 撒销, 仲载; not 干部都."""
    if text[at] in words.free:
        return None
    for start in (at - 1, at):
        if start >= 0 and (right := words.short.get(text[start : start + 2])):
            return _Found(len(right), 1, start, right)
    return None


def _title(text: str, at: int, words: Lexicon) -> _Found | None:
    """Who does it, with a wrong last character: 网格原, 审核圆."""
    start = at - _TITLE + 1
    if start < 0:
        return None
    for rest, weight in words.rests(text[start:at]):
        if rest in _PERSONS and rest in words.confused(text[at]):
            right = text[start:at] + rest
            if unlikely.gain(text, at, at + 1, rest) > _SURELY:
                return _Found(_TITLE, weight, start, right)
    return None


def _same(text: str, start: int, right: str, at: int) -> bool:
    """Whether ``right`` stands at ``start`` but for the character at ``at``."""
    split = at - start
    return text.startswith(right[:split], start) and text.startswith(right[split + 1 :], at + 1)


def _doubled(text: str, at: int, words: Lexicon) -> _Found | None:
    """The best term in which the character at ``at`` stands twice."""
    once = text[max(0, at - _LONGEST) : at] + text[at + 1 : at + 1 + _LONGEST]
    place = min(at, _LONGEST)
    found = []
    for start in range(max(0, place - _LONGEST + 1), place + 1):
        for rest, weight in words.rests(once[start : start + 2]):
            right = once[start : start + 2] + rest
            end = start + len(right)
            if end <= place or len(right) < _SHORTEST or not once.startswith(right, start):
                continue
            # 解放军|军人: one ends a word, the other begins one.
            if end == place + 1 and words.together(once[place : place + 2]):
                continue
            if start == place and words.together(once[place - 1 : place + 1]):
                continue
            found.append(_Found(len(right), weight, at - place + start, right))
    return max(found, default=None)


def _across(text: str, at: int, term: _Found) -> bool:
    """Whether a pair that is known (产产, 生生) stands within a term: 知识产产权."""
    within = term.start < at < term.start + term.length - 1
    return within and unlikely.gain(text, at, at + 1, "") > _SURELY


def _slip(text: str, found: _Found, length: int, kind: Kind) -> Slip:
    end = found.start + length
    certainty: Certainty = "high" if found.length >= 5 or found.weight >= 4 else "fair"
    return Slip(found.start, end, text[found.start : end], found.right, kind, certainty)


def _apart(found: list[Slip]) -> list[Slip]:
    """In order, the first of those that overlap; of those at one place the surest."""
    apart: list[Slip] = []
    for slip in sorted(found, key=lambda one: (one.start, -one.end, one.certainty == "fair")):
        if not apart or slip.start >= apart[-1].end:
            apart.append(slip)
    return apart
