"""Chinese characters of a text, counted and in short runs, without a match for each of them."""

from __future__ import annotations

import re
from functools import lru_cache

# Many short matches: there ``re`` is quicker than PCRE2.
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def han(text: str) -> int:
    """How many Chinese characters ``text`` has."""
    return sum(map(len, _HAN.findall(text)))


def in_order(signs: str, text: str) -> bool:
    """Whether ``text`` has these characters in this order: 市场监督管理局 has 市场监管局."""
    left = iter(text)
    return all(sign in left for sign in signs)


@lru_cache(maxsize=256)
def runs(text: str, length: int) -> frozenset[str]:
    """All runs of so many Chinese characters that stand in ``text`` side by side."""
    return frozenset(
        stretch[at : at + length]
        for stretch in _HAN.findall(text)
        for at in range(len(stretch) - length + 1)
    )
