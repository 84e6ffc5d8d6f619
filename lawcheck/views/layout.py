"""Text on a grid of columns: how wide Chinese text is, and where it may be broken.

Chinese characters take two columns. Marks such as √ × ● ─ are ambiguous (Unicode Standard
Annex #11): one column on most terminals, two on a Chinese console with a GBK font.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, east_asian_width

_WIDE = {"W": 2, "F": 2}

# What must not begin a line, and what must not end one (GB/T 15834-2011, 5.1).
_NOT_FIRST = set("，。、；：？！）》〉”’】〕」』％…—～·,.;:?!)%]}")
_NOT_LAST = set("（《〈“‘【〔「『([{")

# A run of letters and digits stays together; anything else may part.
_PIECE = re.compile(r"[!-~]+| +|.", re.DOTALL)


@lru_cache(maxsize=4096)
def width(text: str, ambiguous: int = 1) -> int:
    """How many columns ``text`` takes."""
    if text.isascii():
        return len(text)
    columns = 0
    for character in text:
        kind = east_asian_width(character)
        if kind == "A":
            columns += ambiguous
        elif not combining(character):
            columns += _WIDE.get(kind, 1)
    return columns


def pad(text: str, columns: int, ambiguous: int = 1) -> str:
    """``text`` with blanks behind it up to ``columns``."""
    return text + " " * (columns - width(text, ambiguous))


def clip(text: str, columns: int, ambiguous: int = 1) -> str:
    """``text``, its end replaced by … where it takes more than ``columns``."""
    if width(text, ambiguous) <= columns:
        return text
    kept = ""
    room = columns - width("…", ambiguous)
    for character in text:
        room -= width(character, ambiguous)
        if room < 0:
            break
        kept += character
    return kept + "…"


def wrap(text: str, columns: int, ambiguous: int = 1) -> list[str]:
    """Break ``text`` into lines of at most ``columns``, no closing mark at the start of a line."""
    columns = max(columns, 2)
    lines: list[str] = []
    line, used = "", 0
    for unit in _units(text, columns, ambiguous):
        size = width(unit, ambiguous)
        if used + size > columns and line:
            lines.append(line.rstrip())
            line, used = "", 0
            if unit.isspace():
                continue
        line += unit
        used += size
    if line.strip():
        lines.append(line.rstrip())
    return lines


def _units(text: str, columns: int, ambiguous: int) -> Iterator[str]:
    """Pieces that stay whole: opening marks hold what follows, closing ones what leads."""
    held = ""
    for match in _PIECE.finditer(" ".join(text.split("\n"))):
        piece = match[0]
        while width(piece, ambiguous) > columns:  # a path or an address longer than the line
            if held:
                yield held
                held = ""
            yield piece[:columns]
            piece = piece[columns:]
        if held and (piece[0] in _NOT_FIRST or held[-1] in _NOT_LAST):
            held += piece
            if width(held, ambiguous) > columns:
                yield held[: -len(piece)]
                held = piece
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
