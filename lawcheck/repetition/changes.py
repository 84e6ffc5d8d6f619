"""What differs between a text and its copy, character by character, and in words for a reader."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

#: Two changes with no more equal characters than this between them read as one.
_TOGETHER = 1
#: Longer texts (product of their lengths) are not aligned: the table would not fit in memory.
_MOST = 100_000_000


class Change(msgspec.Struct, frozen=True):
    """``old`` at an offset of the source became ``new`` at an offset of the copy."""

    old: str
    new: str
    source: int
    copy: int


def changes(source: str, copy: str) -> tuple[Change, ...]:
    """The changes that turn ``source`` into ``copy``, in order; figures are never torn apart.

    Texts too long to be aligned give none.
    """
    if source == copy or len(source) * len(copy) > _MOST:
        return ()
    from rapidfuzz.distance import Levenshtein

    spans: list[list[int]] = []
    for step in Levenshtein.opcodes(source, copy):
        if step.tag == "equal":
            continue
        a, b = _whole_figure(source, step.src_start, step.src_end)
        c, d = _whole_figure(copy, step.dest_start, step.dest_end)
        if spans and (a - spans[-1][1] <= _TOGETHER or c - spans[-1][3] <= _TOGETHER):
            spans[-1][1], spans[-1][3] = max(b, spans[-1][1]), max(d, spans[-1][3])
        else:
            spans.append([a, b, c, d])
    return tuple(Change(source[a:b], copy[c:d], a, c) for a, b, c, d in spans)


def _whole_figure(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a changed stretch that begins or ends within a figure to the whole figure."""
    touches = any(c.isdecimal() for c in text[max(start - 1, 0) : end + 1])
    while touches and start > 0 and text[start - 1].isdecimal():
        start -= 1
    while touches and end < len(text) and text[end].isdecimal():
        end += 1
    return start, end


def in_words(found: Sequence[Change], most: int = 3, longest: int = 12) -> str:
    """The first changes as a reader says them: “32”改为“45” …… 等N处; empty without changes."""
    parts = []
    for change in found[:most]:
        old, new = _short(change.old, longest), _short(change.new, longest)
        if not change.old:
            parts.append(f"增加“{new}”")
        elif not change.new:
            parts.append(f"删去“{old}”")
        else:
            parts.append(f"“{old}”改为“{new}”")
    more = f"等{len(found)}处" if len(found) > most else ""
    return "，".join(parts) + more


def _short(text: str, longest: int) -> str:
    text = "".join(text.split())
    return text if len(text) <= longest else text[: longest - 2] + "……"
