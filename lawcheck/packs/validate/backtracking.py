"""How badly a regular expression can backtrack: a bound, computed before any text is matched.

A repetition is harmless when what it repeats and what may follow it have no character in common:
then there is only one way to match. Otherwise the number of ways multiplies along a sequence, and
grows without bound when a repetition with several ways is itself repeated. Sets of characters are
compared on samples: every character that the pattern names, and some of each class.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lawcheck.packs.validate.expressions import (
    ENDLESS,
    Atomic,
    Branch,
    Characters,
    Look,
    Node,
    Repeat,
    parse,
)

#: Ways to match from one place of a text beyond which a pattern is refused.
MOST_WAYS = 50_000
#: What a repetition without an upper bound counts for, of any character or of a class.
_UNBOUNDED = 2_000
_COMMON = "09ax AZ_-\n\t一中国法年月日人，。、；：（）《》〔〕“”\"'./%é"
#: In a class, an escaped character and the ends of a range name characters too.
_RANGE = re.compile(r"(\\?[^\\])-(\\?[^\\\]])")
_CODE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")

Chars = frozenset[str]


class _Reach(NamedTuple):
    """What a piece of a pattern can begin with, whether it can be empty, its ways to match."""

    first: Chars
    empty: bool
    ways: int


@lru_cache(maxsize=4096)
def ways(pattern: str) -> int:
    """An upper bound of the ways in which ``pattern`` can match from one place of a text.

    Raises ``expressions.RefusedError`` for what packs may not use.
    """
    tree = parse(pattern)
    every = frozenset(_COMMON) | _named(pattern)
    # At the end of the pattern nothing follows: what comes last never has to give back.
    return min(_branch(tree, frozenset(), every).ways, ENDLESS)


def _named(pattern: str) -> Chars:
    """The characters that ``pattern`` names, and the middle of each range."""
    plain = _CODE.sub(lambda code: chr(int(code[1] or code[2] or code[3], 16)), pattern)
    middles = (
        chr((ord(low[-1]) + ord(high[-1])) // 2) for low, high in _RANGE.findall(plain) if low
    )
    return frozenset(plain) | frozenset(middles)


def _sequence(nodes: tuple[Node, ...], follow: Chars, every: Chars) -> _Reach:
    """A sequence, read from its end: what follows an item decides whether it has one way only."""
    first: Chars = frozenset()
    empty, total = True, 1
    for node in reversed(nodes):
        after = first | follow if empty else first
        reach = _node(node, after, every)
        first = reach.first | first if reach.empty else reach.first
        empty = empty and reach.empty
        # What never gives back is tried once for each way of what stands before it.
        total = max(total, reach.ways) if _final(node) else min(total * reach.ways, ENDLESS)
    return _Reach(first, empty, total)


def _final(node: Node) -> bool:
    """Whether ``node`` is never tried again once it has matched."""
    return isinstance(node, (Look, Atomic)) or (isinstance(node, Repeat) and node.possessive)


def _node(node: Node, after: Chars, every: Chars) -> _Reach:
    if isinstance(node, Characters):
        return _Reach(_chars(node, every), False, 1)
    if isinstance(node, Repeat):
        return _repeat(node, after, every)
    if isinstance(node, Branch):
        return _branch(node, after, every)
    if isinstance(node, Atomic):
        return _branch(node.inside, after, every)
    if isinstance(node, Look):
        return _Reach(frozenset(), True, _branch(node.inside, frozenset(), every).ways)
    return _Reach(frozenset(), True, 1)  # anchors


def _repeat(node: Repeat, after: Chars, every: Chars) -> _Reach:
    if node.possessive:
        inner = _branch(node.inside, frozenset(), every)
        return _Reach(inner.first, node.least == 0 or inner.empty, inner.ways)
    probe = _branch(node.inside, frozenset(), every)
    inner = _branch(node.inside, after | probe.first, every)
    empty = node.least == 0 or inner.empty
    if node.most == node.least == 1:
        return _Reach(inner.first, empty, inner.ways)
    unbounded = node.most > _UNBOUNDED
    total = inner.ways
    if inner.ways > 1 or inner.empty:
        if unbounded:
            return _Reach(inner.first, empty, ENDLESS)
        total = min(inner.ways ** min(node.most, 64), ENDLESS)
    if inner.first & after:
        total *= (_UNBOUNDED if unbounded else node.most) - min(node.least, _UNBOUNDED) + 1
    return _Reach(inner.first, empty, min(total, ENDLESS))


def _branch(node: Branch, after: Chars, every: Chars) -> _Reach:
    """Alternatives: those that can begin alike may all be tried, the others exclude each other."""
    pieces = [_sequence(sequence, after, every) for sequence in node.sequences]
    if len(pieces) == 1:
        return pieces[0]
    spelled = [_spelled(sequence, after, every) for sequence in node.sequences]
    total = max(
        sum(
            other.ways
            for other, theirs in zip(pieces, spelled, strict=True)
            if all(mine & them for mine, them in zip(own, theirs, strict=False))
        )
        for own in spelled
    )
    return _Reach(
        frozenset().union(*(p.first for p in pieces)), any(p.empty for p in pieces), total
    )


def _spelled(nodes: tuple[Node, ...], after: Chars, every: Chars) -> list[Chars]:
    """The characters with which a sequence begins, one by one, as far as they are certain."""
    spelled: list[Chars] = []
    for node in nodes:
        if not isinstance(node, Characters):
            reach = _sequence(nodes[len(spelled) :], after, every)
            return [*spelled, reach.first | after if reach.empty else reach.first]
        spelled.append(_chars(node, every))
    return [*spelled, after] if after else spelled


def _chars(node: Characters, every: Chars) -> Chars:
    """The samples that one character of the pattern matches."""
    return _matching(node.written, every)


@lru_cache(maxsize=8192)
def _matching(written: str, every: Chars) -> Chars:
    matches = re.compile(written).match
    return frozenset(char for char in every if matches(char))
