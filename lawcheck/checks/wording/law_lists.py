"""Laws told one behind another without 《》: 内容包括行政复议法、国家赔偿法和信访条例.

What leads to the list leads to each of them, and what stands behind it is said of each.
"""

from __future__ import annotations

from lawcheck.knowledge.instruments import Library

#: Between two of them.
_JOINTS = ("以及", "、", "和", "与", "及")
#: The shortest name that is one (宪法), the longest that is looked for.
_SHORTEST, _LONGEST = 2, 30


def list_around(text: str, start: int, end: int, known: Library) -> tuple[int, int]:
    """Where the list of laws begins and ends in which one stands; the law's own place without."""
    while joint := next((j for j in _JOINTS if text.endswith(j, 0, start)), ""):
        before = _begin(text, start - len(joint), known)
        if before < 0:
            break
        start = before
    while joint := next((j for j in _JOINTS if text.startswith(j, end)), ""):
        behind = _end(text, end + len(joint), known)
        if behind < 0:
            break
        end = behind
    return start, end


def _begin(text: str, end: int, known: Library) -> int:
    """Where the title or the law begins that ends at ``end``; -1 without one."""
    if text.endswith("》", 0, end):
        return text.rfind("《", 0, end)
    first = max(end - _LONGEST, 0)
    return next((at for at in range(first, end - 1) if known.is_statute(text[at:end])), -1)


def _end(text: str, start: int, known: Library) -> int:
    """Where the title or the law ends that begins at ``start``; -1 without one."""
    if text.startswith("《", start):
        return text.find("》", start) + 1 or -1
    last = min(start + _LONGEST, len(text))
    lengths = range(last, start + _SHORTEST - 1, -1)
    return next((at for at in lengths if known.is_statute(text[start:at])), -1)
