"""A gap that is said to narrow, against its two values: 差距有所缩小……之差由38件扩至42件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：\\n]"
_SAID = rf"差距{_FREE}{{0,8}}?(?:(?P<less>缩小|收窄|缩短|减小|弥合)|(?P<more>扩大|拉大|加大|拉开))"
_VALUES = rf"(?:由|从){_FREE}{{0,8}}(?P<a>[ⓝⓟ]){_FREE}{{0,6}}?[到至为成]{_FREE}{{0,6}}?(?P<b>[ⓝⓟ])"
#: The gap itself moves right behind the claim, or it is named again.
_PATTERNS = (
    compiled(rf"{_SAID}{_FREE}{{0,8}}，{_VALUES}"),
    compiled(
        rf"{_SAID}{_FREE}{{0,12}}[，。；：]{_FREE}{{0,28}}(?:之差|差距|相差|差值|之比|落差){_FREE}{{0,4}}{_VALUES}"
    ),
)
_DENIED = compiled("(?:[未没不]|尚未|没有|未能|需要?|应当?|力争|争取|推动|促进)$")


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every gap that moved the other way."""
    if "差距" not in skeleton.text:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.text):
            yield from _judged(match, skeleton)


def _judged(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    at = match.start("less") if match["less"] else match.start("more")
    if not (a and b and a.exact and b.exact and a.unit == b.unit) or a.value == b.value:
        return
    if _DENIED.search(skeleton.text, match.start(), at):
        return
    if (b.value < a.value) != bool(match["less"]):
        moved = "缩小" if b.value < a.value else "扩大"
        told = f"差距由{a.text}到{b.text}是{moved}，文中写成了“{match['less'] or match['more']}”"
        yield Refuted(*skeleton.place(*match.span()), told, False, of=(a, b), times=True)
