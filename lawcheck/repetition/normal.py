"""Texts as repetition compares them: only words, all figures alike.

NFKC folds the widths, marks and spaces go, a run of digits becomes one 0. So a copy keeps
its identity when marks, spaces or figures were changed, and only words tell texts apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lawcheck.text.patterns import compiled
from lawcheck.text.sentences import sentences

# U+001E stands between the texts, so that all of them are folded by one pass.
_BETWEEN = "\x1e"
_MARKS = compiled(r"[^\w。!?\n\x1e]+")
_STOPS = re.compile(r"[。!?\n]+")
_DIGITS = compiled(r"\d+")
_TITLES = compiled(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")


def cut(texts: Sequence[str]) -> list[list[str]]:
    """The normalised sentences of each text; a text without words gives an empty list."""
    if not texts:
        return []
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) >= len(texts):
        joined = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    joined = unicodedata.normalize("NFKC", joined)
    joined = _DIGITS.sub("0", _MARKS.sub("", joined))
    return [[s for s in _STOPS.split(text) if s] for text in joined.split(_BETWEEN)]


def normalise(text: str) -> str:
    """All of ``text`` normalised, without stops."""
    return "".join(sentence for part in cut([text]) for sentence in part)


def spans(text: str, count: int) -> list[tuple[int, int]]:
    """Where in ``text`` its ``count`` normalised sentences stand: (start, end) of each.

    Where the two ways of cutting do not agree (rare signs), each is given the whole text.
    """
    found = [(a, b) for a, b in sentences(text) if normalise(text[a:b])]
    return found if len(found) == count else [(0, len(text))] * count


def without_titles(text: str) -> str:
    """``text`` without 《titles》: those of laws repeat lawfully."""
    return _TITLES.sub("", text)
