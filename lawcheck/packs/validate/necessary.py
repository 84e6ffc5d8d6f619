"""The words without which a pattern matches nothing: 第九个五年 for 第九个五年(?:普法)?规划.

A text that has none of them need not be searched. They are kept with a compiled pack.
"""

from __future__ import annotations

import re

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
    try:
        plain = _WORDS.fullmatch(pattern)
        found = tuple(dict.fromkeys(pattern.split("|"))) if plain else _of_branch(parse(pattern))
    except RefusedError:
        return ()
    # A text with 扣减 has 扣 as well.
    found = tuple(one for one in found if not any(two in one and two != one for two in found))
    return found if len(found) <= MOST_KNOWN else ()


def _of_branch(branch: Branch) -> Words:
    """Those of each alternative; none where one of them needs none."""
    each = [_of_sequence(nodes) for nodes in branch.sequences]
    return tuple(dict.fromkeys(word for one in each for word in one)) if all(each) else ()


def _of_sequence(nodes: tuple[Node, ...]) -> Words:
    """The best of what stands in a row, all of which must match."""
    found: list[Words] = []
    run = ""
    for node in nodes:
        if isinstance(node, Characters) and (char := _plain(node.written)):
            run += char
            continue
        found.append((run,) if run else ())
        run = ""
        if isinstance(node, Branch):
            found.append(_of_branch(node))
        elif isinstance(node, Atomic) or (isinstance(node, Repeat) and node.least):
            found.append(_of_branch(node.inside))
    return max((*found, (run,) if run else ()), key=_rank)


def _plain(written: str) -> str:
    """The character, where the set is of one."""
    if len(written) == 1:
        return "" if written == "." else written
    return written[1] if len(written) == 2 and not written[1].isalnum() else ""


def _rank(some: Words) -> tuple[bool, bool, int, int]:
    """Words are rarer than characters, few rarer than many, long ones rarer than short ones."""
    shortest = min(map(len, some), default=0)
    return bool(some), shortest > 1, -len(some), shortest
