"""How badly a regular expression can backtrack: a bound, computed before any text is matched.

The pattern is read by Python's own parser. A repetition is harmless when what it repeats and what
may follow it have no character in common: then there is only one way to match. Otherwise the
number of ways multiplies along a sequence, and grows without bound when a repetition with several
ways is itself repeated. Sets of characters are compared on samples: every character that the
pattern names, the ends of its ranges, and some of each class.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

#: Ways to match from one place of a text beyond which a pattern is refused.
MOST_WAYS = 50_000
#: What a repetition without an upper bound counts for, of any character or of a class.
_UNBOUNDED = 2_000
_ENDLESS = 10**9
_COMMON = "09ax AZ_-\n\t一中国法年月日人，。、；：（）《》〔〕“”\"'./%é"

#: Items that match one character, and items that are never tried again once they have matched.
_SINGLE = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)
_FINAL = (op.ASSERT, op.ASSERT_NOT, op.ATOMIC_GROUP, op.POSSESSIVE_REPEAT)

Chars = frozenset[str]


class _Reach(NamedTuple):
    """What a piece of a pattern can begin with, whether it can be empty, its ways to match."""

    first: Chars
    empty: bool
    ways: int


def ways(pattern: str) -> int:
    """An upper bound of the ways in which ``pattern`` can match from one place of a text.

    Raises ``re.error`` for what is no regular expression.
    """
    return _ways(pattern)


@lru_cache(maxsize=4096)
def _ways(pattern: str) -> int:
    tree = _parser.parse(pattern)
    samples = set(_COMMON)
    _gather(tree, samples)
    # At the end of the pattern nothing follows: what comes last never has to give back.
    return min(_sequence(tree, frozenset(), frozenset(samples)).ways, _ENDLESS)


def _gather(node: Any, into: set[str]) -> None:
    """Add the characters that a parsed pattern names to the samples."""
    if isinstance(node, tuple) and len(node) == 2 and node[0] in (op.LITERAL, op.NOT_LITERAL):
        into.add(chr(node[1]))
    elif isinstance(node, tuple) and len(node) == 2 and node[0] is op.RANGE:
        low, high = node[1]
        into.update(map(chr, (low, (low + high) // 2, high)))
    elif isinstance(node, (tuple, list)) or hasattr(node, "data"):
        for item in getattr(node, "data", node):
            _gather(item, into)


def _sequence(items: Any, follow: Chars, every: Chars) -> _Reach:
    """A sequence, read from its end: what follows an item decides whether it has one way only."""
    first: Chars = frozenset()
    empty, total = True, 1
    for code, argument in reversed(list(items)):
        after = first | follow if empty else first
        reach = _item(code, argument, after, every)
        first = reach.first | first if reach.empty else reach.first
        empty = empty and reach.empty
        # What never gives back is tried once for each way of what stands before it.
        total = max(total, reach.ways) if code in _FINAL else min(total * reach.ways, _ENDLESS)
    return _Reach(first, empty, total)


def _item(code: Any, argument: Any, after: Chars, every: Chars) -> _Reach:
    if code in _SINGLE:
        return _Reach(_chars(code, argument, every), False, 1)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeat(argument, after, every)
    if code is op.SUBPATTERN:
        return _sequence(argument[-1], after, every)
    if code is op.BRANCH:
        return _branch(argument[1], after, every)
    if code is op.POSSESSIVE_REPEAT:
        inner = _sequence(argument[2], after, every)
        return _Reach(inner.first, argument[0] == 0 or inner.empty, inner.ways)
    if code is op.ATOMIC_GROUP:
        return _sequence(argument, after, every)
    if code in (op.ASSERT, op.ASSERT_NOT):
        inner = _sequence(argument[1], frozenset(), every)
        return _Reach(frozenset(), True, inner.ways)
    if code is op.GROUPREF_EXISTS:
        pieces = [_sequence(p, after, every) for p in argument[1:] if p]
        return _Reach(
            frozenset().union(*(p.first for p in pieces)), True, sum(p.ways for p in pieces)
        )
    if code is op.GROUPREF:
        return _Reach(every, True, 2)
    return _Reach(frozenset(), True, 1)  # anchors


def _repeat(argument: Any, after: Chars, every: Chars) -> _Reach:
    least, most, body = argument
    probe = _sequence(body, frozenset(), every)
    inner = _sequence(body, after | probe.first, every)
    empty = least == 0 or inner.empty
    if most == least == 1:
        return _Reach(inner.first, empty, inner.ways)
    unbounded = most is op.MAXREPEAT or most > _UNBOUNDED
    total = inner.ways
    if inner.ways > 1 or inner.empty:
        if unbounded:
            return _Reach(inner.first, empty, _ENDLESS)
        total = min(inner.ways ** min(int(most), 64), _ENDLESS)
    if inner.first & after:
        total *= (_UNBOUNDED if unbounded else int(most)) - min(int(least), _UNBOUNDED) + 1
    return _Reach(inner.first, empty, min(total, _ENDLESS))


def _branch(branches: Any, after: Chars, every: Chars) -> _Reach:
    """Alternatives: those that can begin alike may all be tried, the others exclude each other."""
    pieces = [_sequence(branch, after, every) for branch in branches]
    spelled = [_spelled(branch, after, every) for branch in branches]
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


def _spelled(items: Any, after: Chars, every: Chars) -> list[Chars]:
    """The characters with which a sequence begins, one by one, as far as they are certain."""
    spelled: list[Chars] = []
    for code, argument in items:
        if code not in _SINGLE:
            reach = _sequence(items[len(spelled) :], after, every)
            return [*spelled, reach.first | after if reach.empty else reach.first]
        spelled.append(_chars(code, argument, every))
    return [*spelled, after] if after else spelled


def _chars(code: Any, argument: Any, every: Chars) -> Chars:
    """The samples that one character of the pattern matches."""
    if code is op.LITERAL:
        return frozenset((chr(argument),))
    if code is op.NOT_LITERAL:
        return every - {chr(argument)}
    if code is op.ANY:
        return every - {"\n"}
    found: set[str] = set()
    negated = False
    for kind, value in argument:
        if kind is op.NEGATE:
            negated = True
        elif kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.RANGE:
            found.update(c for c in every if value[0] <= ord(c) <= value[1])
        else:
            found.update(c for c in every if _CATEGORY[value].match(c))
    return every - found if negated else frozenset(found)


_CATEGORY = {
    op.CATEGORY_DIGIT: re.compile(r"\d"),
    op.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    op.CATEGORY_SPACE: re.compile(r"\s"),
    op.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    op.CATEGORY_WORD: re.compile(r"\w"),
    op.CATEGORY_NOT_WORD: re.compile(r"\W"),
}
