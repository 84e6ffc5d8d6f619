"""Words that are printed over the lines of a page, again and again: no text of it.

Set upright and small they share rows with the text, and only the order in which a file gives its
characters parts the two. What is text never stands on other text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import islice
from operator import attrgetter, sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawcheck.documents.layout import Glyph

Run = list["Glyph"]
_BASE = attrgetter("base")
#: Two characters stand on one another that share this much of a size of type.
_SHARED = 0.2
#: A gap less than this, in sizes of type, shows that they may.
MOST = -2 * _SHARED
#: A word of so many characters, printed on other words so often, is no text: one that is short
#: more often, so many characters in all.
_WORD, _TIMES, _IN_ALL = 2, 2, 6
#: Words that lean a little rise from character to character, by less than this.
_RISE = 0.05


def possible(rows: list[Run]) -> bool:
    """Whether characters of a row stand on one another."""
    for row in rows:
        lefts, rights = [glyph.left for glyph in row], [glyph.right for glyph in row]
        narrowest = min(map(sub, islice(lefts, 1, None), rights), default=0.0)
        if narrowest < MOST * min([glyph.size for glyph in row]):
            return True
    return False


def without(glyphs: list[Glyph], known: set[tuple[str, float]]) -> list[Glyph]:
    """Without the words that stand on other words; ``glyphs`` are in the order of the file.

    ``known`` are those of the pages before, with their size: where a page has little text they may
    stand on none of it.
    """
    runs: dict[tuple[str, float], list[Run]] = defaultdict(list)
    for run in _runs(glyphs):
        runs[_kind(run)].append(run)
    often = {word: same for word, same in runs.items() if _is_often(word[0], len(same))}
    if not often:
        return glyphs
    by_base = sorted(glyphs, key=_BASE)
    tallest = max(glyph.size for glyph in glyphs)
    words = {
        word
        for word, same in often.items()
        if word in known or _is_often(word[0], _covered(same, by_base, tallest))
    }
    if not words:
        return glyphs
    known |= words
    beside = {(run[0].base, run[0].size) for word in words for run in often[word]}
    gone: set[int] = set()
    for (text, size), same in runs.items():
        # With what is left of one at the edge of the page, or where it says what the text says.
        if any(of == size and text in word for word, of in words):
            for run in same:
                if (run[0].base, run[0].size) in beside:
                    gone.update(map(id, run))
    return [glyph for glyph in glyphs if id(glyph) not in gone]


def _is_often(word: str, times: int) -> bool:
    return len(word) >= _WORD and times >= _TIMES and len(word) * times >= _IN_ALL


def _covered(same: list[Run], by_base: list[Glyph], tallest: float) -> int:
    """How many of these runs stand on other characters with half of their own."""
    own = {id(glyph) for run in same for glyph in run}
    covered = 0
    for run in same:
        base, size = run[0].base, run[0].size
        near = by_base[
            bisect_left(by_base, base - size, key=_BASE) : bisect_right(
                by_base, base + tallest, key=_BASE
            )
        ]
        others = [glyph for glyph in near if id(glyph) not in own]
        covered += 2 * sum(any(_meet(g, other) for other in others) for g in run) >= len(run)
    return covered


def _runs(glyphs: list[Glyph]) -> list[Run]:
    """Characters that follow one another in the file and on the page."""
    found: list[Run] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if (
            before is not None
            and abs(glyph.base - before.base) <= _RISE * glyph.size
            and glyph.size == before.size
            and -glyph.size < glyph.left - before.right < glyph.size
        ):
            found[-1].append(glyph)
        else:
            found.append([glyph])
        before = glyph
    return found


def _kind(run: Run) -> tuple[str, float]:
    return "".join([glyph.text for glyph in run]), round(run[0].size, 1)


def _meet(one: Glyph, other: Glyph) -> bool:
    """Whether two characters stand on one another."""
    least = _SHARED * min(one.size, other.size)
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.base, other.base) - max(one.base - one.size, other.base - other.size)
    return across > least and down > least
