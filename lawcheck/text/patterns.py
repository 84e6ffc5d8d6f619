"""Compile the patterns of packs: written as people write, matched on folded text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from lawcheck.text import engines
from lawcheck.text.engines import compiled as compiled
from lawcheck.text.pattern_folding import folded

#: Pattern → how it is compiled (nothing: as it is written, as most are), and words one of which
#: stands in whatever it matches (none where that is not known): what was proved and found out
#: before, kept with a compiled pack.
Known = dict[str, tuple[str, tuple[str, ...]]]
_known: Known = {}
#: More words than this are looked for in one text no faster than the pattern itself.
MOST_WORDS = 8
#: So many are known of a pattern: in many texts at once (``standing.py``) they are soon found.
MOST_KNOWN = 64


def remember(patterns: Known) -> None:
    """Take over what is known of patterns."""
    _known.update(patterns)


def follow(pattern: str, new: str, changed: Callable[[str], str]) -> None:
    """What is known of ``pattern`` holds for ``new``, made of it by ``changed``, which folds alike.

    Its words are not known: one of them may have been changed.
    """
    if known := _known.get(pattern):
        _known.setdefault(new, (known[0] and changed(known[0]), ()))


def fold_pattern(pattern: str) -> str:
    """The same pattern for folded text: marks folded, syntax untouched, white space gone.

    Repetitions without a limit get one, so that the time of a search grows with the text alone.
    """
    known = _known.get(pattern)
    return folded(pattern) if known is None else known[0] or pattern


#: What ``compile_patterns`` gives.
Patterns = re.Pattern[str]


def compile_patterns(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression that matches, on folded text, wherever any of ``patterns`` does.

    No pattern at all gives an expression that never matches. Raises ``re.error`` for a pattern
    that is none.
    """
    return _compile(tuple(patterns))


def needed(pattern: str) -> tuple[str, ...]:
    """Words one of which stands in whatever ``pattern`` matches; none where that is not known."""
    known = _known.get(pattern)
    return known[1] if known else ()


def at_end(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression that matches where one of ``patterns`` ends the text."""
    return _compile(tuple(patterns), at_end=True)


def each_match(patterns: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern by itself, where its groups mean something."""
    for pattern in patterns:
        yield from compile_patterns((pattern,)).finditer(text)


# A pack has over a thousand: fewer kept, and each report would compile some of them again.
@lru_cache(maxsize=4096)
def _compile(patterns: tuple[str, ...], *, at_end: bool = False) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")
    each = map(fold_pattern, patterns)
    # | binds loosest of all: without groups around them, re finds what the patterns have in common.
    expression = "|".join(f"(?:{one})$" for one in each) if at_end else "|".join(each)
    if not engines.available():
        return re.compile(expression)
    known = [_known.get(pattern) for pattern in patterns]
    needed = [one[1] if one else () for one in known]
    words = tuple(word for some in needed for word in some)
    either = engines.Either(expression, words if all(needed) and len(words) <= MOST_WORDS else ())
    if not all(known):
        either.prepare()  # nobody has proved it
    return cast("re.Pattern[str]", either)
