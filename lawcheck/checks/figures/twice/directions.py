"""One thing that rises in one place and falls in another.

行政复议申请数量较上年下降 and 近年来行政复议申请数量逐年攀升: what moves is named right before
the word of its direction, by the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters
from lawcheck.text.patterns import compile_patterns, compiled

_MOVES = (
    r"(?P<what>[一-龥\"]{4,24}?)(?:\d[\d.]*[%件起人次宗个名]?，)?"
    r"(?:[比较](?:20\d\d年|上年)|[比较]去年|同比|逐年|持续|不断|明显|有所|大幅|继续|稳步|连续[^，。；]{1,3}年|又|呈|出现|实现"
    r"|略有|都|均|也|仍在?|在)*"
)
_LEADS = re.compile(
    r"^(?:全[省市县区镇乡]|我[省市县区镇乡局]|近年来|今年|全年|本年|\d{4}年|的|其中)+"
)
#: Of another time, of an aim, of what is meant to be.
_APART = compiled(
    "上一?年[，的为]|(?<![比较\\d])20\\d\\d年|半年|季度|月|力争|推动|促进|争取|确保|防止|避免|降低[^，。；]{2,}$|带动|希望|目标|要"
)
_LEAST = 6


def two_ways(
    matters: Matters, ways: tuple[str, str], result: Callable[[Clause], bool]
) -> Iterator[Contrary]:
    """Each clause that says the contrary of how another says that a thing moved.

    ``ways`` are the words of rising and of falling.
    """
    if not all(ways):
        return
    moves = compile_patterns((f"{_MOVES}(?:(?P<up>{ways[0]})|(?P<down>{ways[1]}))",))
    either = compile_patterns(ways)
    moved: dict[tuple[str, bool], list[Clause]] = defaultdict(list)
    for clause in matters.clauses:
        match = moves.match(clause.text) if either.search(clause.text) else None
        if match is None or not result(clause) or _APART.search(clause.text):
            continue
        what, up = _LEADS.sub("", match["what"]), bool(match["up"])
        if len(what) < _LEAST:
            continue
        for other in moved[what, not up]:
            if other.sentence != clause.sentence:
                yield Contrary(other, clause)
                break
        alike = moved[what, up]
        # Two of different sentences: one of them is of another than any clause.
        if not alike or (len(alike) == 1 and alike[0].sentence != clause.sentence):
            alike.append(clause)
