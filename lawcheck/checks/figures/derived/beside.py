"""The counts right beside a share whose words name none: 应训416人，实训409人，参训率98.3%.

Its part is the count before it, with a character of its name, its whole the one before that which
is counted alike. So much binds it loosely: it is told only where its value, or one of theirs, is
a slip.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.derived.bases import Bound, Passage, counted_alike, counts, words_of
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.patterns import compiled

#: 占全县141个行政村的14.9%.
_OF_SO_MANY = compiled(r"(?:(?!占)[一-龥]{1,6})?的")
_OF_NAMED = compiled(r"占[^，。；、]{0,10}$")
_NAME = compiled(r"(?P<name>[一-龥]{0,5})(?:率|比例|比重|进度|占)(?:仅|只)?(?:[有为是约达]|达到)*$")
#: They tell no part from another.
COMMON = frozenset("的总平均年度完全数量占比率已被了共")
#: The share speaks of what was not done, or of what is left.
_NOT = compiled("[不未非没余剩]")
#: （1246户中1189户）: both right behind the share.
_BRACKET = compiled(r"（[^（）]*中[^（）]*）")
_TIME = CLOCK | {"月", "年", "岁"}
_PAIR = 2


def of_share(text: str, passage: Passage, i: int) -> Bound | None:
    """Part and whole of the share at ``i``, where both stand right before or right behind it."""
    m = passage.own[i]
    words = m.words(text)
    name = _NAME.search(words)
    if name is None or _NOT.search(words):
        return None
    if bracket := _BRACKET.match(text, m.figure.end):
        inside = counts([c for c in passage.own[i + 1 :] if c.figure.end <= bracket.end()])
        if len(inside) == _PAIR and counted_alike(*inside):
            return Bound(inside[1], inside[0], named=False, spoken=False)
        return None
    before = [c for c in counts(passage.own[:i]) if c.figure.unit not in _TIME]
    if not before:
        return None
    part = before[-1]
    whole = next((c for c in reversed(before[:-1]) if counted_alike(c, part)), None)
    if whole is None:
        return None
    # 按期办结2960件，满意率94.8%: of others, who were asked.
    if name["name"] and not (set(name["name"]) - COMMON) & set(words_of(text, part)):
        return None
    return Bound(part, whole, named=False, spoken=False, part_said=True)


def of_so_many(text: str, own: Sequence[Measured], i: int) -> Bound | None:
    """占全县141个行政村的14.9%: the whole stands between 占 and the share."""
    words = text[own[i].clause : own[i].figure.start]
    if not i or not _OF_SO_MANY.fullmatch(words):
        return None
    whole = own[i - 1]
    if not _OF_NAMED.search(whole.words(text)):
        return None
    part = next(reversed(counts(own[: i - 1], whole)), None)
    if part is None or part.figure.value > whole.figure.value:
        return None
    return Bound(part, whole, named=True, sure=part.figure.unit == whole.figure.unit)
