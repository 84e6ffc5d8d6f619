"""Whether characters can be the name of a place: no table holds them all.

A name is read by its shape: what its characters are elsewhere tells how likely they are one here.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from lawcheck.knowledge import places as known
from lawcheck.knowledge.lexicon import grade, lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.packs.kinds.form import NameMismatch

#: A name has so many characters before its unit; the likelier number first.
_LENGTHS = (2, 3)
#: So much of what stands before a name is looked at.
_LEAD = 8
#: Two characters that texts of the trade seldom have together: up to so many bits of times.
_SELDOM = 8
#: A character so rare: once in so many bits of times.
_RARE = 8


def may_be(options: NameMismatch, stem: str, unit: str) -> bool:
    """Whether the characters can be a place's name at all."""
    if not all("一" <= char <= "鿿" for char in stem):
        return False
    if stem[0] in options.no_begin or stem[-1] in options.no_end:
        return False
    if stem.startswith(options.acts):
        return False
    return not stem.endswith(options.sorts) and not (stem + unit).endswith(options.words)


def is_name(stem: str, unit: str) -> bool:
    """Whether they are no word: a known place, or never together in a text of the trade."""
    words = lexicon()
    # Few are no words: they alone are looked for among the places.
    return not any(words.together(a + b) for a, b in pairwise(stem)) or bool(
        known.named(stem + unit)
    )


def begins(before: str) -> bool:
    """Whether a name may begin behind these words: behind a mark, or at the very beginning."""
    return not before or not ("一" <= before[-1] <= "鿿" or before[-1].isdigit())


def name_before(
    text: str, end: int, is_one: Callable[[str], bool], leads: Callable[[str], bool]
) -> int | None:
    """Where the name that ends at ``end`` begins, its unit apart; None where there is none.

    ``is_one`` says whether characters are a name, ``leads`` whether one may stand behind words.
    """
    for start in (end - length for length in _LENGTHS if length <= end):
        if is_one(text[start:end]) and leads(text[max(start - _LEAD, 0) : start]):
            return start
    return None


def is_named(options: NameMismatch, stem: str, unit: str) -> bool:
    """Whether they are, and end as places do: not 盯紧 in 盯紧县委部署的任务."""
    return is_name(stem, unit) and (_ends(options, stem) or bool(known.named(stem + unit)))


def is_seldom(options: NameMismatch, stem: str) -> bool:
    """Whether they are never or seldom together there; what is, names land or water: 石桥, 青石."""
    follows, makes_word = lexicon().follows, likelihood().makes_word
    for a, b in pairwise(stem):
        often = grade(follows.get(a, ""), b)
        if often is not None and often > _SELDOM:
            return False
        if b not in options.lands and (often is not None or makes_word(a + b)):
            return False
    return _ends(options, stem)


def _ends(options: NameMismatch, stem: str) -> bool:
    """Whether they end as some place does, or with a character so rare that it ends no verb."""
    last = stem[-1]
    if last in options.verb_ends:
        return False
    return last in options.lands or last in known.endings() or likelihood().often(last) <= _RARE
