"""Fold what means the same to one form for matching, with a way back to the original.

Reports are copied through tools that turn ，：；（）！？ into half width, digits into
full width, and put spaces around digits. Patterns are written once, in the marks that
GB/T 15834 asks for; texts are folded to those marks before they are matched:

* half-width , : ; ! ? ( ) become ， ： ； ！ ？ （ ）
* full-width digits and letters become half-width
* “ ” „ " become ", ‘ ’ become '; all long dashes become —
* code points that only look like Chinese (⼀ for 一) become what they look like, traditional
  characters the simplified ones
* white space and invisible characters go

Everything but what goes is one character for one, so an offset in the folded
text leads back to the original through one small table.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

import msgspec

from lawcheck.text.lookalikes import INVISIBLE, LOOKALIKE
from lawcheck.text.traditional import SIMPLIFIED

_HALF_TO_FULL = dict(zip(",:;!?()", "，：；！？（）", strict=True))
_QUOTES = {**dict.fromkeys("“”„‟＂", '"'), **dict.fromkeys("‘’‚‛＇", "'")}
_DASHES = dict.fromkeys("–―─－‒", "—")
_BRACKETS = {
    "﹝": "〔",
    "﹞": "〕",
    "〈": "〈",
    "〉": "〉",
    "～": "～",
    "~": "～",
    "％": "%",
    "＋": "+",
}
_WIDE = {
    chr(c): chr(c - 0xFEE0)
    for c in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_FOLDED = {**SIMPLIFIED, **LOOKALIKE, **_HALF_TO_FULL, **_QUOTES, **_DASHES, **_BRACKETS, **_WIDE}
_TABLE, _TO_FOLD = str.maketrans(_FOLDED), frozenset(_FOLDED)
_SPACES = INVISIBLE | set(" \t\n\r\u00a0\u3000\u2002\u2003\u2009")
_NO_SPACES = dict.fromkeys(map(ord, _SPACES))


class Folded(msgspec.Struct, frozen=True):
    """A folded text and, where white space was dropped, the offset each character came from."""

    text: str
    origins: tuple[int, ...] | None = None

    def origin(self, index: int) -> int:
        """The offset in the original of the folded character at ``index``."""
        if self.origins is None:
            return index
        return self.origins[index]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of the folded text from ``start`` to ``end`` (exclusive)."""
        if self.origins is None:
            return start, end
        return self.origins[start], (
            self.origins[end - 1] + 1 if end > start else self.origins[start]
        )

    def index(self, offset: int) -> int:
        """The folded index of the first character that stands at or after ``offset``."""
        return offset if self.origins is None else bisect_left(self.origins, offset)


def fold_marks(text: str) -> str:
    """Fold widths, quotes and dashes only: the result is as long as ``text``."""
    # Most texts have nothing to fold, which is seen in a third of the time.
    return text if _TO_FOLD.isdisjoint(text) else text.translate(_TABLE)


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """Fold ``text`` for matching (see the module's text)."""
    marks = fold_marks(text)
    if _SPACES.isdisjoint(marks):
        return Folded(marks)
    squeezed = marks.translate(_NO_SPACES)
    return Folded(squeezed, tuple(i for i, c in enumerate(marks) if c not in _SPACES))
