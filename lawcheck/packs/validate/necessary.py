"""The words without which a pattern matches nothing: 第九个五年 for 第九个五年(?:普法)?规划.

A text that has none of them need not be searched. They are kept with a compiled pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from lawcheck.packs.validate.expressions import (
    Atomic,
    Branch,
    Characters,
    Node,
    RefusedError,
    Repeat,
    parse,
)
from lawcheck.text.patterns import MOST_KNOWN

Words = tuple[str, ...]

#: Nothing but words side by side, as most patterns are.
_WORDS = re.compile(r"[^\\[\](){}?*+.^$|]+(?:\|[^\\[\](){}?*+.^$|]+)*")


def words(pattern: str) -> Words:
    """Words one of which stands in every match of ``pattern``; none where that is not known."""
    return both(pattern)[0]


@lru_cache(maxsize=8192)
def both(pattern: str) -> tuple[Words, Words]:
    """The same, and others of which one stands there as well: 强拆 and 村民 for 强拆.*村民."""
    try:
        plain = _WORDS.fullmatch(pattern)
        found = (
            (tuple(dict.fromkeys(pattern.split("|"))), ()) if plain else _of_branch(parse(pattern))
        )
    except RefusedError:
        return (), ()
    first, second = map(_shortest, found)
    if len(first) > MOST_KNOWN:
        return (), ()
    return first, second if len(second) <= MOST_KNOWN and {*second} != {*first} else ()


def _shortest(some: Words) -> Words:
    """A text with 扣减 has 扣 as well."""
    return tuple(one for one in some if not any(two in one and two != one for two in some))


def _of_branch(branch: Branch) -> tuple[Words, Words]:
    """Those of each alternative; none where one of them needs none."""
    each = [_of_sequence(nodes) for nodes in branch.sequences]
    if not all(first for first, _ in each):
        return (), ()
    return _joined(first for first, _ in each), _joined(second or first for first, second in each)


def _joined(each: Iterable[Words]) -> Words:
    return tuple(dict.fromkeys(chain.from_iterable(each)))


def _of_sequence(nodes: tuple[Node, ...]) -> tuple[Words, Words]:
    """The best two of what stands in a row, all of which must match."""
    found: list[Words] = []
    run = ""
    for node in nodes:
        if isinstance(node, Characters) and (char := _plain(node.written)):
            run += char
            continue
        found.append((run,) if run else ())
        run = ""
        if isinstance(node, Branch):
            found += _of_branch(node)
        elif isinstance(node, Atomic) or (isinstance(node, Repeat) and node.least):
            found += _of_branch(node.inside)
    found.append((run,) if run else ())
    best = sorted(dict.fromkeys(filter(None, found)), key=_rank, reverse=True)
    return (*best, (), ())[0], (*best, (), ())[1]


def _plain(written: str) -> str:
    """The character, where the set is of one."""
    if len(written) == 1:
        return "" if written == "." else written
    return written[1] if len(written) == 2 and not written[1].isalnum() else ""


def _rank(some: Words) -> tuple[bool, bool, int, int]:
    """Words are rarer than characters, few rarer than many, long ones rarer than short ones."""
    shortest = min(map(len, some), default=0)
    return bool(some), shortest > 1, -len(some), shortest
