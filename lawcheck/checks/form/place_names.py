"""Whether characters can be the name of a place: no table holds them all.

A name is read by its shape: what its characters are elsewhere tells how likely they are one here.
"""

from __future__ import annotations

from itertools import pairwise

from lawcheck.knowledge import places as known
from lawcheck.knowledge.lexicon import grade, lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.packs.kinds.form import NameMismatch

#: Two characters that texts of the trade seldom have together: up to so many bits of times.
_SELDOM = 8


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
    return bool(known.named(stem + unit)) or not any(
        words.together(a + b) for a, b in pairwise(stem)
    )


def is_seldom(options: NameMismatch, stem: str) -> bool:
    """Whether they are seldom together there, and no word but of land and water: 石桥, 青石."""
    follows, makes_word = lexicon().follows, likelihood().makes_word
    return all(
        (grade(follows.get(a, ""), b) or 0) <= _SELDOM
        and (b in options.lands or not makes_word(a + b))
        for a, b in pairwise(stem)
    )
