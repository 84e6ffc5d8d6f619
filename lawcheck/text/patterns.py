"""Compile the patterns of packs: written as people write, matched on folded text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import cast

from lawcheck.text import engines
from lawcheck.text.engines import compiled as compiled
from lawcheck.text.engines import kept as kept
from lawcheck.text.pattern_folding import folded

#: Pattern → how it is compiled (nothing: as it is written, as most are), and words one of which
#: stands in whatever it matches, for up to two places of it (none where that is not known): what
#: was proved and found out before, kept with a compiled pack. They are one text, which is read four
#: times as fast.
BETWEEN = "\0"
Known = dict[str, str]
_known: Known = {}
_needed: dict[str, tuple[tuple[str, ...], ...]] = {}
#: More words than this are looked for in one text no faster than the pattern itself.
MOST_WORDS = 8
#: So many are known of a pattern: in many texts at once (``standing.py``) they are soon found.
MOST_KNOWN = 64


def known_as(written: str, words: Sequence[str], others: Sequence[str]) -> str:
    """What is known of a pattern as one text: how it is compiled, and the words that it needs."""
    first = BETWEEN.join((written, *words))
    return f"{first}{BETWEEN}{BETWEEN}{BETWEEN.join(others)}" if others else first


def remember(patterns: Known) -> None:
    """Take over what is known of patterns."""
    _known.update(patterns)
    _needed.clear()


def follow(pattern: str, new: str, changed: Callable[[str], str], *, words: bool) -> None:
    """What is known of ``pattern`` holds for ``new``, made of it by ``changed``, which folds alike.

    So do its ``words`` where what is put in for ${name} is a plain text.
    """
    known = _known.get(pattern)
    if known is None:
        return
    written, *needs = known.split(BETWEEN)
    # The sign before a name ends a text in patterns, so that no word begins with it.
    filled = [changed(word.replace("{", "${")) for word in needs] if words else []
    filled = filled if not any("{" in word for word in filled) else []
    _known.setdefault(new, BETWEEN.join((written and changed(written), *filled)))


def fold_pattern(pattern: str) -> str:
    """The same pattern for folded text: marks folded, syntax untouched, white space gone.

    Repetitions without a limit get one, so that the time of a search grows with the text alone.
    """
    known = _known.get(pattern)
    return folded(pattern) if known is None else known.partition(BETWEEN)[0] or pattern


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
    both = all_needed(pattern)
    return both[0] if both else ()


def all_needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """The same, and others of which one stands there as well."""
    found = _needed.get(pattern)
    if found is None:
        first, _, others = _known.get(pattern, "").partition(BETWEEN + BETWEEN)
        both = first.split(BETWEEN)[1:], others.split(BETWEEN) if others else ()
        found = _needed[pattern] = tuple(tuple(some) for some in both if some)
    return found


def may_match(pattern: str, text: str) -> bool:
    """Whether the words that ``pattern`` cannot do without stand in a folded ``text``."""
    for words in all_needed(pattern):
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def at_end(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression that matches where one of ``patterns`` ends the text."""
    return _compile(tuple(patterns), at_end=True)


def ending(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The match of ``pattern`` that ends ``words``, all looked for from the left."""
    return next((match for match in pattern.finditer(words) if match.end() == len(words)), None)


def each_match(patterns: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern by itself, where its groups mean something."""
    for pattern in patterns:
        yield from compile_patterns((pattern,)).finditer(text)


# A pack has over a thousand: fewer kept, and each report would compile some of them again.
@lru_cache(maxsize=4096)
def _compile(patterns: tuple[str, ...], *, at_end: bool = False) -> re.Pattern[str]:
    if not patterns:
        # Behind a character that is in no text: so a long one is passed over at once.
        return re.compile("\0(?!)")
    each = map(fold_pattern, patterns)
    # | binds loosest of all: without groups around them, re finds what the patterns have in common.
    expression = "|".join(f"(?:{one})$" for one in each) if at_end else "|".join(each)
    if not engines.available():
        return re.compile(expression)
    each_needs = [needed(pattern) for pattern in patterns]
    few = all(each_needs) and sum(map(len, each_needs)) <= MOST_WORDS
    either = engines.Either(expression, tuple(chain.from_iterable(each_needs)) if few else ())
    if not all(map(_known.__contains__, patterns)):
        either.prepare()  # nobody has proved it
    return cast("re.Pattern[str]", either)
