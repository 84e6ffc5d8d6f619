"""Chinese characters of a text, counted and in short runs, without a match for each of them."""

from __future__ import annotations

import re

# Many short matches: there ``re`` is quicker than PCRE2.
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def han(text: str) -> int:
    """How many Chinese characters ``text`` has."""
    return sum(map(len, _HAN.findall(text)))


def runs(text: str, length: int) -> set[str]:
    """All runs of so many Chinese characters that stand in ``text`` side by side."""
    return {
        stretch[at : at + length]
        for stretch in _HAN.findall(text)
        for at in range(len(stretch) - length + 1)
    }
