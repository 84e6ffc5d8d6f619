"""Fold a pattern as the texts are folded that it is matched on.

A pattern may be typed with either width and with “” or ""; here it is folded as ``folding.fold``
folds the text, and what is syntax of regular expressions ((?:…), {1,3}, ?, groups) stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lawcheck.text.folding import fold

#: What stands untouched: the opening of a group, a counted repetition, an escape with a payload.
_SYNTAX = re.compile(
    r"\(\?(?:P<\w+>|P=\w+\)|#[^)]*\)|<[=!]|[:=!>]|[aiLmsux-]+[:)]|\(\w+\))"
    r"|\{\d*,?\d*\}[?+]?"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})"
)
#: So often * and + repeat at most; a stretch that is longer than this is no phrase.
LONGEST = 2000
_UNLIMITED = re.compile(r"^\{(\d+),\}")
#: Outside of a class these are operators, not characters.
_OPERATORS = frozenset("()?")
#: Runs without any syntax, outside and inside of a class: folded at one go.
_PLAIN = (re.compile(r"[^\\\[(){?*+]+"), re.compile(r"[^\\\]]+"))


@lru_cache(maxsize=4096)
def folded(pattern: str) -> str:
    """The same pattern for folded text: marks folded, syntax untouched, white space gone.

    Repetitions without a limit get one, so that the time of a search grows with the text alone.
    """
    parts: list[str] = []
    at, in_class = 0, False
    repeats = -1
    """Where a repetition has just ended: a ? or + there says how it repeats."""
    while at < len(pattern):
        if run := _PLAIN[in_class].match(pattern, at):
            parts.append(fold(run[0]).text)
            at = run.end()
            continue
        char = pattern[at]
        if not in_class and (syntax := _SYNTAX.match(pattern, at)):
            parts.append(_UNLIMITED.sub(rf"{{\1,{LONGEST}}}", syntax[0]))
            at = syntax.end()
            if char == "{":
                repeats = at
            continue
        if char == "\\":
            parts.append(_escaped(pattern[at : at + 2]))
            at += 2
            continue
        if char == "[" and not in_class:
            in_class = True
            # A ] that comes first is a character of the class.
            opening = re.match(r"\[\^?\]?", pattern[at:])
            parts.append(opening[0] if opening else char)
            at += len(parts[-1])
            continue
        if char in "*+" and not in_class and at != repeats:
            parts.append(f"{{{'01'[char == '+']},{LONGEST}}}" if at else char)
            at += 1
            repeats = at
            continue
        in_class = in_class and char != "]"
        parts.append(char if not in_class and char in _OPERATORS else fold(char).text)
        at += 1
        if char == "?":
            repeats = at
    return "".join(parts)


def _escaped(pair: str) -> str:
    """An escaped mark (``\\(``, ``\\?``) becomes the mark that stands in folded text."""
    plain = fold(pair[1:]).text
    return pair if plain == pair[1:] else plain
