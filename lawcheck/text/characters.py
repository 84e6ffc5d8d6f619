"""Chinese characters of a text, counted and in short runs, without a match for each of them."""

from __future__ import annotations

import re
from functools import lru_cache

# Many short matches: there ``re`` is quicker than PCRE2.
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def han(text: str) -> int:
    """How many Chinese characters ``text`` has."""
    return sum(map(len, _HAN.findall(text)))


@lru_cache(maxsize=256)
def runs(text: str, length: int) -> frozenset[str]:
    """All runs of so many Chinese characters that stand in ``text`` side by side."""
    return frozenset(
        stretch[at : at + length]
        for stretch in _HAN.findall(text)
        for at in range(len(stretch) - length + 1)
    )
